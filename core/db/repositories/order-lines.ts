import type { BillingPlan } from '../../domain/catalog/terms.ts';
import type { OrderLine } from '../../domain/orders/order.ts';
import { planOf } from '../codes.ts';
import type { MirrorRead } from '../handles.ts';
import { fromJson } from './json.ts';

/** One of the service's orders with all that its lines say, as last read. Instants are UTC milliseconds. */
export type OrderCopy = {
  readonly id: string;
  readonly createdAt: number | null;
  readonly status: string;
  readonly billingPlan: BillingPlan | null;
  readonly lines: readonly OrderLine[];
};

type Row = { readonly order_id: string; readonly created_at: number | null; readonly status: string; readonly billing_plan: number | null; readonly lines: string };

const ORDER = `SELECT o.order_id, o.created_at, o.status, o.billing_plan, o.lines FROM orders o JOIN customers c ON c.id = o.customer_id`;

/** null when the copy does not hold it. */
export function orderOf(db: MirrorRead, customerId: string, id: string): OrderCopy | null {
  const row = db.sql.get(`${ORDER} WHERE o.order_id = ? AND c.guid = ? AND o.removed = 0`, [id, customerId]) as Row | null;
  return row === null ? null : { id: row.order_id, createdAt: row.created_at, status: row.status, billingPlan: planOf(row.billing_plan), lines: fromJson(row.lines) as OrderLine[] };
}
