import { MONTHS_OF_PLAN } from '../catalog/terms.ts';
import type { BillingPlan } from '../catalog/terms.ts';
import { addMonths, civilOf, lastDayOfMonth } from '../time/utc-calendar.ts';
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
  let index = Math.max(0, Math.floor(monthsApart(start, day) / months) - 1);
  let from = cycleStart(start, index, months);
  for (;;) {
    const next = cycleStart(start, index + 1, months);
    if (day < next) {
      const last = Math.min(next - 1, end);
      return { index, start: from, end: last, fullDays: isCustomEnd ? next - from : last - from + 1 };
    }
    index += 1;
    from = next;
  }
}

/** How many payments the term has. */
export function countOfCycles(span: TermSpan): number {
  const last = chargeCycleOn(span, span.end);
  return last === null ? 0 : last.index + 1;
}

/** First day of cycle `index` (0 is the purchase). */
export function cycleStart(start: UtcDay, index: number, months: number): UtcDay {
  const plain = addMonths(start, index * months);
  if (months !== 1) return plain;
  const fromEnd = lastDayOfMonth(start) - start;
  return fromEnd <= 1 ? lastDayOfMonth(plain) - fromEnd : plain;
}

function monthsApart(from: UtcDay, to: UtcDay): number {
  const a = civilOf(from);
  const b = civilOf(to);
  return (b.year - a.year) * 12 + b.month - a.month;
}
