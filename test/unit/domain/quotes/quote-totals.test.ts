import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BILLING_PLANS, TERMS } from '../../../../core/domain/catalog/terms.ts';
import { sum } from '../../../../core/domain/money/arithmetic.ts';
import type { VatDecision } from '../../../../core/domain/pricing/vat-decision.ts';
import { isBillable, periodsOf, RHYTHMS } from '../../../../core/domain/quotes/billing.ts';
import { isWithinLimits } from '../../../../core/domain/quotes/line-limits.ts';
import type { PricedLine } from '../../../../core/domain/quotes/quote.ts';
import { quoteTotals, ratesOf } from '../../../../core/domain/quotes/quote-totals.ts';
import { price, pricedLine } from '../../../builders/quote.ts';

const domestic = (rateBasisPoints: number): VatDecision => ({ kind: 'domestic', rateBasisPoints, doubt: null });
const reverse: VatDecision = { kind: 'reverseCharge', rateBasisPoints: 0, doubt: null };
const inEur = (...lines: readonly PricedLine<string>[]) => ({ currency: 'EUR', lines });
const eur = (minor: number) => ({ minor, currency: 'EUR' });

describe('the rates of a sum', () => {
  it('are those of what it holds, not of what is free or billed by use beside it', () => {
    const lines = [
      pricedLine({ id: 'free', term: null, billingPlan: 'none', unitPrice: price(0) }),
      pricedLine({ id: 'used', term: null, billingPlan: 'oneTime', byUse: true }),
      pricedLine({ id: 'once', term: null, billingPlan: 'oneTime', vatBasisPoints: 800 }),
    ];
    const { oneTime } = quoteTotals(inEur(...lines), domestic(2_300));
    expect(oneTime === null ? null : ratesOf('oneTime', oneTime, { lines, standard: 2_300 })).toEqual([{ rateBasisPoints: 800, net: eur(12_500), vat: eur(1_000) }]);
  });
});

describe('one line', () => {
  it.each([
    ['a month, paid monthly', { term: 'P1M', billingPlan: 'monthly' }, 'monthly', 12_500, 12_500],
    ['a year, paid monthly', { term: 'P1Y', billingPlan: 'monthly' }, 'monthly', 12_500, 150_000],
    ['a year, paid at once', { term: 'P1Y', billingPlan: 'annual' }, 'yearly', 12_500, 12_500],
    ['three years, paid monthly', { term: 'P3Y', billingPlan: 'monthly' }, 'monthly', 12_500, 450_000],
    ['three years, paid yearly', { term: 'P3Y', billingPlan: 'annual' }, 'yearly', 12_500, 37_500],
    ['three years, paid at once', { term: 'P3Y', billingPlan: 'triennial' }, 'triennial', 12_500, 12_500],
    ['bought once', { term: null, billingPlan: 'oneTime' }, 'oneTime', 12_500, 12_500],
    ['a service without a term, paid monthly', { term: null, billingPlan: 'monthly' }, 'monthly', 12_500, 12_500],
    ['a trial that somebody priced', { term: 'P1M', billingPlan: 'none' }, 'oneTime', 12_500, 12_500],
  ] as const)('%s', (_name, line, rhythm, net, commitment) => {
    const totals = quoteTotals(inEur(pricedLine(line)), domestic(2_300));
    expect(totals.lines).toEqual([{ id: 'line', net: eur(net), commitment: eur(commitment) }]);
    expect(totals.commitment).toEqual(eur(commitment));
    for (const other of RHYTHMS) expect(totals[other]?.net ?? null).toEqual(other === rhythm ? eur(net) : null);
  });

  it('commits to what will be invoiced: the rounded month, twelve times', () => {
    const totals = quoteTotals(inEur(pricedLine({ quantity: 1, unitPrice: { amount: 13_125, scale: 3, currency: 'EUR' } })), domestic(2_300));
    expect(totals.commitment).toEqual(eur(12 * 1_313));
  });

  it('takes the discount before rounding', () => {
    const totals = quoteTotals(inEur(pricedLine({ quantity: 3, unitPrice: price(1_001), discountBasisPoints: 1_250 })), domestic(2_300));
    expect(totals.lines[0]?.net).toEqual(eur(2_628));
  });

  it('a free trial makes no sum of its own', () => {
    const totals = quoteTotals(inEur(pricedLine({ billingPlan: 'none', unitPrice: price(0) })), domestic(2_300));
    expect(RHYTHMS.map((rhythm) => totals[rhythm])).toEqual([null, null, null, null]);
  });

  it('a zero price is a sum all the same', () => {
    expect(quoteTotals(inEur(pricedLine({ unitPrice: price(0) })), domestic(2_300)).monthly).toEqual({ net: eur(0), vat: eur(0), gross: eur(0) });
  });
});

