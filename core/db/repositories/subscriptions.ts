import type { SubscriptionDetail, SubscriptionFilter, SubscriptionRow, SubscriptionSort } from '../../contract/subscriptions.ts';
import type { SubscriptionId } from '../../domain/ids.ts';
import type { ReducibleBatch, ScheduledChange } from '../../domain/subscriptions/subscription.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { modelOf, planOf, statusOf, termOf } from '../codes.ts';
import type { MirrorRead } from '../handles.ts';
import { FACT, FACT_OF_FILTER } from '../lists/subscription-facts.ts';
import { customerAndProductOrder, subscriptionList } from '../lists/subscription-lists.ts';
import { inOrderOf, NEAR_START, sliceOf, startOfOrder } from '../lists/window-of.ts';
import { nextEndChange, nextWindowEnd, SOON_MS } from '../lists/windows.ts';
import { parseSearch } from '../search/query.ts';
import { fromJson, fromJsonOrNull } from './json.ts';

export type SubscriptionQuery = {
  readonly search: string;
  readonly filter: SubscriptionFilter;
  readonly sort: SubscriptionSort;
  readonly direction: 'asc' | 'desc';
  readonly from: number;
  readonly count: number;
};

/** Rows `from` … of the ordered, filtered, searched list, and the length of the whole list. */
export function page(db: MirrorRead, query: SubscriptionQuery, now: Instant): { total: number; from: number; rows: SubscriptionRow[] } {
  const { total, ids } = windowOf(db, query, now);
  const rows = db.sql.all(BY_IDS, { ids: JSON.stringify(ids), now }) as Row[];
  return { total, from: query.from, rows: inOrderOf(ids, rows).map((row) => toRow(row, now)) };
}

function windowOf(db: MirrorRead, query: SubscriptionQuery, now: Instant): { total: number; ids: readonly number[] } {
  const { filter, sort, direction } = query;
  const search = parseSearch(query.search);
  if (search === null && filter === 'all' && sort === 'customer' && query.from + query.count <= NEAR_START) {
    return { total: present(db), ids: startOfOrder(db, customerAndProductOrder(direction), query) };
  }
  const list = subscriptionList(db, { filter, sort, direction, query: search }, now);
  return { total: list.length, ids: sliceOf(list, query) };
}

const present = (db: MirrorRead): number =>
  db.lists.keep('subscriptions/present', () => db.sql.number('SELECT count(*) FROM subscriptions WHERE removed = 0') ?? 0);

/** How many subscriptions stand behind each filter. */
export function counts(db: MirrorRead, now: Instant): Record<SubscriptionFilter, number> {
  const byFacts = db.lists.keep('subscriptions/byFacts', () =>
    (db.sql.all('SELECT facts, count(*) AS count FROM subscriptions WHERE removed = 0 GROUP BY facts') as { facts: number; count: number }[]),
  );
  const having = (fact: number): number => byFacts.reduce((sum, row) => ((row.facts & fact) === 0 ? sum : sum + row.count), 0);
  return {
    all: present(db),
    active: having(FACT.active),
    windowOpen: windowsOpen(db, now),
    renewsIn30Days: renewals(db, now, SOON_MS),
    scheduled: having(FACT_OF_FILTER.scheduled),
    notRenewing: having(FACT_OF_FILTER.notRenewing),
    suspended: having(FACT_OF_FILTER.suspended),
    ended: having(FACT_OF_FILTER.ended),
    trial: having(FACT_OF_FILTER.trial),
    legacy: having(FACT_OF_FILTER.legacy),
  };
}

/** Subscriptions with a window for cancelling or reducing that is open at `now`. */
export const windowsOpen = (db: MirrorRead, now: Instant): number =>
  db.lists.keepUntil('subscriptions/windowsOpen', now, () => ({
    value: db.sql.number('SELECT count(DISTINCT subscription_id) FROM deadlines WHERE closes_at > ?', [now]) ?? 0,
    until: nextWindowEnd(db, now),
  }));

/** Subscriptions that renew by themselves within so many milliseconds from `now`. */
export const renewals = (db: MirrorRead, now: Instant, within: number): number =>
  db.lists.keepUntil(`subscriptions/renewals/${within}`, now, () => ({
    value:
      db.sql.number('SELECT count(*) FROM subscriptions WHERE removed = 0 AND ends_at > ? AND ends_at <= ? AND status = 1 AND auto_renew = 1', [now, now + within]) ?? 0,
    until: nextEndChange(db, now, within),
  }));

/** Everything known of one subscription; null when the copy does not hold it. */
export function get(db: MirrorRead, id: SubscriptionId, now: Instant): SubscriptionDetail | null {
  const row = db.sql.get(`${DETAIL} WHERE s.guid = @guid ORDER BY s.removed LIMIT 1`, { guid: id, now }) as DetailRow | null;
  return row === null ? null : toDetail(db, row, now);
}

