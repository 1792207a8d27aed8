import type { Migration } from '../migration.ts';

/** Carts: orders while they are being put together, and those that have gone into the queue. */
export const ledger0006: Migration = {
  number: 6,
  name: 'carts',
  sha256: 'b7e3122b013963c927bc556dd97f61976aafef9872e67acf60796b2df4a6aa14',
  sql: `
CREATE TABLE carts (
  id INTEGER PRIMARY KEY,
  guid TEXT NOT NULL UNIQUE,
  customer_guid TEXT,
  customer_name TEXT NOT NULL,
  name TEXT NOT NULL,
  lines TEXT NOT NULL,
  intent_guid TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  ordered_at INTEGER,
  removed_at INTEGER
) STRICT;
CREATE INDEX carts_by_update ON carts (updated_at);
CREATE INDEX carts_by_customer ON carts (customer_guid, updated_at);
`,
};
