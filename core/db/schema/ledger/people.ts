import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

export const people = sqliteTable('people', {
  id: integer().primaryKey(),
  guid: text().notNull().unique(),
  name: text().notNull(),
  email: text().notNull(),
  role: text().notNull(),
  language: text({ enum: ['pl', 'de', 'en'] }),
  /** JSON array of the permissions that are ticked. */
  permissions: text().notNull(),
  seesFigures: integer('sees_figures', { mode: 'boolean' }).notNull(),
  mayQueue: integer('may_queue', { mode: 'boolean' }).notNull(),
  /** Account of the computer's system that stands for the person. */
  systemAccount: text('system_account'),
  /** JSON of a salted hash; the PIN itself is nowhere. */
  pin: text(),
  pinIsTemporary: integer('pin_is_temporary', { mode: 'boolean' }).notNull(),
  /** Wrong PINs in a row, and until when the next one has to wait. */
  failures: integer().notNull(),
  blockedUntil: integer('blocked_until'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  removedAt: integer('removed_at'),
});

/** Addresses that news are read from. */
export const newsSources = sqliteTable('news_sources', {
  id: integer().primaryKey(),
  guid: text().notNull().unique(),
  title: text().notNull(),
  address: text().notNull(),
  /** What the server said about its last answer, to ask only for newer ones. */
  etag: text(),
  lastModified: text('last_modified'),
  checkedAt: integer('checked_at'),
  readAt: integer('read_at'),
  /** JSON of a `DeskError`: why the last try failed. */
  problem: text(),
  createdAt: integer('created_at').notNull(),
});

/** What the office is told, as plain text. */
export const newsItems = sqliteTable(
  'news_items',
  {
    id: integer().primaryKey(),
    guid: text().notNull().unique(),
    /** null: written by hand. */
    sourceId: integer('source_id').references(() => newsSources.id, { onDelete: 'cascade' }),
    /** The source's own name for it. */
    externalId: text('external_id'),
    kind: text({ enum: ['news', 'instruction', 'promotion'] }).notNull(),
    title: text().notNull(),
    body: text().notNull(),
    link: text(),
    publishedAt: integer('published_at').notNull(),
    fetchedAt: integer('fetched_at').notNull(),
    seenAt: integer('seen_at'),
    removedAt: integer('removed_at'),
  },
  (table) => [unique('news_items_of_source').on(table.sourceId, table.externalId), index('news_items_by_day').on(table.publishedAt)],
);
