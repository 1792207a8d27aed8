import type { BillingPlan, Term } from '../../../domain/catalog/terms.ts';
import type { LicenceKind, Segment } from '../../../domain/catalog/product.ts';

/** A valid combination of commitment and payment. Trials and one-off purchases have none. */
export type Plan = { readonly term: Term | null; readonly billing: BillingPlan };

/** `paid` is the normal one; `est` is its Extended Service Term; `benefit` costs nothing (S-127). */
export type SkuKind = 'paid' | 'trial' | 'benefit' | 'est';

export type CatalogueSku = {
  readonly productId: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly segment: Segment;
  readonly kind: SkuKind;
  readonly minimumQuantity: number;
  readonly maximumQuantity: number;
  readonly plans: readonly Plan[];
  /**
   * List price in EUR cents: of one seat and month in the annual term paid upfront; of one
   * licence for software; 0 for trials, benefits and what is billed by use.
   */
  readonly listCents: number;
  /** The same before the price event of 1 July 2026; null when it did not move. */
  readonly formerListCents: number | null;
  /** What the partner pays of the list price, per cent. */
  readonly costPercent: number;
  readonly isAddOn: boolean;
  /** `P:S`, at least one of which must be owned. */
  readonly prerequisites: readonly string[];
  /** `P:S`. */
  readonly upgrades: readonly string[];
};

export type CatalogueProduct = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly kind: LicenceKind;
  readonly skus: readonly CatalogueSku[];
};

export const MONTHLY_TERM: Plan = { term: 'P1M', billing: 'monthly' };
export const ANNUAL_MONTHLY: Plan = { term: 'P1Y', billing: 'monthly' };
export const ANNUAL_UPFRONT: Plan = { term: 'P1Y', billing: 'annual' };
export const STANDARD_PLANS: readonly Plan[] = [MONTHLY_TERM, ANNUAL_MONTHLY, ANNUAL_UPFRONT];
export const THREE_YEAR_PLANS: readonly Plan[] = [
  { term: 'P3Y', billing: 'monthly' },
  { term: 'P3Y', billing: 'annual' },
  { term: 'P3Y', billing: 'triennial' },
];
