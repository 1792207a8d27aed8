import { describe, expect, it } from 'vitest';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import type { QuoteCase } from '../../builders/quote-document.ts';
import { britishCustomer, polishCustomer } from '../../builders/customer-detail.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { polishOffice } from '../../builders/office.ts';
import { issued, mixedLines, quoteDocumentOf } from '../../builders/quote-document.ts';
import { quoteLine } from '../../builders/quote.ts';
import { visible } from '../../builders/visible.ts';

/** Three quotes whole, each in the words of its own office. */

const polish = { language: 'pl', currency: 'PLN', subject: 'Licencje Microsoft 365', introduction: 'Szanowni Państwo,\n\ndziękujemy za zapytanie.', closing: 'Z poważaniem' } as const;
const english = { language: 'en', subject: 'Microsoft licences', introduction: 'Dear Sir or Madam,', closing: 'Yours faithfully' } as const;

const CASES: readonly (readonly [string, QuoteCase])[] = [
  ['german-19-percent', { content: issued('AN-2026-0042') }],
  ['polish-every-rhythm-with-discount', { content: { ...polish, ...issued('OF/2026/0007'), lines: mixedLines('PLN') }, customer: polishCustomer(), office: polishOffice() }],
  ['english-draft-outside-the-eu', { content: { ...english, lines: [quoteLine({ term: 'P1M' })] }, customer: britishCustomer(), office: polishOffice() }],
];

describe('a whole quote', () => {
  it.each(CASES)('%s', async (name, given) => {
    const model = quoteDocumentOf(given);
    await expect(`${visible(renderQuote(model, model.language, { fonts: tinyFonts }).html)}\n`).toMatchFileSnapshot(`golden/whole-${name}.txt`);
  });
});
