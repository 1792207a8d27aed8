import type { SubscriptionRow } from '../../../contract/subscriptions.ts';
import type { Licence } from '../../../documents/papers/head.ts';

/** A subscription of the mirror as papers list it. */
export const licenceOf = (row: SubscriptionRow): Licence => ({
  id: row.id,
  product: row.product === '' ? row.friendlyName : row.product,
  quantity: row.quantity,
  term: row.term,
  billingPlan: row.billingPlan,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  autoRenew: row.autoRenew,
  isTrial: row.isTrial,
  status: row.status,
  windowEndsAt: row.windowEndsAt,
  hasScheduledChange: row.hasScheduledChange,
});
