import type { SearchHit } from '../../contract/office.ts';
import { isLoading } from '../derived/derived.ts';
import type { LedgerRead, MirrorRead } from '../handles.ts';
import { customersMeeting, labelsMeeting } from '../lists/search-sets.ts';
import { formerNamesOf } from '../reference/renamed-products.ts';
import { byCloseness } from '../search/closeness.ts';
import type { Candidate } from '../search/closeness.ts';
import { matchAnywhere, matchNameStart, parseSearch } from '../search/query.ts';
import type { SearchQuery } from '../search/query.ts';
import { foldToOneWord } from '../text/fold.ts';
import { fromJson } from './json.ts';

/**
 * No ranking over everything: it would take longer than a frame (quality.md 0.6). The first
 * rows that the index gives are put in order in memory, names that begin so among them.
 */
const LOOKED_AT = 200;

/** What the text finds in all of the office, the best first: customers, products, subscriptions, orders, quotes. */
export function everything(mirror: MirrorRead, ledger: LedgerRead, text: string, limit: number): SearchHit[] {
  const query = parseSearch(text);
  if (query === null || query.ways.length === 0) return [];
  return byCloseness(query, [
    ...customers(mirror, query),
    ...orders(mirror, text),
    ...subscriptionsById(mirror, text),
    ...quotes(ledger, query),
    ...products(mirror, query),
    ...subscriptions(mirror, query, limit),
  ]).slice(0, limit);
}

type CustomerRow = {
  readonly guid: string;
  readonly name: string;
  readonly domain: string | null;
  readonly custom_domains: string;
  readonly contact_name: string | null;
  readonly email: string | null;
  readonly registration_number: string | null;
  readonly city: string | null;
  readonly details_as_of: number | null;
  readonly removed: number;
};

