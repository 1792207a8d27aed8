import * as z from 'zod';
import { identity, listOf, moment, number, part, text, word } from './wire.ts';

const wireCartLine = z.object({
  id: number,
  catalogItemId: text,
  friendlyName: text,
  quantity: number,
  currencyCode: text,
  error: part(z.object({ errorCode: text, errorDescription: text })),
  /** Amounts stay text: they become integers, never floats. */
  pricing: part(z.object({ extendedPrice: text })),
});

/** API page, section 11. Add-ons have the same shape, one level down. */
export const wireCart = z.object({
  id: identity,
  status: word,
  expirationTimestamp: moment,
  lineItems: listOf(wireCartLine.extend({ addonItems: listOf(wireCartLine) })).refine((lines) => lines.length > 0),
});

const wireOrderedLine = z.object({ lineItemNumber: number, subscriptionId: text, friendlyName: text, quantity: number });

export const wireCheckout = z
  .object({
    orders: listOf(z.object({ id: identity, lineItems: listOf(wireOrderedLine) })),
    orderErrors: listOf(z.object({ orderGroupId: text, code: text, description: text })),
  })
  // An answer that names neither is none: the cart is read instead.
  .refine(({ orders, orderErrors }) => orders.length + orderErrors.length > 0, { path: ['orders'] });

export type WireCart = z.output<typeof wireCart>;
export type WireCartLine = z.output<typeof wireCartLine>;
export type WireCheckout = z.output<typeof wireCheckout>;
