import type { Migration } from '../migration.ts';

/** A cart may be for a customer that is only a draft, or waits in the queue to be created. */
export const ledger0011: Migration = {
  number: 11,
  name: 'carts-of-new-customers',
  sha256: '8e02769d3422822389b7a6cb22838fba8b84f07a216e2abd8e3238a17a2b2fca',
  sql: `
ALTER TABLE carts ADD COLUMN draft_guid TEXT;
CREATE INDEX carts_by_draft ON carts (draft_guid) WHERE draft_guid IS NOT NULL;
`,
};
