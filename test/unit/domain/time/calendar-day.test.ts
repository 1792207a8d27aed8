import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayIn, isCalendarDay, noonOf } from '../../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../../core/domain/time/instant.ts';

const utc = (text: string) => instant(Date.parse(text));

describe('the calendar day on the wall', () => {
  test.each([
    ['2026-11-22T22:59:59Z', 'Europe/Warsaw', '2026-11-22'],
    ['2026-11-22T23:00:00Z', 'Europe/Warsaw', '2026-11-23'],
    ['2026-07-01T22:00:00Z', 'Europe/Berlin', '2026-07-02'],
    ['2026-11-22T23:30:00Z', 'Europe/London', '2026-11-22'],
    ['2026-11-22T05:00:00Z', 'America/Los_Angeles', '2026-11-21'],
    ['2026-11-22T11:00:00Z', 'Pacific/Apia', '2026-11-23'],
    ['0099-03-01T12:00:00Z', 'UTC', '0099-03-01'],
  ])('at %s in %s is %s', (at, zone, day) => {
    expect(dayIn(utc(at), zone)).toBe(day);
  });
});

describe('counting days', () => {
  test.each([
    ['2026-11-22', 14, '2026-12-06'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test('there and back is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -4_000, max: 4_000 }), (offset, count) => {
        const day = addDays('1990-01-01', offset);
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(dayIn(noonOf(day), 'UTC')).toBe(day);
      }),
    );
  });
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['tomorrow', false],
])('%s is a day: %s', (text, expected) => {
  expect(isCalendarDay(text)).toBe(expected);
});
