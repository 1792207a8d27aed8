import type { Promotion } from '../../domain/catalog/product.ts';
import { productId, promotionId, skuId } from '../../domain/ids.ts';
import type { RemoteApi } from '../../ports/remote-api.ts';
import { pathOf } from '../http.ts';
import { parseWith } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { wirePromotion } from '../schemas/catalogue.ts';
import type { WirePromotion } from '../schemas/catalogue.ts';
import { planOf, termOf } from './values.ts';

/** Promotions of a country and segment (API page, section 10). */
export function promotionsResource(reader: Reader): Pick<RemoteApi, 'promotions'> {
  return {
    promotions: ({ country, segment }, call) =>
      reader.all(
        {
          name: 'promotions',
          path: pathOf('productpromotions'),
          query: { country, segment },
          budget: 'catalogue',
          about: { what: 'promotion', id: segment },
          parse: parseWith(wirePromotion, promotionOf),
        },
        call,
      ),
  };
}

const promotionOf = (wire: WirePromotion): Promotion => ({
  id: promotionId(wire.id),
  name: wire.name ?? wire.id,
  description: wire.description ?? '',
  startsAt: wire.startDate,
  endsAt: wire.endDate,
  isAutoApplicable: wire.properties?.isAutoApplicable ?? false,
  products: wire.requiredProducts.flatMap(({ productId: product, skuId: sku, term, pricingPolicies }) => {
    if (product === null || sku === null) return [];
    const percentage = pricingPolicies.find(({ policyType }) => policyType === 'percentdiscount');
    return [
      {
        productId: productId(product),
        skuId: skuId(sku),
        term: termOf(term?.duration ?? null),
        billingPlan: planOf(term?.billingCycle ?? null),
        discount: percentage?.value ?? null,
      },
    ];
  }),
});
