import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeCycleOn, countOfCycles, cycleStart } from '../../../../core/domain/nce/charge-cycle.ts';
import { firstDayOfTerm, lastDayOfTerm } from '../../../../core/domain/nce/term-end.ts';
import type { Term } from '../../../../core/domain/catalog/terms.ts';
import { toIso } from '../../../../core/domain/time/instant.ts';
import { addMonths, civilOf, daysInMonth, endOfUtcDay, lastDayOfMonth, startOfUtcDay, utc, utcDay, utcDayOf } from '../../../../core/domain/time/utc-calendar.ts';
import type { UtcDay } from '../../../../core/domain/time/utc-calendar.ts';
import { day, moment } from '../../../builders/nce.ts';

const iso = (of: UtcDay): string => toIso(startOfUtcDay(of)).slice(0, 10);

/** 1970 to 2120. */
const anyDay = fc.integer({ min: 0, max: 55_000 });

describe('the UTC calendar', () => {
  it('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), (of) => {
        const { year, month, dayOfMonth } = civilOf(of);
        const date = new Date(of * 86_400_000);
        expect([year, month, dayOfMonth]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(utcDay(year, month, dayOfMonth)).toBe(of);
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-31', 36, '2029-05-31'],
  ])('%s and %d months is %s', (from, months, expected) => {
    expect(iso(addMonths(day(from), months))).toBe(expected);
  });

  it.each([
    [1900, 28],
    [2000, 29],
    [2024, 29],
    [2100, 28],
  ])('February %d has %d days', (year, days) => expect(daysInMonth(year, 2)).toBe(days));

  it('knows first and last moments of a day', () => {
    expect(toIso(utc(2026, 5, 4, 1_000))).toBe('2026-05-04T00:00:01.000Z');
    expect(toIso(endOfUtcDay(day('2022-01-13')))).toBe('2022-01-13T23:59:59.000Z');
    expect(utcDayOf(moment('2026-05-04T23:59:59Z'))).toBe(day('2026-05-04'));
    expect(iso(lastDayOfMonth(day('2028-02-01')))).toBe('2028-02-29');
  });
});

describe('the last day of a term', () => {
  it.each<[string, string, Term, string]>([
    ['R-2.1 Ex 1 (doc)', '2021-01-14', 'P1Y', '2022-01-13'],
    ['R-2.1 Ex 2 (doc)', '2021-10-15', 'P3Y', '2024-10-14'],
    ['R-2.1 Ex 3 (doc)', '2021-06-18', 'P1M', '2021-07-17'],
    ['R-2.2 (doc), T09', '2021-01-31', 'P1M', '2021-02-27'],
    ['R-2.2 (doc)', '2021-01-30', 'P1M', '2021-02-27'],
    ['R-2.2 (doc)', '2021-02-28', 'P1M', '2021-03-27'],
    ['R-2.2 (doc)', '2021-02-27', 'P1M', '2021-03-26'],
    ['R-2.2 (doc)', '2021-05-31', 'P1M', '2021-06-29'],
    ['R-2.2 (doc)', '2021-05-30', 'P1M', '2021-06-29'],
    ['R-2.2 (doc)', '2021-06-30', 'P1M', '2021-07-29'],
    ['R-2.2 (doc)', '2021-06-29', 'P1M', '2021-07-28'],
    ['R-2.2 (doc)', '2021-07-31', 'P1M', '2021-08-30'],
    ['R-2.2 (doc)', '2021-07-30', 'P1M', '2021-08-29'],
    ['R-2.2 leap year', '2028-01-31', 'P1M', '2028-02-28'],
    ['R-8.3 Ex 2', '2026-06-20', 'P1Y', '2027-06-19'],
    ['R-10.2 Ex 1', '2026-06-10', 'P1Y', '2027-06-09'],
  ])('%s: %s for %s ends on %s', (_rule, start, term, end) => {
    expect(iso(lastDayOfTerm(day(start), term))).toBe(end);
  });

  it('is found back from the end, away from the ends of months', () => {
    fc.assert(
      fc.property(anyDay.filter((of) => civilOf(of).dayOfMonth <= 28), fc.constantFrom<Term>('P1M', 'P1Y', 'P3Y'), (start, term) => {
        expect(firstDayOfTerm(lastDayOfTerm(start, term), term)).toBe(start);
      }),
    );
  });
});

