import type { Term } from '../../domain/catalog/terms.ts';
import { after, DAY } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { addMonths, monthEnd, termEnd } from '../world/dates.ts';
import type { SubscriptionRecord } from '../world/records.ts';
import { bareStamp } from './dates.ts';

type Question = {
  readonly subscriptions: readonly SubscriptionRecord[];
  readonly term: Term;
  /** When the term begins. */
  readonly now: Instant;
  /** Only this subscription as a model, when given. */
  readonly target: string | null;
};

/** The same as days, zero o'clock. */
export function customTermEndsOf(question: Question): readonly Instant[] {
  const { aligned, month } = endsOf(question);
  return question.target === null ? [month, ...aligned.keys()] : [...aligned.keys()];
}

/** Dates to which a new purchase may be aligned: the month end, and the ends of others. */
export function customTermEndDatesOf(question: Question): readonly object[] {
  const { aligned: bySubscription, month: end } = endsOf(question);
  const month = { allowedCustomTermEndDateType: 'calendarMonthAligned', cotermSubscriptionIds: [], allowedCustomTermEndDate: bareStamp(end) };
  const aligned = [...bySubscription].sort(([left], [right]) => left - right).map(([at, ids]) => ({
    allowedCustomTermEndDateType: 'subscriptionAligned',
    cotermSubscriptionIds: ids,
    allowedCustomTermEndDate: bareStamp(at),
  }));
  return question.target === null ? [month, ...aligned] : aligned;
}

function endsOf({ subscriptions, term, now, target }: Question): { readonly month: Instant; readonly aligned: ReadonlyMap<Instant, readonly string[]> } {
  const latest = termEnd(now, term);
  const bySubscription = new Map<Instant, string[]>();
  for (const one of subscriptions) {
    if (!isModel(one, term) || (target !== null && one.id !== target)) continue;
    const end = runningAt(one, now);
    if (end === null || end < now || end > latest || (term === 'P1M' && isUnfitForMonth(end))) continue;
    bySubscription.set(end, [...(bySubscription.get(end) ?? []), one.id]);
  }
  return { month: lastMonthEnd(now, term), aligned: bySubscription };
}

/** The end of the term that it is in by then: until then it renews as it is. */
function runningAt({ endsOn, term }: SubscriptionRecord, at: Instant): Instant | null {
  let end = endsOn;
  while (end !== null && term !== null && end < at) end = termEnd(after(end, DAY), term);
  return end;
}

function isModel(one: SubscriptionRecord, term: Term): boolean {
  if (one.model !== 'nce' || one.status !== 'active' || one.sku?.kind !== 'paid') return false;
  // Longer terms cannot align with a monthly one.
  return term === 'P1M' || one.term !== 'P1M';
}

/** A monthly term may end on the 28th to 30th only where that is the month's last day. */
function isUnfitForMonth(end: Instant): boolean {
  const date = new Date(end).getUTCDate();
  return date >= 28 && date <= 30 && end !== monthEnd(end);
}

/** the latest month end inside the natural term; a month bought on its last day ends that day. */
function lastMonthEnd(now: Instant, term: Term): Instant {
  const natural = termEnd(now, term);
  const end = monthEnd(natural);
  return end <= natural ? end : monthEnd(addMonths(natural, -1));
}
