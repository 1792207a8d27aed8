import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
