import { describe, expect, it } from 'vitest';
import { quoteDocument } from '../../../core/documents/model.ts';
import type { QuoteDocument } from '../../../core/documents/model.ts';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import { britishCustomer, germanCustomer, polishCustomer } from '../../builders/customer-detail.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { germanOffice, polishOffice } from '../../builders/office.ts';
import { quoteLine } from '../../builders/quote.ts';
import { visible } from '../../builders/visible.ts';
import { issued, mixedLines, quoteDocumentOf } from '../../builders/quote-document.ts';

const page = (model: QuoteDocument): string => renderQuote(model, model.language, { fonts: tinyFonts }).html;

const polish = { language: 'pl', currency: 'PLN', subject: 'Licencje Microsoft 365', introduction: 'Szanowni Państwo,\n\ndziękujemy za zapytanie.', closing: 'Z poważaniem' } as const;
const english = { language: 'en', subject: 'Microsoft licences', introduction: 'Dear Sir or Madam,', closing: 'Yours faithfully' } as const;

describe('a whole page', () => {
  it('German, issued, one line, 19 %', () => {
    expect(visible(page(quoteDocumentOf({ content: issued('AN-2026-0042') })))).toMatchInlineSnapshot(`
      "Weserwolke Systemhaus GmbH
      Weserwolke Systemhaus GmbH · Bremer Straße 14 · 32609 Hüllhorst
      Müller Maschinenbau GmbH z. Hd. Sabine Köhler Großer Weg 7 32609 Hüllhorst
      Angebotsnr.
      AN-2026-0042
      Datum
      22.11.2026
      Gültig bis
      22.12.2026
      Ansprechpartner
      Jörg Größl
      Telefon
      +49 5744 944-198
      E-Mail
      angebot@weserwolke.example
      Mandant
      muellermaschinenbau.onmicrosoft.com
      MS-Kunden-ID
      00000000-0000-4000-8000-000000000002
      Ihre USt-IdNr.
      DE814285706
      Angebot AN-2026-0042
      Microsoft 365 für Ihr Haus
      vielen Dank für Ihre Anfrage.
      Pos.
      Bezeichnung
      Laufzeit und Zahlung
      Menge
      Einzelpreis (EUR, netto)
      USt.
      Gesamt (EUR, netto)
      1
      Microsoft 365 Business Premium
      CFQ7TTC0LCHC:0002
      1 Jahr
      monatlich zahlbar
      10
      Lizenzen
      21,99
      19 %
      219,90
      pro Monat
      Summen
      Netto
      USt. 19 %
      Brutto
      Monatlich
      219,90 €
      41,78 €
      261,68 €
      Gesamtverpflichtung über die Laufzeit
      alle Raten über die gesamte Laufzeit
      2.638,80 € netto
      Dieses Angebot gilt bis zum 22. Dezember 2026.
      Alle Preise zuzüglich gesetzlicher Umsatzsteuer. Unser Angebot richtet sich ausschließlich an Unternehmer im Sinne des § 14 BGB. Dies ist keine Rechnung.
      Hinweise zu den Abonnements
      •
      Reduzierung oder Kündigung nur binnen 7 Tagen ab Beginn oder Verlängerung. Nach der Kündigung endet der Zugriff sofort.
      •
      Lizenzen können jederzeit nachgebucht werden. Das Abonnement verlängert sich um dieselbe Laufzeit, sofern die Verlängerung nicht vor deren Ende abgeschaltet wird.
      •
      Laufzeit 1 Jahr (Pos. 1): Preisgarantie bis zum Ende der Laufzeit, auch für Nachbuchungen. Die Zahlungspflicht besteht bis zum Ende der Laufzeit, auch wenn Lizenzen nicht mehr genutzt werden.
      •
      Vor der ersten Bestellung ist der Microsoft-Kundenvereinbarung (Microsoft Customer Agreement) zuzustimmen.
      Wir freuen uns auf Ihre Bestellung.
      Jörg Größl, Weserwolke Systemhaus GmbH
      Weserwolke Systemhaus GmbH
      Bremer Straße 14
      32609 Hüllhorst
      Tel.: +49 5744 944-198
      angebot@weserwolke.example
      weserwolke.example
      Amtsgericht Bad Oeynhausen, HRB 12345, Geschäftsführer: Jörg Größl, Änne Weiß
      USt-IdNr.: DE136695976
      Sparkasse Minden-Lübbecke
      IBAN:
      DE89 3704 0044 0532 0130 00
      Angebot AN-2026-0042
      Seite 1 von 1"
    `);
  });

  it('Polish, issued, every rhythm, discount, 23 %', () => {
    const model = quoteDocumentOf({ content: { ...polish, ...issued('OF/2026/0007'), lines: mixedLines('PLN') }, customer: polishCustomer(), office: polishOffice() });
    expect(visible(page(model))).toMatchInlineSnapshot(`
      "Chmura Plus sp. z o.o.
      Łódź, 22 listopada 2026 r.
      Sprzedawca
      Chmura Plus sp. z o.o.
      ul. Piotrkowska 112
      90-007 Łódź
      NIP: 525-000-00-09
      Nabywca
      Łódzki Żuraw Sp. z o.o.
      Do rąk: Grażyna Wójcik
      ul. Żeligowskiego 32/34
      90-643 Łódź
      NIP: 784-23-19-674
      Nr oferty
      OF/2026/0007
      Data wystawienia
      22.11.2026
      Ważna do
      22.12.2026
      Dzierżawa Microsoft
      lodzkizuraw.onmicrosoft.com
      ID klienta Microsoft
      00000000-0000-4000-8000-000000000003
      Przygotował(a)
      Małgorzata Źdźbło
      Telefon
      +48 42 555 01 20
      E-mail
      oferty@chmuraplus.example
      Oferta handlowa nr OF/2026/0007
      Licencje Microsoft 365
      Szanowni Państwo,
      dziękujemy za zapytanie.
      Lp.
      Nazwa
      Okres i płatność
      Ilość
      Cena netto (PLN)
      Rabat
      VAT
      Wartość netto (PLN)
      1
      Microsoft 365 Business Premium
      CFQ7TTC0LCHC:0002
      1 rok
      płatne co miesiąc
      10
      licencji
      21,99
      –
      23%
      219,90
      miesięcznie
      2
      Microsoft 365 E3
      CFQ7TTC0LCHC:0002
      1 rok
      płatne co rok
      1 200
      licencji
      432,00
      7,5%
      23%
      479 520,00
      rocznie
      3
      Exchange Online (Plan 1)
      CFQ7TTC0LCHC:0002
      1 miesiąc
      płatne co miesiąc
      3
      licencje
      4,875
      –
      23%
      14,63
      miesięcznie
      4
      Microsoft 365 E5
      CFQ7TTC0LCHC:0002
      3 lata
      płatne co trzy lata
      100
      licencji
      2 052,00
      –
      23%
      205 200,00
      za trzy lata
      Do przeniesienia: 234,53 zł miesięcznie · 479 520,00 zł rocznie · 205 200,00 zł za trzy lata
      Chmura Plus sp. z o.o.
      ul. Piotrkowska 112
      90-007 Łódź
      Tel.: +48 42 555 01 20
      oferty@chmuraplus.example
      chmuraplus.example
      Sąd Rejonowy dla Łodzi-Śródmieścia w Łodzi, KRS 0000123456, kapitał zakładowy 50 000,00 zł
      NIP: 525-000-00-09
      Bank Łódzki S.A.
      Rachunek:
      PL91 1020 0016 0000 0000 0000 0000
      Oferta handlowa nr OF/2026/0007
      Strona 1 z 2
      Oferta handlowa nr OF/2026/0007
      Łódzki Żuraw Sp. z o.o.
      Lp.
      Nazwa
      Okres i płatność
      Ilość
      Cena netto (PLN)
      Rabat
      VAT
      Wartość netto (PLN)
      Z przeniesienia: 234,53 zł miesięcznie · 479 520,00 zł rocznie · 205 200,00 zł za trzy lata
      5
      Windows Server 2025 Standard – 16 Core License Pack
      CFQ7TTC0LCHC:0002
      płatne jednorazowo
      2
      licencje
      1 069,00
      –
      23%
      2 138,00
      jednorazowo
      6
      Migration der Postfächer
      Übernahme aus Exchange 2016, einschließlich Archiv
      płatne jednorazowo
      12
      szt.
      95,00
      –
      23%
      1 140,00
      jednorazowo
      Podsumowanie
      Netto
      VAT 23%
      Brutto
      Co miesiąc
      234,53 zł
      53,94 zł
      288,47 zł
      Co rok
      479 520,00 zł
      110 289,60 zł
      589 809,60 zł
      Co trzy lata
      205 200,00 zł
      47 196,00 zł
      252 396,00 zł
      Jednorazowo
      3 278,00 zł
      753,94 zł
      4 031,94 zł
      Łączne zobowiązanie w okresie
      wszystkie raty przez cały okres
      690 651,43 zł netto
      Słownie (łączne zobowiązanie netto): sześćset dziewięćdziesiąt tysięcy sześćset pięćdziesiąt jeden złotych 43/100
      Oferta jest ważna do 22 grudnia 2026 r.
      Ceny netto, należy doliczyć VAT. Oferta jest skierowana wyłącznie do przedsiębiorców; zakup ma dla nabywcy charakter zawodowy. Dokument nie jest fakturą ani dokumentem księgowym.
      Zasady subskrypcji
      •
      Zmniejszenie liczby licencji lub rezygnacja: tylko w ciągu 7 dni od rozpoczęcia lub odnowienia. Po rezygnacji dostęp wygasa natychmiast.
      •
      Licencje można dokupić w każdej chwili. Subskrypcja odnawia się na taki sam okres, o ile odnawianie nie zostanie wyłączone przed jego końcem.
      •
      Okres: 1 miesiąc (poz. 3). Cena obowiązuje przez bieżący miesiąc abonamentowy; przy każdym odnowieniu obowiązuje cena z cennika z dnia odnowienia.
      •
      Okres: 1 rok (poz. 1, 2). Cena jest gwarantowana do końca okresu, także dla licencji dokupionych. Obowiązek zapłaty trwa do końca okresu, także gdy licencje nie są już używane.
      •
      Okres: 3 lata (poz. 4). Cena jest gwarantowana do końca okresu, także dla licencji dokupionych.
      •
      Przed pierwszym zamówieniem należy zaakceptować Umowę Klienta Microsoft (Microsoft Customer Agreement).
      Z poważaniem
      Małgorzata Źdźbło, Chmura Plus sp. z o.o.
      Chmura Plus sp. z o.o.
      ul. Piotrkowska 112
      90-007 Łódź
      Tel.: +48 42 555 01 20
      oferty@chmuraplus.example
      chmuraplus.example
      Sąd Rejonowy dla Łodzi-Śródmieścia w Łodzi, KRS 0000123456, kapitał zakładowy 50 000,00 zł
      NIP: 525-000-00-09
      Bank Łódzki S.A.
      Rachunek:
      PL91 1020 0016 0000 0000 0000 0000
      Oferta handlowa nr OF/2026/0007
      Strona 2 z 2"
    `);
  });

  it('English draft from Poland to Britain, outside the EU', () => {
    const model = quoteDocumentOf({ content: { ...english, lines: [quoteLine({ term: 'P1M' })] }, customer: britishCustomer(), office: polishOffice() });
    expect(visible(page(model))).toMatchInlineSnapshot(`
      "DRAFT
      Chmura Plus sp. z o.o.
      ul. Piotrkowska 112
      90-007 ŁÓDŹ
      POLAND
      Customer
      Harrow & Finch Ltd
      Attn. Oliver Finch
      12 Queen Square
      Second floor
      BRISTOL
      BS1 4NT
      UNITED KINGDOM
      Quotation no.
      assigned on issue
      Date
      22 November 2026
      Valid until
      22 December 2026
      Your contact
      Małgorzata Źdźbło
      Phone
      +48 42 555 01 20
      Email
      oferty@chmuraplus.example
      Microsoft tenant
      harrowfinch.onmicrosoft.com
      Microsoft customer ID
      00000000-0000-4000-8000-000000000004
      Draft quotation
      Microsoft licences
      Dear Sir or Madam,
      Item
      Description
      Term and payment
      Quantity
      Unit price (EUR, net)
      VAT
      Total (EUR, net)
      1
      Microsoft 365 Business Premium
      CFQ7TTC0LCHC:0002
      1 month
      paid monthly
      10
      licences
      21.99
      –
      219.90
      per month
      Totals
      Net
      VAT
      Including VAT
      Monthly
      €219.90
      outside the scope
      €219.90
      Total commitment for the terms
      all instalments over the whole terms
      €219.90 net
      This quotation is valid until 22 December 2026.
      The service is outside the scope of EU VAT; taxes of the customer’s country are borne by the customer. This quotation is addressed to businesses only; the customer orders for the purposes of its trade or profession. This is not an invoice.
      How subscriptions work
      •
      Reduction or cancellation only within 7 days of start or renewal. Access ends immediately on cancellation.
      •
      Seats may be added at any time. The subscription renews for the same term unless renewal is switched off before it ends.
      •
      1 month (item 1): The price holds for the current subscription month; the list price of the day applies at each renewal.
      •
      The Microsoft Customer Agreement must be accepted once before the first order.
      Yours faithfully
      Małgorzata Źdźbło, Chmura Plus sp. z o.o.
      Chmura Plus sp. z o.o.
      ul. Piotrkowska 112
      90-007 Łódź
      Phone: +48 42 555 01 20
      oferty@chmuraplus.example
      chmuraplus.example
      Sąd Rejonowy dla Łodzi-Śródmieścia w Łodzi, KRS 0000123456, kapitał zakładowy 50 000,00 zł
      VAT no.: PL5250000009
      Bank Łódzki S.A.
      IBAN:
      PL91 1020 0016 0000 0000 0000 0000
      Draft quotation
      Page 1 of 1"
    `);
  });
});

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