function customers(db: MirrorRead, query: SearchQuery): Candidate[] {
  const ids = isLoading(db) ? [...customersMeeting(db, query).subarray(0, LOOKED_AT)] : firstOf(db, FIRST_CUSTOMERS, query);
  const rows = (db.sql.all(
    `SELECT guid, name, domain, custom_domains, contact_name, email, registration_number, city, details_as_of, removed
     FROM customers WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  ) as CustomerRow[]);
  return rows.map((row) => ({
    kind: 'customer',
    id: row.guid,
    customerId: row.guid,
    title: row.name,
    detail: row.city,
    recency: row.removed === 0 ? (row.details_as_of ?? 0) : -1,
    fields: [
      ['name', row.name],
      ['domain', row.domain],
      ...(fromJson(row.custom_domains) as string[]).map((domain) => ['domain', domain] as const),
      ['taxNumber', row.registration_number],
      ['taxNumber', foldToOneWord(row.registration_number ?? '')],
      ['city', row.city],
      ['contact', row.contact_name],
      ['contact', row.email],
    ],
  }));
}

const FIRST_CUSTOMERS = 'SELECT rowid FROM customer_search WHERE customer_search MATCH ? LIMIT ?';
const FIRST_SKUS = 'SELECT rowid FROM sku_search WHERE sku_search MATCH ? LIMIT ?';

/** Names that begin with the query come first into the sample, so that a common word cannot crowd them out. */
function firstOf(db: MirrorRead, text: string, query: SearchQuery): readonly number[] {
  const read = (match: string | null): readonly number[] => (match === null ? [] : db.sql.numbers(text, [match, LOOKED_AT]));
  const starting = read(matchNameStart(query));
  return starting.length >= LOOKED_AT ? starting : [...new Set([...starting, ...read(matchAnywhere(query))])].slice(0, LOOKED_AT);
}

type SkuRow = { readonly product_id: string; readonly sku_id: string; readonly title: string; readonly product: string | null; readonly as_of: number };

function products(db: MirrorRead, query: SearchQuery): Candidate[] {
  const ids = firstOf(db, FIRST_SKUS, query);
  const rows = (db.sql.all(
    `SELECT s.product_id, s.sku_id, s.title, p.title AS product, s.as_of FROM skus s LEFT JOIN products p ON p.product_id = s.product_id
     WHERE s.id IN (SELECT value FROM json_each(?)) AND s.removed = 0`,
    [JSON.stringify(ids)],
  ) as SkuRow[]);
  return rows.map((row) => ({
    kind: 'product',
    id: `${row.product_id}:${row.sku_id}`,
    customerId: null,
    title: row.title,
    detail: row.product === row.title ? null : row.product,
    recency: row.as_of,
    fields: [['product', row.title], ['product', row.product], ...formerNamesOf(row.title).map((name) => ['formerName', name] as const)],
  }));
}

type SubscriptionRow = { readonly guid: string; readonly customer: string; readonly name: string; readonly friendly: string; readonly as_of: number };

const SUBSCRIPTION_COLUMNS = 's.guid, c.guid AS customer, c.name, f.text AS friendly, s.as_of';
const SUBSCRIPTION_SOURCE = 'FROM subscriptions s JOIN customers c ON c.id = s.customer_id JOIN labels f ON f.id = s.friendly_label';

const toSubscription = (row: SubscriptionRow): Candidate => ({
  kind: 'subscription',
  id: row.guid,
  customerId: row.customer,
  title: row.friendly,
  detail: row.name,
  recency: row.as_of,
  fields: [['product', row.friendly]],
});

/**
 * Subscriptions whose own name differs from the product's: the office named them. Those that
 * carry the product's name are reached through product and customer.
 */
function subscriptions(db: MirrorRead, query: SearchQuery, limit: number): Candidate[] {
  if (isLoading(db)) return [];
  const labels = [...labelsMeeting(db, query).subarray(0, LOOKED_AT)];
  if (labels.length === 0) return [];
  return (db.sql
    .all(
      `SELECT ${SUBSCRIPTION_COLUMNS} ${SUBSCRIPTION_SOURCE}
       WHERE s.removed = 0 AND s.friendly_label <> s.product_label AND s.friendly_label IN (SELECT value FROM json_each(?)) LIMIT ?`,
      [JSON.stringify(labels), limit],
    ) as SubscriptionRow[])
    .map(toSubscription);
}

/** Ids as people paste them; a part of one from its beginning is enough. */
const LOOKS_LIKE_ID = /^[0-9a-f][0-9a-f-]{3,35}$/;
const idStart = (text: string): string | null => {
  const typed = text.trim().toLowerCase();
  return LOOKS_LIKE_ID.test(typed) ? typed : null;
};
/** The first text after all that begin with the id: `g` follows every hexadecimal digit and the hyphen. */
const after = (start: string): string => `${start}g`;

function subscriptionsById(db: MirrorRead, text: string): Candidate[] {
  const start = idStart(text);
  if (start === null || isLoading(db)) return [];
  return (db.sql
    .all(`SELECT ${SUBSCRIPTION_COLUMNS} ${SUBSCRIPTION_SOURCE} WHERE s.guid >= ? AND s.guid < ? AND s.removed = 0 LIMIT 20`, [start, after(start)]) as SubscriptionRow[])
    .map((row) => ({ ...toSubscription(row), fields: [['order', row.guid]] }));
}

type OrderRow = { readonly order_id: string; readonly customer: string; readonly name: string; readonly created_at: number | null };

function orders(db: MirrorRead, text: string): Candidate[] {
  const start = idStart(text);
  if (start === null || isLoading(db)) return [];
  return (db.sql
    .all(
      `SELECT o.order_id, c.guid AS customer, c.name, o.created_at FROM orders o JOIN customers c ON c.id = o.customer_id
       WHERE o.order_id >= ? AND o.order_id < ? AND o.removed = 0 ORDER BY o.order_id LIMIT 20`,
      [start, after(start)],
    ) as OrderRow[])
    .map((row) => ({
      kind: 'order',
      id: row.order_id,
      customerId: row.customer,
      title: row.order_id,
      detail: row.name,
      recency: row.created_at ?? 0,
      fields: [['order', row.order_id]],
    }));
}

type QuoteRow = { readonly guid: string; readonly customer: string; readonly number: string | null; readonly customer_name: string; readonly subject: string; readonly updated_at: number };

/** An office writes thousands of quotes, not millions: their folded texts are read through. */
function quotes(db: LedgerRead, query: SearchQuery): Candidate[] {
  return query.ways.flatMap((words) =>
    (db.sql
      .all(
        `SELECT guid, customer_guid AS customer, number, customer_name, subject, updated_at FROM quotes
         WHERE removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM json_each(?) AS word WHERE instr(search_text, word.value) = 0)
         ORDER BY updated_at DESC LIMIT ?`,
        [JSON.stringify(words), LOOKED_AT],
      ) as QuoteRow[])
      .map((row): Candidate => ({
        kind: 'quote',
        id: row.guid,
        customerId: row.customer,
        title: row.number ?? row.subject,
        detail: row.customer_name,
        recency: row.updated_at,
        fields: [['quote', row.number], ['quote', row.subject], ['quote', `${row.number ?? ''} ${row.customer_name} ${row.subject}`]],
      })),
  );
}
