import type { Availability, Price, Product, Sku } from '../../domain/catalog/product.ts';
import type { ProductId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Received } from '../../ports/remote-api.ts';
import { LICENCE, PLAN, PRESENT, REMOVED, segmentCode, termCode } from '../codes.ts';
import type { MirrorDb } from '../handles.ts';
import { availabilities, prices, products, skus } from '../schema/mirror.ts';
import { productDocument } from '../search/documents.ts';
import { sortKey } from '../text/collation.ts';
import { tableWriter } from './table-writer.ts';
import type { FullRow } from './table-writer.ts';

const productTable = tableWriter(products);
const skuTable = tableWriter(skus);
const availabilityTable = tableWriter(availabilities);
const priceTable = tableWriter(prices);

type Known = { readonly id: number; readonly as_of: number };

/** The whole list of products. What it no longer names is marked removed, its SKUs with it. */
export function putProducts(db: MirrorDb, received: readonly Received<Product>[], asOf: Instant): void {
  for (const { entity, raw } of received) {
    const known = (db.sql.get('SELECT id, as_of, skus_as_of, title FROM products WHERE product_id = ?', [entity.id]) as Known & { skus_as_of: number | null; title: string } | null);
    if (known !== null && known.as_of > asOf) continue;
    const { id: productId, title, description, publisher, licenceKind } = entity;
    const row = { productId, title, description, publisher, licenceKind: LICENCE[licenceKind], raw: JSON.stringify(raw), asOf, skusAsOf: known?.skus_as_of ?? null, removed: PRESENT };
    if (known) productTable.update(db.sql, known.id, row);
    else productTable.insert(db.sql, row);
    if (known?.title !== title) indexSkusOf(db, productId);
  }
  db.sql.run('UPDATE products SET removed = ? WHERE removed = ? AND as_of < ?', [REMOVED, PRESENT, asOf]);
  db.sql.run(
    `UPDATE skus SET removed = ? WHERE removed = ? AND product_id IN (SELECT product_id FROM products WHERE removed = ?)
     AND NOT EXISTS (SELECT 1 FROM prices p WHERE p.product_id = skus.product_id AND p.sku_id = skus.sku_id)`,
    [REMOVED, PRESENT, REMOVED],
  );
}

/** All SKUs and availabilities of one product, in place of those that were there. */
export function putSkus(
  db: MirrorDb,
  product: ProductId,
  answers: { readonly skus: readonly Received<Sku>[]; readonly availabilities: readonly Received<Availability>[] },
  asOf: Instant,
): boolean {
  const readAt = db.sql.number('SELECT skus_as_of FROM products WHERE product_id = ?', [product]);
  if ((readAt ?? 0) > asOf) return false;
  db.sql.run('UPDATE products SET skus_as_of = ? WHERE product_id = ?', [asOf, product]);
  for (const { entity, raw } of answers.skus) putSku(db, entity, JSON.stringify(raw), asOf);
  const named = JSON.stringify(answers.skus.map(({ entity }) => entity.id));
  db.sql.run(
    `UPDATE skus SET removed = ? WHERE product_id = ? AND sku_id NOT IN (SELECT value FROM json_each(?))
     AND NOT EXISTS (SELECT 1 FROM prices p WHERE p.product_id = skus.product_id AND p.sku_id = skus.sku_id)`,
    [REMOVED, product, named],
  );
  db.sql.run('DELETE FROM availabilities WHERE product_id = ?', [product]);
  const unique = new Map(answers.availabilities.map((one) => [`${one.entity.skuId}:${one.entity.id}`, one]));
  for (const { entity, raw } of unique.values()) availabilityTable.insert(db.sql, toAvailabilityRow(entity, JSON.stringify(raw), asOf));
  renewSkuSummary(db, product);
  return true;
}

function putSku(db: MirrorDb, sku: Sku, raw: string, asOf: Instant): void {
  const known = db.sql.get('SELECT id, as_of, title FROM skus WHERE product_id = ? AND sku_id = ?', [sku.productId, sku.id]) as Known & { title: string } | null;
  const row: FullRow<typeof skus> = {
    productId: sku.productId,
    skuId: sku.id,
    title: sku.title,
    titleKey: sortKey(sku.title),
    description: sku.description,
    minimumQuantity: sku.minimumQuantity,
    maximumQuantity: sku.maximumQuantity,
    isTrial: sku.isTrial ? 1 : 0,
    isAddOn: sku.isAddOn ? 1 : 0,
    prerequisites: JSON.stringify(sku.prerequisiteSkus),
    upgrades: JSON.stringify(sku.upgradeTargets),
    raw,
    asOf,
    removed: PRESENT,
    segments: 0,
    isPurchasable: 0,
    licenceKind: LICENCE.subscription,
  };
  if (known) skuTable.update(db.sql, known.id, row);
  const id = known?.id ?? skuTable.insert(db.sql, row);
  if (known?.title !== sku.title) indexSku(db, id);
}

