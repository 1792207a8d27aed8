/**
 * Tables and indexes that follow from the others. The first load drops them and builds them at
 * its end (14 times faster, quality.md 0.5); a changed definition is built anew at the next
 * start. Lists show present rows only, hence the partial indexes.
 */
export type Definition = { readonly name: string; readonly sql: string };

const index = (name: string, on: string, where = ''): Definition => ({
  name,
  sql: `CREATE INDEX ${name} ON ${on}${where === '' ? '' : ` WHERE ${where}`}`,
});

/** Bytes of words gathered before a segment is written; with the usual megabyte a first load merges segments all the time. */
const WORDS_IN_MEMORY = 16 * 1_024 * 1_024;

/**
 * Trigram search without a copy of its texts. Everything is folded before it goes in, hence
 * `case_sensitive 1`. Words of deleted rows go when segments are merged (`erase.ts` sees to it).
 */
const searchTable = (name: string): Definition => ({
  name,
  sql: `CREATE VIRTUAL TABLE ${name} USING fts5(document, content='', contentless_delete=1, tokenize='trigram case_sensitive 1');
INSERT INTO ${name} (${name}, rank) VALUES ('hashsize', ${WORDS_IN_MEMORY})`,
});

/**
 * Kept during the first load: lists and details are read while they grow. Customers are read in
 * the order of their row ids, so these grow at their end and cost little. Names come in no order:
 * their index would be hit everywhere by every transaction, each page written twice, a fifth of
 * the time of a first load. It is built late, and until then a list by name is sorted when asked
 * for (100,000 customers: 27 ms for the first lines, 0.1 s for all).
 */
export const STANDING: readonly Definition[] = [
  index('customers_to_refresh', 'customers (details_as_of)', 'removed = 0'),
  // Begins with the customer, so it finds one customer's rows, too, and it covers what the lists keep in memory
  // (`lists/subscription-columns.ts`), so that loading that reads no row. It grows at its end: built later it would cost more.
  index(
    'subscriptions_by_customer',
    'subscriptions (customer_id, removed, status, auto_renew, ends_at, starts_at, quantity, facts, product_label, friendly_label, term, billing_plan)',
  ),
  // The few that the office gave a name of their own: looking for them at the end would read every row.
  index('subscriptions_by_own_name', 'subscriptions (friendly_label)', 'removed = 0 AND friendly_label <> product_label'),
  index('deadlines_of_customer', 'deadlines (customer_id, closes_at)'),
  index('orders_by_customer', 'orders (customer_id, created_at)'),
  { name: 'skus_by_ids', sql: 'CREATE UNIQUE INDEX skus_by_ids ON skus (product_id, sku_id)' },
  index('skus_by_title', 'skus (title_key, title)', 'removed = 0'),
  searchTable('sku_search'),
];

export const SUBSCRIPTION_IDS: Definition = { name: 'subscriptions_by_guid', sql: 'CREATE UNIQUE INDEX subscriptions_by_guid ON subscriptions (guid)' };

export const LATE: readonly Definition[] = [
  index('customers_by_name', 'customers (name_key, name)', 'removed = 0'),
  index('customers_by_city', 'customers (city_key, name_key, name)', 'removed = 0'),
  index('customers_by_domain', 'customers (domain, name_key, name)', 'removed = 0'),
  index('customers_by_seats', 'customers (seats, name_key, name)', 'removed = 0'),
  index('customers_removed', 'customers (id)', 'removed <> 0'),
  index('customers_troubled', 'customers (id)', 'removed = 0 AND troubled > 0'),
  index('customers_idle', 'customers (active_subscriptions, details_as_of)', 'removed = 0 AND active_subscriptions = 0'),
  SUBSCRIPTION_IDS,
  index('subscriptions_by_end', 'subscriptions (ends_at, status, auto_renew, customer_id)', 'removed = 0'),
  index('subscriptions_by_facts', 'subscriptions (facts)', 'removed = 0'),
  index('deadlines_by_time', 'deadlines (closes_at, subscription_id, customer_id)'),
  { name: 'orders_by_order_id', sql: 'CREATE UNIQUE INDEX orders_by_order_id ON orders (order_id, customer_id)' },
  index('labels_by_key', 'labels (sort_key, id)'),
  searchTable('customer_search'),
  searchTable('label_search'),
];
