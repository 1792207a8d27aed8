import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { QuoteDocument } from '../../../core/documents/model.ts';
import { sum } from '../../../core/domain/money/arithmetic.ts';
import { rhythmOf, RHYTHMS } from '../../../core/domain/quotes/billing.ts';
import { germanCustomer, polishCustomer } from '../../builders/customer-detail.ts';
import { germanOffice, polishOffice } from '../../builders/office.ts';
import { quoteLine } from '../../builders/quote.ts';
import { quoteDocumentOf } from '../../builders/quote-document.ts';

/** What a quote prints as a sum is the sum of what it prints above it. */

const guid = (tail: number): string => `00000000-0000-4000-8000-${String(tail).padStart(12, '0')}`;

const anyLine = fc.record({
  amount: fc.integer({ min: 0, max: 10_000_000 }),
  scale: fc.integer({ min: 0, max: 6 }),
  quantity: fc.integer({ min: 1, max: 5_000 }),
  discountBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  plan: fc.constantFrom('monthly' as const, 'annual' as const, 'oneTime' as const),
  /** null: the seller's standard rate. */
  rate: fc.option(fc.constantFrom(0, 500, 700, 800, 1_900, 2_300, 2_550, 2_700)),
});
/** Sellers with 23 % and 19 %, and one whose customer owes the tax. */
const PARTIES = [
  { office: polishOffice(), customer: polishCustomer(), standard: 2_300, charges: true },
  { office: germanOffice(), customer: germanCustomer(), standard: 1_900, charges: true },
  { office: polishOffice(), customer: germanCustomer(), standard: 0, charges: false },
] as const;

const halfUp = (net: number, rate: number): number => Number((BigInt(net) * BigInt(rate) * 2n + 10_000n) / 20_000n);

function expectSums({ lines, totals }: QuoteDocument, currency: string, { standard, charges }: Pick<(typeof PARTIES)[number], 'standard' | 'charges'>): void {
  for (const rhythm of RHYTHMS) {
    const own = lines.filter((line) => rhythmOf(line.billingPlan) === rhythm);
    const total = totals[rhythm];
    if (total === null) {
      expect(own).toEqual([]);
      continue;
    }
    expect(total.net).toEqual(sum(currency, own.map(({ net }) => net)));
    const byRate = new Map<number, number>();
    for (const { vatBasisPoints, net } of own) byRate.set(vatBasisPoints ?? standard, (byRate.get(vatBasisPoints ?? standard) ?? 0) + net.minor);
    const vat = charges ? [...byRate].reduce((all, [rate, net]) => all + halfUp(net, rate), 0) : 0;
    expect(total.vat.minor).toBe(vat);
    expect(total.gross.minor).toBe(total.net.minor + vat);
    for (const part of total.rates ?? []) expect(part.net.minor).toBe(byRate.get(part.rateBasisPoints));
  }
  expect(totals.commitment).toEqual(sum(currency, lines.map(({ commitment }) => commitment)));
}

it('in every currency, at every rate and with several rates side by side; tax is taken once per rate, half up', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), fc.constantFrom('EUR', 'PLN', 'GBP', 'JPY', 'KWD'), fc.constantFrom(...PARTIES), (lines, currency, { standard, charges, ...parties }) => {
      const model = quoteDocumentOf({
        ...parties,
        content: {
          currency,
          lines: lines.map(({ amount, scale, plan, rate, ...rest }, index) =>
            quoteLine({ ...rest, id: guid(index + 1), term: plan === 'oneTime' ? null : 'P1Y', billingPlan: plan, unitPrice: { amount, scale, currency }, ...(rate === null ? {} : { vatBasisPoints: rate }) }),
          ),
        },
      });
      expectSums(model, currency, { standard, charges });
    }),
    { numRuns: 300 },
  );
});
