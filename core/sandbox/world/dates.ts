import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { MONTHS_OF_PLAN, MONTHS_OF_TERM } from '../../domain/catalog/terms.ts';
import { after, DAY, instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** Start of the UTC day. */
export const midnight = (at: Instant): Instant => instant(Math.floor(at / DAY) * DAY);

/** `days` later at the same time of day. */
export const days = (from: Instant, count: number): Instant => after(from, count * DAY);

/** The same day number `months` later, clamped to the month's last day. */
export function addMonths(from: Instant, months: number): Instant {
  const date = new Date(from);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(Math.min(wanted, lastDayOfMonth(date)));
  return instant(date.getTime());
}

function lastDayOfMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** Zero o'clock of the last day of a term that starts at `start`; the day is inclusive. */
export const termEnd = (start: Instant, term: Term): Instant =>
  days(midnight(addMonths(start, MONTHS_OF_TERM[term])), -1);

/** Last day of the calendar month of `at`, zero o'clock. */
export function monthEnd(at: Instant): Instant {
  const date = new Date(at);
  return instant(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
}

/** `2026-11` */
export const yearMonth = (at: Instant): string => new Date(at).toISOString().slice(0, 7);

/** Last day of the running charge cycle: the whole term unless it is paid in parts. */
export function billingCycleEnd({ billing, startsAt }: { readonly billing: BillingPlan; readonly startsAt: Instant }, endsOn: Instant, now: Instant): Instant {
  const months = MONTHS_OF_PLAN[billing];
  if (months === null) return endsOn;
  for (let cycle = months; ; cycle += months) {
    const end = days(midnight(addMonths(startsAt, cycle)), -1);
    if (end >= endsOn) return endsOn;
    if (now < days(end, 1)) return end;
  }
}
