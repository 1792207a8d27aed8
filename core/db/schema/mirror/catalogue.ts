import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const products = sqliteTable('products', {
  id: integer().primaryKey(),
  productId: text('product_id').notNull().unique(),
  title: text().notNull(),
  description: text().notNull(),
  publisher: text().notNull(),
  licenceKind: integer('licence_kind').notNull(),
  raw: text().notNull(),
  asOf: integer('as_of').notNull(),
  /** When SKUs and availabilities were read; null: never. */
  skusAsOf: integer('skus_as_of'),
  removed: integer().notNull(),
});

/** SKUs of the catalogue and of the price sheet; the latter may know SKUs that the former does not. */
export const skus = sqliteTable('skus', {
  id: integer().primaryKey(),
  productId: text('product_id').notNull(),
  skuId: text('sku_id').notNull(),
  title: text().notNull(),
  titleKey: text('title_key').notNull(),
  description: text().notNull(),
  minimumQuantity: integer('minimum_quantity').notNull(),
  maximumQuantity: integer('maximum_quantity'),
  isTrial: integer('is_trial').notNull(),
  isAddOn: integer('is_add_on').notNull(),
  /** JSON arrays of `product:sku`. */
  prerequisites: text().notNull(),
  upgrades: text().notNull(),
  raw: text(),
  asOf: integer('as_of').notNull(),
  removed: integer().notNull(),
  /** Bits: which segments, purchasable, licence kind; kept with availabilities and prices. */
  segments: integer().notNull(),
  isPurchasable: integer('is_purchasable').notNull(),
  licenceKind: integer('licence_kind').notNull(),
});

export const availabilities = sqliteTable(
  'availabilities',
  {
    productId: text('product_id').notNull(),
    skuId: text('sku_id').notNull(),
    availabilityId: text('availability_id').notNull(),
    catalogItemId: text('catalog_item_id').notNull(),
    segment: integer(),
    country: text().notNull(),
    currency: text().notNull(),
    isPurchasable: integer('is_purchasable').notNull(),
    isRenewable: integer('is_renewable').notNull(),
    /** JSON array of terms. */
    terms: text().notNull(),
    raw: text().notNull(),
    asOf: integer('as_of').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.skuId, table.availabilityId] })],
);

export const prices = sqliteTable(
  'prices',
  {
    id: integer().primaryKey(),
    productId: text('product_id').notNull(),
    skuId: text('sku_id').notNull(),
    market: text().notNull(),
    segment: integer(),
    term: integer(),
    billingPlan: integer('billing_plan').notNull(),
    currency: text().notNull(),
    costAmount: integer('cost_amount').notNull(),
    costScale: integer('cost_scale').notNull(),
    listAmount: integer('list_amount').notNull(),
    listScale: integer('list_scale').notNull(),
    validFrom: integer('valid_from'),
    validTo: integer('valid_to'),
    asOf: integer('as_of').notNull(),
  },
  (table) => [index('prices_by_sku').on(table.productId, table.skuId), index('prices_by_market').on(table.market)],
);
