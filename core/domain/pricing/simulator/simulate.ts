import { priceCourse } from '../events/price-course.ts';
import { touches } from '../events/price-event.ts';
import type { EventItem, PriceEvent } from '../events/price-event.ts';
import { collect } from './collect.ts';
import type { Question, SimulatedRow, Simulation } from './question.ts';
import { walker } from './walk.ts';
import type { Courses } from './walk.ts';

/**
 * What price events do to subscriptions: when which one changes, and what that means per month,
 * customer and product (M-7). A running term keeps its price (R-6.1, S-139); a new term takes the
 * list of its first day. Pure, one pass, without rounding but that of prices and payments.
 */
export function simulate({ contracts, baseline, events, horizon, passOn }: Question): Simulation {
  const courseOf = coursesUnder(baseline, events);
  const collector = collect(horizon);
  const walk = walker(horizon, passOn);
  const rows: SimulatedRow[] = [];
  let undetermined = 0;
  for (const contract of contracts) {
    const outcome = walk(contract, courseOf(contract.item), collector.monthsOf(contract.sale.currency));
    collector.add(contract, outcome);
    if (outcome.isUnknown) undetermined += 1;
    if (outcome.first === null) continue;
    const { revenueBefore, revenueAfter, costBefore, costAfter } = outcome.sums;
    rows.push({ contract, ...outcome.first, revenue: revenueAfter - revenueBefore, cost: costAfter - costBefore });
  }
  return { horizon, rows, results: collector.results(), undetermined };
}

/** What the events do to an item, worked out once per item. */
function coursesUnder(baseline: readonly PriceEvent[], events: readonly PriceEvent[]): (item: EventItem) => Courses {
  const all = [...baseline, ...events];
  const known = new Map<EventItem, Courses>();
  return (item) => {
    let courses = known.get(item);
    if (courses === undefined) {
      const isTouched = events.some((event) => touches(event, item));
      const before = priceCourse(baseline, item);
      courses = { before, after: isTouched ? priceCourse(all, item) : before, isTouched };
      known.set(item, courses);
    }
    return courses;
  };
}
