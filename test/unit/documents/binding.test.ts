import { describe, expect, it } from 'vitest';
import { NO_EXTRAS } from '../../../core/documents/build-quote-document.ts';
import { quoteDocument } from '../../../core/documents/model.ts';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { germanLetterhead } from '../../builders/papers.ts';
import { issued, quoteDocumentOf } from '../../builders/quote-document.ts';
import { visible } from '../../builders/visible.ts';

/** Whether a quote binds, and where the customer signs (documents.md 2, items 17 and 25). */

const LANGUAGES = ['pl', 'de', 'en'] as const;
const NOT_BINDING = {
  pl: 'Niniejszy dokument jest zaproszeniem do składania zamówień, nie ofertą w rozumieniu Kodeksu cywilnego.',
  de: 'Freibleibend, Zwischenverkauf und Preisänderung vorbehalten.',
  en: 'Subject to our confirmation.',
};
const ACCEPTED = {
  pl: ['Przyjęcie oferty', 'Miejscowość, data', 'Podpis i pieczątka, Müller Maschinenbau GmbH'],
  de: ['Annahme des Angebots', 'Ort, Datum', 'Unterschrift und Stempel, Müller Maschinenbau GmbH'],
  en: ['Acceptance of the quotation', 'Signature and stamp, Müller Maschinenbau GmbH'],
};

const textOf = (model: ReturnType<typeof quoteDocumentOf>, language: (typeof LANGUAGES)[number]): string => visible(renderQuote(model, language, { fonts: tinyFonts }).html);

describe('a quote that does not bind', () => {
  it.each(LANGUAGES)('says so in %s', (language) => {
    expect(textOf(quoteDocumentOf({ letterhead: germanLetterhead({ quotesBind: false }) }), language)).toContain(NOT_BINDING[language]);
  });

  it.each([
    ['the office binds, the quote not', true, false, true],
    ['the office does not bind, the quote does', false, true, false],
    ['both as the office has it', false, null, true],
    ['nobody said otherwise', true, null, false],
  ] as const)('%s', (_what, quotesBind, binds, says) => {
    const text = textOf(quoteDocumentOf({ letterhead: germanLetterhead({ quotesBind }), extras: { ...NO_EXTRAS, binds } }), 'de');
    expect(text.includes(NOT_BINDING.de)).toBe(says);
  });
});

describe('the place to sign', () => {
  it.each(LANGUAGES)('stands at the end of the quote in %s', (language) => {
    const text = textOf(quoteDocumentOf({ content: issued('AN-2026-0042'), letterhead: germanLetterhead({ acceptanceBlock: true }) }), language);
    for (const said of ACCEPTED[language]) expect(text).toContain(said);
    expect(text).toContain('AN-2026-0042');
  });

  it('is not there unless the office wants it', () => expect(textOf(quoteDocumentOf(), 'de')).not.toContain(ACCEPTED.de[0]));
});

it('a quote that was frozen before these questions reads as it did', () => {
  const { binds: _binds, seller, ...older } = quoteDocumentOf();
  const { quotesBind: _quotesBind, acceptanceBlock: _acceptanceBlock, ...head } = seller.letterhead;
  const thawed = quoteDocument.parse({ ...older, seller: { ...seller, letterhead: head } });
  expect(thawed.binds).toBeNull();
  expect(textOf(thawed, 'de')).toBe(textOf(quoteDocumentOf(), 'de'));
});