/** Subscriptions of a customer by its row id, by product. */
export const ofCustomer = (db: MirrorRead, customer: number, now: Instant): SubscriptionRow[] =>
  (db.sql
    .all(`${ROWS} WHERE s.customer_id = @customer AND s.removed = 0 ORDER BY p.sort_key, p.id, s.id`, { customer, now }) as Row[])
    .map((row) => toRow(row, now));

type Row = {
  readonly id: number;
  readonly guid: string;
  readonly customer_guid: string;
  readonly customer_name: string;
  readonly product: string;
  readonly friendly: string;
  readonly model: number;
  readonly status: number;
  readonly quantity: number;
  readonly term: number | null;
  readonly billing_plan: number | null;
  readonly is_trial: number;
  readonly auto_renew: number;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
  readonly window_ends_at: number | null;
  readonly reducible_total: number | null;
  readonly batches: string | null;
  readonly scheduled_change: string | null;
  readonly as_of: number;
};

const ROW_COLUMNS = `s.id, s.guid, c.guid AS customer_guid, c.name AS customer_name, p.text AS product, f.text AS friendly,
  s.model, s.status, s.quantity, s.term, s.billing_plan, s.is_trial, s.auto_renew, s.starts_at, s.ends_at,
  s.reducible_total, s.batches, s.scheduled_change, s.as_of,
  (SELECT min(d.closes_at) FROM deadlines d WHERE d.subscription_id = s.id AND d.closes_at > @now) AS window_ends_at`;
const SOURCE = `FROM subscriptions s JOIN customers c ON c.id = s.customer_id
  JOIN labels p ON p.id = s.product_label JOIN labels f ON f.id = s.friendly_label`;
const ROWS = `SELECT ${ROW_COLUMNS} ${SOURCE}`;
const BY_IDS = `${ROWS} WHERE s.id IN (SELECT value FROM json_each(@ids))`;

const toRow = (row: Row, now: Instant): SubscriptionRow => ({
  id: row.guid,
  customerId: row.customer_guid,
  customerName: row.customer_name,
  product: row.product,
  friendlyName: row.friendly,
  model: modelOf(row.model),
  status: statusOf(row.status),
  quantity: row.quantity,
  term: termOf(row.term),
  billingPlan: planOf(row.billing_plan),
  isTrial: row.is_trial === 1,
  autoRenew: row.auto_renew === 1,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  windowEndsAt: row.window_ends_at,
  reducible: reducibleAt(row, now),
  hasScheduledChange: row.scheduled_change !== null,
  asOf: row.as_of,
});

/** Seats whose own window is still open; the server's total where it names no windows. */
function reducibleAt(row: Row, now: Instant): number | null {
  const batches = fromJsonOrNull(row.batches) as ReducibleBatch[] | null;
  if (batches === null || batches.length === 0) return row.reducible_total;
  return batches.reduce((sum, batch) => (batch.allowedUntil > now ? sum + batch.quantity : sum), 0);
}

type DetailRow = Row & {
  readonly offer_id: string | null;
  readonly order_id: string | null;
  readonly created_at: number | null;
  readonly billing_cycle_ends_at: number | null;
  readonly cancellation_allowed_until: number | null;
  readonly suspension_reasons: string | null;
  readonly promotion_id: string | null;
  readonly partner_id_on_record: string | null;
  readonly migrated_from: string | null;
};

const DETAIL = `SELECT ${ROW_COLUMNS}, s.offer_id, s.order_id, s.created_at, s.billing_cycle_ends_at, s.cancellation_allowed_until,
  s.suspension_reasons, s.promotion_id, s.partner_id_on_record, s.migrated_from ${SOURCE}`;

const toDetail = (db: MirrorRead, row: DetailRow, now: Instant): SubscriptionDetail => ({
  ...toRow(row, now),
  offerId: row.offer_id,
  orderId: row.order_id,
  createdAt: row.created_at,
  billingCycleEndsAt: row.billing_cycle_ends_at,
  windowFromServer: row.cancellation_allowed_until !== null || row.batches !== null,
  batches: (fromJsonOrNull(row.batches) as ReducibleBatch[] | null)?.map(({ quantity, allowedUntil }) => ({ quantity, allowedUntil })) ?? [],
  scheduledChange: scheduledView(db, (fromJsonOrNull(row.scheduled_change) as ScheduledChange | null)),
  suspensionReasons: row.suspension_reasons === null ? [] : (fromJson(row.suspension_reasons) as string[]),
  promotionId: row.promotion_id,
  partnerIdOnRecord: row.partner_id_on_record,
  migratedFrom: row.migrated_from,
});

function scheduledView(db: MirrorRead, change: ScheduledChange | null): SubscriptionDetail['scheduledChange'] {
  if (change === null) return null;
  const { action, effectiveAt, productId, skuId, term, billingPlan, quantity } = change;
  const title = db.sql.text('SELECT title FROM skus WHERE product_id = ? AND sku_id = ?', [productId, skuId]);
  return { action, effectiveAt, product: title ?? productId, term, billingPlan, quantity };
}
