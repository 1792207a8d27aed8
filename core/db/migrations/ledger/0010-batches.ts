import type { Migration } from '../migration.ts';

/** Changes that were decided together: the queue shows them as one, and they are taken back as one. */
export const ledger0010: Migration = {
  number: 10,
  name: 'batches',
  sql: `
ALTER TABLE intents ADD COLUMN batch TEXT;
CREATE INDEX intents_by_batch ON intents (batch, sequence) WHERE batch IS NOT NULL;
`,
};
