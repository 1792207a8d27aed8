import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What answers about subscriptions said beyond what the rows keep (`writer/remainder.ts`): JSON, each text once. */
export const remainders = sqliteTable(
  'remainders',
  {
    id: integer().primaryKey(),
    /** Short hash of the text: an index on the texts themselves would be as long as they are. */
    hash: integer().notNull(),
    text: text().notNull(),
  },
  (table) => [index('remainders_by_hash').on(table.hash)],
);

/** Names of products and subscriptions, each text once. */
export const labels = sqliteTable('labels', {
  id: integer().primaryKey(),
  text: text().notNull().unique(),
  sortKey: text('sort_key').notNull(),
});

export const subscriptions = sqliteTable('subscriptions', {
  id: integer().primaryKey(),
  guid: text().notNull(),
  customerId: integer('customer_id').notNull(),
  productLabel: integer('product_label').notNull(),
  friendlyLabel: integer('friendly_label').notNull(),
  offerId: text('offer_id'),
  productId: text('product_id'),
  skuId: text('sku_id'),
  model: integer().notNull(),
  status: integer().notNull(),
  /** JSON array, null when empty. */
  suspensionReasons: text('suspension_reasons'),
  quantity: integer().notNull(),
  unitType: text('unit_type'),
  term: integer(),
  billingPlan: integer('billing_plan'),
  renewalTerm: integer('renewal_term'),
  isTrial: integer('is_trial').notNull(),
  autoRenew: integer('auto_renew').notNull(),
  createdAt: integer('created_at'),
  startsAt: integer('starts_at'),
  endsAt: integer('ends_at'),
  billingCycleEndsAt: integer('billing_cycle_ends_at'),
  cancellationAllowedUntil: integer('cancellation_allowed_until'),
  /** null: the server says nothing. */
  reducibleTotal: integer('reducible_total'),
  /** JSON array of batches, null when the server says nothing. */
  batches: text(),
  /** JSON array, null when empty. */
  refundOptions: text('refund_options'),
  /** JSON of the scheduled change, or null. */
  scheduledChange: text('scheduled_change'),
  orderId: text('order_id'),
  parentGuid: text('parent_guid'),
  migratedFrom: text('migrated_from'),
  promotionId: text('promotion_id'),
  partnerIdOnRecord: text('partner_id_on_record'),
  etag: text(),
  asOf: integer('as_of').notNull(),
  /** 0: there; 1: the server no longer names it; 2: its customer is gone. */
  removed: integer().notNull(),
  /** Bits of the list filters that do not depend on the time (`lists/subscription-facts.ts`). */
  facts: integer().notNull(),
  /** Row of `remainders`, or null. */
  remainder: integer(),
});

/**
 * Ends of windows for cancelling or reducing that were still open when the server answered,
 * one row per subscription and instant. "Open at this moment" is a range of `closes_at`.
 */
export const deadlines = sqliteTable(
  'deadlines',
  {
    subscriptionId: integer('subscription_id').notNull(),
    closesAt: integer('closes_at').notNull(),
    customerId: integer('customer_id').notNull(),
    /** 1: by the rulebook, because the server says nothing. */
    own: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subscriptionId, table.closesAt] })],
);
