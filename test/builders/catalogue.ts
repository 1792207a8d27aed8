import { catalogItemId, productId, promotionId, skuId } from '../../core/domain/ids.ts';
import type { Availability, Price, Product, Promotion, Sku } from '../../core/domain/catalog/product.ts';
import { at } from './clock.ts';

const BUSINESS_STANDARD = productId('CFQ7TTC0LDPB');

export const aProduct = (over: Partial<Product> = {}): Product => ({
  id: BUSINESS_STANDARD,
  title: 'Microsoft 365 Business Standard',
  description: 'Office apps and services for small companies.',
  publisher: 'Microsoft Corporation',
  licenceKind: 'subscription',
  ...over,
});

export const aSku = (over: Partial<Sku> = {}): Sku => ({
  productId: BUSINESS_STANDARD,
  id: skuId('0001'),
  title: 'Microsoft 365 Business Standard',
  description: '',
  minimumQuantity: 1,
  maximumQuantity: 300,
  isTrial: false,
  isAddOn: false,
  prerequisiteSkus: [],
  upgradeTargets: [],
  ...over,
});

export const anAvailability = (over: Partial<Availability> = {}): Availability => ({
  productId: BUSINESS_STANDARD,
  skuId: skuId('0001'),
  id: 'CFQ7TTC0N8SS',
  catalogItemId: catalogItemId('CFQ7TTC0LDPB:0001:CFQ7TTC0N8SS'),
  segment: 'commercial',
  country: 'PL',
  currency: 'EUR',
  isPurchasable: true,
  isRenewable: true,
  terms: [{ term: 'P1Y', billingPlan: 'monthly', description: 'One year, billed monthly' }],
  ...over,
});

/** A year, paid monthly: 9.40 EUR for the partner, 11.70 EUR on the list. */
export const aPrice = (over: Partial<Price> = {}): Price => ({
  productId: BUSINESS_STANDARD,
  skuId: skuId('0001'),
  skuTitle: 'Microsoft 365 Business Standard',
  segment: 'commercial',
  market: 'PL',
  term: 'P1Y',
  billingPlan: 'monthly',
  cost: { amount: 940, scale: 2, currency: 'EUR' },
  list: { amount: 1_170, scale: 2, currency: 'EUR' },
  validFrom: at('2026-11-01T00:00:00Z'),
  validTo: null,
  ...over,
});

export const aPromotion = (over: Partial<Promotion> = {}): Promotion => ({
  id: promotionId('39NFJQT1PJPD:0001'),
  name: 'New customers 15 %',
  description: 'Fifteen per cent off the first year.',
  startsAt: at('2026-10-01T00:00:00Z'),
  endsAt: at('2026-12-31T23:59:59Z'),
  isAutoApplicable: true,
  products: [{ productId: BUSINESS_STANDARD, skuId: skuId('0001'), term: 'P1Y', billingPlan: 'monthly', discount: 0.15 }],
  ...over,
});
