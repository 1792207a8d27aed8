import type { Call } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { invalid } from '../http/errors.ts';
import { findSku } from '../world/catalogue/catalogue.ts';
import { promotionsFrom } from '../world/catalogue/promotions.ts';
import type { CataloguePromotion } from '../world/catalogue/promotions.ts';
import type { SubscriptionRecord } from '../world/records.ts';
import { billingCycle } from '../wire/codes.ts';
import { forCustomer } from './customer-call.ts';

type Item = { readonly id: number; readonly catalogItemId: string; readonly quantity: number; readonly termDuration: string; readonly billingCycle: string; readonly promotionId: string | null };

/** Which promotions a purchase would get. Changes nothing. */
export const checkPromotions = forCustomer(async (call, customer) => {
  const body = await call.body();
  const items = typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items) ? body.items.map(itemOf) : null;
  if (items === null || items.some((item) => item === null)) return invalid('Each item needs id, catalogItemId, quantity, termDuration and billingCycle.');
  const owned = call.world.subscriptions(customer, call.now);
  return answer({ items: items.filter((item) => item !== null).map((item) => ({ ...item, promotionId: undefined, eligibilities: eligibilities(call, item, owned) })) });
});

function itemOf(value: unknown): Item | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, catalogItemId, quantity, termDuration, billingCycle: cycle, promotionId } = value as Record<string, unknown>;
  if (typeof id !== 'number' || typeof catalogItemId !== 'string' || typeof quantity !== 'number') return null;
  if (typeof termDuration !== 'string' || typeof cycle !== 'string') return null;
  return { id, catalogItemId, quantity, termDuration, billingCycle: cycle, promotionId: typeof promotionId === 'string' ? promotionId : null };
}

function eligibilities(call: Call, item: Item, owned: readonly SubscriptionRecord[]): readonly object[] {
  const [productId = '', skuId = ''] = item.catalogItemId.split(':');
  const found = findSku(productId, skuId);
  if (found === null) return [refusal(item.promotionId, 'InvalidCatalogItemId', 'The catalogue item is not known.')];
  const all = promotionsFrom(call.world.options.begin)
    .filter((one) => one.startsAt <= call.now && call.now <= one.endsAt)
    .filter((one) => one.products.some((product) => product.productId === found.productId && product.skuId === found.id));
  // The availability part of a promotion's id may differ.
  const asked = item.promotionId === null ? all : all.filter((one) => stem(one.id) === stem(item.promotionId ?? ''));
  if (item.promotionId !== null && asked.length === 0) return [refusal(item.promotionId, 'InvalidPromotion', 'The promotion is not valid.')];
  if (asked.length === 0) return [refusal(null, 'NoPromotionsAvailable', 'There is no promotion for this item.')];
  return asked.map((one) => verdict(one, item, owned));
}

const stem = (id: string): string => id.toUpperCase().split(':').slice(0, 2).join(':');

const refusal = (promotionId: string | null, type: string, description: string, facts: object = {}): object => ({
  ...(promotionId === null ? {} : { promotionId }),
  isEligible: false,
  errors: [{ type, description, ...facts }],
});

function verdict(promotion: CataloguePromotion, item: Item, owned: readonly SubscriptionRecord[]): object {
  const plans = promotion.products.flatMap((product) => product.plans);
  if (!plans.some((plan) => plan.term === item.termDuration.toUpperCase() && billingCycle(plan.billing) === item.billingCycle.toLowerCase())) {
    return refusal(promotion.id, 'Term', 'The promotion is for other terms.', { eligibleTerms: plans.map((plan) => ({ duration: plan.term, billingCycle: billingCycle(plan.billing) })) });
  }
  const same = owned.filter((one) => one.sku !== null && `${one.sku.productId}:${one.sku.id}` === stem(item.catalogItemId));
  if (promotion.firstPurchaseOnly && same.length > 0) return refusal(promotion.id, 'OfferPurchasedPreviously', 'The offer was bought before.');
  const needed = promotion.ownedFirst;
  if (needed.length > 0 && !owned.some((one) => one.sku !== null && needed.includes(`${one.sku.productId}:${one.sku.id}`))) {
    return refusal(promotion.id, 'PrerequisiteProductOwnership', 'A product that must be owned is missing.');
  }
  const used = same.filter((one) => one.promotionId !== null && stem(one.promotionId) === stem(promotion.id));
  if (promotion.uses !== null && used.length >= promotion.uses) {
    return refusal(promotion.id, 'RedemptionLimit', 'The promotion was used as often as it may be.', { maxPromotionRedemptionCount: promotion.uses, remainingPromotionRedemptionCount: 0 });
  }
  return seatVerdict(promotion, item, { owned: seatsOf(same), used: seatsOf(used) });
}

const seatsOf = (subscriptions: readonly SubscriptionRecord[]): number => subscriptions.reduce((sum, one) => sum + one.quantity, 0);

/** seats owned count towards the minimum, promotional ones towards the maximum. */
function seatVerdict(promotion: CataloguePromotion, item: Item, seats: { readonly owned: number; readonly used: number }): object {
  const limits = promotion.seats;
  const free = (limits?.maximum ?? Number.POSITIVE_INFINITY) - seats.used;
  if (limits === null || (item.quantity <= free && item.quantity + seats.owned >= limits.minimum)) return { promotionId: promotion.id, isEligible: true };
  return refusal(promotion.id, 'SeatCount', 'The number of seats does not fit.', { minimumRequiredSeats: limits.minimum, maximumRequiredSeats: limits.maximum, availableSeats: free });
}
