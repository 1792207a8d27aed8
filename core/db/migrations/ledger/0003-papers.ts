import type { Migration } from '../migration.ts';

/**
 * Issued papers with their data, the bytes of their PDFs, what became of quotes, and versions of
 * quotes. Triggers keep what left the house as it left it.
 */
export const ledger0003: Migration = {
  number: 3,
  name: 'papers',
  sha256: 'd74e86bab77ff366cadd391dc890762f692a92357d5e8f71ec155e09778b90d5',
  sql: `
CREATE TABLE papers (
  id INTEGER PRIMARY KEY,
  guid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  number TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  customer_guid TEXT,
  customer_name TEXT NOT NULL,
  subject_guid TEXT NOT NULL,
  language TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  template INTEGER NOT NULL,
  data TEXT NOT NULL,
  data_sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL
) STRICT;
CREATE INDEX papers_by_issue ON papers (issued_at);
CREATE INDEX papers_by_customer ON papers (customer_guid, issued_at);
CREATE TRIGGER papers_stay BEFORE UPDATE ON papers
BEGIN SELECT RAISE(ABORT, 'issued'); END;
CREATE TRIGGER papers_are_kept BEFORE DELETE ON papers
BEGIN SELECT RAISE(ABORT, 'issued'); END;
CREATE TABLE paper_files (
  kind TEXT NOT NULL,
  document_guid TEXT NOT NULL,
  file_name TEXT NOT NULL,
  pdf BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (kind, document_guid)
) STRICT;
CREATE TRIGGER paper_files_stay BEFORE UPDATE ON paper_files
BEGIN SELECT RAISE(ABORT, 'issued'); END;
CREATE TRIGGER paper_files_are_kept BEFORE DELETE ON paper_files
BEGIN SELECT RAISE(ABORT, 'issued'); END;
CREATE TABLE quote_marks (
  id INTEGER PRIMARY KEY,
  quote_guid TEXT NOT NULL,
  mark TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX quote_marks_by_quote ON quote_marks (quote_guid, id);
CREATE TABLE quote_versions (
  quote_guid TEXT PRIMARY KEY,
  base_guid TEXT NOT NULL,
  base_number TEXT NOT NULL,
  version INTEGER NOT NULL,
  UNIQUE (base_guid, version)
) STRICT, WITHOUT ROWID;
`,
};
