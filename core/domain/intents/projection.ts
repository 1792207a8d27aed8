import { productId, skuId } from '../ids.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { TransitionPlan } from './action.ts';
import type { Intent } from './intent.ts';

/**
 * A subscription as it will be once the open intents before have been carried out: what comes
 * after them rests on that. A draft is no promise and does not count.
 */
export const projected = (subscription: Subscription, open: readonly Intent[]): Subscription =>
  open.filter(({ state }) => state.kind !== 'draft').reduce((before, intent) => (intent.subscriptionId === subscription.id ? afterIntent(before, intent) : afterJoining(before, intent)), subscription);

/** seats that come from another subscription, and take a scheduled change away. */
function afterJoining(subscription: Subscription, { action }: Intent): Subscription {
  if (action.kind !== 'transition' || action.transition.toSubscriptionId !== subscription.id) return subscription;
  return { ...subscription, quantity: subscription.quantity + action.transition.quantity, scheduledChange: null };
}

/** seats, suspension and auto-renew off take a scheduled change away. */
function afterIntent(subscription: Subscription, { action }: Intent): Subscription {
  if (action.kind === 'transition') return afterUpgrade(subscription, action.transition);
  if (action.kind !== 'changeSubscription') return subscription;
  const { change } = action;
  switch (change.kind) {
    case 'quantity':
      return { ...subscription, quantity: change.quantity, scheduledChange: null };
    case 'cancel':
      return { ...subscription, status: 'deleted' };
    case 'suspend':
      return { ...subscription, status: 'suspended', autoRenew: false, scheduledChange: null };
    case 'reactivate':
      return { ...subscription, status: 'active' };
    case 'autoRenew':
      return { ...subscription, autoRenew: change.on, scheduledChange: change.on ? subscription.scheduledChange : null };
    case 'friendlyName':
      return { ...subscription, friendlyName: change.name };
    case 'partnerOnRecord':
      return { ...subscription, partnerIdOnRecord: change.partnerId };
    case 'term':
      return { ...subscription, term: change.term, billingPlan: change.billingPlan, scheduledChange: null };
    case 'nextTerm':
      return { ...subscription, scheduledChange: change.instructions === null ? null : { ...change.instructions, action: change.instructions.action ?? 'renew', effectiveAt: null } };
    case 'nextCharge':
      return subscription;
  }
}

/** all seats move and the subscription becomes the other product, or some leave it; a scheduled change goes. */
function afterUpgrade(subscription: Subscription, { toCatalogItemId, toSubscriptionId, quantity, term, billingPlan }: TransitionPlan): Subscription {
  if (quantity < subscription.quantity) return { ...subscription, quantity: subscription.quantity - quantity, scheduledChange: null };
  if (toSubscriptionId !== null) return { ...subscription, status: 'deleted', scheduledChange: null };
  const [product = '', sku = ''] = toCatalogItemId.split(':');
  return { ...subscription, offerId: toCatalogItemId, productId: productId(product), skuId: skuId(sku), quantity, term: term ?? subscription.term, billingPlan: billingPlan ?? subscription.billingPlan, scheduledChange: null };
}
