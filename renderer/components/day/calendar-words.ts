import type { CalendarStrings, DateFormatting } from '@fluentui/react-calendar-compat';
import type { Language } from '../../../electron/bridge.ts';
import { WORDS } from '../../format/dates.ts';

/** The library counts in the computer's own zone; only day, month and year of these dates mean anything. */
export function dateOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

export const dayOfDate = (date: Date): string => [String(date.getFullYear()).padStart(4, '0'), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');

type Names = Pick<CalendarStrings, 'months' | 'shortMonths' | 'days' | 'shortDays'>;

/** 4 January 2026 is a Sunday, with which the library begins to count. */
const SUNDAY = 4;
const YEAR = 2026;

/** Names of months and days as they stand alone: in Polish "listopad", not "listopada". */
export function calendarNames(language: Language): Names {
  const named = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] => {
    const format = new Intl.DateTimeFormat(WORDS[language], options);
    return dates.map((date) => format.format(date));
  };
  const months = Array.from({ length: 12 }, (_, month) => new Date(YEAR, month, 1));
  const days = Array.from({ length: 7 }, (_, day) => new Date(YEAR, 0, SUNDAY + day));
  return {
    months: named({ month: 'long' }, months),
    shortMonths: named({ month: 'short' }, months),
    days: named({ weekday: 'long' }, days),
    // Two letters as on German and English calendars; two of a Polish name are no usual sign.
    shortDays: language === 'pl' ? named({ weekday: 'narrow' }, days) : named({ weekday: 'short' }, days).map((name) => name.slice(0, 2)),
  };
}

export function calendarFormatter(language: Language): DateFormatting {
  const tag = WORDS[language];
  const whole = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const monthYear = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric' });
  return {
    formatDay: (date) => String(date.getDate()),
    formatMonth: (date, { months }) => months[date.getMonth()] ?? '',
    formatYear: (date) => String(date.getFullYear()),
    formatMonthDayYear: (date) => whole.format(date),
    formatMonthYear: (date) => monthYear.format(date),
  };
}