describe('VAT', () => {
  // documents.md 6, "Rounding".
  it.each([
    [[1_001, 1_001, 1_001], 2_300, 691],
    [[5_499, 28_735, 999], 2_300, 8_104],
    [[5_499, 28_735, 999], 1_900, 6_694],
  ])('of %j at %d is taken once on the sum', (nets, rate, vat) => {
    const lines = nets.map((net) => pricedLine({ quantity: 1, unitPrice: price(net) }));
    expect(quoteTotals(inEur(...lines), domestic(rate)).monthly?.vat).toEqual(eur(vat));
  });

  it('is nothing where the customer owes it', () => {
    const { monthly } = quoteTotals(inEur(pricedLine()), reverse);
    expect(monthly).toEqual({ net: eur(12_500), vat: eur(0), gross: eur(12_500) });
  });
});

describe('lines in another currency', () => {
  it('stand outside the sums', () => {
    const totals = quoteTotals(inEur(pricedLine(), pricedLine({ id: 'pln', unitPrice: price(5_000, 'PLN') })), domestic(2_300));
    expect(totals.monthly?.net).toEqual(eur(12_500));
    expect(totals.lines[1]?.net).toEqual({ minor: 50_000, currency: 'PLN' });
    expect(totals.commitment).toEqual(eur(150_000));
  });
});

describe('any quote', () => {
  const lines = fc.array(
    fc.record({
      id: fc.uuid(),
      term: fc.constantFrom(...TERMS, null),
      billingPlan: fc.constantFrom(...BILLING_PLANS),
      quantity: fc.integer({ min: 1, max: 100_000 }),
      unitPrice: fc.record({ amount: fc.integer({ min: -1_000_000, max: 10_000_000 }), scale: fc.integer({ min: 0, max: 6 }), currency: fc.constant('EUR') }),
      discountBasisPoints: fc.integer({ min: 0, max: 10_000 }),
    }),
    { maxLength: 40 },
  );

  it('adds up: the sums to the lines, the commitment to the lines, gross to net and VAT', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(0, 1_900, 2_300), (all, rate) => {
        const totals = quoteTotals(inEur(...all), domestic(rate));
        const sums = RHYTHMS.flatMap((rhythm) => totals[rhythm] ?? []);
        expect(sum('EUR', sums.map(({ net }) => net))).toEqual(sum('EUR', totals.lines.map(({ net }) => net)));
        expect(totals.commitment).toEqual(sum('EUR', totals.lines.map(({ commitment }) => commitment)));
        for (const { net, vat, gross } of sums) expect(gross.minor).toBe(net.minor + vat.minor);
        expect(totals.lines.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      }),
    );
  });

  it('does not depend on the order of its lines', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const there = quoteTotals(inEur(...all), domestic(2_300));
        const back = quoteTotals(inEur(...all.toReversed()), domestic(2_300));
        expect({ ...back, lines: [] }).toEqual({ ...there, lines: [] });
      }),
    );
  });

  it('of 500 of the largest lines still counts exactly', () => {
    const largest = pricedLine({ quantity: 1_000_000, term: null, billingPlan: 'oneTime', unitPrice: price(10_000_000) });
    expect(isWithinLimits(largest)).toBe(true);
    expect(isWithinLimits({ ...largest, unitPrice: price(10_000_001) })).toBe(false);
    const totals = quoteTotals(inEur(...Array.from({ length: 500 }, () => largest)), domestic(2_700));
    expect(Number.isSafeInteger(totals.oneTime?.gross.minor)).toBe(true);
  });
});

describe('billing plans within terms (R-1.1)', () => {
  it.each([
    ['P1M', 'monthly', true, 1],
    ['P1M', 'annual', false, 1],
    ['P1Y', 'annual', true, 1],
    ['P1Y', 'triennial', false, 1],
    ['P3Y', 'annual', true, 3],
    ['P3Y', 'triennial', true, 1],
    [null, 'oneTime', true, 1],
  ] as const)('%s %s: allowed %s, paid %d times', (term, plan, allowed, periods) => {
    expect(isBillable(term, plan)).toBe(allowed);
    expect(periodsOf(term, plan)).toBe(periods);
  });
});
