import { DAY, instant } from './instant.ts';
import type { Instant } from './instant.ts';

/** A calendar day `YYYY-MM-DD`, without a time or a zone. Days compare as text. */
export type CalendarDay = string;

/** The day that the calendar on the wall shows at this moment in an IANA time zone. */
export function dayIn(at: Instant, timeZone: string): CalendarDay {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'iso8601', year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** The day `count` days later (earlier when negative). */
export const addDays = (day: CalendarDay, count: number): CalendarDay => new Date(noonOf(day) + count * DAY).toISOString().slice(0, 10);

/** Does the text name a day that exists? `2026-02-30` does not. */
export const isCalendarDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noonOf(text)) && addDays(text, 0) === text;

/** Noon UTC of the day: a moment that formats as this day with `timeZone: 'UTC'`. */
export const noonOf = (day: CalendarDay): Instant => instant(Date.parse(`${day}T12:00:00Z`));
