import { DAY, SECOND } from './instant.ts';
import type { Instant } from './instant.ts';

/**
 * The UTC calendar in whole numbers, without `Date`: every date of Partner Center is UTC
 * (KV create-a-new-subscription), so nothing here can depend on the machine's zone.
 */

/** Days since 1970-01-01, in UTC. Days compare and subtract as numbers. */
export type UtcDay = number;

type Civil = { readonly year: number; /** 1 to 12 */ readonly month: number; readonly dayOfMonth: number };

/** Days from 0000-03-01 to 1970-01-01, and days in 400 years of the Gregorian calendar. */
const EPOCH_SHIFT = 719_468;
const DAYS_OF_ERA = 146_097;

/** The UTC day in which the instant lies. */
export const utcDayOf = (at: Instant): UtcDay => Math.floor(at / DAY);

/** 00:00:00 UTC of the day. */
export const startOfUtcDay = (day: UtcDay): Instant => (day * DAY) as Instant;

/** 23:59:59 UTC of the day: how the service writes the end of an inclusive day. */
export const endOfUtcDay = (day: UtcDay): Instant => (day * DAY + DAY - SECOND) as Instant;

/** How often `by` goes into a number that is not negative; as 32 bits, for this runs a million times a second. */
const whole = (number: number, by: number): number => (number / by) | 0;

/** Year, month (1 to 12) and day of month → day. Years are reckoned from March, so that the leap day comes last. */
export function utcDay(year: number, month: number, dayOfMonth: number): UtcDay {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = whole(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + whole(yearOfEra, 4) - whole(yearOfEra, 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The way back: day → year, month and day of month. */
export function civilOf(day: UtcDay): Civil {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const yearOfEra = whole(dayOfEra - whole(dayOfEra, 1_460) + whole(dayOfEra, 36_524) - whole(dayOfEra, 146_096), 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + whole(yearOfEra, 4) - whole(yearOfEra, 100));
  const march = whole(5 * dayOfYear + 2, 153);
  const month = march < 10 ? march + 3 : march - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth: dayOfYear - whole(153 * march + 2, 5) + 1 };
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The last day of the month in which the day lies. */
export function lastDayOfMonth(day: UtcDay): UtcDay {
  const { year, month } = civilOf(day);
  return utcDay(year, month, daysInMonth(year, month));
}

/** The same day number `months` later (earlier when negative), or the month's last day where it has none. */
export function addMonths(day: UtcDay, months: number): UtcDay {
  const { year, month, dayOfMonth } = civilOf(day);
  const target = year * 12 + month - 1 + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = target - targetYear * 12 + 1;
  return utcDay(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/** Midnight UTC of a calendar day, or a time in it: `utc(2026, 5, 4)` is 4 May 2026, 00:00. */
export const utc = (year: number, month: number, dayOfMonth: number, milliseconds = 0): Instant =>
  (utcDay(year, month, dayOfMonth) * DAY + milliseconds) as Instant;
