import type { Segment } from '../catalog/product.ts';
import type { TermAndPlan } from '../rulebook/terms.ts';
import type { Instant } from '../time/instant.ts';

/** What a promotion asks. Null asks nothing. */
export type PromotionTerms = {
  /** `P:S`; the availability part of the id does not count. */
  readonly product: string;
  readonly terms: readonly TermAndPlan[];
  readonly markets: readonly string[] | null;
  readonly segments: readonly Segment[] | null;
  readonly startsAt: Instant;
  /** The last moment, inclusive. */
  readonly endsAt: Instant;
  readonly minimumSeats: number | null;
  readonly maximumSeats: number | null;
  readonly firstPurchaseOnly: boolean;
  /** Per customer, shared by all partners. */
  readonly redemptions: number | null;
};

export type PromotionOrder = TermAndPlan & {
  readonly product: string;
  readonly market: string;
  readonly segment: Segment;
  readonly at: Instant;
  readonly seats: number;
  readonly customer: {
    /** Bought under this promotion through any partner, cancelled ones included. */
    readonly promotionalSeats: number;
    /** Owned through any channel. */
    readonly ownedSeats: number;
    /** Ever, a trial and a cancelled one included. */
    readonly everOwned: boolean;
    readonly redeemed: number;
  };
};

/** The service's words. */
export type PromotionProblem =
  | { readonly type: 'InvalidCatalogItemId' | 'InvalidPromotion' | 'OfferPurchasedPreviously' | 'RedemptionLimit' }
  | { readonly type: 'Term'; readonly eligibleTerms: readonly TermAndPlan[] }
  | { readonly type: 'SeatCount'; readonly minimumRequired: number | null; readonly maximumRequired: number | null; readonly availableSeats: number | null };

/** Why an order gets the normal price instead of the promotion's; empty: it is eligible. An order itself is never refused for it. */
export function promotionProblems(promotion: PromotionTerms, order: PromotionOrder): readonly PromotionProblem[] {
  if (order.product !== promotion.product) return [{ type: 'InvalidCatalogItemId' }];
  if (!isOffered(promotion, order)) return [{ type: 'InvalidPromotion' }];
  const found: PromotionProblem[] = [];
  if (!promotion.terms.some((row) => row.term === order.term && row.plan === order.plan)) found.push({ type: 'Term', eligibleTerms: promotion.terms });
  if (promotion.firstPurchaseOnly && order.customer.everOwned) found.push({ type: 'OfferPurchasedPreviously' });
  if (promotion.redemptions !== null && order.customer.redeemed >= promotion.redemptions) found.push({ type: 'RedemptionLimit' });
  const seats = seatProblem(promotion, order);
  return seats === null ? found : [...found, seats];
}

function isOffered({ startsAt, endsAt, markets, segments }: PromotionTerms, { at, market, segment }: PromotionOrder): boolean {
  return isPromotionOpen({ startsAt, endsAt }, at) && (markets === null || markets.includes(market)) && (segments === null || segments.includes(segment));
}

/** also for a renewal: the discount comes again only if its day lies in the promotion's time. */
export const isPromotionOpen = ({ startsAt, endsAt }: Pick<PromotionTerms, 'startsAt' | 'endsAt'>, at: Instant): boolean => startsAt <= at && at <= endsAt;

function seatProblem({ minimumSeats, maximumSeats }: PromotionTerms, { seats, customer }: PromotionOrder): PromotionProblem | null {
  const available = maximumSeats === null ? null : Math.max(0, maximumSeats - customer.promotionalSeats);
  const tooFew = minimumSeats !== null && customer.ownedSeats + seats < minimumSeats;
  const tooMany = available !== null && seats > available;
  return tooFew || tooMany ? { type: 'SeatCount', minimumRequired: minimumSeats, maximumRequired: maximumSeats, availableSeats: available } : null;
}

/** going over makes the whole order dearer, so it is better split in two. */
export function splitByPromotion(seats: number, availableSeats: number): { readonly promotional: number; readonly normal: number } {
  const promotional = Math.min(seats, Math.max(0, availableSeats));
  return { promotional, normal: seats - promotional };
}

/** A promotion that applies by itself to one term and plan of a product, while it runs. Null is open on that side. */
export type AutoPromotion = TermAndPlan & { readonly id: string; readonly startsAt: Instant | null; readonly endsAt: Instant | null };

/**
 * the promotion that a change to this term and plan brings with it at a moment; null: the
 * list price from that day on, whatever promotion there was before.
 */
export const promotionOnChange = (promotions: readonly AutoPromotion[], { term, plan }: TermAndPlan, at: Instant): AutoPromotion | null =>
  promotions.find((one) => one.term === term && one.plan === plan && (one.startsAt === null || one.startsAt <= at) && (one.endsAt === null || at <= one.endsAt)) ?? null;
