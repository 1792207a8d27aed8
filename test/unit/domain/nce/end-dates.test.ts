import { describe, expect, it } from 'vitest';
import type { Term } from '../../../../core/domain/catalog/terms.ts';
import { customEndDates, monthAligned } from '../../../../core/domain/nce/end-dates.ts';
import { toIso } from '../../../../core/domain/time/instant.ts';
import { startOfUtcDay } from '../../../../core/domain/time/utc-calendar.ts';
import type { UtcDay } from '../../../../core/domain/time/utc-calendar.ts';
import { day, endOf } from '../../../builders/nce.ts';

const iso = (of: UtcDay): string => toIso(startOfUtcDay(of)).slice(0, 10);

describe('end dates to choose from (R-12.1, R-12.2)', () => {
  const sibling = (endsOn: string, term: Term = 'P1Y', changes = {}) => ({ endsAt: endOf(endsOn), term, isTrial: false, isActive: true, ...changes });
  const aligned = (start: string, term: Term, ...siblings: readonly ReturnType<typeof sibling>[]): readonly string[] =>
    customEndDates({ start: day(start), term, siblings }).filter(({ kind }) => kind === 'subscriptionAligned').map((date) => iso(date.day));

  it.each<[string, string, Term, ReturnType<typeof sibling>, readonly string[]]>([
    ['R-12.1 Ex 1 (doc)', '2022-07-01', 'P3Y', sibling('2022-10-01', 'P1Y'), ['2024-10-01']],
    ['R-12.1 Ex 2 (doc)', '2022-07-01', 'P3Y', sibling('2022-10-01', 'P3Y'), ['2022-10-01']],
    ['R-12.1 Ex 3 (doc)', '2022-07-01', 'P1Y', sibling('2022-10-01', 'P1Y'), ['2022-10-01']],
    ['R-12.1 Ex 5: the 28th of June', '2026-06-05', 'P1M', sibling('2026-06-28'), []],
    ['R-12.1 Ex 5: the last of June', '2026-06-05', 'P1M', sibling('2026-06-30'), ['2026-06-30']],
    ['R-12.1 Ex 5: the last of February', '2027-02-05', 'P1M', sibling('2027-02-28'), ['2027-02-28']],
    ['R-12.1: the 29th and the 27th', '2026-06-05', 'P1M', sibling('2026-06-29'), []],
    ['R-12.1: the 29th and the 27th', '2026-06-05', 'P1M', sibling('2026-06-27'), ['2026-06-27']],
    ['R-12.1: a year may end on the 28th', '2026-06-05', 'P1Y', sibling('2026-06-28'), ['2026-06-28']],
    ['R-12.1: a year does not follow a month', '2026-06-05', 'P1Y', sibling('2026-06-20', 'P1M'), []],
    ['R-12.1: a month follows a month', '2026-06-05', 'P1M', sibling('2026-06-20', 'P1M'), ['2026-06-20']],
    ['R-12.1: nobody follows a trial', '2026-06-05', 'P1M', sibling('2026-06-20', 'P1Y', { isTrial: true }), []],
    ['R-12.1: nobody follows one that ended', '2026-06-05', 'P1M', sibling('2026-06-20', 'P1Y', { isActive: false }), []],
    ['R-12.1: beyond the first term', '2026-06-05', 'P1M', sibling('2026-07-05', 'P1Y'), []],
    ['R-12.1: the natural end itself', '2026-06-05', 'P1M', sibling('2026-07-04', 'P1Y'), ['2026-07-04']],
    ['R-12.1: before the purchase', '2026-06-05', 'P1M', sibling('2026-06-04', 'P3Y'), []],
    ['R-12.1: the very day', '2026-06-05', 'P1M', sibling('2026-06-05', 'P3Y'), ['2026-06-05']],
  ])('%s', (_rule, start, term, other, expected) => expect(aligned(start, term, other)).toEqual(expected));

  it('R-12.1 Ex 4 (doc) contradicts the rule "within the first term": 2 April lies after the natural end of 1 April; the rule holds', () => {
    expect(aligned('2022-03-02', 'P1M', sibling('2022-04-02'))).toEqual([]);
    expect(day('2022-04-02') - day('2022-03-02') + 1).toBe(32);
  });
  it('R-12.1 Ex 1 (doc): 824 days', () => expect(day('2024-10-01') - day('2022-07-01') + 1).toBe(824));
  it('R-12.4 Ex 2: the same date of two is one item that names both, a month end among them', () => {
    expect(customEndDates({ start: day('2026-06-05'), term: 'P1M', siblings: [sibling('2026-06-30'), sibling('2026-06-30', 'P3Y'), sibling('2026-06-10')] })).toEqual([
      { day: day('2026-06-10'), kind: 'subscriptionAligned', count: 1 },
      { day: day('2026-06-30'), kind: 'subscriptionAligned', count: 2 },
    ]);
    expect(customEndDates({ start: day('2026-06-05'), term: 'P1M', siblings: [] })).toEqual([{ day: day('2026-06-30'), kind: 'calendarMonthAligned', count: 0 }]);
  });
  it('R-12.4 Ex 1: a date without a zone is one of UTC', () => expect(day('2023-07-31T00:00:00')).toBe(day('2023-07-31')));

  it.each<[string, string, Term, string | null]>([
    ['R-12.2 (doc)', '2022-07-15', 'P3Y', '2025-06-30'],
    ['R-12.2 (doc), T17', '2022-07-15', 'P1Y', '2023-06-30'],
    ['R-12.2 (doc)', '2022-07-15', 'P1M', '2022-07-31'],
    ['R-12.2 (doc)', '2023-02-04', 'P1Y', '2024-01-31'],
    ['R-12.2 Ex 1', '2026-06-01', 'P1M', '2026-06-30'],
    ['R-12.2 Ex 2', '2026-07-31', 'P1M', '2026-07-31'],
    ['a month inside a month has none', '2026-02-01', 'P1M', '2026-02-28'],
  ])('%s: %s for %s', (_rule, start, term, expected) => {
    const found = monthAligned(day(start), term);
    expect(found === null ? null : iso(found)).toBe(expected);
  });
});
