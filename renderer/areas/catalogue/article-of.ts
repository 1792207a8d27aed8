export type ArticleId = { readonly productId: string; readonly skuId: string };

/**
 * `product:sku` or `product:sku:availability` of new commerce taken apart, in upper case as the
 * service writes it. A title, or the GUID of an old offer, is no article and gives null.
 */
export function articleOf(text: string | null): ArticleId | null {
  const [, productId, skuId] = /^([A-Z0-9]{12}):([A-Z0-9]{4,})(?::[A-Z0-9]+)?$/i.exec(text?.trim() ?? '') ?? [];
  return productId === undefined || skuId === undefined ? null : { productId: productId.toUpperCase(), skuId: skuId.toUpperCase() };
}
