import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { ScheduledChange } from './subscription.ts';

/** One kind of change per call (API page, section 12). */
export type SubscriptionChange =
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'reactivate' }
  | { readonly kind: 'autoRenew'; readonly on: boolean }
  | { readonly kind: 'friendlyName'; readonly name: string }
  | { readonly kind: 'partnerOnRecord'; readonly partnerId: string }
  | { readonly kind: 'term'; readonly term: Term; readonly billingPlan: BillingPlan }
  /** What the next term shall be; null takes the plan away. */
  | { readonly kind: 'nextTerm'; readonly instructions: NextTerm | null }
  /** What the next charge shall be (software, three-year terms). */
  | { readonly kind: 'nextCharge'; readonly billingPlan: BillingPlan };

export type NextTerm = Pick<ScheduledChange, 'productId' | 'skuId' | 'term' | 'billingPlan' | 'quantity' | 'customTermEndsAt' | 'promotionId'> & {
  readonly availabilityId: string | null;
  /** Body known from third-party evidence only (API page, section 18); null means the plain form. */
  readonly action: 'renew' | 'cancel' | 'extendedServiceTerm' | 'transition' | null;
};
