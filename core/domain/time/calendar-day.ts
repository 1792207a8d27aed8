import { TZDate } from '@date-fns/tz';
import { addDays as daysAfter, format } from 'date-fns';
import { instant } from './instant.ts';
import type { Instant } from './instant.ts';

/** A calendar day `YYYY-MM-DD`, without a time or a zone. Days compare as text. */
export type CalendarDay = string;

const DAY = 'yyyy-MM-dd';

/** The day that the calendar on the wall shows at this moment in an IANA time zone. */
export const dayIn = (at: Instant, timeZone: string): CalendarDay => format(new TZDate(at, timeZone), DAY);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: CalendarDay, count: number): CalendarDay => format(daysAfter(new TZDate(noonOf(day), 'UTC'), count), DAY);

/** Does the text name a day that exists? `2026-02-30` does not. */
export const isCalendarDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noonOf(text)) && addDays(text, 0) === text;

/** Noon UTC of the day: a moment that formats as this day with `timeZone: 'UTC'`. */
export const noonOf = (day: CalendarDay): Instant => instant(Date.parse(`${day}T12:00:00Z`));
