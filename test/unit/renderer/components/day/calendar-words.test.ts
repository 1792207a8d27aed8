import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFormatter, calendarNames, dateOf, dayOfDate } from '../../../../../renderer/components/day/calendar-words.ts';

describe('the words of the calendar', () => {
  test.each([
    ['pl', 'listopad', 'niedziela', 'poniedziałek', 'niedziela, 22 listopada 2026', 'listopad 2026', 'NPW'],
    ['de', 'November', 'Sonntag', 'Montag', 'Sonntag, 22. November 2026', 'November 2026', 'SoMoDi'],
    ['en', 'November', 'Sunday', 'Monday', 'Sunday 22 November 2026', 'November 2026', 'SuMoTu'],
  ] as const)('in %s: months stand alone, weeks are counted from Sunday, a whole day is said in words', (language, november, sunday, monday, whole, month, signs) => {
    const names = calendarNames(language);
    const say = calendarFormatter(language);
    const day = dateOf('2026-11-22');
    expect(names.months[10]).toBe(november);
    expect(new Set(names.months).size).toBe(12);
    expect(new Set(names.shortMonths).size).toBe(12);
    expect(names.days.slice(0, 2)).toEqual([sunday, monday]);
    expect(new Set(names.days).size).toBe(7);
    expect(names.shortDays.slice(0, 3).join('')).toBe(signs);
    expect(names.shortDays).toHaveLength(7);
    expect(say.formatMonthDayYear(day, names).replace(',', '').replace(/\s+/g, ' ')).toBe(whole.replace(',', ''));
    expect(say.formatMonthYear(day, names)).toBe(month);
    expect([say.formatDay(day), say.formatMonth(day, names), say.formatYear(day)]).toEqual(['22', november, '2026']);
  });

  test('a day stays the same day on the way to the library and back, whatever the computer\u2019s zone', () => {
    const days = fc.date({ min: new Date('1990-01-01T12:00:00Z'), max: new Date('2099-12-31T12:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(days, (day) => dayOfDate(dateOf(day)) === day));
  });
});
