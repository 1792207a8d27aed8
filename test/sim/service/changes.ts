import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import type { SubscriptionChange } from '../../../core/domain/subscriptions/change.ts';
import { after } from '../../../core/domain/time/instant.ts';
import type { Received } from '../../../core/ports/remote-api.ts';
import type { WriteOutcome } from '../../../core/ports/remote-writes.ts';
import type { SimTime } from '../time.ts';
import { WINDOW } from './book.ts';
import type { Book } from './book.ts';
import { done, refusedWith, stale } from './kinds.ts';
import type { Refused, ServiceCustomer } from './kinds.ts';

/** What a change of a subscription does, and what the service refuses. */
export function createChanges({ time, book }: { readonly time: SimTime; readonly book: Book }) {
  const { openBatches } = book;

  function change(made: ServiceCustomer, base: Received<Subscription>, wish: SubscriptionChange, requestId: string): WriteOutcome<Received<Subscription>> {
    const current = made.subscriptions.get(base.entity.id);
    if (current === undefined || current.status === 'deleted') return refusedWith('2011');
    if (current.etag !== null && base.entity.etag !== current.etag) return stale(current.id);
    const next = changed(current, wish);
    if ('kind' in next) return next;
    if (next.before !== null) book.effect({ operation: 'changeSubscription', requestId, customer: made.customer.id, subscription: current.id, before: next.before.value, price: null });
    book.put(made, next.subscription);
    return done({ entity: book.visible(made.subscriptions.get(current.id) ?? next.subscription), raw: null });
  }

  type Changed = { readonly subscription: Subscription; readonly before: { readonly value: string | number | boolean | null } | null };
  function changed(current: Subscription, wish: SubscriptionChange): Changed | Refused {
    const as = (over: Partial<Subscription>, before: string | number | boolean | null, after_: unknown): Changed => ({ subscription: { ...current, ...over }, before: before === after_ ? null : { value: before } });
    switch (wish.kind) {
      case 'quantity': {
        if (current.status === 'suspended') return refusedWith('2001');
        const batches = openBatches(current);
        const most = batches.reduce((sum, batch) => sum + batch.quantity, 0);
        const difference = wish.quantity - current.quantity;
        if (difference < 0 && -difference > most) return refusedWith('900257');
        const left = difference > 0 ? [...batches, { quantity: difference, allowedUntil: after(time.now(), WINDOW) }] : batches.map((batch) => ({ ...batch, quantity: Math.max(0, batch.quantity + difference) }));
        return as({ quantity: wish.quantity, reducible: { total: 0, batches: left }, scheduledChange: null }, current.quantity, wish.quantity);
      }
      case 'cancel':
        if (current.cancellationAllowedUntil === null || time.now() >= current.cancellationAllowedUntil) return refusedWith('900117');
        return as({ status: 'deleted' }, current.status, 'deleted');
      case 'suspend':
        return as({ status: 'suspended', autoRenew: false, scheduledChange: null }, current.status, 'suspended');
      case 'reactivate':
        return as({ status: 'active' }, current.status, 'active');
      case 'autoRenew':
        return as({ autoRenew: wish.on, scheduledChange: wish.on ? current.scheduledChange : null }, current.autoRenew, wish.on);
      case 'friendlyName':
        return as({ friendlyName: wish.name }, current.friendlyName, wish.name);
      case 'partnerOnRecord':
        return as({ partnerIdOnRecord: wish.partnerId }, current.partnerIdOnRecord, wish.partnerId);
      case 'term':
        return as({ term: wish.term, billingPlan: wish.billingPlan }, `${current.term} ${current.billingPlan}`, `${wish.term} ${wish.billingPlan}`);
      case 'nextTerm':
        return as({ scheduledChange: wish.instructions === null ? null : { ...wish.instructions, action: wish.instructions.action ?? 'renew', effectiveAt: null } }, JSON.stringify(current.scheduledChange), 'differs');
      case 'nextCharge':
        return as({}, null, wish.billingPlan);
    }
  }

  /** Did the window that a change needs close before it came? */
  const isLateChange = (made: ServiceCustomer | null, base: Received<Subscription>, wish: SubscriptionChange): boolean => {
    const current = made?.subscriptions.get(base.entity.id);
    if (current === undefined) return false;
    if (wish.kind === 'cancel') return current.status !== 'deleted' && (current.cancellationAllowedUntil === null || time.now() >= current.cancellationAllowedUntil);
    if (wish.kind !== 'quantity' || wish.quantity >= base.entity.quantity || current.quantity !== base.entity.quantity) return false;
    return current.quantity - wish.quantity > openBatches(current).reduce((sum, { quantity }) => sum + quantity, 0);
  };

  return { change, isLateChange };
}
