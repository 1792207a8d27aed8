import type { Migration } from '../migration.ts';

/**
 * What the office itself knows about prices: its books, groups of customers, rates of exchange,
 * seats in use, and what its legacy orders cost.
 */
export const ledger0007: Migration = {
  number: 7,
  name: 'prices-of-the-office',
  sha256: 'f002ee666868680371468e0f7241b0a84c7fab142786d98d17ac90d554064b8f',
  sql: `
CREATE TABLE price_books (
  guid TEXT PRIMARY KEY,
  data TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE customer_groups (
  customer_guid TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE exchange_rates (
  from_currency TEXT NOT NULL,
  to_currency TEXT NOT NULL,
  day TEXT NOT NULL,
  units INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  scale INTEGER NOT NULL,
  table_name TEXT,
  PRIMARY KEY (from_currency, to_currency, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE assigned_seats (
  subscription_guid TEXT PRIMARY KEY,
  assigned INTEGER NOT NULL,
  source TEXT NOT NULL,
  noted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE legacy_orders (
  subscription_guid TEXT PRIMARY KEY,
  data TEXT NOT NULL,
  noted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
