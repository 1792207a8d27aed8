import { PLAN } from '../codes.ts';
import type { BillingPlan, Term } from '../../domain/catalog/terms.ts';
import { MONTHS_OF_PLAN } from '../../domain/catalog/terms.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planOf, termOf, TERM } from '../codes.ts';
import type { MirrorRead } from '../handles.ts';
import { sheet, sheetKey } from '../repositories/running-terms.ts';
import { NO_VALUE } from './stable-order.ts';
import type { SubscriptionColumns } from './subscription-columns.ts';
import { FACT } from './subscription-facts.ts';
import { FOREVER } from './windows.ts';

/** What stands on the radar, item by item in flat arrays; the place is the item's number. */
export type RadarItems = {
  readonly subscription: Int32Array;
  readonly kind: Uint8Array;
  readonly at: Float64Array;
  /** Minor units; `NO_VALUE` where no price is known. */
  readonly money: Float64Array;
  readonly currency: string | null;
  /** The first of them is over then. */
  readonly until: number;
};

export const KIND = { renewal: 0, end: 1, window: 2, monthly: 3 } as const;

/** The longest that the radar looks ahead. */
const YEAR_MS = 366 * 86_400_000;

/** All items of the year ahead, kept until one of them is over or the copy changes. */
export const radarItems = (db: MirrorRead, now: Instant): RadarItems =>
  db.lists.keepUntil('radar/items', now, () => {
    const items = makeItems(db, now);
    return { value: items, until: items.until };
  });

function makeItems(db: MirrorRead, now: Instant): RadarItems {
  const columns = db.lists.columns.read(db);
  const prices = termPrices(db, columns, now);
  const windows = db.sql.get('SELECT json_group_array(subscription_id) AS ids, json_group_array(closes_at) AS ats FROM (SELECT subscription_id, min(closes_at) AS closes_at FROM deadlines WHERE closes_at > ? GROUP BY subscription_id)', [now]) as { ids: string; ats: string };
  const open = JSON.parse(windows.ids) as number[];
  const closings = JSON.parse(windows.ats) as number[];
  const room = columns.ids.length + open.length;
  const items = { subscription: new Int32Array(room), kind: new Uint8Array(room), at: new Float64Array(room), money: new Float64Array(room) };
  let count = 0;
  let until = FOREVER;
  const put = (subscription: number, kind: number, at: number): void => {
    items.subscription[count] = subscription;
    items.kind[count] = kind;
    items.at[count] = at;
    if (at < until) until = at;
    const price = prices.of(subscription);
    items.money[count] = price === NO_VALUE ? NO_VALUE : Math.round(price * (columns.quantity[subscription] ?? 0));
    count += 1;
  };
  for (const id of columns.ids) {
    const at = columns.endsAt[id] ?? NO_VALUE;
    const facts = columns.facts[id] ?? 0;
    if (at <= now || at > now + YEAR_MS || (facts & (FACT.renewing | FACT.notRenewing)) === 0) continue;
    put(id, kindOf(facts, columns.term[id] ?? 0), at);
  }
  open.forEach((id, place) => put(id, KIND.window, closings[place] ?? now));
  return { subscription: items.subscription.slice(0, count), kind: items.kind.slice(0, count), at: items.at.slice(0, count), money: items.money.slice(0, count), currency: prices.currency, until };
}

/** Monthly terms that renew with nothing planned are noise: they are told in one line (peers.md, section 5). */
function kindOf(facts: number, term: number): number {
  if ((facts & FACT.renewing) === 0) return KIND.end;
  return term === TERM.P1M && (facts & FACT.scheduled) === 0 ? KIND.monthly : KIND.renewal;
}

type Prices = { readonly of: (subscription: number) => number; readonly currency: string | null };

/**
 * Net list price of a seat for a whole term, by product name, term and plan: those are few, so each
 * is looked up once. Prices in another currency than the first are left out: they do not add up.
 */
function termPrices(db: MirrorRead, columns: SubscriptionColumns, now: Instant): Prices {
  const list = db.lists.keep('radar/sheet', () => sheet(db));
  const skus = skuOfLabel(db, columns);
  const known = new Map<number, number>();
  let currency: string | null = null;
  const find = (label: number, termCode: number, planCode: number): number => {
    const sku = skus.get(label);
    const term = termOf(termCode);
    const plan = planOf(planCode);
    if (sku === undefined || term === null || plan === null) return NO_VALUE;
    const rows = list.get(sheetKey(sku.product, sku.sku, term, plan)) ?? [];
    const row = rows.find(({ from, to }) => (from === null || from <= now) && (to === null || now < to)) ?? rows[0];
    if (row === undefined || (currency !== null && row.list.currency !== currency)) return NO_VALUE;
    currency = row.list.currency;
    return payments(term, plan) * row.list.amount * 10 ** (MINOR_DIGITS - row.list.scale);
  };
  const of = (subscription: number): number => {
    const label = columns.product[subscription] ?? 0;
    const term = columns.term[subscription] ?? 0;
    const plan = columns.plan[subscription] ?? PLAN.none;
    const key = (label * 64 + term) * 8 + plan;
    const price = known.get(key) ?? find(label, term, plan);
    known.set(key, price);
    return price;
  };
  // The currency is known once something was priced.
  for (const id of columns.ids.subarray(0, 5_000)) of(id);
  return { of, get currency() { return currency; } };
}

/** Every currency of our price sheets has two digits behind the point. */
const MINOR_DIGITS = 2;

function payments(term: Term, plan: BillingPlan): number {
  const months = MONTHS_OF_PLAN[plan];
  return months === null ? 1 : Math.max(1, TERM[term] / months);
}

/** The SKU behind each product name, from one subscription that has it. */
function skuOfLabel(db: MirrorRead, columns: SubscriptionColumns): ReadonlyMap<number, { readonly product: string; readonly sku: string }> {
  const first = new Map<number, number>();
  for (const id of columns.ids) {
    const label = columns.product[id] ?? 0;
    if (!first.has(label)) first.set(label, id);
  }
  const rows = db.sql.all('SELECT product_label AS label, product_id AS product, sku_id AS sku FROM subscriptions WHERE id IN (SELECT value FROM json_each(?)) AND product_id IS NOT NULL AND sku_id IS NOT NULL', [
    JSON.stringify([...first.values()]),
  ]) as { label: number; product: string; sku: string }[];
  return new Map(rows.map(({ label, product, sku }) => [label, { product, sku }]));
}
