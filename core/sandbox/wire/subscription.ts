import type { Instant } from '../../domain/time/instant.ts';
import { link, objectType } from '../http/collection.ts';
import { billingCycleEnd, days, midnight } from '../world/dates.ts';
import { availabilityId } from '../world/catalogue/catalogue.ts';
import { cancellableUntil, openBatches } from '../world/lifecycle.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import { billingCycle, etag, pascal } from './codes.ts';
import { dayEnd, dayStart, microStamp, secondStamp, stamp } from './dates.ts';

/** What the service writes where there is no end (API page, section 19). */
const NEVER = '9999-12-14T00:00:00Z';

type Context = { readonly customer: CustomerRecord; readonly now: Instant };

/** A subscription as `GET /customers/{id}/subscriptions/{sid}` answers it. */
export function subscription(record: SubscriptionRecord, context: Context): object {
  switch (record.model) {
    case 'legacy':
      return legacy(record, context);
    case 'azure':
      return azurePlan(record, context);
    case 'perpetual':
    case 'softwareSubscription':
    case 'nce':
      return record.shape === 'odd' ? oddly(newCommerce(record, context)) : newCommerce(record, context);
  }
}

function newCommerce(record: SubscriptionRecord, context: Context): Record<string, unknown> {
  const { now } = context;
  const until = cancellableUntil(record);
  return {
    ...common(record, context),
    productType: record.model === 'nce' ? { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' } : { id: 'Software', displayName: 'Software' },
    unitType: record.sku?.kind === 'benefit' ? 'Benefit' : 'Licenses',
    hasPurchasableAddons: false,
    ...ends(record, now),
    ...(until === null ? {} : { cancellationAllowedUntilDate: record.model === 'nce' ? microStamp(until) : secondStamp(until) }),
    isTrial: record.sku?.kind === 'trial',
    billingType: record.sku?.kind === 'benefit' ? 'benefit' : 'license',
    billingCycle: billingCycle(record.billing),
    ...(record.term === null ? {} : { termDuration: record.term, renewalTermDuration: record.next?.term ?? '' }),
    refundOptions: refundOptions(record, now),
    refundableQuantity: refundableQuantity(record, now),
    isMicrosoftProduct: true,
    attentionNeeded: false,
    actionTaken: false,
    publisherName: 'Microsoft Corporation',
    ...(record.promotionId === null ? {} : { promotionId: record.promotionId }),
    ...(record.migratedFrom === null ? {} : { migratedFromSubscriptionId: record.migratedFrom }),
    ...(record.next === null ? {} : { scheduledNextTermInstructions: nextTerm(record, context) }),
    ...(record.nextCharge === null ? {} : { nextChargeInstructions: nextCharge(record, context) }),
    ...(record.atTermEnd === null ? {} : { scheduledActions: scheduledActions(record) }),
    ...(record.customEnd && record.endsOn !== null ? { customTermEndDate: dayStart(record.endsOn) } : {}),
    ...(record.status === 'suspended' ? { suspensionReasons: ['CustomerCancellation'] } : {}),
    ...(record.status === 'expired' || record.status === 'disabled' ? { suspensionReasons: ['Expiration'] } : {}),
    links: links(record, context),
    attributes: attributes(record),
  };
}

function common(record: SubscriptionRecord, { customer }: Context): Record<string, unknown> {
  const offerId = record.sku === null ? (record.legacy?.offerId ?? null) : `${record.sku.productId}:${record.sku.id}:${record.availabilityId}`;
  const offerName = record.sku === null ? (record.legacy?.offerName ?? null) : record.sku.title;
  return {
    id: record.id,
    ...(offerId === null ? {} : { offerId }),
    ...(offerName === null ? {} : { offerName }),
    friendlyName: record.friendlyName,
    quantity: record.quantity,
    creationDate: stamp(record.createdAt),
    effectiveStartDate: stamp(record.startsAt),
    status: record.status,
    autoRenewEnabled: record.autoRenew,
    ...(customer.relationship === 'reseller' ? { partnerId: record.partnerId } : {}),
    contractType: 'subscription',
    orderId: record.orderId,
  };
}

function ends(record: SubscriptionRecord, now: Instant): Record<string, unknown> {
  if (record.endsOn === null) return { commitmentEndDate: NEVER };
  const cycle = billingCycleEnd(record, record.endsOn, now);
  return {
    commitmentEndDate: dayStart(record.endsOn),
    commitmentEndDateTime: dayEnd(record.endsOn),
    billingCycleEndDate: dayStart(cycle),
    billingCycleEndDateTime: dayEnd(cycle),
  };
}

/** the full refund ends at the next UTC midnight, the partial one with the window. */
function refundOptions(record: SubscriptionRecord, now: Instant): readonly object[] {
  const until = cancellableUntil(record);
  if (until === null || until <= now) return [];
  const full = days(midnight(record.windowFrom ?? record.startsAt), 1);
  const partial = { type: 'Partial', expiresAt: microStamp(until) };
  if (record.model === 'perpetual') return [{ type: 'Full', expiresAt: secondStamp(until) }];
  return full > now ? [{ type: 'Full', expiresAt: secondStamp(full) }, partial] : [partial];
}

function refundableQuantity(record: SubscriptionRecord, now: Instant): object | null {
  const batches = openBatches(record, now);
  if (batches === null) return null;
  return {
    totalQuantity: batches.reduce((sum, batch) => sum + batch.quantity, 0),
    details: batches.map((batch) => ({ quantity: batch.quantity, allowedUntilDateTime: microStamp(batch.until) })),
  };
}

function nextTerm({ next, shape, endsOn, startsAt }: SubscriptionRecord, { customer }: Context): object | null {
  if (next === null) return null;
  const cycle = billingCycle(next.billing);
  return {
    product: {
      productId: next.sku.productId,
      skuId: next.sku.id,
      availabilityId: availabilityId(next.sku, customer.country, endsOn ?? startsAt),
      // Some answers carry these enums in Pascal case (section 19).
      billingCycle: shape === 'usual' ? cycle : pascal(cycle),
      termDuration: next.term,
      ...(next.promotionId === null ? {} : { promotionId: next.promotionId }),
    },
    quantity: next.quantity,
    ...(next.customTermEndsOn === null ? {} : { customTermEndDate: dayStart(next.customTermEndsOn) }),
  };
}

function nextCharge({ nextCharge: charge, sku, term }: SubscriptionRecord, { customer, now }: Context): object {
  if (charge === null || sku === null) return {};
  return { product: { productId: sku.productId, skuId: sku.id, availabilityId: availabilityId(sku, customer.country, now), billingCycle: billingCycle(charge.billing), termDuration: term } };
}

/**
 * Known from a third-party client's types only (API page, sections 12 and 19): kept behind
 * this one function.
 */
function scheduledActions(record: SubscriptionRecord): readonly object[] {
  const actionType = record.atTermEnd === 'cancel' ? 'Cancel' : 'RenewToExtendedServiceTerm';
  return [{ scheduleType: 'TermEnd', actionType, ...(record.endsOn === null ? {} : { effectiveDate: dayEnd(record.endsOn) }) }];
}

function links(record: SubscriptionRecord, { customer }: Context): object {
  const self = link(`/customers/${customer.id}/subscriptions/${record.id}`);
  if (record.sku === null) {
    const offer = record.legacy?.offerId;
    return offer === null || offer === undefined ? { self } : { offer: link(`/v1/offers/${offer}`), self };
  }
  const product = `/products/${record.sku.productId}`;
  const sku = `${product}/skus/${record.sku.id}`;
  const availability = `${sku}/availabilities/${record.availabilityId}`;
  const country = `?country=${customer.country}`;
  return { product: link(product + country), sku: link(sku + country), availability: link(availability + country), self };
}

function attributes(record: SubscriptionRecord): object {
  const type = objectType('Subscription');
  switch (record.shape) {
    case 'usual':
      return { etag: etag({ id: record.id, version: record.version }), ...type };
    case 'emptyEtag':
      return { etag: '', ...type };
    case 'withoutEtag':
    case 'odd':
      return type;
  }
}

/** Optional fields left out, others in a form that older answers used (section 19). */
function oddly(usual: Record<string, unknown>): object {
  const { refundableQuantity: _quantity, renewalTermDuration: _renewal, commitmentEndDateTime: _end, billingCycleEndDateTime: _cycle, cancellationAllowedUntilDate: _until, ...rest } = usual;
  return {
    ...rest,
    unitType: 'License(s)',
    refundOptions: [{ type: 'Full', expiresAfter: null }],
    consumptionType: null,
    actions: ['Cancel', 'Edit'],
    entitlementId: null,
    productOrderId: null,
    aFieldOfTheFuture: { nested: [1, 2, 3] },
  };
}

function legacy(record: SubscriptionRecord, context: Context): object {
  const parentId = record.legacy?.parentId ?? null;
  const end = record.endsOn === null ? NEVER : dayStart(record.endsOn);
  return {
    ...common(record, context),
    ...(parentId === null ? {} : { parentSubscriptionId: parentId }),
    unitType: 'License(s)',
    hasPurchasableAddons: parentId === null,
    commitmentEndDate: end,
    // Legacy add-ons tell zero o'clock here too (section 19).
    ...(parentId === null ? {} : { commitmentEndDateTime: end }),
    isTrial: false,
    billingType: 'license',
    billingCycle: billingCycle(record.billing),
    termDuration: record.term ?? 'P1Y',
    isMicrosoftProduct: true,
    attentionNeeded: false,
    actionTaken: false,
    publisherName: 'Microsoft Corporation',
    ...(record.status === 'suspended' ? { suspensionReasons: ['CustomerCancellation'] } : {}),
    links: links(record, context),
    attributes: attributes(record),
  };
}

function azurePlan(record: SubscriptionRecord, context: Context): object {
  return {
    ...common(record, context),
    productType: { id: 'Azure', displayName: 'Azure' },
    unitType: 'Usage-based',
    hasPurchasableAddons: false,
    effectiveStartDate: dayStart(record.startsAt),
    commitmentEndDate: NEVER,
    isTrial: false,
    billingType: 'usage',
    billingCycle: 'monthly',
    isMicrosoftProduct: true,
    attentionNeeded: false,
    actionTaken: false,
    entitlementId: `${record.orderId}_0`,
    publisherName: 'Microsoft Corporation',
    links: links(record, context),
    attributes: attributes(record),
  };
}
