import { describe, expect, it } from 'vitest';
import { quoteDocument } from '../../../core/documents/model.ts';
import type { QuoteDocument } from '../../../core/documents/model.ts';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import { germanCustomer } from '../../builders/customer-detail.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { polishOffice } from '../../builders/office.ts';
import { quoteLine } from '../../builders/quote.ts';
import { visible } from '../../builders/visible.ts';
import { issued, mixedLines, quoteDocumentOf } from '../../builders/quote-document.ts';

const page = (model: QuoteDocument): string => renderQuote(model, model.language, { fonts: tinyFonts }).html;

const polish = { language: 'pl', currency: 'PLN', subject: 'Licencje Microsoft 365', introduction: 'Szanowni Państwo,\n\ndziękujemy za zapytanie.', closing: 'Z poważaniem' } as const;

describe('VAT', () => {
  it('from Poland to Germany is owed by the customer, in both wordings', () => {
    const model = quoteDocumentOf({ content: { ...polish, ...issued('OF/2026/0008') }, office: polishOffice() });
    const text = visible(page(model));
    expect(text).toContain('Odwrotne obciążenie (Steuerschuldnerschaft des Leistungsempfängers) – podatek rozlicza nabywca');
    expect(text).toContain('Numer VAT UE zostanie zweryfikowany przed wystawieniem faktury.');
    expect(text).toContain('NIP UE: DE814285706');
    expect(text).not.toContain('23%');
  });

  it('says it once where paper and customer speak the same language', () => {
    const model = quoteDocumentOf({ content: issued('AN-2026-0043'), office: polishOffice() });
    const text = visible(page(model));
    expect(text.match(/Steuerschuldnerschaft des Leistungsempfängers/g)).toHaveLength(1);
    expect(text).toContain('USt-IdNr.: PL5250000009');
  });

  it('stays open where nobody knows', () => {
    const model = quoteDocumentOf({ customer: germanCustomer({ registrationNumber: null }), office: polishOffice() });
    expect(visible(page(model))).toContain('Die umsatzsteuerliche Behandlung ist noch zu klären.');
  });
});

describe('the state', () => {
  it('marks a draft on every page and gives it no number', () => {
    const draft = renderQuote(quoteDocumentOf(), 'de', { fonts: tinyFonts });
    expect(draft.html).toContain('class="watermark"');
    expect(draft.title).toBe('Angebotsentwurf');
    expect(draft.fileName).toBe('Angebot_Entwurf_Mueller-Maschinenbau-GmbH.pdf');
  });

  it('leaves the mark out once issued', () => {
    const paper = renderQuote(quoteDocumentOf({ content: issued('AN-2026-0042') }), 'de', { fonts: tinyFonts });
    expect(paper.html).not.toContain('class="watermark"');
    expect(paper).toMatchObject({ title: 'Angebot AN-2026-0042', fileName: 'Angebot_AN-2026-0042_Mueller-Maschinenbau-GmbH.pdf', language: 'de' });
  });
});

describe('the language of the paper', () => {
  it.each([
    ['pl', 'pl-PL', 'Łączne zobowiązanie w okresie'],
    ['de', 'de-DE', 'Gesamtverpflichtung über die Laufzeit'],
    ['en', 'en-GB', 'Total commitment for the terms'],
  ] as const)('%s stands on the page as %s', (language, locale, sentence) => {
    const { html } = renderQuote(quoteDocumentOf(), language, { fonts: tinyFonts });
    expect(html).toContain(`<html lang="${locale}">`);
    expect(visible(html)).toContain(sentence);
  });
});

describe('notes', () => {
  const notesFor = (term: 'P1M' | 'P1Y', billingPlan: 'monthly' | 'annual'): string => visible(page(quoteDocumentOf({ content: { lines: [quoteLine({ term, billingPlan })] } })));

  it('of a month hold the price for the month and bind no further', () => {
    const text = notesFor('P1M', 'monthly');
    expect(text).toContain('Laufzeit 1 Monat (Pos. 1): Der Preis gilt für den laufenden Abomonat');
    expect(text).not.toContain('Zahlungspflicht');
  });

  it('of a year paid monthly name the duty to go on paying', () => {
    expect(notesFor('P1Y', 'monthly')).toContain('Die Zahlungspflicht besteht bis zum Ende der Laufzeit');
    expect(notesFor('P1Y', 'annual')).not.toContain('Zahlungspflicht');
  });

  it('are silent where nothing is subscribed', () => {
    const text = visible(page(quoteDocumentOf({ content: { lines: [quoteLine({ term: null, billingPlan: 'oneTime' })] } })));
    expect(text).not.toContain('Hinweise zu den Abonnements');
  });

  it('know of an accepted customer agreement', () => {
    const customer = germanCustomer({ agreements: [{ type: 'MicrosoftCustomerAgreement', agreedAt: Date.UTC(2025, 4, 2), contact: null, email: null }] });
    expect(visible(page(quoteDocumentOf({ customer })))).toContain('wurde am 2. Mai 2025 zugestimmt');
  });
});

describe('the model', () => {
  it('survives being written down and read back', () => {
    const model = quoteDocumentOf({ content: { ...issued('AN-2026-0042'), lines: mixedLines() } });
    expect(quoteDocument.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it('holds everything the page says: the same page comes out', () => {
    const model = quoteDocumentOf({ content: issued('AN-2026-0042') });
    expect(page(quoteDocument.parse(JSON.parse(JSON.stringify(model))))).toBe(page(model));
  });
});
