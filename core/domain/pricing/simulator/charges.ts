import { MONTHS_OF_PLAN, MONTHS_OF_TERM } from '../../catalog/terms.ts';
import type { BillingPlan, Term } from '../../catalog/terms.ts';
import { civilOf } from '../../time/utc-calendar.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import { dayInMonth, monthOf } from './horizon.ts';
import type { Horizon } from './horizon.ts';

/** A running term. Both days belong to it. */
export type RunningTerm = { readonly startsOn: UtcDay; readonly endsOn: UtcDay; readonly term: Term; readonly plan: BillingPlan; readonly renews: boolean };

/** Called once per payment: the month (0 is the first of the horizon) and the first day of the term that it belongs to. */
export type ChargeVisitor = (month: number, termStart: UtcDay) => void;

/**
 * The payments of a subscription within a horizon, in order: those of the running term, and, where
 * it renews, those of the terms after it with the same plan. A payment counts in the month
 * in which its cycle begins.
 */
export function visitCharges({ startsOn, endsOn, term, plan, renews }: RunningTerm, horizon: Horizon, visit: ChargeVisitor): void {
  const every = MONTHS_OF_PLAN[plan];
  if (every === null) return;
  const last = horizon.from + horizon.months;
  const first = monthOf(startsOn);
  const renewal = monthOf(endsOn + 1);
  // A term cut to a few days of one month still has its one payment.
  const runningEnd = Math.min(last, Math.max(renewal, first + 1));
  for (let month = firstAtOrAfter(first, every, horizon.from); month < runningEnd; month += every) visit(month - horizon.from, startsOn);
  if (!renews) return;
  const { dayOfMonth } = civilOf(endsOn + 1);
  const length = MONTHS_OF_TERM[term];
  let begun = -1;
  let termStart = endsOn + 1;
  for (let month = firstAtOrAfter(renewal, every, horizon.from); month < last; month += every) {
    const index = Math.floor((month - renewal) / length);
    if (index !== begun) {
      begun = index;
      termStart = index === 0 ? endsOn + 1 : dayInMonth(renewal + index * length, dayOfMonth);
    }
    visit(month - horizon.from, termStart);
  }
}

/** The first month of a rhythm that is not before another. */
const firstAtOrAfter = (start: number, every: number, month: number): number => (start >= month ? start : start + Math.ceil((month - start) / every) * every);
