import type { CatalogueRow, KnownDetail, KnownPrice, NameHint } from '../../contract/catalogue.ts';
import { SEGMENTS } from '../../domain/catalog/product.ts';
import type { Segment } from '../../domain/catalog/product.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { licenceOf, planOf, SEGMENT, segmentOf, termOf } from '../codes.ts';
import type { MirrorRead } from '../handles.ts';
import { idSet, readIds, roomFor, within } from '../lists/ids.ts';
import type { Ids } from '../lists/ids.ts';
import { skusMeeting } from '../lists/search-sets.ts';
import { inOrderOf, sliceOf } from '../lists/window-of.ts';
import { formerNamesOf, renamesMeantBy } from '../reference/renamed-products.ts';
import { parseSearch } from '../search/query.ts';
import { fromJson } from './json.ts';
import { ofSku as promotionsOfSku } from './promotions.ts';

export type CatalogueKind = 'all' | 'main' | 'addOn' | 'trial' | 'perpetual';
export type CatalogueQuery = { readonly search: string; readonly kind: CatalogueKind; readonly segment: Segment | null; readonly from: number; readonly count: number };
export type CataloguePage = { total: number; from: number; rows: CatalogueRow[]; hints: NameHint[]; pricesAsOf: number | null };

/** SKUs by title. Old product names find the new ones; `hints` says when a name is a trap (S-124). */
export function page(db: MirrorRead, query: CatalogueQuery, now: Instant): CataloguePage {
  const list = listOf(db, query);
  const ids = sliceOf(list, query);
  const rows = db.sql.all(`${ROWS} WHERE s.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]) as Row[];
  const prices = pricesOf(db, rows, now);
  return {
    total: list.length,
    from: query.from,
    rows: inOrderOf(ids, rows).map((row) => toRow(row, forSegment(prices.get(keyOf(row)) ?? [], query.segment))),
    hints: renamesMeantBy(query.search).map(({ formerName, name, from, ambiguous }) => ({
      typed: query.search,
      formerName,
      renamedTo: name,
      renamedOn: from,
      ambiguous,
    })),
    pricesAsOf: db.sql.number('SELECT max(as_of) FROM prices'),
  };
}

/** One SKU with its prices and promotions; null when the copy does not hold it. */
export function get(db: MirrorRead, id: { readonly productId: string; readonly skuId: string }, now: Instant): KnownDetail | null {
  const row = db.sql.get(`${DETAIL} WHERE s.product_id = ? AND s.sku_id = ?`, [id.productId, id.skuId]) as DetailRow | null;
  if (row === null) return null;
  const prices = pricesOf(db, [row], now).get(keyOf(row)) ?? [];
  return {
    ...toRow(row, prices),
    description: row.description,
    publisher: row.publisher ?? '',
    minimumQuantity: row.minimum_quantity,
    maximumQuantity: row.maximum_quantity,
    prices: prices.map(toPrice),
    prerequisites: titlesOf(db, row.prerequisites),
    upgrades: titlesOf(db, row.upgrades),
    promotions: promotionsOfSku(db, id, now),
  };
}

const KINDS: Readonly<Record<CatalogueKind, string>> = {
  all: '',
  main: ' AND is_add_on = 0 AND is_trial = 0 AND licence_kind IN (1, 4)',
  addOn: ' AND is_add_on = 1',
  trial: ' AND is_trial = 1',
  perpetual: ' AND licence_kind IN (2, 3)',
};

function listOf(db: MirrorRead, { search, kind, segment }: CatalogueQuery): Ids {
  const all = db.lists.keep(`catalogue/${kind}/${segment ?? ''}`, () =>
    readIds(
      db,
      `SELECT id FROM skus WHERE removed = 0${KINDS[kind]} AND (@bit = 0 OR segments = 0 OR segments & @bit <> 0) ORDER BY title_key, title, id`,
      { bit: segment === null ? 0 : 1 << SEGMENT[segment] },
    ),
  );
  const query = parseSearch(search);
  if (query === null) return all;
  return within(all, idSet(skusMeeting(db, query), roomFor(db, 'skus')));
}

type Row = {
  readonly id: number;
  readonly product_id: string;
  readonly sku_id: string;
  readonly title: string;
  readonly licence_kind: number;
  readonly is_add_on: number;
  readonly is_trial: number;
  readonly segments: number;
  readonly is_purchasable: number;
  readonly as_of: number;
};
type DetailRow = Row & {
  readonly description: string;
  readonly publisher: string | null;
  readonly minimum_quantity: number;
  readonly maximum_quantity: number | null;
  readonly prerequisites: string;
  readonly upgrades: string;
};

const ROW_COLUMNS = 's.id, s.product_id, s.sku_id, s.title, s.licence_kind, s.is_add_on, s.is_trial, s.segments, s.is_purchasable, s.as_of';
const ROWS = `SELECT ${ROW_COLUMNS} FROM skus s`;
const DETAIL = `SELECT ${ROW_COLUMNS}, coalesce(nullif(s.description, ''), p.description, '') AS description, p.publisher,
  s.minimum_quantity, s.maximum_quantity, s.prerequisites, s.upgrades
  FROM skus s LEFT JOIN products p ON p.product_id = s.product_id`;

const keyOf = (row: { readonly product_id: string; readonly sku_id: string }): string => `${row.product_id}:${row.sku_id}`;

const toRow = (row: Row, prices: readonly PriceRow[]): CatalogueRow => {
  const lowest = prices.toSorted((a, b) => value(a) - value(b))[0];
  return {
    productId: row.product_id,
    skuId: row.sku_id,
    title: row.title,
    licenceKind: licenceOf(row.licence_kind),
    isAddOn: row.is_add_on === 1,
    isTrial: row.is_trial === 1,
    segments: SEGMENTS.filter((segment) => (row.segments & (1 << SEGMENT[segment])) !== 0),
    formerNames: [...formerNamesOf(row.title)],
    priceFrom: lowest ? toPrice(lowest) : null,
    isPurchasable: row.is_purchasable === 1,
    asOf: row.as_of,
  };
};

type PriceRow = {
  readonly product_id: string;
  readonly sku_id: string;
  readonly segment: number | null;
  readonly term: number | null;
  readonly billing_plan: number;
  readonly currency: string;
  readonly cost_amount: number;
  readonly cost_scale: number;
  readonly list_amount: number;
  readonly list_scale: number;
  readonly valid_from: number | null;
  readonly valid_to: number | null;
};

/** Prices that hold at `now`, by SKU. */
function pricesOf(db: MirrorRead, skus: readonly Row[], now: Instant): ReadonlyMap<string, readonly PriceRow[]> {
  const rows = (db.sql.all(
    `SELECT p.product_id, p.sku_id, p.segment, p.term, p.billing_plan, p.currency, p.cost_amount, p.cost_scale, p.list_amount, p.list_scale,
       p.valid_from, p.valid_to
     FROM json_each(@skus) AS sku JOIN prices p ON p.product_id = sku.value ->> 0 AND p.sku_id = sku.value ->> 1
     WHERE (p.valid_from IS NULL OR p.valid_from <= @now) AND (p.valid_to IS NULL OR p.valid_to > @now)
     ORDER BY p.segment, p.term, p.billing_plan, p.id`,
    { skus: JSON.stringify(skus.map(({ product_id, sku_id }) => [product_id, sku_id])), now },
  ) as PriceRow[]);
  const bySku = new Map<string, PriceRow[]>();
  for (const row of rows) {
    const known = bySku.get(keyOf(row));
    if (known) known.push(row);
    else bySku.set(keyOf(row), [row]);
  }
  return bySku;
}

const forSegment = (prices: readonly PriceRow[], segment: Segment | null): readonly PriceRow[] =>
  segment === null ? prices : prices.filter((price) => price.segment === null || price.segment === SEGMENT[segment]);

/** For comparing only: never shown, never summed. */
const value = (price: PriceRow): number => price.list_amount / 10 ** price.list_scale;

const toPrice = (row: PriceRow): KnownPrice => ({
  term: termOf(row.term),
  billingPlan: planOf(row.billing_plan) ?? 'none',
  segment: segmentOf(row.segment),
  list: { amount: row.list_amount, scale: row.list_scale, currency: row.currency },
  cost: { amount: row.cost_amount, scale: row.cost_scale, currency: row.currency },
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

/** Titles of `product:sku` keys; a key that the copy does not know stands for itself. */
function titlesOf(db: MirrorRead, keys: string): string[] {
  return (fromJson(keys) as string[]).map((key) => {
    const [product = '', sku = ''] = key.split(':');
    return db.sql.text('SELECT title FROM skus WHERE product_id = ? AND sku_id = ?', [product, sku]) ?? key;
  });
}
