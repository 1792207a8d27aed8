import { describe, expect, it, test } from 'vitest';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import { quoteBlockers } from '../../../core/domain/quotes/quote-blockers.ts';
import { quoteTotals } from '../../../core/domain/quotes/quote-totals.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import type { QuoteLineInput } from '../../../core/contract/quotes.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { pricedLine, price, quoteLine } from '../../builders/quote.ts';
import { issued, quoteDocumentOf } from '../../builders/quote-document.ts';
import { visible } from '../../builders/visible.ts';

/** A line that is billed by what was used: the Azure plan (S-119). */
const azure = (over: Partial<QuoteLineInput> = {}): QuoteLineInput =>
  quoteLine({ id: '00000000-0000-4000-8000-000000000777', productId: 'DZH318Z0BPS6', skuId: '0001', title: 'Azure plan', term: null, billingPlan: 'monthly', quantity: 1, unitPrice: { amount: 0, scale: 2, currency: 'EUR' }, byUse: true, ...over });

const words = (language: DocumentLanguage, lines: QuoteLineInput[]): string => {
  const model = quoteDocumentOf({ content: { ...issued('AN-2026-0042'), language, lines } });
  return visible(renderQuote(model, language, { fonts: tinyFonts }).html).replaceAll(/\s+/g, ' ');
};

describe('a line by use', () => {
  it('is in no sum and commits to nothing, whatever price it carries', () => {
    const seats = pricedLine();
    const sums = { rateBasisPoints: 2_300 };
    const [without, withIt] = [[seats], [seats, pricedLine({ id: 'azure', byUse: true, term: null, unitPrice: price(99_00) })]].map((lines) => quoteTotals({ currency: 'EUR', lines }, sums));
    expect({ ...withIt, lines: [] }).toEqual({ ...without, lines: [] });
    expect(withIt?.lines.at(-1)).toEqual({ id: 'azure', net: { minor: 0, currency: 'EUR' }, commitment: { minor: 0, currency: 'EUR' } });
  });

  it('makes no month of nothing where it stands alone', () => expect(quoteTotals({ currency: 'EUR', lines: [pricedLine({ byUse: true })] }, { rateBasisPoints: 1_900 }).monthly).toBeNull());

  it('does not hinder issuing in another currency', () => {
    const quote = { currency: 'PLN', validUntil: '2026-12-01', lines: [pricedLine({ byUse: true })] };
    const seller = { companyName: 'x', line1: 'x', postalCode: 'x', city: 'x', country: 'PL', taxId: 'x', registerLine: 'x' };
    expect(quoteBlockers({ quote, vat: { kind: 'domestic', rateBasisPoints: 2_300, doubt: null }, seller, hasCustomerAddress: true, today: '2026-11-22' })).toEqual([]);
  });

  test.each([
    ['pl', /Azure plan DZH318Z0BPS6:0001 bezterminowo płatne co miesiąc – według zużycia 19% według zużycia/, 'Poz. 2: rozliczenie co miesiąc według faktycznego zużycia'],
    ['de', /Azure plan DZH318Z0BPS6:0001 unbefristet monatlich zahlbar – nach Verbrauch 19 % nach Verbrauch/, 'Pos. 2: Abrechnung monatlich nach tatsächlichem Verbrauch'],
    ['en', /Azure plan DZH318Z0BPS6:0001 no fixed term paid monthly – by use 19% by use/, 'Item 2: billed monthly by actual use'],
  ] as const)('stands as such on the paper, with the words about it: %s', (language, line, note) => {
    const text = words(language, [quoteLine(), azure()]);
    expect(text).toMatch(line);
    expect(text).toContain(note);
  });

  it('leaves no table of sums where everything is by use', () => {
    const text = words('de', [azure()]);
    expect(text).not.toContain('Gesamtverpflichtung über die Laufzeit');
    expect(text).toContain('Pos. 1: Abrechnung monatlich');
  });
});
