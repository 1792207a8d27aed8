import type { CalendarDay } from '../time/calendar-day.ts';
import type { Instant } from '../time/instant.ts';
import { utc } from '../time/utc-calendar.ts';
import type { ListIdentity, ListMonth } from './price-list.ts';

/**
 * Which list answers for a day. `exact` is the list of its month; `earlier` the last one before it,
 * with the months that lie between; `later` says that only younger lists are kept; `none` that there
 * are none of this market and currency. There is always an answer, and it says how good it is.
 */
export type ListOfDay<List extends ListIdentity> =
  | { readonly kind: 'exact'; readonly list: List }
  | { readonly kind: 'earlier'; readonly list: List; readonly monthsBetween: number }
  | { readonly kind: 'later'; readonly list: List }
  | { readonly kind: 'none' };

type Ask = Pick<ListIdentity, 'market' | 'currency'> & { readonly day: CalendarDay };

/** The list of a day (UTC: lists change on the first of a month at 00:00 UTC, peers 7). */
export function listOfDay<List extends ListIdentity>(lists: readonly List[], { market, currency, day }: Ask): ListOfDay<List> {
  const month = day.slice(0, 7);
  const fitting = lists.filter((list) => list.market === market && list.currency === currency).toSorted((one, other) => compareText(one.month, other.month));
  const before = fitting.findLast((list) => list.month <= month);
  if (before !== undefined) {
    return before.month === month ? { kind: 'exact', list: before } : { kind: 'earlier', list: before, monthsBetween: monthsFrom(before.month, month) };
  }
  const [first] = fitting;
  return first === undefined ? { kind: 'none' } : { kind: 'later', list: first };
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Whole months from one to the other. */
export const monthsFrom = (from: ListMonth, to: ListMonth): number => countOf(to) - countOf(from);

/** The month before, `2026-01` → `2025-12`. */
export const monthBefore = (month: ListMonth): ListMonth => monthAt(countOf(month) - 1);
/** The month after, `2025-12` → `2026-01`. */
export const monthAfter = (month: ListMonth): ListMonth => monthAt(countOf(month) + 1);

/** Midnight UTC of its first day. */
export const startOfMonth = (month: ListMonth): Instant => utc(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);

const countOf = (month: ListMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (count: number): ListMonth => `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;

const MONTH_NAMES: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The month that a file's name tells (`2026_07_NCE.csv`, `Jul2026`, `07-2026`), to be confirmed by a person; null when it tells none. */
export function monthOfFileName(name: string): ListMonth | null {
  const text = name.toLowerCase();
  const yearFirst = /(?<!\d)(20\d{2})[-_. ]?(0[1-9]|1[0-2])(?!\d)/.exec(text) ?? /(?<!\d)(20\d{2})[-_. ]?(0[1-9]|1[0-2])(?:[-_. ]?[0-3]\d)(?!\d)/.exec(text);
  if (yearFirst) return `${yearFirst[1]}-${yearFirst[2]}`;
  const monthFirst = /(?<!\d)(0[1-9]|1[0-2])[-_. ](20\d{2})(?!\d)/.exec(text);
  if (monthFirst) return `${monthFirst[2]}-${monthFirst[1]}`;
  const named = /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]*(20\d{2})(?!\d)/.exec(text);
  if (named) return `${named[2]}-${String(MONTH_NAMES.indexOf(named[1] ?? '') + 1).padStart(2, '0')}`;
  const yearNamed = /(?<!\d)(20\d{2})[-_. ]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.exec(text);
  return yearNamed ? `${yearNamed[1]}-${String(MONTH_NAMES.indexOf(yearNamed[2] ?? '') + 1).padStart(2, '0')}` : null;
}