describe('hostile names', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '</title><img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "' style='background:url(http://example.invalid/x)",
    '<!-- comment',
    '-->',
    '<![CDATA[x]]>',
    '&lt;b&gt;',
    '&#60;script&#62;',
    '<meta http-equiv="refresh" content="0;url=http://example.invalid">',
    '<link rel=stylesheet href=//example.invalid/x.css>',
    '<base href="http://example.invalid/">',
    '<iframe srcdoc="<script>1</script>">',
    '<a href="javascript:alert(1)">x</a>',
    '{{constructor.constructor("x")()}}',
    '$t(title.quote)',
    '${7*7}',
    '@import url(//example.invalid)',
    'expression(alert(1))',
    '<math><mtext><table><mglyph><style>',
    '<noscript><p title="</noscript><img src=x>">',
    '<template><b>',
    '<plaintext>',
    '</table></body></html>',
    '<input autofocus onfocus=alert(1)>',
    '`onmouseover=alert(1)`',
    'a\u202eb<b>',
  ];

  it.each(HOSTILE)('%j prints as itself and as nothing else', (name) => {
    const model = quoteDocumentOf({
      content: { ...issued(name), subject: name, introduction: name, closing: name, lines: [quoteLine({ title: name, note: name, productId: name.slice(0, 40), skuId: name.slice(0, 40) })] },
      customer: germanCustomer({ name, domain: name, registrationNumber: name, contact: { name, email: null, phone: null }, address: { line1: name, line2: name, postalCode: name, city: name, state: null, country: 'DE' } }),
      office: germanOffice({ companyName: name, line1: name, line2: name, city: name, taxId: name, registerLine: name, bankName: name, iban: name, phone: name, email: name, website: name, author: name }),
    });
    const harmless = page(quoteDocumentOf({ content: { ...issued('x'), subject: 'x', introduction: 'x', closing: 'x', lines: [quoteLine({ title: 'x', note: 'x' })] } }));
    const { html } = renderQuote(model, 'de', { fonts: tinyFonts });
    const tags = (text: string): ReadonlySet<string> => new Set(text.match(/<\/?[a-z!][^\s>]*/gi));
    expect([...tags(html)].filter((tag) => !tags(harmless).has(tag))).toEqual([]);
    expect(visible(html)).toContain(name.replaceAll('\u202e', ''));
  });

  it('cannot reach the style sheet', () => {
    expect(() => renderQuote(quoteDocumentOf(), 'de', { fonts: { latin: 'url(x)', latinExt: '</style>' } })).toThrow('broken invariant');
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
