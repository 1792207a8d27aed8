import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { CartId, CatalogItemId, OrderId, PromotionId, SubscriptionId } from '../ids.ts';
import type { Currency, Money } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';

/** What a reseller wants to buy, line by line (API page, section 11). */
export type NewCartLine = {
  /** 0, 1, 2 … in the order in which the service shall process them. */
  readonly number: number;
  readonly catalogItemId: CatalogItemId;
  readonly quantity: number;
  readonly term: Term | null;
  readonly billingPlan: BillingPlan;
  readonly currency: Currency | null;
  /** Carries the marker of the intent, the second evidence of an order. */
  readonly friendlyName: string | null;
  readonly promotionId: PromotionId | null;
  /** PartnerID (location level) of the indirect reseller. */
  readonly partnerIdOnRecord: string | null;
  readonly customTermEndsAt: Instant | null;
  /** The subscription an add-on belongs to. */
  readonly parentSubscriptionId: SubscriptionId | null;
  readonly renewalTerm: Term | null;
  readonly attestationAccepted: boolean | null;
  readonly addOns: readonly NewCartLine[];
};

export type CartLineProblem = { readonly lineNumber: number; readonly code: string; readonly description: string | null };

/** A cart as the service holds it. A bad line does not fail the request; it is named here. */
export type Cart = {
  readonly id: CartId;
  readonly status: 'active' | 'ordered' | 'unknown';
  readonly expiresAt: Instant | null;
  readonly lines: readonly {
    readonly number: number;
    readonly catalogItemId: CatalogItemId | null;
    readonly friendlyName: string | null;
    readonly quantity: number;
    /** Of the whole term, as the service will charge it; null when it does not say. */
    readonly extendedPrice: Money | null;
  }[];
  readonly problems: readonly CartLineProblem[];
};

/** What became of a cart: orders, and groups of lines that were refused. */
export type Checkout = {
  readonly orders: readonly {
    readonly id: OrderId;
    readonly lines: readonly { readonly number: number; readonly subscriptionId: SubscriptionId | null; readonly friendlyName: string | null; readonly quantity: number }[];
  }[];
  readonly refused: readonly { readonly orderGroup: string; readonly code: string | null; readonly description: string | null }[];
};