describe('charge cycles (R-2.3)', () => {
  it.each([
    ['R-2.3 Ex 1 (doc)', '2021-01-31', ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31']],
    ['R-2.3 Ex 2 (doc)', '2021-01-30', ['01-30', '02-27', '03-30', '04-29', '05-30', '06-29', '07-30', '08-30', '09-29', '10-30', '11-29', '12-30']],
    ['the same day number otherwise', '2021-01-10', ['01-10', '02-10', '03-10', '04-10', '05-10', '06-10', '07-10', '08-10', '09-10', '10-10', '11-10', '12-10']],
  ])('%s: bought on %s', (_rule, start, expected) => {
    expect(Array.from({ length: 12 }, (_, index) => iso(cycleStart(day(start), index, 1)).slice(5))).toEqual(expected);
  });

  const bought = { start: day('2021-01-31'), end: day('2022-01-30'), plan: 'monthly', isCustomEnd: false } as const;

  it.each([
    ['first', '2021-02-27', 0, '2021-01-31', '2021-02-27', 28],
    ['second', '2021-02-28', 1, '2021-02-28', '2021-03-30', 31],
    ['third', '2021-04-29', 2, '2021-03-31', '2021-04-29', 30],
    ['last', '2022-01-30', 11, '2021-12-31', '2022-01-30', 31],
  ])('R-2.3 Ex 1 (doc): the %s cycle', (_which, on, index, start, end, fullDays) => {
    expect(chargeCycleOn(bought, day(on))).toEqual({ index, start: day(start), end: day(end), fullDays });
  });

  it('contrasts with a monthly term: R-2.3 note', () => {
    const cycle = chargeCycleOn({ start: day('2021-01-30'), end: day('2022-01-29'), plan: 'monthly', isCustomEnd: false }, day('2021-02-01'));
    expect(cycle?.end).toBe(day('2021-02-26'));
    expect(lastDayOfTerm(day('2021-01-30'), 'P1M')).toBe(day('2021-02-27'));
  });

  it('R-2.4 Ex 1: bought on 21 February 2022, the first charge runs to 20 March', () => {
    expect(chargeCycleOn({ start: day('2022-02-21'), end: day('2023-02-20'), plan: 'monthly', isCustomEnd: false }, day('2022-02-21'))?.end).toBe(day('2022-03-20'));
  });

  it('pays a year at once, or three years in three parts', () => {
    expect(chargeCycleOn({ start: day('2026-04-10'), end: day('2027-04-09'), plan: 'annual', isCustomEnd: false }, day('2026-07-01'))).toEqual({ index: 0, start: day('2026-04-10'), end: day('2027-04-09'), fullDays: 365 });
    expect(countOfCycles({ start: day('2026-04-10'), end: day('2029-04-09'), plan: 'annual', isCustomEnd: false })).toBe(3);
    expect(countOfCycles({ start: day('2026-04-10'), end: day('2029-04-09'), plan: 'monthly', isCustomEnd: false })).toBe(36);
    expect(countOfCycles({ start: day('2026-04-10'), end: day('2029-04-09'), plan: 'triennial', isCustomEnd: false })).toBe(1);
  });

  it('R-12.3: a chosen end cuts the last cycle and keeps its full length to reckon with', () => {
    const cut = { start: day('2026-04-10'), end: day('2026-07-25'), plan: 'monthly', isCustomEnd: true } as const;
    expect(chargeCycleOn(cut, day('2026-07-20'))).toEqual({ index: 3, start: day('2026-07-10'), end: day('2026-07-25'), fullDays: 31 });
    expect(chargeCycleOn({ ...cut, isCustomEnd: false }, day('2026-07-20'))?.fullDays).toBe(16);
    expect(chargeCycleOn(cut, day('2026-07-09'))).toEqual({ index: 2, start: day('2026-06-10'), end: day('2026-07-09'), fullDays: 30 });
  });

  it('keeps to the day of the year when a year is paid at once, at the end of February too', () => {
    const starts = (start: string, months: number) => [0, 1, 2].map((index) => iso(cycleStart(day(start), index, months)));
    expect(starts('2026-02-28', 12)).toEqual(['2026-02-28', '2027-02-28', '2028-02-28']);
    expect(starts('2028-02-29', 12)).toEqual(['2028-02-29', '2029-02-28', '2030-02-28']);
    expect(starts('2026-02-28', 1)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    expect(chargeCycleOn({ start: day('2026-02-28'), end: day('2029-02-27'), plan: 'annual', isCustomEnd: false }, day('2028-02-28'))?.index).toBe(2);
    expect(chargeCycleOn({ start: day('2026-02-28'), end: day('2029-02-27'), plan: 'annual', isCustomEnd: false }, day('2028-02-27'))?.index).toBe(1);
  });

  it.each(['oneTime', 'none'] as const)('has none for a plan "%s" and outside of the term', (plan) => {
    expect(chargeCycleOn({ ...bought, plan }, day('2021-03-01'))).toBeNull();
    expect(countOfCycles({ ...bought, plan })).toBe(0);
    expect(chargeCycleOn(bought, day('2021-01-30'))).toBeNull();
    expect(chargeCycleOn(bought, day('2022-01-31'))).toBeNull();
  });

  it('covers every day of a term exactly once', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom<Term>('P1M', 'P1Y', 'P3Y'), (start, term) => {
        const end = lastDayOfTerm(start, term);
        const span = { start, end, plan: 'monthly', isCustomEnd: false } as const;
        let on = start;
        for (let index = 0; on <= end; index += 1) {
          const cycle = chargeCycleOn(span, on);
          expect(cycle).toMatchObject({ index, start: on });
          expect(cycle?.fullDays).toBe((cycle?.end ?? 0) - on + 1);
          on = (cycle?.end ?? end) + 1;
        }
        expect(on).toBe(end + 1);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the cycle of any day without walking there', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1_090 }), (start, later) => {
        const span = { start, end: lastDayOfTerm(start, 'P3Y'), plan: 'monthly', isCustomEnd: false } as const;
        const cycle = chargeCycleOn(span, start + later);
        expect(cycle).not.toBeNull();
        expect((cycle?.start ?? 0) <= start + later && start + later <= (cycle?.end ?? 0)).toBe(true);
      }),
    );
  });
});
