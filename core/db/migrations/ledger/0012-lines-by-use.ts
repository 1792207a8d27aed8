import type { Migration } from '../migration.ts';

/** A line of a quote that is billed by what was used: it has no price and falls into no sum. */
export const ledger0012: Migration = {
  number: 12,
  name: 'lines-by-use',
  sha256: 'b7d7a7907e5f1332c43c815c517c0177fcc61691775e9045d66a0e388532e1bc',
  sql: `
ALTER TABLE quote_lines ADD COLUMN by_use INTEGER NOT NULL DEFAULT 0 CHECK (by_use IN (0, 1));
`,
};
