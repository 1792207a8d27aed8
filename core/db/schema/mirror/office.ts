import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const partnerProfile = sqliteTable('partner_profile', {
  id: integer().primaryKey(),
  partnerId: text('partner_id').notNull(),
  partnerName: text('partner_name'),
  profileType: text('profile_type'),
  raw: text().notNull(),
  asOf: integer('as_of').notNull(),
  /** Microsoft Partner Agreement: 1 signed, 0 not, null while the server never said. */
  agreementSigned: integer('agreement_signed'),
  agreementAsOf: integer('agreement_as_of'),
});

export const relationships = sqliteTable('relationships', {
  relationshipId: text('relationship_id').primaryKey(),
  name: text().notNull(),
  type: text().notNull(),
  state: text().notNull(),
  partnerId: text('partner_id'),
  location: text(),
  raw: text().notNull(),
  asOf: integer('as_of').notNull(),
  removed: integer().notNull(),
});

/** Without the raw answer: it repeats whole resources with their persons. */
export const auditRecords = sqliteTable(
  'audit_records',
  {
    id: integer().primaryKey(),
    recordId: text('record_id').notNull().unique(),
    customerGuid: text('customer_guid'),
    customerName: text('customer_name'),
    resourceType: text('resource_type').notNull(),
    operationType: text('operation_type').notNull(),
    operationAt: integer('operation_at').notNull(),
    status: text().notNull(),
    userName: text('user_name'),
    resourceId: text('resource_id'),
  },
  (table) => [
    index('audit_records_by_time').on(table.operationAt),
    index('audit_records_by_customer').on(table.customerGuid, table.operationAt),
  ],
);
