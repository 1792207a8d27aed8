import { describe, expect, it } from 'vitest';
import { chargeCycleStarts } from '../../../../../renderer/areas/subscriptions/charge-cycles.ts';
import type { BillingPlan } from '../../../../../core/domain/catalog/terms.ts';

const cycles = (from: string, to: string, plan: BillingPlan): string[] =>
  chargeCycleStarts({ startsAt: Date.parse(from), endsAt: Date.parse(to), plan }).map((at) => new Date(at).toISOString().slice(0, 10));

describe('charge cycles of a term (R-2.3)', () => {
  it('starts on last days when bought on a last day', () => {
    expect(cycles('2021-01-31T10:00:00Z', '2022-01-30T23:59:59Z', 'monthly')).toEqual([
      '2021-01-31', '2021-02-28', '2021-03-31', '2021-04-30', '2021-05-31', '2021-06-30',
      '2021-07-31', '2021-08-31', '2021-09-30', '2021-10-31', '2021-11-30', '2021-12-31',
    ]);
  });

  it('starts on the day before the last when bought on such a day', () => {
    expect(cycles('2021-01-30T10:00:00Z', '2022-01-29T23:59:59Z', 'monthly')).toEqual([
      '2021-01-30', '2021-02-27', '2021-03-30', '2021-04-29', '2021-05-30', '2021-06-29',
      '2021-07-30', '2021-08-30', '2021-09-29', '2021-10-30', '2021-11-29', '2021-12-30',
    ]);
  });

  it('keeps the day number otherwise, shortened where the month has no such day', () => {
    expect(cycles('2026-04-10T09:15:00Z', '2026-07-09T23:59:59Z', 'monthly')).toEqual(['2026-04-10', '2026-05-10', '2026-06-10']);
    expect(cycles('2021-01-29T09:15:00Z', '2021-04-28T23:59:59Z', 'monthly')).toEqual(['2021-01-29', '2021-02-28', '2021-03-29']);
  });

  it('keeps the exact moment of the purchase as the first start', () => {
    const startsAt = Date.parse('2026-04-10T09:15:00Z');
    expect(chargeCycleStarts({ startsAt, endsAt: startsAt + 1, plan: 'monthly' })).toEqual([startsAt]);
  });

  it('counts years for annual and triennial plans', () => {
    expect(cycles('2021-10-15T21:28:00Z', '2024-10-14T23:59:59Z', 'annual')).toEqual(['2021-10-15', '2022-10-15', '2023-10-15']);
    expect(cycles('2021-10-15T21:28:00Z', '2024-10-14T23:59:59Z', 'triennial')).toEqual(['2021-10-15']);
    expect(cycles('2024-02-29T08:00:00Z', '2027-02-27T23:59:59Z', 'annual')).toEqual(['2024-02-29', '2025-02-28', '2026-02-28']);
  });

  it.each(['oneTime', 'none'] as const)('repeats nothing for %s', (plan) => {
    expect(cycles('2026-01-01T00:00:00Z', '2027-12-31T23:59:59Z', plan)).toEqual(['2026-01-01']);
  });

  it('ends even when the dates are damaged', () => {
    expect(cycles('2026-01-01T00:00:00Z', '2025-01-01T00:00:00Z', 'monthly')).toEqual(['2026-01-01']);
    expect(cycles('1900-01-01T00:00:00Z', '2900-01-01T00:00:00Z', 'monthly')).toHaveLength(121);
  });
});
