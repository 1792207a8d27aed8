import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The server's copy: may be thrown away and fetched again. Row ids are integers; the server's
 * ids are unique columns. Instants are milliseconds since 1970. Closed word lists are small
 * codes (`codes.ts`). Secondary indexes and search tables are derived (`derived/`), because the
 * first load drops and rebuilds them.
 *
 * Data categories (quality.md S18): company data everywhere; persons only in `customers`
 * (contact, e-mail, phone, address), its `agreements` and `audit_records.user_name`.
 */

/** Facts about this file: state of the derived tables and the like. */
export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });

/** Where sync goes on after a stop. */
export const checkpoints = sqliteTable('checkpoints', { name: text().primaryKey(), value: text().notNull() });

export const customers = sqliteTable('customers', {
  id: integer().primaryKey(),
  guid: text().notNull().unique(),
  name: text().notNull(),
  /** Sort key of the name (`text/collation.ts`). */
  nameKey: text('name_key').notNull(),
  domain: text(),
  relationship: integer().notNull(),
  /** JSON array. */
  customDomains: text('custom_domains').notNull(),
  registrationNumber: text('registration_number'),
  contactName: text('contact_name'),
  email: text(),
  phone: text(),
  language: text(),
  culture: text(),
  country: text(),
  city: text(),
  cityKey: text('city_key'),
  /** JSON of the whole address, or null. */
  address: text(),
  associatedPartnerId: text('associated_partner_id'),
  etag: text(),
  /** JSON array of agreements. */
  agreements: text().notNull(),
  /** Start of the list sweep that named this customer last. */
  seenAt: integer('seen_at'),
  /** Start of the reading that the details come from; null: only the list entry is known. */
  detailsAsOf: integer('details_as_of'),
  /** 1: the server no longer names it. */
  removed: integer().notNull(),
  removedAt: integer('removed_at'),
  /** Kept summary, renewed in every transaction that changes the customer's subscriptions. */
  seats: integer().notNull(),
  subscriptions: integer().notNull(),
  activeSubscriptions: integer('active_subscriptions').notNull(),
  /** Subscriptions in a state that somebody should look at, whatever the time. */
  troubled: integer().notNull(),
  /** JSON of what the answer said beyond these columns, or null. */
  remainder: text(),
});

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

export const partnerProfile = sqliteTable('partner_profile', {
  id: integer().primaryKey(),
  partnerId: text('partner_id').notNull(),
  partnerName: text('partner_name'),
  profileType: text('profile_type'),
  raw: text().notNull(),
  asOf: integer('as_of').notNull(),
  /** Microsoft Partner Agreement: 1 signed, 0 not, null while the server never said. */
  agreementSigned: integer('agreement_signed'),
  agreementAsOf: integer('agreement_as_of'),
});

export const relationships = sqliteTable('relationships', {
  relationshipId: text('relationship_id').primaryKey(),
  name: text().notNull(),
  type: text().notNull(),
  state: text().notNull(),
  partnerId: text('partner_id'),
  location: text(),
  raw: text().notNull(),
  asOf: integer('as_of').notNull(),
  removed: integer().notNull(),
});

/** Without the raw answer: it repeats whole resources with their persons. */
export const auditRecords = sqliteTable(
  'audit_records',
  {
    id: integer().primaryKey(),
    recordId: text('record_id').notNull().unique(),
    customerGuid: text('customer_guid'),
    customerName: text('customer_name'),
    resourceType: text('resource_type').notNull(),
    operationType: text('operation_type').notNull(),
    operationAt: integer('operation_at').notNull(),
    status: text().notNull(),
    userName: text('user_name'),
    resourceId: text('resource_id'),
  },
  (table) => [
    index('audit_records_by_time').on(table.operationAt),
    index('audit_records_by_customer').on(table.customerGuid, table.operationAt),
  ],
);
