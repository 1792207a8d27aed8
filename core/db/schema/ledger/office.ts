import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });

/** Small values of the office by name, JSON. */
export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text().notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** One row: the own company. */
export const officeProfile = sqliteTable('office_profile', {
  id: integer().primaryKey(),
  companyName: text('company_name').notNull(),
  line1: text().notNull(),
  line2: text().notNull(),
  postalCode: text('postal_code').notNull(),
  city: text().notNull(),
  country: text().notNull(),
  taxId: text('tax_id').notNull(),
  registerLine: text('register_line').notNull(),
  bankName: text('bank_name').notNull(),
  iban: text().notNull(),
  phone: text().notNull(),
  email: text().notNull(),
  website: text().notNull(),
  author: text().notNull(),
  currency: text().notNull(),
  quoteValidDays: integer('quote_valid_days').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** Notes of the office about a customer or a subscription. */
export const notes = sqliteTable(
  'notes',
  {
    id: integer().primaryKey(),
    subject: text({ enum: ['customer', 'subscription', 'quote'] }).notNull(),
    subjectId: text('subject_id').notNull(),
    text: text().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (table) => [index('notes_by_subject').on(table.subject, table.subjectId)],
);

export const journal = sqliteTable('journal', {
  id: integer().primaryKey({ autoIncrement: true }),
  at: integer().notNull(),
  code: text().notNull(),
  /** JSON of the whole event. */
  event: text().notNull(),
  correlationId: text('correlation_id'),
});
