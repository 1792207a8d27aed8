import type { Migration } from '../migration.ts';

/** Walks through guided checklists, with what somebody said about each step. */
export const ledger0005: Migration = {
  number: 5,
  name: 'guides',
  sha256: '49d73f6d8460cdf6cdbab881107ac943c3244d14d2455ec54b8f12a5699fb7e9',
  sql: `
CREATE TABLE guide_runs (
  id INTEGER PRIMARY KEY,
  guid TEXT NOT NULL UNIQUE,
  guide TEXT NOT NULL,
  customer_guid TEXT,
  customer_name TEXT NOT NULL,
  scenario TEXT,
  started_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX guide_runs_by_update ON guide_runs (updated_at);
CREATE INDEX guide_runs_by_customer ON guide_runs (customer_guid);
CREATE TABLE guide_marks (
  run_id INTEGER NOT NULL REFERENCES guide_runs (id) ON DELETE CASCADE,
  step TEXT NOT NULL,
  state TEXT NOT NULL,
  at INTEGER NOT NULL,
  day TEXT,
  person TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;
`,
};
