import * as z from 'zod';
import { identity, listOf, moment, number, part, text, word } from './wire.ts';

/** Amounts stay text here: they become integers, never floats. */
const wirePricing = z.object({ price: text, discountedPrice: text, listPrice: text });

const wireOrderLine = z.object({
  lineItemNumber: number,
  offerId: text,
  subscriptionId: text,
  friendlyName: text,
  quantity: number,
  termDuration: text,
  transactionType: text,
  pricing: part(wirePricing),
});

/** API page, section 11. */
export const wireOrder = z.object({
  id: identity,
  referenceCustomerId: text,
  creationDate: moment,
  status: text,
  billingCycle: word,
  currencyCode: text,
  lineItems: listOf(wireOrderLine),
});

export type WireOrder = z.output<typeof wireOrder>;
export type WireOrderLine = z.output<typeof wireOrderLine>;
