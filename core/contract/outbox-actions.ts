import * as z from 'zod';
import { catalogItemId, customerId, intentId, productId, promotionId, skuId, subscriptionId } from '../domain/ids.ts';
import type { IntentAction } from '../domain/intents/action.ts';
import type { NewCartLine } from '../domain/orders/cart.ts';
import { instant as toInstant } from '../domain/time/instant.ts';
import { billingPlan, country, currency, guid, instant, term } from './base.ts';

const text = (length: number) => z.string().trim().max(length);
const required = (length: number) => text(length).min(1);
const moment = instant.transform(toInstant);
const subscription = guid.transform(subscriptionId);
const catalogItem = required(100).transform(catalogItemId);
const quantity = z.number().int().min(1).max(1_000_000);

export const intentIdText = guid.transform(intentId);
export const customerRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), id: guid.transform(customerId) }),
  z.object({ kind: z.literal('created'), by: intentIdText }),
]);

const address = z.object({
  country,
  region: text(100).nullable(),
  state: text(100).nullable(),
  city: required(100),
  line1: required(200),
  line2: text(200).nullable(),
  postalCode: text(20),
  firstName: text(50).nullable(),
  lastName: text(50).nullable(),
  phone: text(40).nullable(),
});

const newCustomer = z.object({
  companyName: required(200),
  /** R-S-045: letters and digits before `.onmicrosoft.com`. */
  domainPrefix: required(27).regex(/^[a-z0-9]+$/i),
  firstName: required(50),
  lastName: required(50),
  email: required(200),
  phone: text(40),
  address,
  registrationNumber: text(40).nullable(),
  language: required(10),
  culture: required(10),
  associatedPartnerId: text(20).nullable(),
});

const customerChange = z.object({
  companyName: required(200).nullable(),
  firstName: required(50).nullable(),
  lastName: required(50).nullable(),
  email: required(200).nullable(),
  phone: text(40).nullable(),
  address: address.nullable(),
  language: required(10).nullable(),
  culture: required(10).nullable(),
});

const cartLine: z.ZodType<NewCartLine> = z.lazy(() =>
  z.object({
    number: z.number().int().min(0).max(999),
    catalogItemId: catalogItem,
    quantity,
    term: term.nullable(),
    billingPlan,
    currency: currency.nullable(),
    friendlyName: text(200).nullable(),
    promotionId: required(60).transform(promotionId).nullable(),
    partnerIdOnRecord: text(20).nullable(),
    customTermEndsAt: moment.nullable(),
    parentSubscriptionId: subscription.nullable(),
    renewalTerm: term.nullable(),
    attestationAccepted: z.boolean().nullable(),
    addOns: z.array(cartLine).max(50),
  }),
);

const nextTerm = z.object({
  productId: required(40).transform(productId).nullable(),
  skuId: required(40).transform(skuId).nullable(),
  availabilityId: text(60).nullable(),
  term: term.nullable(),
  billingPlan: billingPlan.nullable(),
  quantity: quantity.nullable(),
  customTermEndsAt: moment.nullable(),
  promotionId: required(60).transform(promotionId).nullable(),
  action: z.enum(['renew', 'cancel', 'extendedServiceTerm', 'transition']).nullable(),
});

const subscriptionChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quantity'), quantity }),
  z.object({ kind: z.literal('cancel') }),
  z.object({ kind: z.literal('suspend') }),
  z.object({ kind: z.literal('reactivate') }),
  z.object({ kind: z.literal('autoRenew'), on: z.boolean() }),
  z.object({ kind: z.literal('friendlyName'), name: required(200) }),
  z.object({ kind: z.literal('partnerOnRecord'), partnerId: required(20) }),
  z.object({ kind: z.literal('term'), term, billingPlan }),
  z.object({ kind: z.literal('nextTerm'), instructions: nextTerm.nullable() }),
  z.object({ kind: z.literal('nextCharge'), billingPlan }),
]);

const transition = z.object({ toCatalogItemId: catalogItem, toTitle: text(300).nullish(), toSubscriptionId: subscription.nullable(), quantity, term: term.nullable(), billingPlan: billingPlan.nullable() });

/**
 * What the window may queue, and what the ledger keeps: one schema for both, so that nothing is
 * stored that could not be read again.
 */
export const intentAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('createCustomer'), customer: newCustomer }),
  z.object({ kind: z.literal('changeCustomer'), change: customerChange }),
  z.object({
    kind: z.literal('confirmAgreement'),
    agreement: z.object({ templateId: required(60), agreedAt: moment, firstName: required(50), lastName: required(50), email: required(200), phone: text(40).nullable() }),
  }),
  z.object({
    kind: z.literal('setQualification'),
    qualification: z.object({ kind: z.enum(['education', 'nonProfit', 'government']), segment: text(60).nullable(), website: text(200).nullable() }),
  }),
  z.object({ kind: z.literal('order'), lines: z.array(cartLine).min(1).max(200) }),
  z.object({ kind: z.literal('changeSubscription'), change: subscriptionChange }),
  z.object({ kind: z.literal('transition'), transition }),
  z.object({
    kind: z.literal('migration'),
    migration: z.object({ quantity, term, billingPlan, purchaseFullTerm: z.boolean(), customTermEndsAt: moment.nullable() }),
  }),
  z.object({ kind: z.literal('convertTrial'), transition }),
]) satisfies z.ZodType<IntentAction>;
