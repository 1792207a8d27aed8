import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { TransitionTarget } from '../../../core/contract/outbox.ts';
import { catalogItemId, productId, skuId, subscriptionId } from '../../../core/domain/ids.ts';
import type { IntentAction } from '../../../core/domain/intents/action.ts';
import type { Allowed, Consequence, Detail } from '../../../core/domain/nce/verdict.ts';
import type { TermAndPlan } from '../../../core/domain/rulebook/terms.ts';
import type { NextTerm, SubscriptionChange } from '../../../core/domain/subscriptions/change.ts';
import { endOfUtcDay } from '../../../core/domain/time/utc-calendar.ts';
import type { UtcDay } from '../../../core/domain/time/utc-calendar.ts';
import { isTransition, type ChangeKind, type TransitionKind } from './form-of.ts';

/** What the dialogs of this room can wish for. */
export type ChangeAction = Extract<IntentAction, { readonly kind: 'changeSubscription' | 'migration' | 'transition' | 'convertTrial' }>;

/** What has been typed and chosen so far. */
export type Typed = {
  /** Licences to add or give back, or those of the next term; null: not a whole number. */
  readonly count: number | null;
  /** Place in the choices of term and plan; null: as now. */
  readonly target: number | null;
  /** The day with whose end the next term ends, in UTC; null: none to choose. */
  readonly endDate: UtcDay | null;
  readonly fullTerm: boolean;
  /** What it shall become, by its place in the catalogue; of a schedule null: the product stays. */
  readonly into: TransitionTarget | null;
  /** The subscription that takes the licences of an upgrade; null: none that is there already. */
  readonly join: string | null;
  /** What happens at the end of the term. */
  readonly end: EndChoice;
};

/** automatic renewal, no decision at all, an explicit end, or the paid continuation. */
export type EndChoice = 'renew' | 'off' | 'end' | 'extend';
export const END_CHOICES: readonly EndChoice[] = ['renew', 'end', 'extend', 'off'];

export type Wish = { readonly change: ChangeKind; readonly typed: Typed; readonly subscription: SubscriptionDetail; readonly verdict: Allowed };

/** What the form begins with: the smallest step, or what is there now. */
export function firstTyped(change: ChangeKind, subscription: SubscriptionDetail, { detail }: Pick<Allowed, 'detail'> = { detail: null }): Typed {
  return { count: firstCount(change, subscription, detail), target: firstTarget(change, detail), endDate: detail?.kind === 'endDates' ? (detail.dates[0] ?? null) : null, fullTerm: false, into: null, join: null, end: subscription.autoRenew ? 'end' : 'renew' };
}

function firstCount(change: ChangeKind, { quantity }: SubscriptionDetail, detail: Detail | null): number {
  if (change === 'convertTrial') return Math.max(quantity, detail?.kind === 'trial' ? detail.leastSeats : 0);
  return change === 'addSeats' || change === 'reduceSeats' || change === 'upgradePartial' ? 1 : quantity;
}

/** Of what was no real term the service makes a year, paid by the month; that is what the form shows. */
function firstTarget(change: ChangeKind, detail: Detail | null): number | null {
  if (change === 'changeTerm' || change === 'changeBillingPlan') return 0;
  if (change !== 'convertTrial' && change !== 'leaveExtendedTerm') return null;
  const place = targetsOf(detail).findIndex(({ term, plan }) => term === 'P1Y' && plan === 'monthly');
  return place < 0 ? null : place;
}

/** The intent of what was typed; null while something is missing. Whether it is allowed is the rulebook's word, not ours. */
export function wishedAction({ change, typed, subscription, verdict }: Wish): ChangeAction | null {
  if (change === 'migrateFromLegacy') return migration(typed, subscription, verdict);
  if (isTransition(change)) return transition(change, typed, verdict);
  const wished = wishedChange({ change, typed, subscription, verdict });
  return wished === null ? null : { kind: 'changeSubscription', change: wished };
}

