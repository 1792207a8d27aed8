import type { Migration } from '../migration.ts';

/** Whether the office has signed the Microsoft Partner Agreement, and when the server last said so. */
export const mirror0002: Migration = {
  number: 2,
  name: 'partner-agreement',
  sql: `
ALTER TABLE partner_profile ADD COLUMN agreement_signed INTEGER;
ALTER TABLE partner_profile ADD COLUMN agreement_as_of INTEGER;
`,
};
