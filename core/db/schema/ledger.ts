import { blob, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/**
 * What cannot be fetched again. Instants are milliseconds since 1970, calendar days are text
 * `YYYY-MM-DD`, amounts are integers. Persons: only what the office types into quotes and notes.
 */

export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });

export const journal = sqliteTable('journal', {
  id: integer().primaryKey({ autoIncrement: true }),
  at: integer().notNull(),
  code: text().notNull(),
  /** JSON of the whole event. */
  event: text().notNull(),
  correlationId: text('correlation_id'),
});

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
  },
  (table) => [primaryKey({ columns: [table.quoteId, table.position] })],
);

/** Next number per series, for example `quote` and `2026`. A number that was given is never given again. */
export const numberSeries = sqliteTable(
  'number_series',
  { kind: text().notNull(), period: text().notNull(), next: integer().notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.period] })],
);

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

/** Small values of the office by name, JSON. */
export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text().notNull(),
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

/** What shall happen once at the service, and what became of it. Columns beside `body` are for finding and showing. */
export const intents = sqliteTable(
  'intents',
  {
    /** The order in which they were queued. */
    sequence: integer().primaryKey({ autoIncrement: true }),
    guid: text().notNull().unique(),
    kind: text().notNull(),
    /** Of the body; a newer one is kept and not read. */
    version: integer().notNull(),
    /** JSON of the whole intent. */
    body: text().notNull(),
    state: text().notNull(),
    revision: integer().notNull(),
    /** Rises over all intents with every write: whoever looked before sees what is new. */
    touched: integer().notNull(),
    customerGuid: text('customer_guid'),
    subscriptionGuid: text('subscription_guid'),
    customerName: text('customer_name').notNull(),
    product: text(),
    author: text().notNull(),
    deadlineAt: integer('deadline_at'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    /** Who works on it; in milliseconds since the computer was started. */
    leaseHolder: text('lease_holder'),
    leasedAt: integer('leased_at'),
    leasedUntil: integer('leased_until'),
    /** The first of those that were decided together. */
    batch: text(),
  },
  (table) => [
    index('intents_by_state').on(table.state, table.sequence),
    index('intents_by_customer').on(table.customerGuid, table.sequence),
    index('intents_by_subscription').on(table.subscriptionGuid, table.sequence),
    index('intents_by_touch').on(table.touched),
  ],
);

export const intentAttempts = sqliteTable(
  'intent_attempts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    intent: integer()
      .notNull()
      .references(() => intents.sequence),
    step: text({ enum: ['cart', 'main'] }).notNull(),
    /** Sent as `MS-RequestId`. */
    requestId: text('request_id').notNull(),
    beganAt: integer('began_at').notNull(),
    endedAt: integer('ended_at'),
    outcome: text({ enum: ['done', 'refused', 'notDone', 'unknown'] }),
    /** JSON of a `DeskError`. */
    error: text(),
    correlationId: text('correlation_id'),
  },
  (table) => [index('intent_attempts_by_intent').on(table.intent, table.id)],
);

/** Issued papers beside the quotes; never changed afterwards (triggers). */
export const papers = sqliteTable(
  'papers',
  {
    id: integer().primaryKey(),
    guid: text().notNull().unique(),
    kind: text().notNull(),
    number: text().notNull().unique(),
    title: text().notNull(),
    customerGuid: text('customer_guid'),
    customerName: text('customer_name').notNull(),
    /** The customer or subscription that it is about. */
    subjectGuid: text('subject_guid').notNull(),
    language: text({ enum: ['pl', 'de', 'en'] }).notNull(),
    issuedAt: integer('issued_at').notNull(),
    template: integer().notNull(),
    /** JSON of everything that the paper says. */
    data: text().notNull(),
    dataSha256: text('data_sha256').notNull(),
    fileName: text('file_name').notNull(),
  },
  (table) => [index('papers_by_issue').on(table.issuedAt), index('papers_by_customer').on(table.customerGuid, table.issuedAt)],
);

/** The bytes of an issued paper as they were first printed; a reprint is these. */
export const paperFiles = sqliteTable(
  'paper_files',
  {
    kind: text({ enum: ['quote', 'paper'] }).notNull(),
    documentGuid: text('document_guid').notNull(),
    fileName: text('file_name').notNull(),
    pdf: blob({ mode: 'buffer' }).notNull(),
    /** SHA-256 of the bytes, hex. */
    sha256: text().notNull(),
    madeAt: integer('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.documentGuid] })],
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

/** The pages of an issued paper as they were set, without the bytes of the typeface; gzip of JSON. */
export const paperPages = sqliteTable(
  'paper_pages',
  {
    kind: text({ enum: ['quote', 'paper'] }).notNull(),
    documentGuid: text('document_guid').notNull(),
    body: blob({ mode: 'buffer' }).notNull(),
    /** SHA-256 of the body, hex. */
    sha256: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.documentGuid] })],
);

/** One walk through a guided checklist, for the office or for a customer who may not exist at the server yet. */
export const guideRuns = sqliteTable(
  'guide_runs',
  {
    id: integer().primaryKey(),
    guid: text().notNull().unique(),
    guide: text().notNull(),
    customerGuid: text('customer_guid'),
    customerName: text('customer_name').notNull(),
    scenario: text(),
    startedAt: integer('started_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (table) => [index('guide_runs_by_update').on(table.updatedAt), index('guide_runs_by_customer').on(table.customerGuid)],
);

/** What somebody said about a step of a walk: the last word counts. */
export const guideMarks = sqliteTable(
  'guide_marks',
  {
    runId: integer('run_id')
      .notNull()
      .references(() => guideRuns.id, { onDelete: 'cascade' }),
    step: text().notNull(),
    state: text({ enum: ['open', 'done', 'skipped'] }).notNull(),
    at: integer().notNull(),
    day: text(),
    person: text().notNull(),
    note: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.step] })],
);

/** Orders while they are being put together; `orderedAt` and `intentGuid` once they are in the queue. */
export const carts = sqliteTable(
  'carts',
  {
    id: integer().primaryKey(),
    guid: text().notNull().unique(),
    customerGuid: text('customer_guid'),
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
  (table) => [index('carts_by_update').on(table.updatedAt), index('carts_by_customer').on(table.customerGuid, table.updatedAt)],
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
