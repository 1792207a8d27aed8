import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
