import * as z from 'zod';
import { flag, identity, listOf, moment, number, part, text, texts, word } from './wire.ts';

/** API page, section 10. */
export const wireProduct = z.object({
  id: identity,
  title: text,
  description: text,
  publisherName: text,
  productType: part(z.object({ id: word, subType: part(z.object({ id: word })) })),
});

const wireDynamicAttributes = z.object({ isAddon: flag, prerequisiteSkus: texts, upgradeTargetOffers: texts });

export const wireSku = z.object({
  id: identity,
  productId: text,
  title: text,
  description: text,
  minimumQuantity: number,
  maximumQuantity: number,
  isTrial: flag,
  dynamicAttributes: part(wireDynamicAttributes),
});

const wireTerm = z.object({ duration: text, billingCycle: word, description: text });

export const wireAvailability = z.object({
  id: identity,
  productId: text,
  skuId: text,
  catalogItemId: text,
  segment: word,
  country: text,
  defaultCurrency: part(z.object({ code: text })),
  isPurchasable: flag,
  isRenewable: flag,
  terms: listOf(wireTerm),
});

const wireRequiredProduct = z.object({
  productId: text,
  skuId: text,
  term: part(z.object({ duration: text, billingCycle: word })),
  pricingPolicies: listOf(z.object({ policyType: word, value: number })),
});

export const wirePromotion = z.object({
  id: identity,
  name: text,
  description: text,
  startDate: moment,
  endDate: moment,
  properties: part(z.object({ isAutoApplicable: flag })),
  requiredProducts: listOf(wireRequiredProduct),
});

export type WireProduct = z.output<typeof wireProduct>;
export type WireSku = z.output<typeof wireSku>;
export type WireAvailability = z.output<typeof wireAvailability>;
export type WirePromotion = z.output<typeof wirePromotion>;
