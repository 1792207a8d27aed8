import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { IntentAction } from '../intents/action.ts';
import type { NextTerm, SubscriptionChange } from '../subscriptions/change.ts';
import type { Subscription } from '../subscriptions/subscription.ts';

/** A change that can be wished for many subscriptions at once. */
export type BulkChange =
  | { readonly kind: 'autoRenew'; readonly on: boolean }
  /** what comes at the end of the term. */
  | { readonly kind: 'endOfTerm'; readonly choice: 'end' | 'extend' }
  | { readonly kind: 'addSeats'; readonly count: number }
  | { readonly kind: 'removeSeats'; readonly count: number }
  /** The same number from the next term on. */
  | { readonly kind: 'seatsAtRenewal'; readonly quantity: number }
  | { readonly kind: 'planAtRenewal'; readonly term: Term; readonly billingPlan: BillingPlan }
  | { readonly kind: 'suspend' | 'reactivate' | 'cancel' };

export type BulkKind = BulkChange['kind'];

/** In the order in which a screen lists them. */
export const BULK_KINDS: readonly BulkKind[] = ['autoRenew', 'endOfTerm', 'addSeats', 'removeSeats', 'seatsAtRenewal', 'planAtRenewal', 'suspend', 'reactivate', 'cancel'];

const AS_NOW: NextTerm = { productId: null, skuId: null, availabilityId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null, action: null };

/** The action that a change for many is for this one. Whether it is allowed is the rulebook's word. */
export const actionFor = (change: BulkChange, subscription: Pick<Subscription, 'quantity'>): IntentAction => ({ kind: 'changeSubscription', change: changeFor(change, subscription) });

/** So many licences, now or from the next term on: a line of a quantity list. */
export const quantityAction = (quantity: number, when: 'now' | 'atRenewal'): IntentAction => ({
  kind: 'changeSubscription',
  change: when === 'now' ? { kind: 'quantity', quantity } : { kind: 'nextTerm', instructions: { ...AS_NOW, quantity } },
});

function changeFor(change: BulkChange, { quantity }: Pick<Subscription, 'quantity'>): SubscriptionChange {
  switch (change.kind) {
    case 'autoRenew':
      return { kind: 'autoRenew', on: change.on };
    case 'endOfTerm':
      return { kind: 'nextTerm', instructions: { ...AS_NOW, action: change.choice === 'end' ? 'cancel' : 'extendedServiceTerm' } };
    case 'addSeats':
      return { kind: 'quantity', quantity: quantity + change.count };
    case 'removeSeats':
      // None left is a cancellation: the rulebook refuses it and points there (S-122).
      return { kind: 'quantity', quantity: Math.max(0, quantity - change.count) };
    case 'seatsAtRenewal':
      return { kind: 'nextTerm', instructions: { ...AS_NOW, quantity: change.quantity } };
    case 'planAtRenewal':
      return { kind: 'nextTerm', instructions: { ...AS_NOW, term: change.term, billingPlan: change.billingPlan } };
    case 'suspend':
    case 'reactivate':
    case 'cancel':
      return { kind: change.kind };
  }
}