function wishedChange({ change, typed, subscription, verdict: { detail } }: Wish & { readonly change: Exclude<ChangeKind, 'migrateFromLegacy' | TransitionKind> }): SubscriptionChange | null {
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
      return endOfTerm(typed.end);
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
      const day = typed.endDate;
      // terms end with the last second of their day.
      return day === null ? null : { kind: 'nextTerm', instructions: { ...AS_NOW, customTermEndsAt: endOfUtcDay(day) } };
    }
    case 'enterExtendedTerm':
      return { kind: 'nextTerm', instructions: { ...AS_NOW, action: 'extendedServiceTerm' } };
  }
}

/** The next term like the present one; the fields that differ are filled in. */
const AS_NOW: NextTerm = { productId: null, skuId: null, availabilityId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null, action: null };

/** A plan without any difference is none. */
function schedule({ count, target: place, into }: Typed, { quantity }: SubscriptionDetail, detail: Detail | null): SubscriptionChange | null {
  if (count === null || count < 1) return null;
  const target = targetOf(detail, place);
  if (target === null && count === quantity && into === null) return null;
  return { kind: 'nextTerm', instructions: { ...AS_NOW, ...productOf(into), quantity: count, term: target?.term ?? null, billingPlan: target?.plan ?? null } };
}

function productOf(into: TransitionTarget | null): Pick<NextTerm, 'productId' | 'skuId' | 'availabilityId'> {
  const [product, sku, availability] = (into?.catalogItemId ?? into?.product)?.split(':') ?? [];
  return { productId: product === undefined ? null : productId(product), skuId: sku === undefined ? null : skuId(sku), availabilityId: availability ?? null };
}

/** switching on also takes an end away that was chosen; switching off alone decides nothing. */
function endOfTerm(choice: EndChoice): SubscriptionChange {
  switch (choice) {
    case 'renew':
      return { kind: 'autoRenew', on: true };
    case 'off':
      return { kind: 'autoRenew', on: false };
    case 'end':
      return { kind: 'nextTerm', instructions: { ...AS_NOW, action: 'cancel' } };
    case 'extend':
      return { kind: 'nextTerm', instructions: { ...AS_NOW, action: 'extendedServiceTerm' } };
  }
}

/** Term and plan are said only where they differ from the present ones. */
function transition(change: TransitionKind, { count, target: place, into, join }: Typed, { detail }: Allowed): ChangeAction | null {
  if (count === null || count < 1 || into === null || into.catalogItemId === null) return null;
  // Into an existing subscription its own term and plan hold.
  const existing = joinable(into, join);
  const target = existing === null ? targetOf(detail, place) : null;
  const plan = { toCatalogItemId: catalogItemId(into.catalogItemId), toTitle: into.title, toSubscriptionId: existing === null ? null : subscriptionId(existing.id), quantity: count, term: target?.term ?? null, billingPlan: target?.plan ?? null };
  return change === 'convertTrial' ? { kind: 'convertTrial', transition: plan } : { kind: 'transition', transition: plan };
}

/** The existing subscription that was chosen, while it belongs to the product that was chosen and nothing speaks against it; null: none. */
export const joinable = (into: TransitionTarget | null, join: string | null): TransitionTarget['existing'][number] | null => into?.existing.find(({ id, objection }) => id === join && objection === null) ?? null;

function migration({ count, fullTerm }: Typed, { term, billingPlan }: SubscriptionDetail, { detail }: Allowed): ChangeAction | null {
  if (count === null || count < 1) return null;
  const purchaseFullTerm = detail?.kind === 'migrate' && detail.fullTermOnly ? true : fullTerm;
  return { kind: 'migration', migration: { quantity: count, term: term ?? 'P1Y', billingPlan: billingPlan ?? 'monthly', purchaseFullTerm, customTermEndsAt: null } };
}

const targetOf = (detail: Detail | null, place: number | null): TermAndPlan | null => targetsOf(detail)[place ?? -1] ?? null;

/** Terms and plans to choose from. */
export function targetsOf(detail: Detail | null): readonly TermAndPlan[] {
  if (detail?.kind === 'terms' || detail?.kind === 'schedule') return detail.targets;
  return detail?.kind === 'upgrade' || detail?.kind === 'trial' ? detail.plans : [];
}

export const losesAccess = (consequences: readonly Consequence[]): boolean => consequences.some(({ code }) => code === 'accessLostAtOnce');
