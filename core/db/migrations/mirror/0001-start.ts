import type { Migration } from '../migration.ts';

/** The server's copy, without the derived indexes and search tables (`derived/`). */
export const mirror0001: Migration = {
  number: 1,
  name: 'start',
  sha256: '2cfb8313eceb5c2a924f03a99a5674b042b6979b2a18b71e7a79bb069463dc1a',
  sql: `
CREATE TABLE audit_records (
  id INTEGER PRIMARY KEY,
  record_id TEXT NOT NULL UNIQUE,
  customer_guid TEXT,
  customer_name TEXT,
  resource_type TEXT NOT NULL,
  operation_type TEXT NOT NULL,
  operation_at INTEGER NOT NULL,
  status TEXT NOT NULL,
  user_name TEXT,
  resource_id TEXT
) STRICT;
CREATE INDEX audit_records_by_time ON audit_records (operation_at);
CREATE INDEX audit_records_by_customer ON audit_records (customer_guid, operation_at);
CREATE TABLE availabilities (
  product_id TEXT NOT NULL,
  sku_id TEXT NOT NULL,
  availability_id TEXT NOT NULL,
  catalog_item_id TEXT NOT NULL,
  segment INTEGER,
  country TEXT NOT NULL,
  currency TEXT NOT NULL,
  is_purchasable INTEGER NOT NULL,
  is_renewable INTEGER NOT NULL,
  terms TEXT NOT NULL,
  raw TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  PRIMARY KEY (product_id, sku_id, availability_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE checkpoints (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  guid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  domain TEXT,
  relationship INTEGER NOT NULL,
  custom_domains TEXT NOT NULL,
  registration_number TEXT,
  contact_name TEXT,
  email TEXT,
  phone TEXT,
  language TEXT,
  culture TEXT,
  country TEXT,
  city TEXT,
  city_key TEXT,
  address TEXT,
  associated_partner_id TEXT,
  etag TEXT,
  agreements TEXT NOT NULL,
  seen_at INTEGER,
  details_as_of INTEGER,
  removed INTEGER NOT NULL,
  removed_at INTEGER,
  seats INTEGER NOT NULL,
  subscriptions INTEGER NOT NULL,
  active_subscriptions INTEGER NOT NULL,
  troubled INTEGER NOT NULL,
  remainder TEXT
) STRICT;
CREATE TABLE deadlines (
  subscription_id INTEGER NOT NULL,
  closes_at INTEGER NOT NULL,
  customer_id INTEGER NOT NULL,
  own INTEGER NOT NULL,
  PRIMARY KEY (subscription_id, closes_at)
) STRICT, WITHOUT ROWID;
CREATE TABLE labels (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  sort_key TEXT NOT NULL
) STRICT;
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  created_at INTEGER,
  status TEXT NOT NULL,
  billing_plan INTEGER,
  currency TEXT,
  lines TEXT NOT NULL,
  remainder TEXT,
  as_of INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT;
CREATE TABLE partner_profile (
  id INTEGER PRIMARY KEY,
  partner_id TEXT NOT NULL,
  partner_name TEXT,
  profile_type TEXT,
  raw TEXT NOT NULL,
  as_of INTEGER NOT NULL
) STRICT;
CREATE TABLE prices (
  id INTEGER PRIMARY KEY,
  product_id TEXT NOT NULL,
  sku_id TEXT NOT NULL,
  market TEXT NOT NULL,
  segment INTEGER,
  term INTEGER,
  billing_plan INTEGER NOT NULL,
  currency TEXT NOT NULL,
  cost_amount INTEGER NOT NULL,
  cost_scale INTEGER NOT NULL,
  list_amount INTEGER NOT NULL,
  list_scale INTEGER NOT NULL,
  valid_from INTEGER,
  valid_to INTEGER,
  as_of INTEGER NOT NULL
) STRICT;
CREATE INDEX prices_by_sku ON prices (product_id, sku_id);
CREATE INDEX prices_by_market ON prices (market);
CREATE TABLE products (
  id INTEGER PRIMARY KEY,
  product_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  publisher TEXT NOT NULL,
  licence_kind INTEGER NOT NULL,
  raw TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  skus_as_of INTEGER,
  removed INTEGER NOT NULL
) STRICT;
CREATE TABLE promotion_products (
  promotion_row INTEGER NOT NULL,
  position INTEGER NOT NULL,
  product_id TEXT NOT NULL,
  sku_id TEXT NOT NULL,
  term INTEGER,
  billing_plan INTEGER,
  discount REAL,
  PRIMARY KEY (promotion_row, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX promotion_products_by_sku ON promotion_products (product_id, sku_id);
CREATE TABLE promotions (
  id INTEGER PRIMARY KEY,
  promotion_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  starts_at INTEGER,
  ends_at INTEGER,
  is_auto_applicable INTEGER NOT NULL,
  raw TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT;
CREATE INDEX promotions_by_end ON promotions (ends_at);
CREATE TABLE relationships (
  relationship_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  state TEXT NOT NULL,
  partner_id TEXT,
  location TEXT,
  raw TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  removed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE remainders (
  id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX remainders_by_hash ON remainders (hash);
CREATE TABLE skus (
  id INTEGER PRIMARY KEY,
  product_id TEXT NOT NULL,
  sku_id TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  description TEXT NOT NULL,
  minimum_quantity INTEGER NOT NULL,
  maximum_quantity INTEGER,
  is_trial INTEGER NOT NULL,
  is_add_on INTEGER NOT NULL,
  prerequisites TEXT NOT NULL,
  upgrades TEXT NOT NULL,
  raw TEXT,
  as_of INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  segments INTEGER NOT NULL,
  is_purchasable INTEGER NOT NULL,
  licence_kind INTEGER NOT NULL
) STRICT;
CREATE TABLE subscriptions (
  id INTEGER PRIMARY KEY,
  guid TEXT NOT NULL,
  customer_id INTEGER NOT NULL,
  product_label INTEGER NOT NULL,
  friendly_label INTEGER NOT NULL,
  offer_id TEXT,
  product_id TEXT,
  sku_id TEXT,
  model INTEGER NOT NULL,
  status INTEGER NOT NULL,
  suspension_reasons TEXT,
  quantity INTEGER NOT NULL,
  unit_type TEXT,
  term INTEGER,
  billing_plan INTEGER,
  renewal_term INTEGER,
  is_trial INTEGER NOT NULL,
  auto_renew INTEGER NOT NULL,
  created_at INTEGER,
  starts_at INTEGER,
  ends_at INTEGER,
  billing_cycle_ends_at INTEGER,
  cancellation_allowed_until INTEGER,
  reducible_total INTEGER,
  batches TEXT,
  refund_options TEXT,
  scheduled_change TEXT,
  order_id TEXT,
  parent_guid TEXT,
  migrated_from TEXT,
  promotion_id TEXT,
  partner_id_on_record TEXT,
  etag TEXT,
  as_of INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  remainder INTEGER
) STRICT;
`,
};
