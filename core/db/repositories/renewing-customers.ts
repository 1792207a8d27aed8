import { PRESENT, STATUS } from '../codes.ts';
import type { MirrorRead } from '../handles.ts';

export type RenewingCustomer = { readonly id: string; readonly name: string; readonly subscriptions: number };

/** Customers with active subscriptions whose term ends between two instants (the first in, the second out), by name. */
export const renewingCustomers = (db: MirrorRead, { from, until }: { readonly from: number; readonly until: number }): RenewingCustomer[] =>
  db.sql.all(
    `SELECT c.guid AS id, c.name, count(*) AS subscriptions
     FROM subscriptions s JOIN customers c ON c.id = s.customer_id
     WHERE s.ends_at >= @from AND s.ends_at < @until AND s.status = ${STATUS.active} AND s.removed = ${PRESENT}
     GROUP BY c.id ORDER BY c.name_key, c.id`,
    { from, until },
  ) as RenewingCustomer[];
