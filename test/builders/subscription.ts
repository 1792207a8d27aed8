import { orderId, productId, skuId, subscriptionId } from '../../core/domain/ids.ts';
import type { SubscriptionId } from '../../core/domain/ids.ts';
import type { ScheduledChange, Subscription } from '../../core/domain/subscriptions/subscription.ts';
import { at } from './clock.ts';
import { aCustomerId } from './customer.ts';

/** The subscription's id with this number. */
export const aSubscriptionId = (number = 1): SubscriptionId => subscriptionId(`50000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

/** A new commerce subscription in the middle of its year, paid monthly, no window open. */
export const aSubscription = (over: Partial<Subscription> = {}): Subscription => ({
  id: aSubscriptionId(),
  customerId: aCustomerId(),
  offerId: 'CFQ7TTC0LDPB:0001:CFQ7TTC0N8SS',
  offerName: 'Microsoft 365 Business Standard',
  friendlyName: 'Microsoft 365 Business Standard',
  productId: productId('CFQ7TTC0LDPB'),
  skuId: skuId('0001'),
  model: 'nce',
  status: 'active',
  suspensionReasons: [],
  quantity: 10,
  unitType: 'Licenses',
  term: 'P1Y',
  billingPlan: 'monthly',
  renewalTerm: 'P1Y',
  isTrial: false,
  autoRenew: true,
  createdAt: at('2026-05-01T08:00:00Z'),
  startsAt: at('2026-05-01T08:00:00Z'),
  commitmentEndsAt: at('2027-04-30T23:59:59Z'),
  billingCycleEndsAt: at('2026-11-30T23:59:59Z'),
  cancellationAllowedUntil: null,
  reducible: null,
  refundOptions: [],
  scheduledChange: null,
  orderId: orderId('a1b2c3d4e5f6'),
  parentSubscriptionId: null,
  migratedFrom: null,
  promotionId: null,
  partnerIdOnRecord: '1234567',
  etag: 'W/"1"',
  ...over,
});

/** A change planned for the end of the term. */
export const aScheduledChange = (over: Partial<ScheduledChange> = {}): ScheduledChange => ({
  action: 'renew',
  effectiveAt: at('2027-05-01T00:00:00Z'),
  productId: productId('CFQ7TTC0LDPB'),
  skuId: skuId('0001'),
  term: 'P1Y',
  billingPlan: 'annual',
  quantity: 8,
  customTermEndsAt: null,
  promotionId: null,
  ...over,
});
