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

/** Trims and folds case, as all functions here do; whether the text is an id at all is the schema's question. */
export const customerId = (text: string): CustomerId => folded(text) as CustomerId;
/** A GUID in lower case. */
export const subscriptionId = (text: string): SubscriptionId => folded(text) as SubscriptionId;
/** Lower case: 12 hex characters, or a legacy order's GUID. */
export const orderId = (text: string): OrderId => folded(text) as OrderId;
/** Upper case, as the catalogue writes it. */
export const productId = (text: string): ProductId => text.trim().toUpperCase() as ProductId;
/** Upper case: an Extended Service Term's is `000E`. */
export const skuId = (text: string): SkuId => text.trim().toUpperCase() as SkuId;
/** Upper case; price sheets and carts may write it in either. */
export const catalogItemId = (text: string): CatalogItemId => text.trim().toUpperCase() as CatalogItemId;
/** Upper case, like the catalogue item that it resembles. */
export const promotionId = (text: string): PromotionId => text.trim().toUpperCase() as PromotionId;
/** Lower case; made by this office, no server knows it. */
export const quoteId = (text: string): QuoteId => folded(text) as QuoteId;
/** Lower case; the service's, not the id of an office's own cart. */
export const cartId = (text: string): CartId => folded(text) as CartId;
/** Lower case; made by this office, and the root of the marker that a write carries. */
export const intentId = (text: string): IntentId => folded(text) as IntentId;
/** Lower case; made by this office. */
export const personId = (text: string): PersonId => folded(text) as PersonId;
