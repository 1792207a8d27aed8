import { link } from '../http/collection.ts';
import type { CataloguePromotion } from '../world/catalogue/promotions.ts';
import { billingCycle } from './codes.ts';
import { secondStamp } from './dates.ts';

/** The same for all countries but for its link; a discount is a fraction of one (API page, section 10). */
export const promotion = (found: CataloguePromotion, country: string): object => ({
  id: found.id,
  name: found.name,
  description: found.description,
  startDate: secondStamp(found.startsAt),
  endDate: secondStamp(found.endsAt),
  properties: { isAutoApplicable: found.isAutoApplicable },
  requiredProducts: found.products.flatMap((product) =>
    product.plans.map((plan) => ({
      productId: product.productId,
      skuId: product.skuId,
      term: { duration: plan.term, billingCycle: billingCycle(plan.billing) },
      // A fraction as text (API page, section 10).
      pricingPolicies: [{ policyType: 'PercentDiscount', value: (found.percent / 100).toString() }],
    }))),
  promotionConstraints: {
    seatConstraints: found.seats === null ? [] : [{ minSeats: found.seats.minimum, maxSeats: found.seats.maximum, type: 'SubscriptionQuantity' }],
    assetOwnershipLimits: found.uses === null ? [] : [{ minAssets: 0, maxAssets: found.uses, type: 'LifetimeRedemptionCount' }],
    eligibilityConstraints: [{ isApplicable: found.firstPurchaseOnly, type: 'FirstPurchase' }],
    productOwnershipConstraints: found.ownedFirst.length === 0 ? [] : [found.ownedFirst.map((pair) => ({ bigId: pair.replace(':', '/') }))],
  },
  links: { self: link(`/productpromotions/${found.id}?country=${country}`) },
});
