import type { Availability, LicenceKind, Product, Sku } from '../../domain/catalog/product.ts';
import { catalogItemId, productId, skuId } from '../../domain/ids.ts';
import type { ProductId } from '../../domain/ids.ts';
import type { RemoteApi } from '../../ports/remote-api.ts';
import { pathOf } from '../http.ts';
import { parseWith } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { wireAvailability, wireProduct, wireSku } from '../schemas/catalogue.ts';
import type { WireAvailability, WireProduct, WireSku } from '../schemas/catalogue.ts';
import { currencyOf, planOf, segmentOf, termOf } from './values.ts';

/** Products, SKUs and availabilities of a country (API page, section 10). */
export function catalogueResource(reader: Reader): Pick<RemoteApi, 'products' | 'skus' | 'availabilities'> {
  return {
    products: ({ country, segment, targetView }, call) =>
      reader.all(
        {
          name: 'products',
          path: pathOf('products'),
          query: { country, targetView, ...(segment === null ? {} : { targetSegment: segment }) },
          budget: 'catalogue',
          about: { what: 'page', id: targetView },
          parse: parseWith(wireProduct, productOf),
        },
        call,
      ),
    skus: (product, { country }, call) =>
      reader.all(
        {
          name: 'skus',
          path: pathOf('products', product, 'skus'),
          query: { country },
          budget: 'catalogue',
          about: { what: 'product', id: product },
          parse: parseWith(wireSku, (wire) => skuOf(wire, product)),
        },
        call,
      ),
    availabilities: (product, sku, { country }, call) =>
      reader.all(
        {
          name: 'availabilities',
          path: pathOf('products', product, 'skus', sku, 'availabilities'),
          query: { country },
          budget: 'catalogue',
          about: { what: 'product', id: product },
          parse: parseWith(wireAvailability, (wire) => availabilityOf(wire, { product, sku, country })),
        },
        call,
      ),
  };
}

const productOf = (wire: WireProduct): Product => ({
  id: productId(wire.id),
  title: wire.title ?? wire.id,
  description: wire.description ?? '',
  publisher: wire.publisherName ?? '',
  licenceKind: licenceKindOf(wire),
});

/** The product type's words; software is bought once unless its sub-type says otherwise. */
function licenceKindOf({ productType }: WireProduct): LicenceKind {
  const type = productType?.id ?? '';
  const subType = productType?.subType?.id ?? '';
  if (type === 'software') return subType.includes('subscription') ? 'softwareSubscription' : 'perpetual';
  return type.includes('azure') || type === 'savingsplan' ? 'usage' : 'subscription';
}

const skuOf = (wire: WireSku, product: ProductId): Sku => ({
  productId: product,
  id: skuId(wire.id),
  title: wire.title ?? wire.id,
  description: wire.description ?? '',
  minimumQuantity: wire.minimumQuantity ?? 1,
  maximumQuantity: wire.maximumQuantity,
  isTrial: wire.isTrial ?? false,
  isAddOn: wire.dynamicAttributes?.isAddon ?? false,
  prerequisiteSkus: wire.dynamicAttributes?.prerequisiteSkus ?? [],
  upgradeTargets: wire.dynamicAttributes?.upgradeTargetOffers ?? [],
});

type Place = { readonly product: ProductId; readonly sku: Sku['id']; readonly country: string };

const availabilityOf = (wire: WireAvailability, { product, sku, country }: Place): Availability => ({
  productId: product,
  skuId: sku,
  id: wire.id,
  catalogItemId: catalogItemId(wire.catalogItemId ?? `${product}:${sku}:${wire.id}`),
  segment: segmentOf(wire.segment),
  country: wire.country?.toUpperCase() ?? country,
  currency: currencyOf(wire.defaultCurrency?.code ?? null) ?? '',
  isPurchasable: wire.isPurchasable ?? false,
  isRenewable: wire.isRenewable ?? false,
  terms: wire.terms.flatMap(({ duration, billingCycle, description }) => {
    const billingPlan = planOf(billingCycle);
    return billingPlan === null ? [] : [{ term: termOf(duration), billingPlan, description: description ?? '' }];
  }),
});
