import type { Segment } from '../../domain/catalog/product.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { productId, skuId } from '../../domain/ids.ts';
import type { UnitPrice } from '../../domain/money/money.ts';
import { itemKey } from '../../domain/price-lists/price-list.ts';
import type { ListRow } from '../../domain/price-lists/price-list.ts';
import type { CommerceModel } from '../../domain/subscriptions/subscription.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { MODEL, modelOf, PLAN, planOf, segmentOf, STATUS, termOf } from '../codes.ts';
import type { MirrorRead } from '../handles.ts';

/** A subscription that is being paid: active or suspended, which new commerce bills on. */
export type RunningSubscription = {
  readonly id: string;
  readonly customerId: string;
  readonly productId: string | null;
  readonly skuId: string | null;
  readonly product: string;
  readonly model: CommerceModel;
  readonly quantity: number;
  readonly term: Term;
  readonly plan: BillingPlan;
  readonly startsAt: Instant;
  /** Inclusive. */
  readonly endsAt: Instant;
  readonly renews: boolean;
};

type Row = {
  readonly guid: string; readonly customer: string; readonly product_id: string | null; readonly sku_id: string | null; readonly product: string;
  readonly model: number; readonly quantity: number; readonly term: number; readonly billing_plan: number; readonly starts_at: number; readonly ends_at: number; readonly auto_renew: number;
};

/** Every subscription with a running term that is paid in payments; trials are not. */
export function running(db: MirrorRead): readonly RunningSubscription[] {
  const rows = db.sql.all(
    `SELECT s.guid, c.guid AS customer, s.product_id, s.sku_id, l.text AS product, s.model, s.quantity, s.term, s.billing_plan, s.starts_at, s.ends_at, s.auto_renew
     FROM subscriptions s JOIN customers c ON c.id = s.customer_id JOIN labels l ON l.id = s.product_label
     WHERE s.removed = 0 AND s.is_trial = 0 AND s.status IN (${STATUS.active}, ${STATUS.suspended}) AND s.quantity > 0
       AND s.term IS NOT NULL AND s.starts_at IS NOT NULL AND s.ends_at IS NOT NULL AND s.billing_plan IN (${PLAN.monthly}, ${PLAN.annual}, ${PLAN.triennial})`,
  ) as Row[];
  return rows.map((row) => ({
    id: row.guid, customerId: row.customer, productId: row.product_id, skuId: row.sku_id, product: row.product, model: modelOf(row.model), quantity: row.quantity,
    term: termOf(row.term) ?? 'P1Y', plan: planOf(row.billing_plan) ?? 'monthly', startsAt: instant(row.starts_at), endsAt: instant(row.ends_at), renews: row.auto_renew === 1,
  }));
}

/** A row of the price sheet that the service gives. */
export type SheetPrice = { readonly segment: Segment | null; readonly cost: UnitPrice; readonly list: UnitPrice; readonly from: Instant | null; readonly to: Instant | null };

type PriceRow = {
  readonly product_id: string; readonly sku_id: string; readonly segment: number | null; readonly term: number | null; readonly billing_plan: number; readonly currency: string;
  readonly cost_amount: number; readonly cost_scale: number; readonly list_amount: number; readonly list_scale: number; readonly valid_from: number | null; readonly valid_to: number | null;
};

/** How the sheet's rows are found again. */
export const sheetKey = (productId: string, skuId: string, term: Term | null, plan: BillingPlan): string => `${productId}:${skuId}:${term ?? ''}:${plan}`;

/** All prices of the sheet by SKU, term and plan. */
export function sheet(db: MirrorRead): ReadonlyMap<string, readonly SheetPrice[]> {
  const found = new Map<string, SheetPrice[]>();
  for (const row of db.sql.all('SELECT * FROM prices') as PriceRow[]) {
    const key = sheetKey(row.product_id, row.sku_id, termOf(row.term), planOf(row.billing_plan) ?? 'none');
    const price: SheetPrice = {
      segment: segmentOf(row.segment),
      cost: { amount: row.cost_amount, scale: row.cost_scale, currency: row.currency },
      list: { amount: row.list_amount, scale: row.list_scale, currency: row.currency },
      from: row.valid_from === null ? null : instant(row.valid_from),
      to: row.valid_to === null ? null : instant(row.valid_to),
    };
    const known = found.get(key);
    if (known === undefined) found.set(key, [price]);
    else known.push(price);
  }
  return found;
}

