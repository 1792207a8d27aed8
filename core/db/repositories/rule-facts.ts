import type { Segment } from '../../domain/catalog/product.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import type { OrderLine } from '../../domain/orders/order.ts';
import type { UnitPrice } from '../../domain/money/money.ts';
import type { ListedPrice } from '../../domain/nce/context.ts';
import type { AutoPromotion } from '../../domain/nce/promotion.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planOf, segmentOf, termOf } from '../codes.ts';
import type { MirrorRead } from '../handles.ts';
import { fromJson } from './json.ts';

/** What the catalogue's copy says of one product; as far as it does, the rules need not be careful. */

export type SkuId = { readonly productId: string; readonly skuId: string };
type Pair = readonly [string, string];
const pair = ({ productId, skuId }: SkuId): Pair => [productId, skuId];

/** The SKU's limits and paths; null where only the price sheet knows it, which tells of neither. */
export function sku(db: MirrorRead, id: SkuId): { readonly minimumQuantity: number; readonly maximumQuantity: number | null; readonly upgrades: readonly string[] } | null {
  const row = db.sql.get('SELECT minimum_quantity, maximum_quantity, upgrades FROM skus WHERE product_id = ? AND sku_id = ? AND raw IS NOT NULL', pair(id)) as {
    minimum_quantity: number;
    maximum_quantity: number | null;
    upgrades: string;
  } | null;
  return row === null ? null : { minimumQuantity: row.minimum_quantity, maximumQuantity: row.maximum_quantity, upgrades: fromJson(row.upgrades) as readonly string[] };
}

/** Titles of `product:sku` keys; one that the copy does not know stands for itself. */
export const titles = (db: MirrorRead, keys: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.map((key) => [key, db.sql.text('SELECT title FROM skus WHERE product_id || \':\' || sku_id = ?', [key]) ?? key]));

/** Prerequisites of those of these SKUs that are add-ons, by `product:sku`. */
export function addOns(db: MirrorRead, ids: readonly SkuId[]): ReadonlyMap<string, readonly string[]> {
  const rows = db.sql.all(
    `SELECT s.product_id || ':' || s.sku_id AS key, s.prerequisites FROM json_each(?) AS asked
     JOIN skus s ON s.product_id = asked.value ->> 0 AND s.sku_id = asked.value ->> 1 WHERE s.is_add_on = 1`,
    [JSON.stringify(ids.map(pair))],
  ) as { key: string; prerequisites: string }[];
  return new Map(rows.map(({ key, prerequisites }) => [key, fromJson(prerequisites) as readonly string[]]));
}

/** What the availabilities of a SKU agree on; null where they differ or none is known. */
export function availability(db: MirrorRead, id: SkuId, availabilityId: string | null): { readonly segment: Segment | null; readonly isRenewable: boolean | null } {
  const rows = db.sql.all('SELECT availability_id, segment, is_renewable FROM availabilities WHERE product_id = ? AND sku_id = ?', pair(id)) as {
    availability_id: string;
    segment: number | null;
    is_renewable: number;
  }[];
  const own = rows.filter((row) => row.availability_id === availabilityId);
  const asked = own.length > 0 ? own : rows;
  return { segment: segmentOf(agreed(asked.map(({ segment }) => segment))), isRenewable: asked.length === 0 ? null : asked.some((row) => row.is_renewable === 1) };
}

type Plan = { readonly market: string | null; readonly segment: Segment | null; readonly term: Term | null; readonly plan: BillingPlan };

/** What the partner paid for one seat and payment by the list of that moment; null where the sheet at hand does not go back so far, or is ambiguous. */
export function priceAt(db: MirrorRead, id: SkuId, { market, segment, term, plan }: Plan, at: Instant): UnitPrice | null {
  const rows = (db.sql.all(
    `SELECT market, segment, term, billing_plan, currency, cost_amount, cost_scale FROM prices
     WHERE product_id = ? AND sku_id = ? AND (valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to > ?)`,
    [...pair(id), at, at],
  ) as PriceRow[]).filter((row) => termOf(row.term) === term && planOf(row.billing_plan) === plan);
  const here = rows.filter((row) => row.market === market);
  const inSegment = (here.length > 0 ? here : rows).filter((row) => segment === null || row.segment === null || segmentOf(row.segment) === segment);
  const prices = new Map(inSegment.map((row) => [`${row.cost_amount} ${row.cost_scale} ${row.currency}`, row]));
  const [only, ...others] = prices.values();
  return only === undefined || others.length > 0 ? null : { amount: only.cost_amount, scale: only.cost_scale, currency: only.currency };
}

type PriceRow = { readonly market: string; readonly segment: number | null; readonly term: number | null; readonly billing_plan: number; readonly currency: string; readonly cost_amount: number; readonly cost_scale: number };

type ListedRow = PriceRow & { readonly product: string; readonly valid_from: number | null; readonly valid_to: number | null };

