import { MONTHS_OF_PLAN } from '../catalog/terms.ts';
import type { BillingPlan } from '../catalog/terms.ts';
import { civilOf, daysInMonth, utcDay } from '../time/utc-calendar.ts';
import type { UtcDay } from '../time/utc-calendar.ts';

/** One payment's span. Both days belong to it. */
export type ChargeCycle = {
  /** 0 is the first one of the term. */
  readonly index: number;
  readonly start: UtcDay;
  readonly end: UtcDay;
  /** Days that the full price stands for: those of the whole cycle, even where a chosen end date cuts it. */
  readonly fullDays: number;
};

export type TermSpan = {
  readonly start: UtcDay;
  readonly end: UtcDay;
  readonly plan: BillingPlan;
  /** The term was cut to a chosen end date, so that its last payment is a part of a full one. */
  readonly isCustomEnd: boolean;
};

/**
 * The charge cycle of a term in which the day lies; null where nothing is charged in cycles or
 * the day is outside of the term. Monthly cycles keep to the end of the month: bought on
 * the last day, or the day before it, every cycle starts there.
 */
export function chargeCycleOn({ start, end, plan, isCustomEnd }: TermSpan, day: UtcDay): ChargeCycle | null {
  const months = MONTHS_OF_PLAN[plan];
  if (months === null || day < start || day > end) return null;
  const anchor = anchorOf(start);
  const { year, month } = civilOf(day);
  const guess = Math.floor((year * 12 + month - anchor.month) / months);
  // A cycle begins in each month of payment: the day lies in the one begun this month or in the one before.
  const index = guess > 0 && day < startOf(anchor, guess, months) ? guess - 1 : guess;
  const from = startOf(anchor, index, months);
  const next = startOf(anchor, index + 1, months);
  const last = Math.min(next - 1, end);
  return { index, start: from, end: last, fullDays: isCustomEnd ? next - from : last - from + 1 };
}

/** How many payments the term has. */
export function countOfCycles(span: TermSpan): number {
  const last = chargeCycleOn(span, span.end);
  return last === null ? 0 : last.index + 1;
}

/** First day of cycle `index` (0 is the purchase) when `months` are paid at once. */
export const cycleStart = (start: UtcDay, index: number, months: number): UtcDay => startOf(anchorOf(start), index, months);

/** What of the purchase day the later cycles repeat. `month` counts from year 0. */
type Anchor = { readonly month: number; readonly dayOfMonth: number; /** 0 is the last day of its month. */ readonly fromEnd: number };

function anchorOf(start: UtcDay): Anchor {
  const { year, month, dayOfMonth } = civilOf(start);
  return { month: year * 12 + month, dayOfMonth, fromEnd: daysInMonth(year, month) - dayOfMonth };
}

function startOf({ month: first, dayOfMonth, fromEnd }: Anchor, index: number, months: number): UtcDay {
  const target = first - 1 + index * months;
  const year = Math.floor(target / 12);
  const month = target - year * 12 + 1;
  const length = daysInMonth(year, month);
  return utcDay(year, month, months === 1 && fromEnd <= 1 ? length - fromEnd : Math.min(dayOfMonth, length));
}
