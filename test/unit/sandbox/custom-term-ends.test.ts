import { describe, expect, it } from 'vitest';
import { customTermEndDatesOf } from '../../../core/sandbox/wire/custom-term-ends.ts';
import { MONTHLY_TERM } from '../../../core/sandbox/world/catalogue/model.ts';
import { at } from '../../builders/sandbox.ts';
import { aRecord } from '../../builders/sandbox-subscription.ts';

const ends = (now: string, term: 'P1M' | 'P1Y' | 'P3Y', subscriptions: readonly ReturnType<typeof aRecord>[] = []) =>
  customTermEndDatesOf({ subscriptions, term, now: at(now), target: null });

describe('alignment with the calendar month (R-12.2)', () => {
  it.each([
    ['2022-07-15', 'P3Y', '2025-06-30'],
    ['2022-07-15', 'P1Y', '2023-06-30'],
    ['2022-07-15', 'P1M', '2022-07-31'],
    ['2023-02-04', 'P1Y', '2024-01-31'],
    ['2026-06-01', 'P1M', '2026-06-30'],
    ['2026-07-31', 'P1M', '2026-07-31'],
    ['2026-06-01', 'P1Y', '2027-05-31'],
  ] as const)('bought %s for %s → %s', (now, term, end) => {
    expect(ends(now, term)).toEqual([{ allowedCustomTermEndDateType: 'calendarMonthAligned', cotermSubscriptionIds: [], allowedCustomTermEndDate: `${end}T00:00:00` }]);
  });
});

describe('alignment with another subscription (R-12.1)', () => {
  const ending = (end: string, more: Parameters<typeof aRecord>[0] = {}) => aRecord({ startsAt: '2026-01-05T10:00:00Z', endsOn: at(end), ...more });
  const aligned = (now: string, term: 'P1M' | 'P1Y', subscription: ReturnType<typeof aRecord>) => ends(now, term, [subscription]).slice(1);

  it('takes the end of an active one inside the first term', () => {
    const subscription = ending('2026-10-01');
    expect(aligned('2026-07-01', 'P1Y', subscription)).toEqual([{ allowedCustomTermEndDateType: 'subscriptionAligned', cotermSubscriptionIds: [subscription.id], allowedCustomTermEndDate: '2026-10-01T00:00:00' }]);
    expect(aligned('2026-07-01', 'P1M', subscription)).toEqual([]);
  });

  it('names both subscriptions at one date', () => {
    expect(ends('2026-07-01', 'P1Y', [ending('2026-10-01'), { ...ending('2026-10-01'), id: 'other' }]).slice(1)).toMatchObject([{ cotermSubscriptionIds: [expect.any(String), 'other'] }]);
  });

  it('does not align a year with a monthly one, nor with one that is not running', () => {
    expect(aligned('2026-07-01', 'P1Y', ending('2026-07-20', { plan: MONTHLY_TERM }))).toEqual([]);
    expect(aligned('2026-07-01', 'P1Y', ending('2026-10-01', { status: 'suspended' }))).toEqual([]);
  });

  it('refuses 28 to 30 for a monthly term unless the month ends there (example 5)', () => {
    expect(aligned('2026-06-05', 'P1M', ending('2026-06-28'))).toEqual([]);
    expect(aligned('2026-06-05', 'P1M', ending('2026-06-30'))).toHaveLength(1);
    expect(aligned('2027-02-05', 'P1M', ending('2027-02-28'))).toHaveLength(1);
  });
});
