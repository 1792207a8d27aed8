import type { Migration } from '../migration.ts';

/**
 * Imported price lists, whole (decision 0008): rows clustered by their list, texts once. A list is
 * replaced by a new one, never edited.
 */
export const ledger0004: Migration = {
  number: 4,
  name: 'price-lists',
  sha256: '08330da44f8fb631cbaa48875f07beb0a073237651e9dbb4365404c4509ff276',
  sql: `
CREATE TABLE price_lists (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  market TEXT NOT NULL,
  currency TEXT NOT NULL,
  month TEXT NOT NULL,
  file_name TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  UNIQUE (market, currency, month)
) STRICT;
CREATE TABLE price_texts (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE price_rows (
  list_id INTEGER NOT NULL REFERENCES price_lists (id) ON DELETE CASCADE,
  product_id TEXT NOT NULL,
  sku_id TEXT NOT NULL,
  segment INTEGER NOT NULL,
  term INTEGER NOT NULL,
  plan INTEGER NOT NULL,
  tier_from INTEGER NOT NULL,
  from_at INTEGER NOT NULL,
  to_at INTEGER,
  tier_to INTEGER,
  cost_amount INTEGER NOT NULL,
  cost_scale INTEGER NOT NULL,
  list_amount INTEGER,
  list_scale INTEGER,
  product_title INTEGER NOT NULL,
  sku_title INTEGER NOT NULL,
  publisher INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  tags INTEGER NOT NULL,
  PRIMARY KEY (list_id, product_id, sku_id, segment, term, plan, tier_from, from_at)
) STRICT, WITHOUT ROWID;
`,
};
