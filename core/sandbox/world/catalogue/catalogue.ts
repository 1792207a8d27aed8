import type { LicenceKind } from '../../../domain/catalog/product.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { yearMonth } from '../dates.ts';
import { storeId } from '../random.ts';
import type { CatalogueProduct, CatalogueSku } from './model.ts';
import { EDUCATION, SOFTWARE, USAGE } from './others.ts';
import { SERVICES } from './services.ts';
import { SUITES } from './suites.ts';

export const PRODUCTS: readonly CatalogueProduct[] = [...SUITES, ...SERVICES, ...EDUCATION, ...SOFTWARE, ...USAGE];

const byId = new Map(PRODUCTS.map((product) => [product.id.toLowerCase(), product]));

/** Compared without case (API page, section 19). */
export const findProduct = (id: string): CatalogueProduct | null => byId.get(id.toLowerCase()) ?? null;

/** Both ids without case; null when the catalogue has no such pair. */
export const findSku = (productId: string, skuId: string): CatalogueSku | null =>
  findProduct(productId)?.skus.find((sku) => sku.id.toLowerCase() === skuId.toLowerCase()) ?? null;

/** What the tables of the world name must exist; a miss is a bug of the tables. */
export function sku(productId: string, skuId: string): CatalogueSku {
  const found = findSku(productId, skuId);
  if (found === null) throw new Error(`no SKU ${productId}:${skuId} in the catalogue`);
  return found;
}

/** The kind belongs to the product; its SKUs share it. */
export const kindOf = (found: CatalogueSku): LicenceKind => findProduct(found.productId)?.kind ?? 'subscription';

/**
 * The availability under which a SKU is sold in a market at a time. It is another one every
 * month: "catalogItemId changes over time: fetch just before ordering" (API page, section 10).
 */
export const availabilityId = (found: CatalogueSku, market: string, at: Instant): string =>
  storeId('CFQ7TTC0', 12, found.productId, found.id, market.toUpperCase(), yearMonth(at));
