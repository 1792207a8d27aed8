import type { Migration } from '../migration.ts';

/** What cannot be fetched again. Triggers keep an issued quote as it was issued, whatever the program does. */
export const ledger0001: Migration = {
  number: 1,
  name: 'start',
  sha256: 'b910393d443af94c424c843879f2b6988f5848cd219664a7378f9fc3714fe64f',
  sql: `
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  code TEXT NOT NULL,
  event TEXT NOT NULL,
  correlation_id TEXT
) STRICT;
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX notes_by_subject ON notes (subject, subject_id);
CREATE TABLE number_series (
  kind TEXT NOT NULL,
  period TEXT NOT NULL,
  next INTEGER NOT NULL,
  PRIMARY KEY (kind, period)
) STRICT, WITHOUT ROWID;
CREATE TABLE office_profile (
  id INTEGER PRIMARY KEY,
  company_name TEXT NOT NULL,
  line1 TEXT NOT NULL,
  line2 TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL,
  tax_id TEXT NOT NULL,
  register_line TEXT NOT NULL,
  bank_name TEXT NOT NULL,
  iban TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  author TEXT NOT NULL,
  currency TEXT NOT NULL,
  quote_valid_days INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE TABLE quote_lines (
  quote_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  guid TEXT NOT NULL,
  product_id TEXT,
  sku_id TEXT,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  term TEXT,
  billing_plan TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  price_amount INTEGER NOT NULL,
  price_scale INTEGER NOT NULL,
  price_currency TEXT NOT NULL,
  discount_basis_points INTEGER NOT NULL,
  PRIMARY KEY (quote_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  guid TEXT NOT NULL UNIQUE,
  customer_guid TEXT NOT NULL,
  customer_name TEXT NOT NULL,
  state TEXT NOT NULL,
  number TEXT UNIQUE,
  language TEXT NOT NULL,
  currency TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  subject TEXT NOT NULL,
  introduction TEXT NOT NULL,
  closing TEXT NOT NULL,
  commitment_minor INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  issued_at INTEGER,
  frozen TEXT,
  frozen_sha256 TEXT,
  removed_at INTEGER,
  search_text TEXT NOT NULL
) STRICT;
CREATE INDEX quotes_by_update ON quotes (updated_at);
CREATE INDEX quotes_by_customer ON quotes (customer_guid, updated_at);
CREATE INDEX quotes_by_validity ON quotes (valid_until);
CREATE TRIGGER quotes_issued_stay BEFORE UPDATE ON quotes WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued'); END;
CREATE TRIGGER quotes_issued_are_kept BEFORE DELETE ON quotes WHEN OLD.state = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued'); END;
CREATE TRIGGER quote_lines_issued_stay BEFORE UPDATE ON quote_lines
WHEN (SELECT state FROM quotes WHERE id = OLD.quote_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued'); END;
CREATE TRIGGER quote_lines_issued_are_kept BEFORE DELETE ON quote_lines
WHEN (SELECT state FROM quotes WHERE id = OLD.quote_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'issued'); END;
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
