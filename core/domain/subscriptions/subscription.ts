import type { CustomerId, OrderId, ProductId, PromotionId, SkuId, SubscriptionId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';

/** Which rules apply to it: the commerce model, not the product. */
export type CommerceModel =
  | 'nce'
  | 'legacy'
  | 'perpetual'
  | 'softwareSubscription'
  | 'azure'
  | 'marketplace'
  | 'unknown';

/** `unknown` keeps what a later service version may answer. */
export type SubscriptionStatus =
  | 'none'
  | 'active'
  | 'pending'
  | 'suspended'
  | 'expired'
  | 'disabled'
  | 'deleted'
  | 'unknown';

/** Seats that may still be given back, and until when. */
export type ReducibleBatch = { readonly quantity: number; readonly allowedUntil: Instant };

export type RefundOption = { readonly type: 'full' | 'partial' | 'unknown'; readonly expiresAt: Instant | null };

/** What happens at the end of the term instead of a plain renewal. */
export type ScheduledChange = {
  readonly action: 'renew' | 'cancel' | 'extendedServiceTerm' | 'transition' | 'unknown';
  readonly effectiveAt: Instant | null;
  readonly productId: ProductId | null;
  readonly skuId: SkuId | null;
  readonly term: Term | null;
  readonly billingPlan: BillingPlan | null;
  readonly quantity: number | null;
  readonly customTermEndsAt: Instant | null;
  readonly promotionId: PromotionId | null;
};

/** The server's copy of a subscription, as parsed. What the server did not say is null. */
export type Subscription = {
  readonly id: SubscriptionId;
  readonly customerId: CustomerId;
  /** `P:S:A` for new commerce, a GUID for legacy offers. */
  readonly offerId: string | null;
  readonly offerName: string;
  readonly friendlyName: string;
  readonly productId: ProductId | null;
  readonly skuId: SkuId | null;
  readonly model: CommerceModel;
  readonly status: SubscriptionStatus;
  readonly suspensionReasons: readonly string[];
  readonly quantity: number;
  readonly unitType: string | null;
  readonly term: Term | null;
  readonly billingPlan: BillingPlan | null;
  readonly renewalTerm: Term | null;
  readonly isTrial: boolean;
  readonly autoRenew: boolean;
  readonly createdAt: Instant | null;
  /** The exact instant that starts the term and its window. */
  readonly startsAt: Instant | null;
  /** Last moment of the term, inclusive. */
  readonly commitmentEndsAt: Instant | null;
  readonly billingCycleEndsAt: Instant | null;
  /** The server's word on the end of the cancellation window; wins over arithmetic. */
  readonly cancellationAllowedUntil: Instant | null;
  /** null when the server says nothing (for example while suspended). */
  readonly reducible: { readonly total: number; readonly batches: readonly ReducibleBatch[] } | null;
  readonly refundOptions: readonly RefundOption[];
  readonly scheduledChange: ScheduledChange | null;
  readonly orderId: OrderId | null;
  readonly parentSubscriptionId: SubscriptionId | null;
  readonly migratedFrom: SubscriptionId | null;
  readonly promotionId: PromotionId | null;
  readonly partnerIdOnRecord: string | null;
  readonly etag: string | null;
};
