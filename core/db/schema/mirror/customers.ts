import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const customers = sqliteTable('customers', {
  id: integer().primaryKey(),
  guid: text().notNull().unique(),
  name: text().notNull(),
  /** Sort key of the name (`text/collation.ts`). */
  nameKey: text('name_key').notNull(),
  domain: text(),
  relationship: integer().notNull(),
  /** JSON array. */
  customDomains: text('custom_domains').notNull(),
  registrationNumber: text('registration_number'),
  contactName: text('contact_name'),
  email: text(),
  phone: text(),
  language: text(),
  culture: text(),
  country: text(),
  city: text(),
  cityKey: text('city_key'),
  /** JSON of the whole address, or null. */
  address: text(),
  associatedPartnerId: text('associated_partner_id'),
  etag: text(),
  /** JSON array of agreements. */
  agreements: text().notNull(),
  /** Start of the list sweep that named this customer last. */
  seenAt: integer('seen_at'),
  /** Start of the reading that the details come from; null: only the list entry is known. */
  detailsAsOf: integer('details_as_of'),
  /** 1: the server no longer names it. */
  removed: integer().notNull(),
  removedAt: integer('removed_at'),
  /** Kept summary, renewed in every transaction that changes the customer's subscriptions. */
  seats: integer().notNull(),
  subscriptions: integer().notNull(),
  activeSubscriptions: integer('active_subscriptions').notNull(),
  /** Subscriptions in a state that somebody should look at, whatever the time. */
  troubled: integer().notNull(),
  /** JSON of what the answer said beyond these columns, or null. */
  remainder: text(),
});
