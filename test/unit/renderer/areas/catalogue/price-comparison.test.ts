import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceView } from '../../../../../core/contract/catalogue.ts';
import type { BillingPlan, Term } from '../../../../../core/domain/catalog/terms.ts';
import { comparePrices } from '../../../../../renderer/areas/catalogue/price-comparison.ts';

type Given = { term: Term | null; plan: BillingPlan; list: string; cost?: string; currency?: string };

function unitPrice(text: string, currency: string): PriceView['list'] {
  const [whole = '0', fraction = ''] = text.split('.');
  return { amount: Number(whole + fraction), scale: fraction.length, currency };
}

const price = ({ term, plan, list, cost = '0', currency = 'EUR' }: Given): PriceView => ({
  term,
  billingPlan: plan,
  segment: 'commercial',
  list: unitPrice(list, currency),
  cost: unitPrice(cost, currency),
  validFrom: null,
  validTo: null,
});

const compared = (given: Given) => comparePrices([price(given)])[0];

describe('one price in every comparable form', () => {
  it.each([
    // The three ways to pay for Business Standard of: 12.50 upfront, +5 % monthly, +20 % without a year.
    { given: { term: 'P1M', plan: 'monthly', list: '15.00' }, month: 1500, year: 18000, whole: 1500 },
    { given: { term: 'P1Y', plan: 'monthly', list: '13.125' }, month: 1313, year: 15750, whole: 15750 },
    { given: { term: 'P1Y', plan: 'annual', list: '150.00' }, month: 1250, year: 15000, whole: 15000 },
    { given: { term: 'P3Y', plan: 'monthly', list: '12.50' }, month: 1250, year: 15000, whole: 45000 },
    { given: { term: 'P3Y', plan: 'annual', list: '150.00' }, month: 1250, year: 15000, whole: 45000 },
    { given: { term: 'P3Y', plan: 'triennial', list: '450.00' }, month: 1250, year: 15000, whole: 45000 },
    { given: { term: 'P1Y', plan: 'annual', list: '100.00' }, month: 833, year: 10000, whole: 10000 },
    { given: { term: 'P1Y', plan: 'annual', list: '118.20', currency: 'JPY' }, month: 10, year: 118, whole: 118 },
  ] as const)('$given.term / $given.plan at $given.list', ({ given, month, year, whole }) => {
    expect(compared(given)).toMatchObject({
      perMonth: { money: { minor: month } },
      perYear: { money: { minor: year } },
      wholeTerm: { money: { minor: whole } },
    });
  });

  it('says where rounding changed the amount', () => {
    expect(compared({ term: 'P1Y', plan: 'annual', list: '120.00' })?.perMonth?.isExact).toBe(true);
    expect(compared({ term: 'P1Y', plan: 'annual', list: '100.00' })?.perMonth?.isExact).toBe(false);
    expect(compared({ term: 'P1Y', plan: 'monthly', list: '13.125' })?.perYear?.isExact).toBe(true);
  });

  it.each(['oneTime', 'none'] as const)('compares nothing over time for %s', (plan) => {
    expect(compared({ term: null, plan, list: '599.00' })).toMatchObject({ perMonth: null, perYear: null, wholeTerm: null, aboveCheapest: null });
  });
});

describe('prices side by side', () => {
  const three = comparePrices([
    price({ term: 'P1Y', plan: 'annual', list: '150.00' }),
    price({ term: 'P1M', plan: 'monthly', list: '15.00' }),
    price({ term: 'P1Y', plan: 'monthly', list: '13.125' }),
  ]);

  it('come in the order of term and billing plan', () => {
    expect(three.map((row) => `${row.price.term} ${row.price.billingPlan}`)).toEqual(['P1M monthly', 'P1Y monthly', 'P1Y annual']);
  });

  it('say how much more each costs than the cheapest: 20 %, 5 %, none (R-6.2, R-6.3)', () => {
    expect(three.map((row) => row.aboveCheapest)).toEqual([2000, 500, 0]);
  });

  it('never compare different currencies', () => {
    const mixed = comparePrices([price({ term: 'P1Y', plan: 'monthly', list: '10', currency: 'EUR' }), price({ term: 'P1M', plan: 'monthly', list: '40', currency: 'PLN' })]);
    expect(mixed.map((row) => row.aboveCheapest)).toEqual([null, 0]);
  });

  it('leave free prices out of the comparison', () => {
    const withTrial = comparePrices([price({ term: 'P1M', plan: 'monthly', list: '0' }), price({ term: 'P1Y', plan: 'monthly', list: '10' })]);
    expect(withTrial.map((row) => row.aboveCheapest)).toEqual([null, 0]);
  });
});

describe('margin', () => {
  it.each([
    { list: '15.00', cost: '12.00', expected: 2000 },
    { list: '13.125', cost: '10.50', expected: 2000 },
    { list: '10.00', cost: '12.00', expected: -2000 },
    { list: '0', cost: '0', expected: null },
  ])('of $list bought at $cost is $expected', ({ list, cost, expected }) => {
    expect(compared({ term: 'P1M', plan: 'monthly', list, cost })?.marginBasisPoints).toBe(expected);
  });
});

describe('any price', () => {
  const anyPrice = fc.record({ amount: fc.integer({ min: 0, max: 10_000_000 }), scale: fc.integer({ min: 0, max: 6 }) });

  it('paid monthly costs twelve times a month in a year, to half a cent a month', () => {
    fc.assert(
      fc.property(anyPrice, ({ amount, scale }) => {
        const [row] = comparePrices([{ ...price({ term: 'P1Y', plan: 'monthly', list: '1' }), list: { amount, scale, currency: 'EUR' } }]);
        const month = row?.perMonth?.money.minor ?? 0;
        const year = row?.perYear?.money.minor ?? 0;
        expect(Math.abs(year - 12 * month)).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('paid annually costs in a year exactly what it costs, in minor units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (amount) => {
        const [row] = comparePrices([{ ...price({ term: 'P1Y', plan: 'annual', list: '1' }), list: { amount, scale: 2, currency: 'PLN' } }]);
        expect(row?.perYear).toEqual({ money: { minor: amount, currency: 'PLN' }, isExact: true });
      }),
    );
  });
});
