import type { Segment } from '../catalog/product.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { AutoPromotion } from './promotion.ts';
import { RULEBOOK } from '../rulebook/rulebook.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { UnitPrice } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';

/** What is known around a subscription. Unknown is null, and makes verdicts careful, not wrong. */
export type RuleContext = {
  readonly rulebook: Rulebook;
  /** Country of the customer, ISO code. */
  readonly market: string | null;
  readonly segment: Segment | null;
  readonly sku: SkuFacts | null;
  /** May the product be renewed as it is? Null: the catalogue does not say. */
  readonly isRenewable: boolean | null;
  /** Promotions of the product that apply by themselves; null: not known. */
  readonly promotions: readonly AutoPromotion[] | null;
  /** The locked price of one seat for one payment. */
  readonly price: UnitPrice | null;
  /** List prices of this product and of those that it may become; null: no list is at hand. */
  readonly listed: readonly ListedPrice[] | null;
  /** Seats added in the running term, as our own orders or the audit log tell; the server's batches win. */
  readonly additions: readonly SeatAddition[] | null;
  /** Does each addition open its own window, as Microsoft writes, or does one marketplace's reading hold (inventory R, 5)? */
  readonly additionWindows: 'ownWindow' | 'purchaseOnly';
  /** When the running term's renewal was completed, where known better than `startsAt`. */
  readonly renewalCompletedAt: Instant | null;
  /** Other running subscriptions of the customer bought through the same partner. */
  readonly siblings: readonly Sibling[];
  /** Add-ons that need this one. */
  readonly dependentAddOns: number;
  /** Changes made so far. */
  readonly updates: number | null;
  /** Seats that the customer owns elsewhere: of this Business SKU, and of the whole Business family. */
  readonly businessSeats: { readonly ofSku: number; readonly ofFamily: number } | null;
  /** Most seats of the promotion that this subscription was bought with. */
  readonly promotionMaximum: number | null;
  /** Legacy only: age of the youngest add-on, a promotion, and whether new commerce has the same product. */
  readonly legacy: LegacyFacts | null;
};

export type SkuFacts = { readonly minimumQuantity: number; readonly maximumQuantity: number | null; readonly upgradeTargets: readonly string[] };
/** A row of a price list, for one seat and payment. `product` is `product:sku`. */
export type ListedPrice = { readonly product: string; readonly term: Term; readonly plan: BillingPlan; readonly from: Instant | null; readonly until: Instant | null; readonly price: UnitPrice };
export type SeatAddition = { readonly quantity: number; readonly at: Instant };
export type Sibling = { readonly endsAt: Instant; readonly term: Term; readonly isTrial: boolean; readonly isActive: boolean };
export type LegacyFacts = { readonly youngestAddOnAt: Instant | null; readonly hasPromotion: boolean; readonly hasCounterpart: boolean; /** */ readonly exceedsBusinessLimit: boolean };

/** Nothing known but the rules. */
export const NOTHING_KNOWN: RuleContext = {
  rulebook: RULEBOOK,
  market: null,
  segment: null,
  sku: null,
  isRenewable: null,
  promotions: null,
  price: null,
  listed: null,
  additions: null,
  additionWindows: 'ownWindow',
  renewalCompletedAt: null,
  siblings: [],
  dependentAddOns: 0,
  updates: null,
  businessSeats: null,
  promotionMaximum: null,
  legacy: null,
};

/** A context with what is known filled in. */
export const ruleContext = (known: Partial<RuleContext> = {}): RuleContext => ({ ...NOTHING_KNOWN, ...known });
