import { TZDate } from '@date-fns/tz';
import { addDays as daysAfter, formatISO } from 'date-fns';
import { instant } from './instant.ts';
import type { Instant } from './instant.ts';

/** A calendar day `YYYY-MM-DD`, without a time or a zone. Days compare as text. */
export type CalendarDay = string;

/** `format` would bring the words of a language, 50 KB that every start reads. */
const AS_DAY = { representation: 'date' } as const;

/** The day that the calendar on the wall shows at this moment in an IANA time zone. */
export const dayIn = (at: Instant, timeZone: string): CalendarDay => formatISO(new TZDate(at, timeZone), AS_DAY);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: CalendarDay, count: number): CalendarDay => formatISO(daysAfter(new TZDate(noonOf(day), 'UTC'), count), AS_DAY);

/** Does the text name a day that exists? `2026-02-30` does not. */
export const isCalendarDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(noonOf(text)) && addDays(text, 0) === text;

/** Noon UTC of the day: a moment that formats as this day with `timeZone: 'UTC'`. */
export const noonOf = (day: CalendarDay): Instant => instant(Date.parse(`${day}T12:00:00Z`));
