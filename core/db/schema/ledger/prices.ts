import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/** Imported price lists (decision 0008): one of a market, currency and month. */
export const priceLists = sqliteTable(
  'price_lists',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    market: text().notNull(),
    currency: text().notNull(),
    /** `2026-07` */
    month: text().notNull(),
    fileName: text('file_name').notNull(),
    importedAt: integer('imported_at').notNull(),
    rowCount: integer('row_count').notNull(),
  },
  (table) => [unique().on(table.market, table.currency, table.month)],
);

/** Titles, publishers and the like of price lists, each text once. */
export const priceTexts = sqliteTable('price_texts', { id: integer().primaryKey(), text: text().notNull().unique() });

/** Rows of price lists; 0 stands for "not said", for a key has no nulls (`repositories/price-lists.ts`). */
export const priceRows = sqliteTable(
  'price_rows',
  {
    listId: integer('list_id')
      .notNull()
      .references(() => priceLists.id, { onDelete: 'cascade' }),
    productId: text('product_id').notNull(),
    skuId: text('sku_id').notNull(),
    segment: integer().notNull(),
    term: integer().notNull(),
    plan: integer().notNull(),
    tierFrom: integer('tier_from').notNull(),
    fromAt: integer('from_at').notNull(),
    toAt: integer('to_at'),
    tierTo: integer('tier_to'),
    costAmount: integer('cost_amount').notNull(),
    costScale: integer('cost_scale').notNull(),
    listAmount: integer('list_amount'),
    listScale: integer('list_scale'),
    productTitle: integer('product_title').notNull(),
    skuTitle: integer('sku_title').notNull(),
    publisher: integer().notNull(),
    unit: integer().notNull(),
    tags: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.listId, table.productId, table.skuId, table.segment, table.term, table.plan, table.tierFrom, table.fromAt] })],
);

/** Price books of the office; `data` is JSON of a whole book (`contract/price-books.ts`). */
export const priceBooks = sqliteTable('price_books', {
  guid: text().primaryKey(),
  data: text().notNull(),
  updatedAt: integer('updated_at').notNull(),
  removedAt: integer('removed_at'),
});

/** Customers that are priced together. */
export const customerGroups = sqliteTable('customer_groups', { customerGuid: text('customer_guid').primaryKey(), name: text().notNull(), updatedAt: integer('updated_at').notNull() });

/** Dated rates: `units` of one currency are `amount` with `scale` digits of the other. */
export const exchangeRates = sqliteTable(
  'exchange_rates',
  {
    fromCurrency: text('from_currency').notNull(),
    toCurrency: text('to_currency').notNull(),
    day: text().notNull(),
    units: integer().notNull(),
    amount: integer().notNull(),
    scale: integer().notNull(),
    tableName: text('table_name'),
  },
  (table) => [primaryKey({ columns: [table.fromCurrency, table.toCurrency, table.day] })],
);

/** Seats in use, as imported or typed. */
export const assignedSeats = sqliteTable('assigned_seats', {
  subscriptionGuid: text('subscription_guid').primaryKey(),
  assigned: integer().notNull(),
  source: text().notNull(),
  notedAt: integer('noted_at').notNull(),
});

/** What the office noted about its legacy orders: JSON of `contract/legacy.ts`. */
export const legacyOrders = sqliteTable('legacy_orders', { subscriptionGuid: text('subscription_guid').primaryKey(), data: text().notNull(), notedAt: integer('noted_at').notNull() });
