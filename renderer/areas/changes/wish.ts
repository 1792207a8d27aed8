import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { IntentAction } from '../../../core/domain/intents/action.ts';
import type { Allowed, Consequence, Detail } from '../../../core/domain/nce/verdict.ts';
import type { TermAndPlan } from '../../../core/domain/rulebook/terms.ts';
import type { NextTerm, SubscriptionChange } from '../../../core/domain/subscriptions/change.ts';
import { after, DAY, SECOND } from '../../../core/domain/time/instant.ts';
import { startOfUtcDay } from '../../../core/domain/time/utc-calendar.ts';
import type { ChangeKind } from './form-of.ts';

/** What the dialogs of this room can wish for. */
export type ChangeAction = Extract<IntentAction, { readonly kind: 'changeSubscription' | 'migration' }>;

/** What has been typed and chosen so far. */
export type Typed = {
  /** Licences to add or give back, or those of the next term; null: not a whole number. */
  readonly count: number | null;
  /** Place in the choices of term and plan; null: as now. */
  readonly target: number | null;
  /** Place in the choices of end dates. */
  readonly endDate: number;
  readonly fullTerm: boolean;
};

export type Wish = { readonly change: ChangeKind; readonly typed: Typed; readonly subscription: SubscriptionDetail; readonly verdict: Allowed };

/** What the form begins with: the smallest step, or what is there now. */
export function firstTyped(change: ChangeKind, subscription: SubscriptionDetail): Typed {
  const count = change === 'scheduleChange' || change === 'migrateFromLegacy' ? subscription.quantity : 1;
  return { count, target: change === 'changeTerm' || change === 'changeBillingPlan' ? 0 : null, endDate: 0, fullTerm: false };
}

/** The intent of what was typed; null while something is missing. Whether it is allowed is the rulebook's word, not ours. */
export function wishedAction({ change, typed, subscription, verdict }: Wish): ChangeAction | null {
  if (change === 'migrateFromLegacy') return migration(typed, subscription, verdict);
  const wished = wishedChange({ change, typed, subscription, verdict });
  return wished === null ? null : { kind: 'changeSubscription', change: wished };
}

function wishedChange({ change, typed, subscription, verdict: { detail } }: Wish & { readonly change: Exclude<ChangeKind, 'migrateFromLegacy'> }): SubscriptionChange | null {
  switch (change) {
    case 'addSeats':
      return typed.count === null || typed.count < 1 ? null : { kind: 'quantity', quantity: subscription.quantity + typed.count };
    case 'reduceSeats':
      return typed.count === null || typed.count < 1 || typed.count >= subscription.quantity ? null : { kind: 'quantity', quantity: subscription.quantity - typed.count };
    case 'cancel':
    case 'suspend':
    case 'reactivate':
      return { kind: change };
    case 'switchAutoRenew':
      return { kind: 'autoRenew', on: detail?.kind === 'autoRenew' ? detail.to === 'on' : !subscription.autoRenew };
    case 'changeTerm': {
      const target = targetOf(detail, typed.target);
      return target === null ? null : { kind: 'term', term: target.term, billingPlan: target.plan };
    }
    case 'changeBillingPlan': {
      const target = targetOf(detail, typed.target);
      return target === null ? null : { kind: 'nextCharge', billingPlan: target.plan };
    }
    case 'scheduleChange':
      return schedule(typed, subscription, detail);
    case 'alignEndDate': {
      const day = detail?.kind === 'endDates' ? detail.dates[typed.endDate] : undefined;
      // terms end with the last second of their day.
      return day === undefined ? null : { kind: 'nextTerm', instructions: { ...AS_NOW, customTermEndsAt: after(startOfUtcDay(day), DAY - SECOND) } };
    }
    case 'enterExtendedTerm':
      return { kind: 'nextTerm', instructions: { ...AS_NOW, action: 'extendedServiceTerm' } };
  }
}

/** The next term like the present one; the fields that differ are filled in. */
const AS_NOW: NextTerm = { productId: null, skuId: null, availabilityId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null, action: null };

/** A plan without any difference is none. */
function schedule({ count, target: place }: Typed, { quantity }: SubscriptionDetail, detail: Detail | null): SubscriptionChange | null {
  if (count === null || count < 1) return null;
  const target = targetOf(detail, place);
  if (target === null && count === quantity) return null;
  return { kind: 'nextTerm', instructions: { ...AS_NOW, quantity: count, term: target?.term ?? null, billingPlan: target?.plan ?? null } };
}

function migration({ count, fullTerm }: Typed, { term, billingPlan }: SubscriptionDetail, { detail }: Allowed): ChangeAction | null {
  if (count === null || count < 1) return null;
  const purchaseFullTerm = detail?.kind === 'migrate' && detail.fullTermOnly ? true : fullTerm;
  return { kind: 'migration', migration: { quantity: count, term: term ?? 'P1Y', billingPlan: billingPlan ?? 'monthly', purchaseFullTerm, customTermEndsAt: null } };
}

const targetOf = (detail: Detail | null, place: number | null): TermAndPlan | null => targetsOf(detail)[place ?? -1] ?? null;

/** Terms and plans to choose from. */
export const targetsOf = (detail: Detail | null): readonly TermAndPlan[] => (detail?.kind === 'terms' || detail?.kind === 'schedule' ? detail.targets : []);

export const losesAccess = (consequences: readonly Consequence[]): boolean => consequences.some(({ code }) => code === 'accessLostAtOnce');

/**
 * What was scheduled, to be queued again behind a change that deletes it; null where it
 * names another product: of that the screen knows only the title.
 */
export function scheduledAgain({ scheduledChange: planned, product }: SubscriptionDetail, consequences: readonly Consequence[]): ChangeAction | 'lost' | null {
  if (planned === null || !consequences.some(({ code }) => code === 'scheduledChangeDeleted')) return null;
  if ((planned.action !== 'renew' && planned.action !== 'cancel') || (planned.product !== null && planned.product !== product)) return 'lost';
  const { term, billingPlan, quantity } = planned;
  return { kind: 'changeSubscription', change: { kind: 'nextTerm', instructions: { ...AS_NOW, term, billingPlan, quantity, action: planned.action === 'cancel' ? 'cancel' : null } } };
}
