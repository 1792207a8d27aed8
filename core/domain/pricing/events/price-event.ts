import type { Segment } from '../../catalog/product.ts';
import type { BillingPlan, Term } from '../../catalog/terms.ts';
import type { ProductId, SkuId } from '../../ids.ts';
import type { Currency, UnitPrice } from '../../money/money.ts';
import type { RuleRef } from '../../rulebook/rules.ts';
import type { CommerceModel } from '../../subscriptions/subscription.ts';
import type { Instant } from '../../time/instant.ts';

/** What an event touches; null is everything of that kind. */
export type EventScope = {
  readonly currencies: readonly Currency[] | null;
  readonly productIds: readonly ProductId[] | null;
  readonly terms: readonly Term[] | null;
  readonly plans: readonly BillingPlan[] | null;
  readonly segments: readonly Segment[] | null;
  readonly models: readonly CommerceModel[] | null;
};

/** What happens to a price. A fraction keeps 7/6 exact; `unknown` was announced without figures. */
export type PriceChange =
  | { readonly kind: 'factor'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'newPrice'; readonly from: UnitPrice; readonly to: UnitPrice }
  | { readonly kind: 'unknown' };

/** Texts of built-in events live in `locales/`, those of the office with the event. */
export type EventText =
  | { readonly kind: 'builtIn'; readonly code: EventCode; readonly subject: string | null }
  | { readonly kind: 'own'; readonly pl: string; readonly de: string; readonly en: string };

export type EventCode = 'suiteRise2022' | 'suitePrice2026' | 'monthlyPremium' | 'monthlyPromotion2022' | 'annualPromotion2022' | 'currencyReview' | 'annualPaidMonthly';

/**
 * A dated change of list prices. It holds for terms that begin from `effectiveAt` on, up to but not
 * including `until` (a promotion's end); running terms keep what they have (R-6.1, S-139).
 */
export type PriceEvent = {
  readonly id: string;
  readonly text: EventText;
  readonly announcedAt: Instant | null;
  readonly effectiveAt: Instant;
  readonly until: Instant | null;
  readonly scope: EventScope;
  readonly change: PriceChange;
  /** Rule of a built-in event. */
  readonly rule: RuleRef | null;
  /** Where the figures are from, as a person would say it. */
  readonly source: string;
};

export const EVERYWHERE: EventScope = { currencies: null, productIds: null, terms: null, plans: null, segments: null, models: null };

/** What an item has to be known by, for an event to find it. */
export type EventItem = {
  readonly productId: ProductId | null;
  readonly skuId: SkuId | null;
  readonly segment: Segment | null;
  readonly term: Term;
  readonly plan: BillingPlan;
  readonly model: CommerceModel;
  /** Of Microsoft's list, not of the sale. */
  readonly currency: Currency;
};

/** Does the event touch the item? Azure under the customer agreement is in dollars and never touched. */
export const touches = ({ scope }: Pick<PriceEvent, 'scope'>, item: EventItem): boolean =>
  item.model !== 'azure' &&
  has(scope.currencies, item.currency) &&
  has(scope.productIds, item.productId) &&
  has(scope.terms, item.term) &&
  has(scope.plans, item.plan) &&
  has(scope.segments, item.segment) &&
  has(scope.models, item.model);

const has = <Value>(list: readonly Value[] | null, value: Value | null): boolean => list === null || (value !== null && list.includes(value));

/** The change as a fraction; null where no figures were published. */
export function fractionOf(change: PriceChange): { readonly numerator: bigint; readonly denominator: bigint } | null {
  switch (change.kind) {
    case 'factor':
      return { numerator: BigInt(change.numerator), denominator: BigInt(change.denominator) };
    case 'newPrice': {
      const scale = Math.max(change.from.scale, change.to.scale);
      return { numerator: BigInt(change.to.amount) * 10n ** BigInt(scale - change.to.scale), denominator: BigInt(change.from.amount) * 10n ** BigInt(scale - change.from.scale) };
    }
    case 'unknown':
      return null;
  }
}
