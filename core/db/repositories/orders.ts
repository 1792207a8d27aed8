import type { OrderView } from '../../contract/customers.ts';
import type { OrderLine } from '../../domain/orders/order.ts';
import type { MirrorRead } from '../handles.ts';
import { fromJson } from './json.ts';

type Row = { readonly order_id: string; readonly created_at: number | null; readonly status: string; readonly lines: string; readonly as_of: number };

/** Orders of a customer by its row id, newest first. */
export const ofCustomer = (db: MirrorRead, customer: number): OrderView[] =>
  (db.sql
    .all(
      `SELECT order_id, created_at, status, lines, as_of FROM orders
       WHERE customer_id = ? AND removed = 0 ORDER BY created_at DESC, id DESC`,
      [customer],
    ) as Row[])
    .map((row) => ({
      id: row.order_id,
      createdAt: row.created_at,
      status: row.status,
      lines: (fromJson(row.lines) as OrderLine[]).map((line) => ({
        number: line.number,
        title: line.friendlyName ?? line.offerId,
        quantity: line.quantity,
        subscriptionId: line.subscriptionId,
      })),
      asOf: row.as_of,
    }));
