import { MONTHS_OF_TERM } from '../catalog/terms.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import { COMBINATIONS } from '../rulebook/terms.ts';
import type { SubscriptionId } from '../ids.ts';
import type { Subscription, SubscriptionStatus } from '../subscriptions/subscription.ts';
import { after, HOUR } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { addMonths } from '../time/utc-calendar.ts';
import type { UtcDay } from '../time/utc-calendar.ts';
import { lastDayOfTerm } from './term-end.ts';

type Legacy = { readonly endsOn: UtcDay; readonly term: Term };
type Move = { readonly on: UtcDay; readonly term: Term; readonly isFullTerm: boolean };

/**
 * the last day of the new subscription after moving a legacy one on a day. The same term
 * keeps its end; a shorter one ends on the next monthly boundary of the old end; a longer one, or
 * a full term by choice, starts anew.
 */
export function migratedEnd(legacy: Legacy, { on, term, isFullTerm }: Move): UtcDay {
  const months = MONTHS_OF_TERM[term] - MONTHS_OF_TERM[legacy.term];
  if (isFullTerm || months > 0) return lastDayOfTerm(on, term);
  if (months === 0) return legacy.endsOn;
  let back = 0;
  while (addMonths(legacy.endsOn, -(back + 1)) >= on) back += 1;
  return addMonths(legacy.endsOn, -back);
}

/** the code with which a move to this term and plan is refused; null where the combination exists. */
export const migrationPlanCode = (term: Term, plan: BillingPlan): '900222' | null => (COMBINATIONS.some((row) => row.term === term && row.plan === plan) ? null : '900222');

export type TransitionEligibility = { readonly type: 'transition_only' | 'transition_with_license_transfer'; readonly isEligible: boolean };

/** do licences move with the upgrade, must somebody assign them by hand, or is it impossible? */
export function licenceTransfer(eligibilities: readonly TransitionEligibility[]): 'moved' | 'byHand' | 'impossible' {
  const may = (type: TransitionEligibility['type']): boolean => eligibilities.some((one) => one.type === type && one.isEligible);
  if (may('transition_with_license_transfer')) return 'moved';
  return may('transition_only') ? 'byHand' : 'impossible';
}

/** the add-ons of a base as the service wants them: a flat list, add-ons of add-ons beside their parents. */
export function addOnsOf(base: SubscriptionId, others: readonly Subscription[]): readonly Subscription[] {
  const found: Subscription[] = [];
  const parents = new Set<string>([base]);
  // Each round finds the next level; a circle finds nothing new and ends it.
  for (;;) {
    const level = others.filter((other) => other.parentSubscriptionId !== null && parents.has(other.parentSubscriptionId) && !parents.has(other.id));
    if (level.length === 0) return found;
    found.push(...level);
    for (const { id } of level) parents.add(id);
  }
}

type Migration = { readonly state: 'running' | 'completed' | 'failed'; readonly startedAt: Instant; readonly legacyStatus: SubscriptionStatus; readonly hasNewSubscription: boolean };

/** hours within which a migration usually ends, and at most. */
const MIGRATION_HOURS = { usual: 6, most: 72 };

/** how a migration stands: on its way, slow, to be tried again, or a case for a support ticket. */
export function migrationOutlook({ state, startedAt, legacyStatus, hasNewSubscription }: Migration, at: Instant): 'done' | 'running' | 'slow' | 'retry' | 'support' {
  if (state === 'completed') return 'done';
  if (state === 'failed') return legacyStatus === 'active' ? 'retry' : hasNewSubscription ? 'done' : 'support';
  if (at > after(startedAt, MIGRATION_HOURS.most * HOUR)) return 'support';
  return at > after(startedAt, MIGRATION_HOURS.usual * HOUR) ? 'slow' : 'running';
}
