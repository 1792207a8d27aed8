import type { CatalogItemId, ProductId, PromotionId, SkuId } from '../ids.ts';
import type { Currency, UnitPrice } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';
import type { BillingPlan, Term } from './terms.ts';

export type Segment = 'commercial' | 'education' | 'government' | 'nonprofit';
export const SEGMENTS: readonly Segment[] = ['commercial', 'education', 'government', 'nonprofit'];

/** How a licence is owned: paid over a term, bought once, or billed by use. */
export type LicenceKind = 'subscription' | 'perpetual' | 'softwareSubscription' | 'usage';

export type Product = {
  readonly id: ProductId;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly licenceKind: LicenceKind;
};

export type Sku = {
  readonly productId: ProductId;
  readonly id: SkuId;
  readonly title: string;
  readonly description: string;
  readonly minimumQuantity: number;
  readonly maximumQuantity: number | null;
  readonly isTrial: boolean;
  readonly isAddOn: boolean;
  /** `P:S` of the licences of which at least one is needed before this add-on. */
  readonly prerequisiteSkus: readonly string[];
  /** `P:S` that this SKU may be upgraded to. */
  readonly upgradeTargets: readonly string[];
};

export type AvailabilityTerm = {
  readonly term: Term | null;
  readonly billingPlan: BillingPlan;
  readonly description: string;
};

export type Availability = {
  readonly productId: ProductId;
  readonly skuId: SkuId;
  readonly id: string;
  readonly catalogItemId: CatalogItemId;
  readonly segment: Segment | null;
  readonly country: string;
  readonly currency: Currency;
  readonly isPurchasable: boolean;
  readonly isRenewable: boolean;
  readonly terms: readonly AvailabilityTerm[];
};

/** One row of the licence-based price sheet: the price of one seat for one billing period. */
export type Price = {
  readonly productId: ProductId;
  readonly skuId: SkuId;
  readonly skuTitle: string;
  readonly segment: Segment | null;
  readonly market: string;
  readonly term: Term | null;
  readonly billingPlan: BillingPlan;
  /** What the partner pays. */
  readonly cost: UnitPrice;
  /** Estimated retail price (list). */
  readonly list: UnitPrice;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
};

export type Promotion = {
  readonly id: PromotionId;
  readonly name: string;
  readonly description: string;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly isAutoApplicable: boolean;
  readonly products: readonly {
    readonly productId: ProductId;
    readonly skuId: SkuId;
    readonly term: Term | null;
    readonly billingPlan: BillingPlan | null;
    /** 0.15 is fifteen per cent off the partner price; null when not a percentage. */
    readonly discount: number | null;
  }[];
};
