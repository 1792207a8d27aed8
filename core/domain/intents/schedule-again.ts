import type { Subscription } from '../subscriptions/subscription.ts';
import type { IntentAction } from './action.ts';

/**
 * what was scheduled, to be queued again behind a change that deletes it. Null: nothing was
 * scheduled, it is being replaced or taken away on purpose, or it cannot be planned any more
 * a plan needs auto-renew). `lost`: something was planned that this version cannot repeat.
 */
export function scheduledAgain(subscription: Subscription, action: IntentAction): IntentAction | 'lost' | null {
  const { scheduledChange: planned } = subscription;
  if (planned === null || !deletesOnTheWay(action)) return null;
  if (planned.action === 'unknown') return 'lost';
  const isOther = planned.productId !== null && (planned.productId !== subscription.productId || planned.skuId !== subscription.skuId);
  const { term, billingPlan, quantity, customTermEndsAt, promotionId } = planned;
  return {
    kind: 'changeSubscription',
    change: {
      kind: 'nextTerm',
      instructions: {
        // The same product is left unsaid: after an upgrade it is the new one.
        productId: isOther ? planned.productId : null,
        skuId: isOther ? planned.skuId : null,
        availabilityId: null,
        term,
        billingPlan,
        quantity,
        customTermEndsAt,
        promotionId,
        action: planned.action === 'renew' ? null : planned.action,
      },
    },
  };
}

/** Changes of the running term after which the next one may be planned anew. */
function deletesOnTheWay(action: IntentAction): boolean {
  if (action.kind === 'transition') return true;
  return action.kind === 'changeSubscription' && (action.change.kind === 'quantity' || action.change.kind === 'term');
}
