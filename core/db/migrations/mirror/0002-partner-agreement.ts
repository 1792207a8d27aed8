import type { Migration } from '../migration.ts';

/** Whether the office has signed the Microsoft Partner Agreement, and when the server last said so. */
export const mirror0002: Migration = {
  number: 2,
  name: 'partner-agreement',
  sha256: 'b3cedd688e1ae0611a3e5d72d910dc20b25100f70a16a70bb3b632021abc629c',
  sql: `
ALTER TABLE partner_profile ADD COLUMN agreement_signed INTEGER;
ALTER TABLE partner_profile ADD COLUMN agreement_as_of INTEGER;
`,
};
