import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const promotions = sqliteTable(
  'promotions',
  {
    id: integer().primaryKey(),
    promotionId: text('promotion_id').notNull().unique(),
    name: text().notNull(),
    description: text().notNull(),
    startsAt: integer('starts_at'),
    endsAt: integer('ends_at'),
    isAutoApplicable: integer('is_auto_applicable').notNull(),
    raw: text().notNull(),
    asOf: integer('as_of').notNull(),
    removed: integer().notNull(),
  },
  (table) => [index('promotions_by_end').on(table.endsAt)],
);

export const promotionProducts = sqliteTable(
  'promotion_products',
  {
    promotionRow: integer('promotion_row').notNull(),
    position: integer().notNull(),
    productId: text('product_id').notNull(),
    skuId: text('sku_id').notNull(),
    term: integer(),
    billingPlan: integer('billing_plan'),
    discount: real(),
  },
  (table) => [
    primaryKey({ columns: [table.promotionRow, table.position] }),
    index('promotion_products_by_sku').on(table.productId, table.skuId),
  ],
);
