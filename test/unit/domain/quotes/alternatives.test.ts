import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativeSums, ALTERNATIVES, billingOf } from '../../../../core/domain/quotes/alternatives.ts';
import { isBillable, periodsOf } from '../../../../core/domain/quotes/billing.ts';
import { quoteTotals, rateOf } from '../../../../core/domain/quotes/quote-totals.ts';
import { price, pricedLine } from '../../../builders/quote.ts';

describe('alternatives of term', () => {
  it.each(ALTERNATIVES)('%s is a combination that exists', (key) => {
    const { term, billingPlan } = billingOf(key);
    expect(isBillable(term, billingPlan)).toBe(true);
  });

  const quote = { currency: 'EUR', lines: [pricedLine({ id: 'a' }), pricedLine({ id: 'b', quantity: 2 }), pricedLine({ id: 'once', term: null, billingPlan: 'oneTime' })] };

  it.each([
    // 12.50 × 10 and × 2 a month.
    ['P1Y/monthly', 150_00 * 12, 150_00 * 12],
    ['P1M/monthly', 165_00 * 12, 165_00],
    ['P3Y/annual', 1_710_00, 1_710_00 * 3],
  ] as const)('at %s cost so much a year and over the term', (key, yearly, commitment) => {
    const prices = { 'P1Y/monthly': price(1_250), 'P1M/monthly': price(1_375), 'P3Y/annual': price(14_250) };
    const sums = alternativeSums(quote, key, () => prices[key]);
    expect([sums.yearly?.minor, sums.commitment?.minor]).toEqual([yearly, commitment]);
    expect(sums.nets[2]).toBeNull();
  });

  it('the term that is quoted keeps the quoted price, whatever the list says today', () => {
    const sums = alternativeSums(quote, 'P1Y/monthly', () => price(9_999));
    expect(sums.nets[0]?.minor).toBe(125_00);
  });

  it('a line without a price, or in another currency, leaves the sums open', () => {
    expect(alternativeSums(quote, 'P3Y/annual', ({ id }) => (id === 'a' ? null : price(100)))).toMatchObject({ yearly: null, commitment: null });
    expect(alternativeSums(quote, 'P3Y/annual', () => price(100, 'PLN')).commitment).toBeNull();
  });

  it('the commitment is what all payments of the term amount to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALTERNATIVES), fc.integer({ min: 0, max: 100_000 }), (key, minor) => {
        const { term, billingPlan } = billingOf(key);
        const sums = alternativeSums({ currency: 'EUR', lines: [pricedLine({ term: 'P1M', billingPlan: 'none' })] }, key, () => price(minor));
        expect(sums.commitment?.minor).toBe((sums.nets[0]?.minor ?? 0) * periodsOf(term, billingPlan));
      }),
    );
  });
});

describe('several VAT rates', () => {
  const anyLine = fc.record({
    amount: fc.integer({ min: 0, max: 1_000_000 }),
    quantity: fc.integer({ min: 1, max: 500 }),
    vatBasisPoints: fc.constantFrom(null, 0, 500, 800, 2_300),
    billingPlan: fc.constantFrom('monthly' as const, 'annual' as const, 'oneTime' as const),
  });

  it('are summed per rate, half up, and the parts are the whole', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), fc.constantFrom('PLN', 'EUR', 'JPY', 'KWD'), fc.constantFrom(2_300, 1_900), (given, currency, standard) => {
        const lines = given.map(({ amount, ...rest }, index) => pricedLine({ ...rest, id: String(index), term: rest.billingPlan === 'oneTime' ? null : 'P1Y', unitPrice: { amount, scale: 2, currency } }));
        const totals = quoteTotals({ currency, lines }, { rateBasisPoints: standard });
        for (const [rhythm, plan] of [['monthly', 'monthly'], ['yearly', 'annual'], ['oneTime', 'oneTime']] as const) {
          const sum = totals[rhythm];
          if (sum === null) continue;
          const own = totals.lines.filter((_, index) => lines[index]?.billingPlan === plan);
          expect(sum.net.minor).toBe(own.reduce((whole, { net }) => whole + net.minor, 0));
          expect(sum.gross.minor).toBe(sum.net.minor + sum.vat.minor);
          for (const { rateBasisPoints, net, vat } of sum.rates ?? []) expect(vat.minor).toBe(Number((BigInt(net.minor) * BigInt(rateBasisPoints) + 5_000n) / 10_000n));
          if (sum.rates) {
            expect(sum.rates.length).toBeGreaterThan(1);
            expect(sum.vat.minor).toBe(sum.rates.reduce((whole, { vat }) => whole + vat.minor, 0));
            expect(sum.net.minor).toBe(sum.rates.reduce((whole, { net }) => whole + net.minor, 0));
          }
        }
      }),
    );
  });

  it.each([
    [null, 2_300, 2_300],
    [800, 2_300, 800],
    [0, 2_300, 0],
    // Reverse charge: nobody charges anything, whatever a line says.
    [800, 0, 0],
  ])('of a line with %s beside %i is %i', (own, standard, expected) => {
    expect(rateOf({ vatBasisPoints: own }, standard)).toBe(expected);
  });
});
