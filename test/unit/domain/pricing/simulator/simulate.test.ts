import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillingPlan, Term } from '../../../../../core/domain/catalog/terms.ts';
import { toDecimal } from '../../../../../core/domain/money/decimal.ts';
import { lastDayOfTerm } from '../../../../../core/domain/nce/term-end.ts';
import { knownEvents } from '../../../../../core/domain/pricing/events/known-events.ts';
import type { PriceEvent } from '../../../../../core/domain/pricing/events/price-event.ts';
import { visitCharges } from '../../../../../core/domain/pricing/simulator/charges.ts';
import { monthOf, monthsOf } from '../../../../../core/domain/pricing/simulator/horizon.ts';
import type { Horizon } from '../../../../../core/domain/pricing/simulator/horizon.ts';
import { simulate } from '../../../../../core/domain/pricing/simulator/simulate.ts';
import type { Contract, Question } from '../../../../../core/domain/pricing/simulator/question.ts';
import { emptySums, addTo } from '../../../../../core/domain/pricing/simulator/sums.ts';
import type { Sums } from '../../../../../core/domain/pricing/simulator/sums.ts';
import { productId } from '../../../../../core/domain/ids.ts';
import { aContract, aRise, eventItem } from '../../../../builders/contract.ts';
import { day, price } from '../../../../builders/nce.ts';

const horizon = (from: string, months: number): Horizon => ({ from: monthOf(day(`${from}-01`)), months });
const ask = (changes: Partial<Question>) => simulate({ contracts: [aContract()], baseline: [], events: [], horizon: horizon('2026-12', 12), passOn: 'factor', ...changes });
const EUR_2023 = knownEvents().filter(({ id }) => id === '2023-04-01-EUR');

describe('payments within a horizon', () => {
  const visited = (contract: Partial<Parameters<typeof visitCharges>[0]>, from: string, months: number): readonly string[] => {
    const seen: string[] = [];
    const span = horizon(from, months);
    visitCharges({ startsOn: day('2026-03-10'), endsOn: day('2027-03-09'), term: 'P1Y', plan: 'monthly', renews: true, ...contract }, span, (month, start) => {
      seen.push(`${monthsOf(span)[month]} of ${new Date(start * 86_400_000).toISOString().slice(0, 10)}`);
    });
    return seen;
  };

  it.each<[string, Partial<Parameters<typeof visitCharges>[0]>, string, number, readonly string[]]>([
    ['a year paid monthly, over its renewal', {}, '2027-02', 2, ['2027-02 of 2026-03-10', '2027-03 of 2027-03-10']],
    ['a year paid upfront is paid at renewal', { plan: 'annual' }, '2026-12', 6, ['2027-03 of 2027-03-10']],
    ['and not when it ends', { plan: 'annual', renews: false }, '2026-12', 6, []],
    ['the last payments of a term that ends', { renews: false }, '2027-01', 6, ['2027-01 of 2026-03-10', '2027-02 of 2026-03-10']],
    ['a monthly term begins anew every month', { term: 'P1M', startsOn: day('2026-11-10'), endsOn: day('2026-12-09') }, '2026-11', 3, ['2026-11 of 2026-11-10', '2026-12 of 2026-12-10', '2027-01 of 2027-01-10']],
    ['a monthly term of the 31st (R-2.2)', { term: 'P1M', startsOn: day('2026-12-31'), endsOn: day('2027-01-30') }, '2027-01', 2, ['2027-01 of 2027-01-31', '2027-02 of 2027-02-28']],
    ['what begins within the horizon', { startsOn: day('2027-01-05'), endsOn: day('2028-01-04') }, '2026-12', 3, ['2027-01 of 2027-01-05', '2027-02 of 2027-01-05']],
    ['three years paid yearly', { term: 'P3Y', plan: 'annual', endsOn: day('2029-03-09') }, '2027-01', 30, ['2027-03 of 2026-03-10', '2028-03 of 2026-03-10', '2029-03 of 2029-03-10']],
    ['a trial pays nothing', { plan: 'none' }, '2026-12', 6, []],
    ['a term cut to days of one month (R-12.1)', { startsOn: day('2026-12-04'), endsOn: day('2026-12-20'), renews: false }, '2026-12', 2, ['2026-12 of 2026-12-04']],
  ])('%s', (_what, contract, from, months, expected) => {
    expect(visited(contract, from, months)).toEqual(expected);
  });
});

