import { describe, expect, it } from 'vitest';
import type { Availability, Product, Promotion, Sku } from '../../../../core/domain/catalog/product.ts';
import { productId, skuId } from '../../../../core/domain/ids.ts';
import { json, listOf, wiredRemote } from '../../../builders/wire-remote.ts';
import { at } from '../../../builders/wire-time.ts';

const PRODUCT = productId('CFQ7TTC0LH18');
const SKU = skuId('0001');
const PL = { country: 'PL' };

async function first<Entity>(wire: unknown, ask: (api: ReturnType<typeof wiredRemote>['api']) => Promise<{ ok: boolean; value?: readonly { entity: Entity }[] }>): Promise<Entity> {
  const { api, time } = wiredRemote(() => json(listOf([wire])));
  const list = await time.finish(ask(api));
  const found = list.ok ? list.value?.[0] : undefined;
  if (!found) throw new Error('nothing was read');
  return found.entity;
}

const product = (wire: unknown): Promise<Product> => first(wire, (api) => api.products({ ...PL, segment: null, targetView: 'OnlineServices' }) as never);
const sku = (wire: unknown): Promise<Sku> => first(wire, (api) => api.skus(PRODUCT, PL) as never);
const availability = (wire: unknown): Promise<Availability> => first(wire, (api) => api.availabilities(PRODUCT, SKU, PL) as never);
const promotion = (wire: unknown): Promise<Promotion> => first(wire, (api) => api.promotions({ ...PL, segment: 'commercial' }) as never);

describe('products', () => {
  it('are asked for by country, view and segment', async () => {
    const { api, time, seen } = wiredRemote(() => json(listOf([])));
    await time.finish(api.products({ country: 'PL', segment: 'nonprofit', targetView: 'OnlineServices' }));
    await time.finish(api.products({ country: 'DE', segment: null, targetView: 'Software' }));
    expect(seen.map(({ url }) => url.search)).toEqual(['?country=PL&targetView=OnlineServices&targetSegment=nonprofit', '?country=DE&targetView=Software']);
  });

  it.each<[string, unknown, string]>([
    ['licence', { id: 'OnlineServicesNCE', subType: { id: 'SaaS' } }, 'subscription'],
    ['software bought once', { id: 'Software', subType: { id: 'Perpetual' } }, 'perpetual'],
    ['software without a sub-type', { id: 'Software' }, 'perpetual'],
    ['software for a term', { id: 'Software', subType: { id: 'SoftwareSubscription' } }, 'softwareSubscription'],
    ['Azure', { id: 'Azure' }, 'usage'],
    ['no type', undefined, 'subscription'],
  ])('%s', async (_name, productType, licenceKind) => {
    expect(await product({ id: 'cfq7ttc0lh18', title: 'T', description: 'D', publisherName: 'Microsoft', productType })).toEqual({
      id: 'CFQ7TTC0LH18',
      title: 'T',
      description: 'D',
      publisher: 'Microsoft',
      licenceKind,
    });
  });

  it('without words keep their id', async () => {
    expect(await product({ id: 'CFQ7' })).toMatchObject({ title: 'CFQ7', description: '', publisher: '' });
  });
});

describe('SKUs', () => {
  it('are read with their ties', async () => {
    expect(
      await sku({
        id: '0001',
        productId: 'CFQ7TTC0LH18',
        title: 'Basic',
        description: 'D',
        minimumQuantity: 1,
        maximumQuantity: '300',
        isTrial: false,
        dynamicAttributes: { isAddon: true, prerequisiteSkus: ['CFQ7TTC0LDPB:0001'], upgradeTargetOffers: ['CFQ7TTC0LDPB:0002'], internal: false },
      }),
    ).toEqual({
      productId: PRODUCT,
      id: SKU,
      title: 'Basic',
      description: 'D',
      minimumQuantity: 1,
      maximumQuantity: 300,
      isTrial: false,
      isAddOn: true,
      prerequisiteSkus: ['CFQ7TTC0LDPB:0001'],
      upgradeTargets: ['CFQ7TTC0LDPB:0002'],
    });
  });

  it('with nothing but an id are still SKUs', async () => {
    expect(await sku({ id: '0001', dynamicAttributes: null })).toMatchObject({ title: '0001', minimumQuantity: 1, maximumQuantity: null, isAddOn: false, prerequisiteSkus: [] });
  });
});

describe('availabilities', () => {
  const wire = {
    id: 'CFQ7TTC0K971',
    catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
    defaultCurrency: { code: 'PLN', symbol: 'zł' },
    segment: 'Commercial',
    country: 'PL',
    isPurchasable: true,
    isRenewable: true,
    terms: [
      { id: '1', duration: 'P1Y', description: 'One year', billingCycle: 'Monthly', cancellationPolicies: [] },
      { id: '2', duration: null, billingCycle: 'one_time' },
      { id: '3', duration: 'P2Y', billingCycle: 'biennial' },
    ],
  };

  it('are read with the terms that we know', async () => {
    expect(await availability(wire)).toEqual({
      productId: PRODUCT,
      skuId: SKU,
      id: 'CFQ7TTC0K971',
      catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
      segment: 'commercial',
      country: 'PL',
      currency: 'PLN',
      isPurchasable: true,
      isRenewable: true,
      terms: [
        { term: 'P1Y', billingPlan: 'monthly', description: 'One year' },
        { term: null, billingPlan: 'oneTime', description: '' },
      ],
    });
  });

  it('without a catalogue item id get the one that their parts make', async () => {
    expect(await availability({ id: 'cfq7ttc0k971', terms: null })).toMatchObject({ catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971', country: 'PL', isPurchasable: false, terms: [] });
  });
});

describe('promotions', () => {
  it('are read with their discount as a fraction', async () => {
    expect(
      await promotion({
        id: '39NFJQT20J1X:000Q:39NFJQT1Q5KL',
        name: 'Spring',
        description: 'D',
        startDate: '2026-10-01T00:00:00Z',
        endDate: '9999-12-31T23:59:59Z',
        properties: { isAutoApplicable: true },
        requiredProducts: [
          { productId: 'CFQ7TTC0LH18', skuId: '0001', term: { duration: 'P1Y', billingCycle: 'Annual' }, pricingPolicies: [{ policyType: 'PercentDiscount', value: '0.15' }] },
          { productId: 'CFQ7TTC0LDPB', skuId: '0001', term: null, pricingPolicies: [{ policyType: 'Free' }] },
          { productId: null, skuId: '0001' },
        ],
      }),
    ).toEqual({
      id: '39NFJQT20J1X:000Q:39NFJQT1Q5KL',
      name: 'Spring',
      description: 'D',
      startsAt: at('2026-10-01T00:00:00Z'),
      endsAt: null,
      isAutoApplicable: true,
      products: [
        { productId: 'CFQ7TTC0LH18', skuId: '0001', term: 'P1Y', billingPlan: 'annual', discount: 0.15 },
        { productId: 'CFQ7TTC0LDPB', skuId: '0001', term: null, billingPlan: null, discount: null },
      ],
    });
  });
});
