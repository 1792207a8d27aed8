import type { Call } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { invalid } from '../http/errors.ts';
import { findSku } from '../world/catalogue/catalogue.ts';
import { problemWith, runningPromotions, seatsOf, stem, usesOf } from '../rules/promotions.ts';
import type { PromotionProblem } from '../rules/promotions.ts';
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
  if (findSku(productId, skuId) === null) return [refusal(item.promotionId, 'InvalidCatalogItemId', 'The catalogue item is not known.')];
  const all = runningPromotions(call, item.catalogItemId);
  const asked = item.promotionId === null ? all : all.filter((one) => stem(one.id) === stem(item.promotionId ?? ''));
  if (item.promotionId !== null && asked.length === 0) return [refusal(item.promotionId, 'InvalidPromotion', 'The promotion is not valid.')];
  if (asked.length === 0) return [refusal(null, 'NoPromotionsAvailable', 'There is no promotion for this item.')];
  return asked.map((one) => verdict(one, item, owned));
}

const refusal = (promotionId: string | null, type: string, description: string, facts: object = {}): object => ({
  ...(promotionId === null ? {} : { promotionId }),
  isEligible: false,
  errors: [{ type, description, ...facts }],
});

const WORDS: Readonly<Record<PromotionProblem, string>> = {
  Term: 'The promotion is for other terms.',
  OfferPurchasedPreviously: 'The offer was bought before.',
  PrerequisiteProductOwnership: 'A product that must be owned is missing.',
  RedemptionLimit: 'The promotion was used as often as it may be.',
  SeatCount: 'The number of seats does not fit.',
};

function verdict(promotion: CataloguePromotion, item: Item, owned: readonly SubscriptionRecord[]): object {
  const plans = promotion.products.flatMap((product) => product.plans);
  const plan = plans.find((one) => one.term === item.termDuration.toUpperCase() && billingCycle(one.billing) === item.billingCycle.toLowerCase());
  const problem = plan === undefined ? 'Term' : problemWith(promotion, { ...item, plan }, owned);
  return problem === null ? { promotionId: promotion.id, isEligible: true } : refusal(promotion.id, problem, WORDS[problem], factsOf(problem, promotion, item, owned));
}

/** The figures that belong to a refusal. */
function factsOf(problem: PromotionProblem, promotion: CataloguePromotion, item: Item, owned: readonly SubscriptionRecord[]): object {
  const { seats, uses } = promotion;
  if (problem === 'Term') return { eligibleTerms: promotion.products.flatMap((product) => product.plans).map((plan) => ({ duration: plan.term, billingCycle: billingCycle(plan.billing) })) };
  if (problem === 'RedemptionLimit') return { maxPromotionRedemptionCount: uses, remainingPromotionRedemptionCount: 0 };
  if (problem !== 'SeatCount' || seats === null) return {};
  return { minimumRequiredSeats: seats.minimum, maximumRequiredSeats: seats.maximum, availableSeats: seats.maximum - seatsOf(usesOf(promotion, item.catalogItemId, owned).used) };
}
