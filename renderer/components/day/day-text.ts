import { isCalendarDay } from '../../../core/domain/time/calendar-day.ts';
import type { FormatCountry } from '../../../electron/bridge.ts';

/** `2026-12-06` as one types it: 06.12.2026, in Britain 06/12/2026. Day first everywhere. */
export function writeDay(day: string, country: FormatCountry): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return [date, month, year].join(country === 'GB' ? '/' : '.');
}

const DAY_FIRST = /^(\d{1,2})[.\-/\s]+(\d{1,2})[.\-/\s]+(\d{2}|\d{4})\.?$/;

/** What a person typed as a calendar day `YYYY-MM-DD`, or null: "6.12.26", "06/12/2026", "2026-12-06". */
export function readDay(text: string): string | null {
  const typed = text.trim();
  if (isCalendarDay(typed)) return typed;
  const match = DAY_FIRST.exec(typed);
  if (!match) return null;
  const [, date = '', month = '', year = ''] = match;
  const day = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isCalendarDay(day) ? day : null;
}
