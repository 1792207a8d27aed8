import type { Migration } from '../migration.ts';

/**
 * The very pages of what was issued, so that a later template prints no other ones; and the VAT
 * rate of a quote's line where it is not the standard one.
 */
export const ledger0009: Migration = {
  number: 9,
  name: 'issued-pages',
  sha256: '2149814d9ee5618c8f0bb13c8e048c52956543642bbd6a0d525e3b38a8d26a50',
  sql: `
CREATE TABLE paper_pages (
  kind TEXT NOT NULL,
  document_guid TEXT NOT NULL,
  body BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (kind, document_guid)
) STRICT;
CREATE TRIGGER paper_pages_stay BEFORE UPDATE ON paper_pages
BEGIN SELECT RAISE(ABORT, 'issued'); END;
CREATE TRIGGER paper_pages_are_kept BEFORE DELETE ON paper_pages
BEGIN SELECT RAISE(ABORT, 'issued'); END;
ALTER TABLE quote_lines ADD COLUMN vat_basis_points INTEGER;
`,
};