/** Names by id; a customer that is gone has none. */
export const customerNames = (db: MirrorRead, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    (db.sql.all('SELECT guid, name FROM customers WHERE guid IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]) as { readonly guid: string; readonly name: string }[]).map(({ guid, name }) => [guid, name]),
  );

/** Every customer's name by id, for orders by name. */
export const allCustomerNames = (db: MirrorRead): ReadonlyMap<string, string> =>
  db.lists.keep('prices/customerNames', () => new Map((db.sql.all('SELECT guid, name FROM customers') as { readonly guid: string; readonly name: string }[]).map(({ guid, name }) => [guid, name])));

/** A legacy order that is being paid, with what the rules of moving it ask. */
export type RunningLegacy = RunningSubscription & { readonly boughtAt: Instant; readonly isActive: boolean; readonly hasPromotion: boolean };

/** Every legacy order of the office that renews once a year. */
export function runningLegacy(db: MirrorRead): readonly RunningLegacy[] {
  const facts = new Map(
    (db.sql.all(`SELECT guid, created_at, status, promotion_id FROM subscriptions WHERE model = ${MODEL.legacy} AND removed = 0`) as { readonly guid: string; readonly created_at: number | null; readonly status: number; readonly promotion_id: string | null }[])
      .map((row) => [row.guid, row] as const),
  );
  return running(db).flatMap((subscription) => {
    const row = facts.get(subscription.id);
    if (row === undefined) return [];
    return [{ ...subscription, boughtAt: row.created_at === null ? subscription.startsAt : instant(row.created_at), isActive: row.status === STATUS.active, hasPromotion: row.promotion_id !== null }];
  });
}

/** Titles of everything that the price sheet or the catalogue sells, by `product:sku`; trials and add-ons included. */
export const skuTitles = (db: MirrorRead): ReadonlyMap<string, string> =>
  db.lists.keep('prices/skuTitles', () =>
    new Map((db.sql.all('SELECT product_id, sku_id, title FROM skus WHERE removed = 0 AND is_trial = 0') as { readonly product_id: string; readonly sku_id: string; readonly title: string }[]).map((row) => [`${row.product_id}:${row.sku_id}`, row.title])),
  );

/** The last end of an open window for giving seats back, by subscription. */
export const openWindows = (db: MirrorRead, now: Instant): ReadonlyMap<string, Instant> =>
  new Map(
    (db.sql.all('SELECT s.guid, max(d.closes_at) AS closes_at FROM deadlines d JOIN subscriptions s ON s.id = d.subscription_id WHERE d.closes_at > ? AND (s.reducible_total IS NULL OR s.reducible_total > 0) GROUP BY s.id', [now]) as { readonly guid: string; readonly closes_at: number }[]).map(({ guid, closes_at }) => [guid, instant(closes_at)]),
  );

/** Domain of each customer that has one, by id. */
export const customerDomains = (db: MirrorRead): ReadonlyMap<string, string> =>
  new Map((db.sql.all('SELECT guid, domain FROM customers WHERE domain IS NOT NULL') as { readonly guid: string; readonly domain: string }[]).map(({ guid, domain }) => [guid, domain]));

/** A row of the sheet as lists are kept, with its market. */
export type SheetRow = ListRow & { readonly market: string };

/** The whole sheet as the service gave it last, by market; the first of two equal rows. */
export function sheetRows(db: MirrorRead): readonly SheetRow[] {
  const titles = new Map((db.sql.all('SELECT product_id, title, publisher FROM products') as { readonly product_id: string; readonly title: string; readonly publisher: string }[]).map((row) => [row.product_id, row] as const));
  const skus = new Map((db.sql.all('SELECT product_id, sku_id, title FROM skus') as { readonly product_id: string; readonly sku_id: string; readonly title: string }[]).map((row) => [`${row.product_id}:${row.sku_id}`, row.title] as const));
  const seen = new Set<string>();
  return (db.sql.all('SELECT * FROM prices') as (PriceRow & { readonly market: string })[]).flatMap((row): SheetRow[] => {
    const item = { productId: productId(row.product_id), skuId: skuId(row.sku_id), segment: segmentOf(row.segment), term: termOf(row.term), plan: planOf(row.billing_plan) ?? ('none' as const), tierFrom: 1 };
    const key = itemKey(item);
    const unique = `${row.market} ${row.currency} ${key} ${row.valid_from ?? ''}`;
    if (seen.has(unique)) return [];
    seen.add(unique);
    const product = titles.get(row.product_id);
    const skuTitle = skus.get(`${row.product_id}:${row.sku_id}`) ?? '';
    return [{
      ...item, key,
      market: row.market,
      productTitle: product?.title ?? skuTitle,
      skuTitle,
      publisher: product?.publisher ?? '',
      unit: '',
      tags: '',
      tierTo: null,
      cost: { amount: row.cost_amount, scale: row.cost_scale, currency: row.currency },
      list: { amount: row.list_amount, scale: row.list_scale, currency: row.currency },
      from: row.valid_from === null ? null : instant(row.valid_from),
      to: row.valid_to === null ? null : instant(row.valid_to),
    }];
  });
}

/** When the sheet was read last; null: never. */
export function sheetAsOf(db: MirrorRead): Instant | null {
  const at = db.sql.number('SELECT max(as_of) FROM prices');
  return at === null ? null : instant(at);
}
