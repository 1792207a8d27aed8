/**
 * Tables and indexes that follow from the others. The first load drops them and builds them at
 * its end (14 times faster, quality.md 0.5); a changed definition is built anew at the next
 * start. Lists show present rows only, hence the partial indexes.
 */
type Definition = { readonly name: string; readonly sql: string };

const index = (name: string, on: string, where = ''): Definition => ({
  name,
  sql: `CREATE INDEX ${name} ON ${on}${where === '' ? '' : ` WHERE ${where}`}`,
});

/**
 * Trigram search without a copy of its texts. Everything is folded before it goes in, hence
 * `case_sensitive 1`. `secure-delete` really takes removed words out of the file (S17).
 */
const searchTable = (name: string): Definition => ({
  name,
  sql: `CREATE VIRTUAL TABLE ${name} USING fts5(document, content='', contentless_delete=1, tokenize='trigram case_sensitive 1');
INSERT INTO ${name} (${name}, rank) VALUES ('secure-delete', 1)`,
});

/**
 * Kept during the first load: lists and details are read while they grow. Customers are read in
 * the order of their row ids, so these grow at their end and cost little.
 */
export const STANDING: readonly Definition[] = [
  index('customers_by_name', 'customers (name_key, name)', 'removed = 0'),
  index('customers_to_refresh', 'customers (details_as_of)', 'removed = 0'),
  // Covers what the lists keep in memory (`lists/subscription-columns.ts`), so that loading it reads no row.
  index(
    'subscriptions_by_customer',
    'subscriptions (customer_id, removed, status, auto_renew, ends_at, starts_at, quantity, facts, product_label, friendly_label)',
  ),
  index('deadlines_of_customer', 'deadlines (customer_id, closes_at)'),
  index('orders_by_customer', 'orders (customer_id, created_at)'),
  { name: 'skus_by_ids', sql: 'CREATE UNIQUE INDEX skus_by_ids ON skus (product_id, sku_id)' },
  index('skus_by_title', 'skus (title_key, title)', 'removed = 0'),
  searchTable('sku_search'),
];

export const LATE: readonly Definition[] = [
  index('customers_by_city', 'customers (city_key, name_key, name)', 'removed = 0'),
  index('customers_by_domain', 'customers (domain, name_key, name)', 'removed = 0'),
  index('customers_by_seats', 'customers (seats, name_key, name)', 'removed = 0'),
  index('customers_removed', 'customers (id)', 'removed <> 0'),
  index('customers_troubled', 'customers (id)', 'removed = 0 AND troubled > 0'),
  index('customers_idle', 'customers (id)', 'removed = 0 AND active_subscriptions = 0 AND details_as_of IS NOT NULL'),
  { name: 'subscriptions_by_guid', sql: 'CREATE UNIQUE INDEX subscriptions_by_guid ON subscriptions (guid)' },
  index('subscriptions_by_end', 'subscriptions (ends_at, status, auto_renew, customer_id)', 'removed = 0'),
  index('subscriptions_by_facts', 'subscriptions (facts)', 'removed = 0'),
  // The few that the office gave a name of their own.
  index('subscriptions_by_own_name', 'subscriptions (friendly_label)', 'removed = 0 AND friendly_label <> product_label'),
  index('deadlines_by_time', 'deadlines (closes_at, subscription_id, customer_id)'),
  { name: 'orders_by_order_id', sql: 'CREATE UNIQUE INDEX orders_by_order_id ON orders (order_id, customer_id)' },
  index('labels_by_key', 'labels (sort_key, id)'),
  searchTable('customer_search'),
  searchTable('label_search'),
];
