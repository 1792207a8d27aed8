import type { Call } from '../http/call.ts';
import { findSku } from '../world/catalogue/catalogue.ts';
import type { Plan } from '../world/catalogue/model.ts';
import { promotionsFrom } from '../world/catalogue/promotions.ts';
import type { CataloguePromotion } from '../world/catalogue/promotions.ts';
import type { SubscriptionRecord } from '../world/records.ts';

export type PromotionUse = { readonly catalogItemId: string; readonly quantity: number; readonly plan: Plan; readonly promotionId: string };

/** Product and SKU of an id: the availability part of a promotion's id may differ. */
export const stem = (id: string): string => id.toUpperCase().split(':').slice(0, 2).join(':');

/** Promotions that run now for a product. */
export function runningPromotions(call: Call, catalogItemId: string): readonly CataloguePromotion[] {
  const found = findSku(...pairOf(catalogItemId));
  if (found === null) return [];
  return promotionsFrom(call.world.options.begin)
    .filter((one) => one.startsAt <= call.now && call.now <= one.endsAt)
    .filter((one) => one.products.some((product) => product.productId === found.productId && product.skuId === found.id));
}

const pairOf = (id: string): [string, string] => {
  const [product = '', sku = ''] = id.split(':');
  return [product, sku];
};

/** Why a purchase does not get a promotion; null: it does. */
export function promotionProblem(call: Call, use: PromotionUse, owned: readonly SubscriptionRecord[]): { readonly promotion: CataloguePromotion | null; readonly problem: string | null } {
  const promotion = runningPromotions(call, use.catalogItemId).find((one) => stem(one.id) === stem(use.promotionId)) ?? null;
  return { promotion, problem: promotion === null ? 'InvalidPromotion' : problemWith(promotion, use, owned) };
}

export type PromotionProblem = 'Term' | 'OfferPurchasedPreviously' | 'PrerequisiteProductOwnership' | 'RedemptionLimit' | 'SeatCount';

/** The first condition that a purchase does not meet; null: it gets the promotion. Quantities are seats. */
export function problemWith(promotion: CataloguePromotion, { catalogItemId, quantity, plan }: Omit<PromotionUse, 'promotionId'>, owned: readonly SubscriptionRecord[]): PromotionProblem | null {
  const plans = promotion.products.flatMap((product) => product.plans);
  if (!plans.some((one) => one.term === plan.term && one.billing === plan.billing)) return 'Term';
  const { same, used } = usesOf(promotion, catalogItemId, owned);
  if (promotion.firstPurchaseOnly && same.length > 0) return 'OfferPurchasedPreviously';
  const needed = promotion.ownedFirst;
  if (needed.length > 0 && !owned.some((one) => one.sku !== null && needed.includes(`${one.sku.productId}:${one.sku.id}`))) return 'PrerequisiteProductOwnership';
  if (promotion.uses !== null && used.length >= promotion.uses) return 'RedemptionLimit';
  // seats owned count towards the minimum, promotional ones towards the maximum.
  const { seats } = promotion;
  return seats === null || (quantity <= seats.maximum - seatsOf(used) && quantity + seatsOf(same) >= seats.minimum) ? null : 'SeatCount';
}

/** Of what a customer owns: what is of the same article, and what of that was bought under the promotion. */
export function usesOf(promotion: CataloguePromotion, catalogItemId: string, owned: readonly SubscriptionRecord[]) {
  const same = owned.filter((one) => one.sku !== null && `${one.sku.productId}:${one.sku.id}` === stem(catalogItemId));
  return { same, used: same.filter((one) => one.promotionId !== null && stem(one.promotionId) === stem(promotion.id)) };
}

/** All seats of these subscriptions. */
export const seatsOf = (subscriptions: readonly SubscriptionRecord[]): number => subscriptions.reduce((sum, one) => sum + one.quantity, 0);
