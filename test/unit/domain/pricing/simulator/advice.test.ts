import { describe, expect, it } from 'vitest';
import { moneyToDecimal } from '../../../../../core/domain/money/decimal.ts';
import { adviceFor } from '../../../../../core/domain/pricing/simulator/advice.ts';
import type { Advice, Alternative } from '../../../../../core/domain/pricing/simulator/advice.ts';
import { monthOf } from '../../../../../core/domain/pricing/simulator/horizon.ts';
import type { Contract } from '../../../../../core/domain/pricing/simulator/question.ts';
import { recurringRevenue } from '../../../../../core/domain/pricing/simulator/revenue.ts';
import { simulate } from '../../../../../core/domain/pricing/simulator/simulate.ts';
import { aContract, aRise, eventItem } from '../../../../builders/contract.ts';
import { day, price } from '../../../../builders/nce.ts';

const RISE = aRise(10, '2027-01-01');
const YEAR: Alternative = { term: 'P1Y', plan: 'monthly', sale: price('12.50'), cost: price('10.00') };
const THREE: Alternative = { ...YEAR, term: 'P3Y' };

function advice(contract: Contract, alternatives: readonly Alternative[]): readonly Advice[] {
  const setting = { baseline: [], events: [RISE], passOn: 'factor' as const };
  const [row] = simulate({ ...setting, contracts: [contract], horizon: { from: monthOf(day('2026-12-01')), months: 12 } }).rows;
  return row === undefined ? [] : adviceFor(row, { ...setting, alternatives, months: 12 });
}

describe('what to do before the date', () => {
  const byMonth = aContract({ item: eventItem({ term: 'P1M' }), startsOn: day('2026-11-10'), endsOn: day('2026-12-09'), sale: price('15.00'), cost: price('12.00') });

  it('a monthly term may become a year at today’s list (R-10.2)', () => {
    // Staying: 12 × 10 × 16.50; the year: 12 × 10 × 12.50.
    expect(advice(byMonth, [YEAR])).toEqual([
      { kind: 'extend', term: 'P1Y', plan: 'monthly', actBy: day('2026-12-31'), savesCustomer: 198_000 - 150_000, savesOffice: 158_400 - 120_000, commitment: 120_000 },
    ]);
  });

  it('a year may become three; seats added meanwhile are protected (R-6.1)', () => {
    // Renewing in March 2027: ten of the twelve months rise by 1.25.
    expect(advice(aContract(), [YEAR, THREE])).toMatchObject([
      { kind: 'extend', term: 'P3Y', savesCustomer: 12_500 },
      { kind: 'addSeats', protectedUntil: day('2027-03-09'), perSeatAndYear: 1_500 },
    ]);
  });

  it('a legacy order may be rebooked (S-147)', () => {
    expect(advice(aContract({ item: eventItem({ model: 'legacy' }) }), [YEAR, THREE])).toMatchObject([{ kind: 'rebookLegacy', term: 'P1Y', savesCustomer: 12_500 }, { kind: 'addSeats' }]);
  });

  it('nothing that saves nothing', () => {
    expect(advice(byMonth, [{ ...YEAR, sale: price('16.50') }])).toEqual([]);
  });
});

describe('recurring revenue', () => {
  const horizon = { from: monthOf(day('2027-01-01')), months: 4 };
  const contracts = [aContract(), aContract({ customerId: 'zuraw', item: eventItem({ term: 'P1M' }), startsOn: day('2026-12-20'), endsOn: day('2027-01-19') })];

  it('is what is contracted, and renewals beside it', () => {
    const [result] = recurringRevenue({ contracts, events: [RISE], horizon, groupBy: 'customer' });
    const flows = result?.months.map(({ contracted, assumed }) => [contracted.revenue, assumed.revenue].map((minor) => moneyToDecimal({ minor, currency: 'EUR' })));
    // The monthly one renews on 20 January, at the new list; the year on 10 March.
    expect(flows).toEqual([['125.00', '137.50'], ['125.00', '137.50'], ['0.00', '275.00'], ['0.00', '275.00']]);
    expect([...(result?.groups ?? [])].map(([key, { contracted }]) => [key, contracted])).toEqual([['mueller', { revenue: 25_000, cost: 20_000 }], ['zuraw', { revenue: 0, cost: 0 }]]);
  });

  it('can be grouped by term', () => {
    const [result] = recurringRevenue({ contracts, events: [], horizon, groupBy: 'term' });
    expect([...(result?.groups.keys() ?? [])]).toEqual(['P1Y', 'P1M']);
  });
});
