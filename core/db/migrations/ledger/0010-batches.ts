import type { Migration } from '../migration.ts';

/** Changes that were decided together: the queue shows them as one, and they are taken back as one. */
export const ledger0010: Migration = {
  number: 10,
  name: 'batches',
  sha256: '1b11be354c42d6ec2340c8067454c8180069f1e4d353f49abddd8095d400496d',
  sql: `
ALTER TABLE intents ADD COLUMN batch TEXT;
CREATE INDEX intents_by_batch ON intents (batch, sequence) WHERE batch IS NOT NULL;
`,
};
