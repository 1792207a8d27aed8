import { MONTHS_OF_PLAN, type BillingPlan } from '../../../core/domain/catalog/terms.ts';

/** A term longer than this many cycles is not one of ours; it keeps a damaged date from drawing for ever. */
const MOST_CYCLES = 120;

/**
 * The days on which a term is charged, in UTC: bought on the last day of a month, every
 * cycle starts on a last day; bought on the day before, on the day before; otherwise on the same
 * day number, or the month's last day where it has none. The first is the start itself.
 */
export function chargeCycleStarts(term: { readonly startsAt: number; readonly endsAt: number; readonly plan: BillingPlan }): readonly number[] {
  const step = MONTHS_OF_PLAN[term.plan];
  if (step === null || term.endsAt < term.startsAt) return [term.startsAt];
  const starts = [term.startsAt];
  for (let cycle = 1; cycle <= MOST_CYCLES; cycle += 1) {
    const at = cycleStart(term.startsAt, cycle * step);
    if (at > term.endsAt) break;
    starts.push(at);
  }
  return starts;
}

function cycleStart(startsAt: number, monthsLater: number): number {
  const start = new Date(startsAt);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth();
  const fromMonthEnd = daysInMonth(year, month) - start.getUTCDate();
  const days = daysInMonth(year, month + monthsLater);
  const day = fromMonthEnd <= 1 ? days - fromMonthEnd : Math.min(start.getUTCDate(), days);
  return Date.UTC(year, month + monthsLater, day);
}

/** Day 0 of the following month is the last day of this one. */
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