/** The whole price sheet of a market. SKUs that only the sheet knows are listed under the name that it gives them. */
export function putPrices(db: MirrorDb, market: string, sheet: readonly Price[], asOf: Instant): boolean {
  const readAt = db.sql.number('SELECT max(as_of) FROM prices WHERE market = ?', [market]);
  if ((readAt ?? 0) > asOf) return false;
  db.sql.run('DELETE FROM prices WHERE market = ?', [market]);
  for (const price of sheet) {
    priceTable.insert(db.sql, toPriceRow(price, market, asOf));
    if (db.sql.value('SELECT id FROM skus WHERE product_id = ? AND sku_id = ? AND removed = ?', [price.productId, price.skuId, PRESENT]) === null) listFromSheet(db, price, asOf);
  }
  db.sql.run(
    `UPDATE skus SET removed = ? WHERE raw IS NULL AND removed = ?
     AND NOT EXISTS (SELECT 1 FROM prices p WHERE p.product_id = skus.product_id AND p.sku_id = skus.sku_id)`,
    [REMOVED, PRESENT],
  );
  renewSkuSummary(db, null);
  return true;
}

function listFromSheet(db: MirrorDb, price: Price, asOf: Instant): void {
  const back = db.sql.run('UPDATE skus SET removed = ? WHERE product_id = ? AND sku_id = ?', [PRESENT, price.productId, price.skuId]);
  if (back.changes > 0) return;
  const id = skuTable.insert(db.sql, {
    productId: price.productId,
    skuId: price.skuId,
    title: price.skuTitle,
    titleKey: sortKey(price.skuTitle),
    description: '',
    minimumQuantity: 1,
    maximumQuantity: null,
    isTrial: 0,
    isAddOn: 0,
    prerequisites: '[]',
    upgrades: '[]',
    raw: null,
    asOf,
    removed: PRESENT,
    segments: 0,
    isPurchasable: 1,
    licenceKind: price.billingPlan === 'oneTime' ? LICENCE.perpetual : LICENCE.subscription,
  });
  indexSku(db, id);
}

/** What the catalogue's list filters by, from availabilities, prices and products. `product` null: all. */
function renewSkuSummary(db: MirrorDb, product: ProductId | null): void {
  db.sql.run(
    `UPDATE skus SET
       segments = (SELECT coalesce(sum(DISTINCT 1 << segment), 0) FROM (
         SELECT segment FROM availabilities a WHERE a.product_id = skus.product_id AND a.sku_id = skus.sku_id
         UNION SELECT segment FROM prices p WHERE p.product_id = skus.product_id AND p.sku_id = skus.sku_id)),
       is_purchasable = EXISTS (SELECT 1 FROM availabilities a WHERE a.product_id = skus.product_id AND a.sku_id = skus.sku_id AND a.is_purchasable = 1)
         OR EXISTS (SELECT 1 FROM prices p WHERE p.product_id = skus.product_id AND p.sku_id = skus.sku_id),
       licence_kind = coalesce((SELECT p.licence_kind FROM products p WHERE p.product_id = skus.product_id), licence_kind)
     WHERE @product IS NULL OR product_id = @product`,
    { product },
  );
}

function indexSkusOf(db: MirrorDb, product: ProductId): void {
  for (const id of db.sql.numbers('SELECT id FROM skus WHERE product_id = ?', [product])) indexSku(db, id);
}

function indexSku(db: MirrorDb, id: number): void {
  const row = (db.sql.get(
    'SELECT s.title, p.title AS product FROM skus s LEFT JOIN products p ON p.product_id = s.product_id WHERE s.id = ?',
    [id],
  ) as { title: string; product: string | null } | null);
  if (row === null) return;
  db.sql.run('DELETE FROM sku_search WHERE rowid = ?', [id]);
  db.sql.run('INSERT INTO sku_search (rowid, document) VALUES (?, ?)', [id, productDocument(row.title, row.product ?? '')]);
}

const toAvailabilityRow = (one: Availability, raw: string, asOf: Instant): FullRow<typeof availabilities> => ({
  productId: one.productId,
  skuId: one.skuId,
  availabilityId: one.id,
  catalogItemId: one.catalogItemId,
  segment: segmentCode(one.segment),
  country: one.country,
  currency: one.currency,
  isPurchasable: one.isPurchasable ? 1 : 0,
  isRenewable: one.isRenewable ? 1 : 0,
  terms: JSON.stringify(one.terms),
  raw,
  asOf,
});

const toPriceRow = (price: Price, market: string, asOf: Instant): FullRow<typeof prices> => ({
  productId: price.productId,
  skuId: price.skuId,
  market,
  segment: segmentCode(price.segment),
  term: termCode(price.term),
  billingPlan: PLAN[price.billingPlan],
  currency: price.list.currency,
  costAmount: price.cost.amount,
  costScale: price.cost.scale,
  listAmount: price.list.amount,
  listScale: price.list.scale,
  validFrom: price.validFrom,
  validTo: price.validTo,
  asOf,
});