/** Rows of the price list for these products with their days, for a market and segment; a product that the market's list does not name is read from the other markets. */
export function listedPrices(db: MirrorRead, ids: readonly SkuId[], { market, segment }: Pick<Plan, 'market' | 'segment'>): readonly ListedPrice[] {
  const rows = db.sql.all(
    `SELECT p.product_id || ':' || p.sku_id AS product, p.market, p.segment, p.term, p.billing_plan, p.currency, p.cost_amount, p.cost_scale, p.valid_from, p.valid_to
     FROM json_each(?) AS asked JOIN prices p ON p.product_id = asked.value ->> 0 AND p.sku_id = asked.value ->> 1`,
    [JSON.stringify(ids.map(pair))],
  ) as ListedRow[];
  const here = new Set(rows.filter((row) => row.market === market).map(({ product }) => product));
  return rows.flatMap((row) => {
    const term = termOf(row.term);
    const plan = planOf(row.billing_plan);
    const isElsewhere = row.market !== market && here.has(row.product);
    const isOther = segment !== null && row.segment !== null && segmentOf(row.segment) !== segment;
    if (term === null || plan === null || isElsewhere || isOther) return [];
    return [{ product: row.product, term, plan, from: moment(row.valid_from), until: moment(row.valid_to), price: { amount: row.cost_amount, scale: row.cost_scale, currency: row.currency } }];
  });
}

/** The one segment for which the price sheet sells a SKU; null where there are several. */
export const pricedSegment = (db: MirrorRead, id: SkuId): Segment | null => segmentOf(agreed(db.sql.numbers('SELECT DISTINCT segment FROM prices WHERE product_id = ? AND sku_id = ? AND segment IS NOT NULL', pair(id))));

/** Promotions of a SKU that apply by themselves. */
export const autoPromotions = (db: MirrorRead, id: SkuId): readonly AutoPromotion[] =>
  (db.sql.all(
    `SELECT p.promotion_id, p.starts_at, p.ends_at, l.term, l.billing_plan FROM promotion_products l JOIN promotions p ON p.id = l.promotion_row
     WHERE l.product_id = ? AND l.sku_id = ? AND p.removed = 0 AND p.is_auto_applicable = 1`,
    pair(id),
  ) as { promotion_id: string; starts_at: number | null; ends_at: number | null; term: number | null; billing_plan: number | null }[]).flatMap((row) => {
    const term = termOf(row.term);
    const plan = planOf(row.billing_plan);
    return term === null || plan === null ? [] : [{ id: row.promotion_id, term, plan, startsAt: moment(row.starts_at), endsAt: moment(row.ends_at) }];
  });

/** Discount of a promotion for a SKU, term and plan as a fraction, and its most seats as far as the answer said; null: not known here. */
export function promotionOf(db: MirrorRead, promotionId: string, id: SkuId, { term, plan }: Pick<Plan, 'term' | 'plan'>): { readonly discount: number | null; readonly maximumSeats: number | null } | null {
  const rows = db.sql.all(
    `SELECT p.raw, l.term, l.billing_plan, l.discount FROM promotions p JOIN promotion_products l ON l.promotion_row = p.id
     WHERE p.promotion_id = ? AND l.product_id = ? AND l.sku_id = ?`,
    [promotionId, ...pair(id)],
  ) as { raw: string; term: number | null; billing_plan: number | null; discount: number | null }[];
  const row = rows.find((one) => termOf(one.term) === term && planOf(one.billing_plan) === plan);
  return row === undefined ? null : { discount: row.discount, maximumSeats: maximumSeatsIn(fromJson(row.raw)) };
}

/** `promotionConstraints.seatConstraints[].maxSeats` of the answer (API page, section 10). */
function maximumSeatsIn(raw: unknown): number | null {
  const limits = listIn(valueIn(valueIn(raw, 'promotionConstraints'), 'seatConstraints')).map((one) => valueIn(one, 'maxSeats'));
  const known = limits.filter((one): one is number => typeof one === 'number' && one > 0);
  return known.length === 0 ? null : Math.min(...known);
}

/** The price that the order of a subscription named for one seat; null where it names none. */
export function orderedPrice(db: MirrorRead, orderId: string, subscription: string): { readonly price: UnitPrice; readonly term: Term | null; readonly at: Instant } | null {
  const row = db.sql.get('SELECT created_at, lines FROM orders WHERE order_id = ?', [orderId]) as { created_at: number | null; lines: string } | null;
  const line = row === null ? undefined : (fromJson(row.lines) as readonly OrderLine[]).find((one) => one.subscriptionId === subscription);
  if (row === null || row.created_at === null || line === undefined || line.unitPrice === null) return null;
  return { price: line.unitPrice, term: line.term, at: instant(row.created_at) };
}

/** Country of a customer, by its row id: the market of its prices. */
export const marketOf = (db: MirrorRead, customerRow: number): string | null => db.sql.text('SELECT country FROM customers WHERE id = ?', [customerRow]);

/** How many changes of a subscription the audit log of the last weeks knows: at least so many. */
export const updatesKnown = (db: MirrorRead, customer: string, subscription: string): number =>
  db.sql.number(
    `SELECT count(*) FROM audit_records WHERE customer_guid = ? AND resource_id = ? AND resource_type = 'subscription' AND status = 'succeeded' AND operation_type LIKE 'update%'`,
    [customer, subscription],
  ) ?? 0;

const agreed = (values: readonly (number | null)[]): number | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
const moment = (at: number | null): Instant | null => (at === null ? null : instant(at));

/** Names of fields differ in case between versions of the service. */
function valueIn(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || record === null) return null;
  const key = Object.keys(record).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? null : (Reflect.get(record, key) as unknown);
}
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
