import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
