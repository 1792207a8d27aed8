import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const quotes = sqliteTable(
  'quotes',
  {
    id: integer().primaryKey(),
    guid: text().notNull().unique(),
    customerGuid: text('customer_guid').notNull(),
    /** As it was called when the quote was last saved; shown when the mirror is away. */
    customerName: text('customer_name').notNull(),
    state: text({ enum: ['draft', 'issued'] }).notNull(),
    number: text().unique(),
    language: text({ enum: ['pl', 'de', 'en'] }).notNull(),
    currency: text().notNull(),
    validUntil: text('valid_until').notNull(),
    subject: text().notNull(),
    introduction: text().notNull(),
    closing: text().notNull(),
    commitmentMinor: integer('commitment_minor').notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    issuedAt: integer('issued_at'),
    /** JSON of the whole issued quote with the data of both sides; never changed afterwards. */
    frozen: text(),
    /** SHA-256 of `frozen`, hex. */
    frozenSha256: text('frozen_sha256'),
    removedAt: integer('removed_at'),
    /** Number, customer and subject, folded for search. */
    searchText: text('search_text').notNull(),
  },
  (table) => [
    index('quotes_by_update').on(table.updatedAt),
    index('quotes_by_customer').on(table.customerGuid, table.updatedAt),
    index('quotes_by_validity').on(table.validUntil),
  ],
);

export const quoteLines = sqliteTable(
  'quote_lines',
  {
    quoteId: integer('quote_id')
      .notNull()
      .references(() => quotes.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    guid: text().notNull(),
    productId: text('product_id'),
    skuId: text('sku_id'),
    title: text().notNull(),
    note: text().notNull(),
    term: text({ enum: ['P1M', 'P1Y', 'P3Y'] }),
    billingPlan: text('billing_plan', { enum: ['monthly', 'annual', 'triennial', 'oneTime', 'none'] }).notNull(),
    quantity: integer().notNull(),
    priceAmount: integer('price_amount').notNull(),
    priceScale: integer('price_scale').notNull(),
    priceCurrency: text('price_currency').notNull(),
    discountBasisPoints: integer('discount_basis_points').notNull(),
    /** null: the standard rate of the paper. */
    vatBasisPoints: integer('vat_basis_points'),
    /** Billed by what was used: no price, in no sum. */
    byUse: integer('by_use', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.quoteId, table.position] })],
);

/** What became of an issued quote, in the order in which it was noted; the last mark counts. */
export const quoteMarks = sqliteTable(
  'quote_marks',
  { id: integer().primaryKey(), quoteGuid: text('quote_guid').notNull(), mark: text({ enum: ['sent', 'accepted', 'declined', 'superseded'] }).notNull(), at: integer().notNull() },
  (table) => [index('quote_marks_by_quote').on(table.quoteGuid, table.id)],
);

/** A quote that is a later version of another one, whose number it carries with its own at the end. */
export const quoteVersions = sqliteTable('quote_versions', {
  quoteGuid: text('quote_guid').primaryKey(),
  baseGuid: text('base_guid').notNull(),
  baseNumber: text('base_number').notNull(),
  version: integer().notNull(),
});

/** Next number per series, for example `quote` and `2026`. A number that was given is never given again. */
export const numberSeries = sqliteTable(
  'number_series',
  { kind: text().notNull(), period: text().notNull(), next: integer().notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.period] })],
);
