import { orderId, productId, promotionId, skuId, subscriptionId } from '../../domain/ids.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { RefundOption, Subscription, SubscriptionStatus } from '../../domain/subscriptions/subscription.ts';
import { after, DAY, SECOND } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { RemoteApi } from '../../ports/remote-api.ts';
import { pathOf } from '../http.ts';
import { onlyAbout, parseWith } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { wireSubscription } from '../schemas/subscription.ts';
import type { WireSubscription } from '../schemas/subscription.ts';
import { commerceModelOf } from './commerce-model.ts';
import { scheduledChangeOf } from './scheduled-change.ts';
import { planOf, termOf } from './values.ts';

/** Subscriptions of a customer (API page, section 12). */
export function subscriptionsResource(reader: Reader): Pick<RemoteApi, 'subscriptions' | 'subscription'> {
  return {
    subscriptions: (customer, call) =>
      reader.all(
        {
          name: 'subscriptions',
          path: pathOf('customers', customer, 'subscriptions'),
          budget: 'subscription',
          about: { what: 'customer', id: customer },
          parse: parseSubscription(customer),
        },
        call,
      ),
    subscription: (customer, id, call) =>
      reader.one(
        {
          name: 'subscription',
          path: pathOf('customers', customer, 'subscriptions', id),
          budget: 'subscription',
          about: { what: 'subscription', id },
          parse: onlyAbout(id, parseSubscription(customer)),
        },
        call,
      ),
  };
}

/** The wire does not say whose subscription it is; the way to it does. */
export const parseSubscription = (customer: CustomerId) => parseWith(wireSubscription, (wire) => subscriptionOf(wire, customer));

function subscriptionOf(wire: WireSubscription, customer: CustomerId): Subscription {
  const catalogItem = catalogItemOf(wire);
  const model = commerceModelOf(wire);
  const name = wire.offerName ?? wire.friendlyName ?? wire.offerId ?? '';
  return {
    id: subscriptionId(wire.id),
    customerId: customer,
    offerId: wire.offerId,
    offerName: name,
    friendlyName: wire.friendlyName ?? name,
    productId: catalogItem ? productId(catalogItem.product) : null,
    skuId: catalogItem ? skuId(catalogItem.sku) : null,
    model,
    status: statusOf(wire.status),
    suspensionReasons: wire.suspensionReasons,
    quantity: wire.quantity ?? 0,
    unitType: wire.unitType,
    term: termOf(wire.termDuration),
    billingPlan: planOf(wire.billingCycle),
    renewalTerm: termOf(wire.renewalTermDuration),
    isTrial: wire.isTrial ?? false,
    autoRenew: wire.autoRenewEnabled ?? false,
    createdAt: wire.creationDate,
    startsAt: wire.effectiveStartDate,
    commitmentEndsAt: wire.commitmentEndDateTime ?? endOfDay(wire.commitmentEndDate, model),
    billingCycleEndsAt: wire.billingCycleEndDateTime ?? endOfDay(wire.billingCycleEndDate, model),
    cancellationAllowedUntil: wire.cancellationAllowedUntilDate,
    reducible: reducibleOf(wire),
    refundOptions: [...wire.refundOptions, ...wire.refundOption].map(refundOptionOf),
    scheduledChange: scheduledChangeOf(wire),
    orderId: wire.orderId === null ? null : orderId(wire.orderId),
    parentSubscriptionId: wire.parentSubscriptionId === null ? null : subscriptionId(wire.parentSubscriptionId),
    migratedFrom: wire.migratedFromSubscriptionId === null ? null : subscriptionId(wire.migratedFromSubscriptionId),
    promotionId: wire.promotionId === null ? null : promotionId(wire.promotionId),
    partnerIdOnRecord: wire.partnerId,
    etag: wire.attributes?.etag ?? null,
  };
}

type CatalogItem = { readonly product: string; readonly sku: string };

/** Product and SKU, from `P:S:A` or else from the links (legacy offers have neither). */
function catalogItemOf({ offerId, links }: WireSubscription): CatalogItem | null {
  const [, product, sku] = /^([^:]+):([^:]+)(?::[^:]+)?$/.exec(offerId ?? '') ?? /\/products\/([^/?]+)\/skus\/([^/?]+)/i.exec(links?.sku?.uri ?? '') ?? [];
  return product !== undefined && sku !== undefined ? { product, sku } : null;
}

const STATUSES: ReadonlyMap<string, SubscriptionStatus> = new Map([
  ['none', 'none'],
  ['active', 'active'],
  ['pending', 'pending'],
  ['suspended', 'suspended'],
  ['expired', 'expired'],
  ['disabled', 'disabled'],
  ['deleted', 'deleted'],
  // Prose of the documentation, and what some providers answer for `deleted`.
  ['canceled', 'deleted'],
  ['cancelled', 'deleted'],
]);

const statusOf = (said: string | null): SubscriptionStatus => STATUSES.get(said ?? '') ?? 'unknown';

/** End dates of new commerce are inclusive days given as their midnight: the last moment is 23:59:59. */
function endOfDay(date: Instant | null, model: Subscription['model']): Instant | null {
  if (date === null || date % DAY !== 0 || model === 'legacy' || model === 'unknown') return date;
  return after(date, DAY - SECOND);
}

function reducibleOf({ refundableQuantity }: WireSubscription): Subscription['reducible'] {
  if (refundableQuantity === null) return null;
  const batches = refundableQuantity.details.flatMap(({ quantity, allowedUntilDateTime: allowedUntil }) =>
    quantity === null || allowedUntil === null ? [] : [{ quantity, allowedUntil }],
  );
  return { total: refundableQuantity.totalQuantity ?? batches.reduce((sum, { quantity }) => sum + quantity, 0), batches };
}

function refundOptionOf({ type, expiresAt, expiresAfter }: WireSubscription['refundOptions'][number]): RefundOption {
  return { type: type === 'full' || type === 'partial' ? type : 'unknown', expiresAt: expiresAt ?? expiresAfter };
}