describe('when a price changes', () => {
  const annual2022 = aContract({ startsOn: day('2023-03-10'), endsOn: day('2024-03-09') });
  const monthly2023 = aContract({ item: eventItem({ term: 'P1M' }), startsOn: day('2023-03-10'), endsOn: day('2023-04-09') });
  it.each<[string, Contract, readonly PriceEvent[], string | null]>([
    ['T-09: a year renewed on 10 March 2023 keeps its price until 10 March 2024', annual2022, EUR_2023, '2024-03-10'],
    ['T-09: a month renewed on 10 March 2023 keeps it until 10 April 2023', monthly2023, EUR_2023, '2023-04-10'],
    ['R-6.6 Ex 1: bought 15 March 2023, kept to 14 March 2024', aContract({ startsOn: day('2023-03-15'), endsOn: day('2024-03-14') }), EUR_2023, '2024-03-15'],
    ['R-7.4 Ex 2: an end on 31 March renews on 1 April, at the new list', aContract({ startsOn: day('2022-04-01'), endsOn: day('2023-03-31') }), EUR_2023, '2023-04-01'],
    ['R-7.4 Ex 1: a renewal on 31 March is at the old list', aContract({ startsOn: day('2022-03-31'), endsOn: day('2023-03-30') }), EUR_2023, '2024-03-31'],
    ['one that began on the day has the new price already', aContract({ startsOn: day('2023-04-01'), endsOn: day('2024-03-31') }), EUR_2023, null],
    ['one whose price is of a later list has what came before it already', aContract({ startsOn: day('2023-03-10'), endsOn: day('2024-03-09'), pricedOn: day('2023-05-01') }), EUR_2023, null],
    ['one that does not renew never changes', { ...annual2022, renews: false }, EUR_2023, null],
    ['another currency is not touched', aContract({ ...annual2022, item: eventItem({ currency: 'USD' }) }), EUR_2023, null],
  ])('%s', (_what, contract, events, expected) => {
    const { rows } = ask({ contracts: [contract], events, horizon: horizon('2023-03', 24) });
    expect(rows[0] === undefined ? null : new Date(rows[0].changesOn * 86_400_000).toISOString().slice(0, 10)).toBe(expected);
  });

  it('T-10: kept, a legacy order of ten seats costs 2 576.00 from April 2023 to March 2024, instead of 2 400.00', () => {
    const legacy = aContract({ item: eventItem({ model: 'legacy' }), startsOn: day('2022-08-01'), endsOn: day('2023-07-31'), sale: price('20.00'), cost: price('16.00') });
    const [result] = ask({ contracts: [legacy], events: EUR_2023, horizon: horizon('2023-04', 12) }).results;
    expect(result?.total).toEqual({ revenueBefore: 240_000, revenueAfter: 257_600, costBefore: 192_000, costAfter: 206_080 });
  });

  it.each<[Question['passOn'], string, number]>([
    ['factor', '13.75', 12_500],
    ['amount', '13.50', 10_000],
    ['nothing', '12.50', 0],
  ])('passes on the %s', (passOn, expected, revenue) => {
    const { rows } = ask({ events: [aRise(10, '2027-01-01')], passOn });
    // Renewed in March, so nine of the twelve months rise: 10 seats × 9 × the difference, and the cost by 1.00.
    expect(rows.map((row) => [toDecimal(row.saleAfter), toDecimal(row.costAfter), row.revenue, row.cost])).toEqual([[expected, '11.00', (revenue * 9) / 10, 9_000]]);
  });

  it('adds to what comes anyway', () => {
    const { rows, results } = ask({ baseline: [aRise(10, '2027-01-01')], events: [aRise(20, '2027-02-01')] });
    expect(rows.map((row) => [toDecimal(row.saleBefore), toDecimal(row.saleAfter)])).toEqual([['13.75', '16.50']]);
    expect(results[0]?.total.revenueBefore).toBe(3 * 12_500 + 9 * 13_750);
  });

  it('counts what an event without figures touches', () => {
    const unknown = aRise(0, '2027-01-01', {}, { change: { kind: 'unknown' } });
    expect(ask({ events: [unknown] })).toMatchObject({ rows: [], undetermined: 1 });
    expect(ask({ events: [unknown], contracts: [aContract({ renews: false })] }).undetermined).toBe(0);
  });
});

