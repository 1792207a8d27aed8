import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const orders = sqliteTable('orders', {
  id: integer().primaryKey(),
  /** The server's order id. */
  orderId: text('order_id').notNull(),
  customerId: integer('customer_id').notNull(),
  createdAt: integer('created_at'),
  status: text().notNull(),
  billingPlan: integer('billing_plan'),
  currency: text(),
  /** JSON array of lines. */
  lines: text().notNull(),
  /** JSON of what the answer said beyond these columns, or null. */
  remainder: text(),
  asOf: integer('as_of').notNull(),
  removed: integer().notNull(),
});
