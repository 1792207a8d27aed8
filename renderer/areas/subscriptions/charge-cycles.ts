import { MONTHS_OF_PLAN, type BillingPlan } from '../../../core/domain/catalog/terms.ts';
import { cycleStart } from '../../../core/domain/nce/charge-cycle.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { startOfUtcDay, utcDayOf } from '../../../core/domain/time/utc-calendar.ts';

/** A term longer than this many cycles is not one of ours; it keeps a damaged date from drawing for ever. */
const MOST_CYCLES = 120;

/** The moments at which a term is charged. The first is the start itself, the others begin with their day in UTC. */
export function chargeCycleStarts(term: { readonly startsAt: number; readonly endsAt: number; readonly plan: BillingPlan }): readonly number[] {
  const months = MONTHS_OF_PLAN[term.plan];
  if (months === null || term.endsAt < term.startsAt) return [term.startsAt];
  const first = utcDayOf(instant(term.startsAt));
  const starts = [term.startsAt];
  for (let cycle = 1; cycle <= MOST_CYCLES; cycle += 1) {
    const at = startOfUtcDay(cycleStart(first, cycle, months));
    if (at > term.endsAt) break;
    starts.push(at);
  }
  return starts;
}
