import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { MODEL, planCode, PRESENT, STATUS, termCode } from '../codes.ts';
import { factsOf } from '../lists/subscription-facts.ts';
import { subscriptions } from '../schema/mirror.ts';
import { tableWriter } from './table-writer.ts';
import type { FullRow } from './table-writer.ts';
import type { Texts } from './texts.ts';

export const subscriptionTable = tableWriter(subscriptions);

/** The server's copy of a subscription as its row. */
export const toSubscriptionRow = (
  subscription: Subscription,
  customer: number,
  asOf: number,
  labels: Texts,
  remainder: number | null = null,
): FullRow<typeof subscriptions> => ({
  guid: subscription.id,
  customerId: customer,
  productLabel: labels.idOf(subscription.offerName),
  friendlyLabel: labels.idOf(subscription.friendlyName === '' ? subscription.offerName : subscription.friendlyName),
  offerId: subscription.offerId,
  productId: subscription.productId,
  skuId: subscription.skuId,
  model: MODEL[subscription.model],
  status: STATUS[subscription.status],
  suspensionReasons: listOrNull(subscription.suspensionReasons),
  quantity: subscription.quantity,
  unitType: subscription.unitType,
  term: termCode(subscription.term),
  billingPlan: planCode(subscription.billingPlan),
  renewalTerm: termCode(subscription.renewalTerm),
  isTrial: bit(subscription.isTrial),
  autoRenew: bit(subscription.autoRenew),
  createdAt: subscription.createdAt,
  startsAt: subscription.startsAt,
  endsAt: subscription.commitmentEndsAt,
  billingCycleEndsAt: subscription.billingCycleEndsAt,
  cancellationAllowedUntil: subscription.cancellationAllowedUntil,
  reducibleTotal: subscription.reducible?.total ?? null,
  batches: subscription.reducible === null ? null : JSON.stringify(subscription.reducible.batches),
  refundOptions: listOrNull(subscription.refundOptions),
  scheduledChange: subscription.scheduledChange === null ? null : JSON.stringify(subscription.scheduledChange),
  orderId: subscription.orderId,
  parentGuid: subscription.parentSubscriptionId,
  migratedFrom: subscription.migratedFrom,
  promotionId: subscription.promotionId,
  partnerIdOnRecord: subscription.partnerIdOnRecord,
  etag: subscription.etag,
  asOf,
  removed: PRESENT,
  facts: factsOf(subscription),
  remainder,
});

const listOrNull = (list: readonly unknown[]): string | null => (list.length === 0 ? null : JSON.stringify(list));
const bit = (holds: boolean): number => (holds ? 1 : 0);
