import { ruleContext } from '../../domain/nce/context.ts';
import type { RuleContext, Sibling } from '../../domain/nce/context.ts';
import { customerId, orderId, productId, promotionId, skuId, subscriptionId } from '../../domain/ids.ts';
import { BUSINESS_FAMILY } from '../../domain/rulebook/limits.ts';
import type { ScheduledChange, Subscription } from '../../domain/subscriptions/subscription.ts';
import { after, DAY, SECOND } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { promotionsFrom } from '../world/catalogue/promotions.ts';
import { cancellableUntil, openBatches } from '../world/lifecycle.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';

/** The server's record as the rules see a subscription. */
export function asSubscription(record: SubscriptionRecord, customer: CustomerRecord, now: Instant): Subscription {
  const batches = openBatches(record, now);
  const { sku } = record;
  return {
    id: subscriptionId(record.id),
    customerId: customerId(customer.id),
    offerId: sku === null ? (record.legacy?.offerId ?? null) : `${sku.productId}:${sku.id}:${record.availabilityId}`,
    offerName: sku?.title ?? record.legacy?.offerName ?? '',
    friendlyName: record.friendlyName,
    productId: sku === null ? null : productId(sku.productId),
    skuId: sku === null ? null : skuId(sku.id),
    model: record.model,
    status: record.status,
    suspensionReasons: [],
    quantity: record.quantity,
    unitType: null,
    term: record.term,
    billingPlan: record.billing,
    renewalTerm: record.next?.term ?? null,
    isTrial: sku?.kind === 'trial',
    autoRenew: record.autoRenew,
    createdAt: record.createdAt,
    startsAt: record.startsAt,
    commitmentEndsAt: record.endsOn === null ? null : after(record.endsOn, DAY - SECOND),
    billingCycleEndsAt: null,
    cancellationAllowedUntil: cancellableUntil(record),
    reducible: batches === null ? null : { total: batches.reduce((sum, one) => sum + one.quantity, 0), batches: batches.map(({ quantity, until }) => ({ quantity, allowedUntil: until })) },
    refundOptions: [],
    scheduledChange: scheduledChange(record),
    orderId: orderId(record.orderId),
    parentSubscriptionId: record.legacy?.parentId === undefined || record.legacy.parentId === null ? null : subscriptionId(record.legacy.parentId),
    migratedFrom: null,
    promotionId: record.promotionId === null ? null : promotionId(record.promotionId),
    partnerIdOnRecord: record.partnerId,
    etag: null,
  };
}

const NO_CHANGE: Omit<ScheduledChange, 'action'> = { effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null };

function scheduledChange({ atTermEnd, next }: SubscriptionRecord): ScheduledChange | null {
  if (atTermEnd !== null) return { ...NO_CHANGE, action: atTermEnd === 'cancel' ? 'cancel' : 'extendedServiceTerm' };
  if (next === null) return null;
  return { ...NO_CHANGE, action: 'renew', productId: productId(next.sku.productId), skuId: skuId(next.sku.id), term: next.term, billingPlan: next.billing, quantity: next.quantity, customTermEndsAt: next.customTermEndsOn };
}

type Around = { readonly customer: CustomerRecord; readonly owned: readonly SubscriptionRecord[]; readonly begin: Instant };

/** Everything around a subscription that the rules ask for; the server knows it all. */
export function contextOf(record: SubscriptionRecord, { customer, owned, begin }: Around): RuleContext {
  const others = owned.filter((one) => one.id !== record.id && isAlive(one));
  const promotion = record.promotionId === null ? undefined : promotionsFrom(begin).find((one) => one.id === record.promotionId);
  return ruleContext({
    market: customer.country,
    segment: record.sku?.segment ?? 'commercial',
    sku: record.sku === null ? null : { minimumQuantity: record.sku.minimumQuantity, maximumQuantity: record.sku.maximumQuantity, upgradeTargets: record.sku.upgrades },
    siblings: others.flatMap(siblingOf),
    updates: record.version,
    businessSeats: businessSeats(others, record.sku === null ? null : record.sku.productId, record.sku?.id ?? null),
    promotionMaximum: promotion?.seats?.maximum ?? null,
  });
}

function siblingOf(one: SubscriptionRecord): readonly Sibling[] {
  if (one.endsOn === null || one.term === null) return [];
  return [{ endsAt: after(one.endsOn, DAY), term: one.term, isTrial: one.sku?.kind === 'trial', isActive: one.status === 'active' }];
}

/** seats that count against the limit of 300. */
export function businessSeats(owned: readonly SubscriptionRecord[], product: string | null, sku: string | null): { readonly ofSku: number; readonly ofFamily: number } {
  const counted = owned.filter((one) => one.sku !== null && one.sku.kind !== 'trial' && BUSINESS_FAMILY.includes(one.sku.productId) && isAlive(one));
  const seats = (records: readonly SubscriptionRecord[]): number => records.reduce((sum, one) => sum + one.quantity, 0);
  return { ofSku: seats(counted.filter((one) => one.sku?.productId === product && one.sku.id === sku)), ofFamily: seats(counted) };
}

/** Counts against limits: also suspended, and not provisioned yet. */
export const isAlive = (one: SubscriptionRecord): boolean => one.status === 'active' || one.status === 'suspended' || one.status === 'pending';
