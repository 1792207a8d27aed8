import type { Term } from '../catalog/terms.ts';
import { civilOf, daysInMonth, lastDayOfMonth, utcDayOf } from '../time/utc-calendar.ts';
import type { UtcDay } from '../time/utc-calendar.ts';
import type { Sibling } from './context.ts';
import { lastDayOfTerm } from './term-end.ts';

/** A date to which the first term may be cut, and what it keeps company with. */
export type EndDate = { readonly day: UtcDay; readonly kind: 'subscriptionAligned' | 'calendarMonthAligned'; readonly count: number };

type Purchase = { readonly start: UtcDay; readonly term: Term; readonly siblings: readonly Sibling[] };

/**
 * the end dates that a term starting on `start` may be given: for each other
 * subscription the last of its own ends, renewals included, within the first term, and the end
 * of a month. Each date once, the earliest first.
 */
export function customEndDates({ start, term, siblings }: Purchase): readonly EndDate[] {
  const natural = lastDayOfTerm(start, term);
  const month = monthEndWithin(start, natural);
  if (siblings.length === 0) return month === null ? [] : [{ day: month, kind: 'calendarMonthAligned', count: 0 }];
  const found = new Map<UtcDay, EndDate>();
  for (const sibling of siblings) {
    const day = lastEndWithin(sibling, natural);
    if (!mayAlign(term, sibling) || day < start || day > natural || isForbiddenDay(term, day)) continue;
    found.set(day, { day, kind: 'subscriptionAligned', count: (found.get(day)?.count ?? 0) + 1 });
  }
  if (month !== null && !found.has(month)) found.set(month, { day: month, kind: 'calendarMonthAligned', count: 0 });
  return [...found.values()].sort((a, b) => a.day - b.day);
}

/** The published examples carry the other subscription on by its own term as far as the new one reaches. */
function lastEndWithin({ endsAt, term }: Sibling, natural: UtcDay): UtcDay {
  let day = utcDayOf(endsAt);
  for (;;) {
    const next = lastDayOfTerm(day + 1, term);
    if (next > natural || next <= day) return day;
    day = next;
  }
}

/** the latest end of a month that the natural term reaches; null when it reaches none. */
export const monthAligned = (start: UtcDay, term: Term): UtcDay | null => monthEndWithin(start, lastDayOfTerm(start, term));

function monthEndWithin(start: UtcDay, natural: UtcDay): UtcDay | null {
  const { year, month, dayOfMonth } = civilOf(natural);
  const day = dayOfMonth === daysInMonth(year, month) ? natural : natural - dayOfMonth;
  return day >= start ? day : null;
}

/** longer terms do not follow a monthly one; trials and ended ones lead nobody. */
const mayAlign = (term: Term, sibling: Sibling): boolean => sibling.isActive && !sibling.isTrial && (term === 'P1M' || sibling.term !== 'P1M');

/** R-12.1 (c): a monthly term ends on the 28th, 29th or 30th only where the month does. */
const isForbiddenDay = (term: Term, day: UtcDay): boolean => term === 'P1M' && civilOf(day).dayOfMonth >= 28 && civilOf(day).dayOfMonth <= 30 && lastDayOfMonth(day) !== day;
