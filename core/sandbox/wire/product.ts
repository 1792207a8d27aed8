import type { Instant } from '../../domain/time/instant.ts';
import { link } from '../http/collection.ts';
import { availabilityId, findProduct } from '../world/catalogue/catalogue.ts';
import { currencyOf, symbolOf } from '../world/catalogue/prices.ts';
import type { CatalogueProduct, CatalogueSku, Plan } from '../world/catalogue/model.ts';
import { storeId } from '../world/random.ts';
import { billingCycle } from './codes.ts';

const TYPE = {
  subscription: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE', subType: { id: 'SaaS', displayName: 'SaaS' } },
  perpetual: { id: 'Software', displayName: 'Software', subType: { id: 'Perpetual', displayName: 'Perpetual' } },
  softwareSubscription: { id: 'Software', displayName: 'Software', subType: { id: 'SoftwareSubscription', displayName: 'Software Subscription' } },
  usage: { id: 'Azure', displayName: 'Azure' },
} as const;

/** `prefix` and `suffix` make the links lead back to the same shelf (API page, section 10). */
export const product = (found: CatalogueProduct, prefix: string, suffix: string): object => ({
  id: found.id,
  title: found.title,
  description: found.description,
  productType: TYPE[found.kind],
  isMicrosoftProduct: true,
  publisherName: 'Microsoft Corporation',
  links: {
    skus: link(`${prefix}/products/${found.id}/skus${suffix}`),
    self: link(`${prefix}/products/${found.id}${suffix}`),
  },
});

const cycles = (plans: readonly Plan[]): readonly string[] => [...new Set(plans.map((plan) => billingCycle(plan.billing)))];

/** Limits in seats; `prefix` and `suffix` make the links lead back to the same shelf (API page, section 10). */
export const sku = (found: CatalogueSku, prefix: string, suffix: string): object => ({
  id: found.id,
  productId: found.productId,
  title: found.title,
  description: found.description,
  minimumQuantity: found.minimumQuantity,
  maximumQuantity: found.maximumQuantity,
  isTrial: found.kind === 'trial',
  supportedBillingCycles: cycles(found.plans),
  purchasePrerequisites: ['MicrosoftCustomerAgreement'],
  inventoryVariables: [],
  provisioningVariables: [],
  actions: found.kind === 'trial' ? [] : ['Refund'],
  dynamicAttributes: {
    isMicrosoftProduct: true,
    hasConstraints: found.maximumQuantity <= 300,
    isAddon: found.isAddOn,
    prerequisiteSkus: found.prerequisites,
    upgradeTargetOffers: found.upgrades,
    provisioningId: storeId('', 12, 'provisioning', found.productId, found.id),
    isSoftwareAssuranceApplicable: false,
    internal: false,
    billingType: 'license',
  },
  ...(found.segment === 'commercial' ? {} : { attestationProperties: { attestationType: found.segment === 'education' ? 'EducationEligibility' : 'NonProfitEligibility', enforceAttestation: true } }),
  links: {
    availabilities: link(`${prefix}/products/${found.productId}/skus/${found.id}/availabilities${suffix}`),
    self: link(`${prefix}/products/${found.productId}/skus/${found.id}${suffix}`),
  },
});

type View = { readonly country: string; readonly now: Instant; readonly prefix: string; readonly suffix: string };

/** Includes the product and its SKU only where one availability is asked for. */
export function availability(found: CatalogueSku, { country, now, prefix, suffix }: View, withParts = false): object {
  const id = availabilityId(found, country, now);
  const currency = currencyOf(country);
  const parent = findProduct(found.productId);
  return {
    id,
    productId: found.productId,
    skuId: found.id,
    catalogItemId: `${found.productId}:${found.id}:${id}`,
    defaultCurrency: { code: currency, symbol: symbolOf(currency) },
    segment: found.segment,
    country: country.toUpperCase(),
    isPurchasable: found.kind !== 'est',
    isRenewable: found.kind !== 'trial' && found.plans.some((plan) => plan.term !== null),
    renewalInstructions: renewal(found),
    terms: found.plans.map((plan) => term(found, plan)),
    ...(withParts && parent !== null ? { product: product(parent, prefix, suffix), sku: sku(found, prefix, suffix) } : {}),
    links: { self: link(`${prefix}/products/${found.productId}/skus/${found.id}/availabilities/${id}${suffix}`) },
  };
}

function renewal(found: CatalogueSku): readonly object[] {
  const target = found.kind === 'trial' ? `${found.productId}:0001` : `${found.productId}:${found.id}`;
  return found.plans
    .filter((plan) => plan.term !== null)
    .map((plan) => ({ applicableTermIds: [termId(found, plan)], renewalOptions: [{ renewToId: target, isAutoRenewable: true }] }));
}

const termId = (found: CatalogueSku, plan: Plan): string => storeId('5XXX', 12, 'term', found.productId, found.id, plan.term ?? '', plan.billing);

const NAMES: Readonly<Record<string, string>> = { P1M: 'One-Month', P1Y: 'One-Year', P3Y: 'Three-Year', monthly: 'monthly', annual: 'annual', triennial: 'triennial' };

function term(found: CatalogueSku, plan: Plan): object {
  const length = plan.term === null ? 'One-Time' : (NAMES[plan.term] ?? plan.term);
  const rhythm = NAMES[plan.billing];
  return {
    id: termId(found, plan),
    // A purchase without a term, and use without one, have no duration.
    ...(plan.term === null ? {} : { duration: plan.term }),
    description: rhythm === undefined ? `${length} commitment for ${found.title}` : `${length} commitment for ${rhythm} billing`,
    billingCycle: billingCycle(plan.billing),
    cancellationPolicies: [{ refundOptions: [{ sequenceId: 0, type: 'Full', expiresAfter: 'P1D' }, { sequenceId: 1, type: 'Partial', expiresAfter: 'P7D' }] }],
  };
}
