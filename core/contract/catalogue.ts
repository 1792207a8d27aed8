import * as z from 'zod';
import { billingPlan, guid, instant, procedure, searchText, segment, term, unitPrice, windowOf } from './base.ts';

export const licenceKind = z.enum(['subscription', 'perpetual', 'softwareSubscription', 'usage']);

export const priceView = z.object({
  term: term.nullable(),
  billingPlan,
  segment: segment.nullable(),
  /** For one seat and one billing period. */
  list: unitPrice,
  /** What the office pays; null for whoever may not see that. */
  cost: unitPrice.nullable(),
  /** What the customer asked about pays by the office's price books; absent: no book says anything. */
  sale: unitPrice.optional(),
  validFrom: instant.nullable(),
  validTo: instant.nullable(),
});

export const catalogueRow = z.object({
  productId: z.string(),
  skuId: z.string(),
  title: z.string(),
  licenceKind,
  isAddOn: z.boolean(),
  isTrial: z.boolean(),
  segments: z.array(segment),
  /** Old names under which people look for it, newest first. */
  formerNames: z.array(z.string()),
  /** The lowest list price, for the list. */
  priceFrom: priceView.nullable(),
  isPurchasable: z.boolean(),
  asOf: instant,
});

/** The trap of S-124: what was typed is the old name of another product. */
export const nameHint = z.object({ typed: z.string(), formerName: z.string(), renamedTo: z.string(), renamedOn: instant, ambiguous: z.boolean() });

export const promotionView = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  term: term.nullable(),
  billingPlan: billingPlan.nullable(),
  discount: z.number().nullable(),
});

export const catalogueDetail = catalogueRow.extend({
  description: z.string(),
  publisher: z.string(),
  minimumQuantity: z.number().int(),
  maximumQuantity: z.number().int().nullable(),
  prices: z.array(priceView),
  prerequisites: z.array(z.string()),
  upgrades: z.array(z.string()),
  promotions: z.array(promotionView),
});

export const catalogueContract = {
  page: procedure
    .input(z.object({ search: searchText, kind: z.enum(['all', 'main', 'addOn', 'trial', 'perpetual']), segment: segment.nullable(), ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(catalogueRow), hints: z.array(nameHint), pricesAsOf: instant.nullable() })),
  /** With a customer, each price also says what the price books make of it for that customer. */
  get: procedure.input(z.object({ productId: z.string().max(40), skuId: z.string().max(40), customerId: guid.optional() })).output(catalogueDetail),
};

export type CatalogueRow = z.infer<typeof catalogueRow>;
export type CatalogueDetail = z.infer<typeof catalogueDetail>;
export type PriceView = z.infer<typeof priceView>;
/** As the host reads it, before anything is withheld. */
export type KnownPrice = PriceView & { cost: NonNullable<PriceView['cost']> };
export type KnownDetail = Omit<CatalogueDetail, 'prices'> & { prices: KnownPrice[] };
export type NameHint = z.infer<typeof nameHint>;
