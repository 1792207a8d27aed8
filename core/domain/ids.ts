/**
 * Identities of the business. Each is a string with a brand, so that a customer's id cannot
 * stand in for a subscription's. Brands are given here and nowhere else: outside this file an
 * id is born in one of these functions or comes out of a schema that uses them.
 */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Microsoft's customer id: the tenant's GUID, lower case. */
export type CustomerId = Id<'customer'>;
/** GUID, lower case. */
export type SubscriptionId = Id<'subscription'>;
/** 12 hex characters for new commerce, a GUID for legacy; lower case. */
export type OrderId = Id<'order'>;
/** GUID, lower case. Kept before checkout, because an ordered cart is proof of the order. */
export type CartId = Id<'cart'>;
/** An intent of this office: what shall be done at the service. GUID, lower case. */
export type IntentId = Id<'intent'>;
/** For example `CFQ7TTC0LDPB`. */
export type ProductId = Id<'product'>;
/** For example `0001`; unique only together with its product. */
export type SkuId = Id<'sku'>;
/** Catalogue item `product:sku:availability`; it changes over time. */
export type CatalogItemId = Id<'catalogItem'>;
export type PromotionId = Id<'promotion'>;
/** A quote of this office. */
export type QuoteId = Id<'quote'>;
/** Somebody who works at this office. GUID, lower case. */
export type PersonId = Id<'person'>;

/** Ids of the remote service are compared without case (API page, section 19). */
const folded = (text: string): string => text.trim().toLowerCase();

export const customerId = (text: string): CustomerId => folded(text) as CustomerId;
export const subscriptionId = (text: string): SubscriptionId => folded(text) as SubscriptionId;
export const orderId = (text: string): OrderId => folded(text) as OrderId;
export const productId = (text: string): ProductId => text.trim().toUpperCase() as ProductId;
export const skuId = (text: string): SkuId => text.trim().toUpperCase() as SkuId;
export const catalogItemId = (text: string): CatalogItemId => text.trim().toUpperCase() as CatalogItemId;
export const promotionId = (text: string): PromotionId => text.trim().toUpperCase() as PromotionId;
export const quoteId = (text: string): QuoteId => folded(text) as QuoteId;
export const cartId = (text: string): CartId => folded(text) as CartId;
export const intentId = (text: string): IntentId => folded(text) as IntentId;
export const personId = (text: string): PersonId => folded(text) as PersonId;
