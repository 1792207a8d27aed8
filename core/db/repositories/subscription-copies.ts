import { customerId, orderId, productId, promotionId, skuId, subscriptionId } from '../../domain/ids.ts';
import type { ReducibleBatch, RefundOption, ScheduledChange, Subscription } from '../../domain/subscriptions/subscription.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { modelOf, planOf, statusOf, termOf } from '../codes.ts';
import type { Reader } from '../connection.ts';
import type { MirrorRead } from '../handles.ts';
import { fromJsonOrNull } from './json.ts';

/** The server's copy of a subscription as it was parsed, with its row and its age: what the rules are asked with. */
export type SubscriptionCopy = { readonly row: number; readonly customerRow: number; readonly asOf: Instant; readonly subscription: Subscription };

/** One of those that the server still names; null when the copy does not hold it. */
export function byId(db: MirrorRead, id: string): SubscriptionCopy | null {
  const row = db.sql.get(`${COPY} WHERE s.guid = ? ORDER BY s.removed LIMIT 1`, [id]) as CopyRow | null;
  return row === null ? null : toCopy(row);
}

/** Those of a customer, by its row id, that are in this state of removal. */
export const ofCustomer = (db: { readonly sql: Reader }, customer: number, removed: number): readonly SubscriptionCopy[] =>
  (db.sql.all(`${COPY} WHERE s.customer_id = ? AND s.removed = ? ORDER BY s.id`, [customer, removed]) as CopyRow[]).map(toCopy);

type CopyRow = {
  readonly id: number;
  readonly customer_id: number;
  readonly guid: string;
  readonly customer_guid: string;
  readonly product: string;
  readonly friendly: string;
  readonly offer_id: string | null;
  readonly product_id: string | null;
  readonly sku_id: string | null;
  readonly model: number;
  readonly status: number;
  readonly suspension_reasons: string | null;
  readonly quantity: number;
  readonly unit_type: string | null;
  readonly term: number | null;
  readonly billing_plan: number | null;
  readonly renewal_term: number | null;
  readonly is_trial: number;
  readonly auto_renew: number;
  readonly created_at: number | null;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
  readonly billing_cycle_ends_at: number | null;
  readonly cancellation_allowed_until: number | null;
  readonly reducible_total: number | null;
  readonly batches: string | null;
  readonly refund_options: string | null;
  readonly scheduled_change: string | null;
  readonly order_id: string | null;
  readonly parent_guid: string | null;
  readonly migrated_from: string | null;
  readonly promotion_id: string | null;
  readonly partner_id_on_record: string | null;
  readonly etag: string | null;
  readonly as_of: number;
};

const COPY = `SELECT s.id, s.customer_id, s.guid, c.guid AS customer_guid, p.text AS product, f.text AS friendly, s.offer_id, s.product_id, s.sku_id,
  s.model, s.status, s.suspension_reasons, s.quantity, s.unit_type, s.term, s.billing_plan, s.renewal_term, s.is_trial, s.auto_renew,
  s.created_at, s.starts_at, s.ends_at, s.billing_cycle_ends_at, s.cancellation_allowed_until, s.reducible_total, s.batches, s.refund_options,
  s.scheduled_change, s.order_id, s.parent_guid, s.migrated_from, s.promotion_id, s.partner_id_on_record, s.etag, s.as_of
  FROM subscriptions s JOIN customers c ON c.id = s.customer_id JOIN labels p ON p.id = s.product_label JOIN labels f ON f.id = s.friendly_label`;

const toCopy = (row: CopyRow): SubscriptionCopy => ({ row: row.id, customerRow: row.customer_id, asOf: instant(row.as_of), subscription: toSubscription(row) });

const toSubscription = (row: CopyRow): Subscription => ({
  id: subscriptionId(row.guid),
  customerId: customerId(row.customer_guid),
  offerId: row.offer_id,
  offerName: row.product,
  friendlyName: row.friendly,
  productId: branded(row.product_id, productId),
  skuId: branded(row.sku_id, skuId),
  model: modelOf(row.model),
  status: statusOf(row.status),
  suspensionReasons: (fromJsonOrNull(row.suspension_reasons) as readonly string[] | null) ?? [],
  quantity: row.quantity,
  unitType: row.unit_type,
  term: termOf(row.term),
  billingPlan: planOf(row.billing_plan),
  renewalTerm: termOf(row.renewal_term),
  isTrial: row.is_trial === 1,
  autoRenew: row.auto_renew === 1,
  createdAt: moment(row.created_at),
  startsAt: moment(row.starts_at),
  commitmentEndsAt: moment(row.ends_at),
  billingCycleEndsAt: moment(row.billing_cycle_ends_at),
  cancellationAllowedUntil: moment(row.cancellation_allowed_until),
  reducible: reducibleOf(row),
  refundOptions: (fromJsonOrNull(row.refund_options) as readonly RefundOption[] | null) ?? [],
  scheduledChange: fromJsonOrNull(row.scheduled_change) as ScheduledChange | null,
  orderId: branded(row.order_id, orderId),
  parentSubscriptionId: branded(row.parent_guid, subscriptionId),
  migratedFrom: branded(row.migrated_from, subscriptionId),
  promotionId: branded(row.promotion_id, promotionId),
  partnerIdOnRecord: row.partner_id_on_record,
  etag: row.etag,
});

function reducibleOf({ batches, reducible_total }: CopyRow): Subscription['reducible'] {
  const said = fromJsonOrNull(batches) as readonly ReducibleBatch[] | null;
  return said === null ? null : { total: reducible_total ?? 0, batches: said };
}

const moment = (at: number | null): Instant | null => (at === null ? null : instant(at));
const branded = <Id>(text: string | null, brand: (text: string) => Id): Id | null => (text === null ? null : brand(text));
