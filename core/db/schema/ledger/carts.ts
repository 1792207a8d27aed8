import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Orders while they are being put together; `orderedAt` and `intentGuid` once they are in the queue. */
export const carts = sqliteTable(
  'carts',
  {
    id: integer().primaryKey(),
    guid: text().notNull().unique(),
    customerGuid: text('customer_guid'),
    /** The draft of a customer that is not at the service yet; nothing once it is there. */
    draftGuid: text('draft_guid'),
    /** As it was called when the cart was last saved; empty while no customer is chosen. */
    customerName: text('customer_name').notNull(),
    name: text().notNull(),
    /** JSON array of lines. */
    lines: text().notNull(),
    intentGuid: text('intent_guid'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    orderedAt: integer('ordered_at'),
    removedAt: integer('removed_at'),
  },
  (table) => [index('carts_by_update').on(table.updatedAt), index('carts_by_customer').on(table.customerGuid, table.updatedAt), index('carts_by_draft').on(table.draftGuid).where(sql`draft_guid IS NOT NULL`)],
);