const KINDS: readonly (readonly [Term, BillingPlan])[] = [['P1M', 'monthly'], ['P1Y', 'monthly'], ['P1Y', 'annual'], ['P3Y', 'monthly'], ['P3Y', 'annual'], ['P3Y', 'triennial']];
const PRODUCTS = ['CFQ7TTC0LDPB', 'CFQ7TTC0LH18', 'CFQ7TTC0LCHC'];
const contracts = fc.array(
  fc.record({ kind: fc.nat(KINDS.length - 1), product: fc.nat(2), customer: fc.nat(3), begins: fc.integer({ min: -1_000, max: 30 }), quantity: fc.integer({ min: 1, max: 400 }), renews: fc.boolean(), cost: fc.integer({ min: 1, max: 90_000 }), inZloty: fc.boolean() }).map(
    ({ kind, product, customer, begins, quantity, renews, cost, inZloty }): Contract => {
      const [term, plan] = KINDS[kind] ?? ['P1Y', 'monthly'];
      const startsOn = day('2026-11-22') + begins;
      const currency = inZloty ? 'PLN' : 'EUR';
      return aContract({
        item: eventItem({ term, plan, productId: productId(PRODUCTS[product] ?? '') }),
        product: PRODUCTS[product] ?? '',
        customerId: `customer ${customer}`,
        startsOn,
        endsOn: lastDayOfTerm(startsOn, term),
        quantity,
        renews,
        cost: { amount: cost, scale: 3, currency },
        sale: { amount: cost * 2, scale: 3, currency },
      });
    },
  ),
  { maxLength: 30 },
);
const event = (scope: Parameters<typeof aRise>[2] = {}) =>
  fc.record({ percent: fc.integer({ min: -30, max: 60 }), after: fc.integer({ min: -60, max: 500 }) }).map(({ percent, after }) => aRise(percent, new Date((day('2026-11-22') + after) * 86_400_000).toISOString().slice(0, 10), scope));
const total = (sums: Iterable<Sums>): Sums => {
  const all = emptySums();
  for (const one of sums) addTo(all, one);
  return all;
};

describe('whatever the office and the event', () => {
  const span = horizon('2026-11', 30);
  it('no event changes a protected term', () => {
    fc.assert(
      fc.property(contracts, event(), (all, rise) => {
        for (const { contract, changesOn } of ask({ contracts: all, events: [rise], horizon: span }).rows) {
          expect(changesOn).toBeGreaterThan(contract.endsOn);
          expect(changesOn * 86_400_000).toBeGreaterThanOrEqual(rise.effectiveAt);
        }
      }),
    );
  });

  it('totals are the sums of their rows, months, customers and products', () => {
    fc.assert(
      fc.property(contracts, event(), fc.constantFrom<Question['passOn']>('factor', 'amount', 'nothing'), (all, rise, passOn) => {
        const { rows, results } = ask({ contracts: all, events: [rise], horizon: span, passOn });
        for (const { currency, total: whole, byMonth, byCustomer, byProduct } of results) {
          const mine = rows.filter(({ contract }) => contract.sale.currency === currency);
          expect(total(byMonth)).toEqual(whole);
          expect(total(byCustomer.values())).toEqual(whole);
          expect(total(byProduct.values())).toEqual(whole);
          expect(whole.revenueAfter - whole.revenueBefore).toBe(mine.reduce((so, { revenue }) => so + revenue, 0));
          expect(whole.costAfter - whole.costBefore).toBe(mine.reduce((so, { cost }) => so + cost, 0));
        }
      }),
    );
  });

  it('two events commute; with disjoint scopes their effects add up', () => {
    const one = event({ productIds: [productId(PRODUCTS[0] ?? '')] });
    const other = event({ productIds: [productId(PRODUCTS[1] ?? '')] });
    const effect = (all: readonly Contract[], events: readonly PriceEvent[]) =>
      ask({ contracts: all, events, horizon: span }).results.map(({ currency, total: sums }) => ({ currency, revenue: sums.revenueAfter - sums.revenueBefore, cost: sums.costAfter - sums.costBefore }));
    fc.assert(
      fc.property(contracts, one, other, (all, first, second) => {
        const both = effect(all, [first, second]);
        expect(effect(all, [second, first])).toEqual(both);
        const [a, b] = [effect(all, [first]), effect(all, [second])];
        expect(both.map((sums) => [sums.revenue, sums.cost])).toEqual(both.map((_, at) => [(a[at]?.revenue ?? 0) + (b[at]?.revenue ?? 0), (a[at]?.cost ?? 0) + (b[at]?.cost ?? 0)]));
      }),
    );
  });

  it('an event of no change changes nothing', () => {
    fc.assert(
      fc.property(contracts, (all) => {
        expect(ask({ contracts: all, events: [aRise(0, '2026-12-01')], horizon: span }).rows).toEqual([]);
      }),
    );
  });
});
