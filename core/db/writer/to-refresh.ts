import { customerId, productId } from '../../domain/ids.ts';
import type { CustomerId, ProductId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { MirrorRead } from '../handles.ts';

type Query = { readonly olderThan: Instant; readonly now: Instant; readonly limit: number };

/** Windows looked at per customer that is wanted: a customer can have several that close soon. */
const WINDOWS_PER_CUSTOMER = 8;

/** What closes soonest, then what was never read, then what was read longest ago. */
export function customersToRefresh(db: MirrorRead, { olderThan, now, limit }: Query): readonly CustomerId[] {
  const chosen = new Set<string>();
  const take = (guids: readonly string[]): void => {
    for (const guid of guids) if (chosen.size < limit) chosen.add(guid);
  };
  take(closingSoon(db, { olderThan, now, limit }));
  if (chosen.size < limit) {
    take(db.sql.texts('SELECT guid FROM customers WHERE removed = 0 AND details_as_of IS NULL ORDER BY id LIMIT ?', [limit]));
  }
  if (chosen.size < limit) {
    take(db.sql.texts('SELECT guid FROM customers WHERE removed = 0 AND details_as_of < ? ORDER BY details_as_of, id LIMIT ?', [olderThan, limit]));
  }
  return [...chosen].map(customerId);
}

function closingSoon(db: MirrorRead, { olderThan, now, limit }: Query): readonly string[] {
  const isAnyOld = db.sql.value('SELECT 1 FROM customers WHERE removed = 0 AND details_as_of < ? LIMIT 1', [olderThan]) !== null;
  if (!isAnyOld) return [];
  return db.sql.texts(
    `SELECT c.guid FROM deadlines d CROSS JOIN customers c ON c.id = d.customer_id
     WHERE d.closes_at > ? AND c.removed = 0 AND c.details_as_of < ? ORDER BY d.closes_at LIMIT ?`,
    [now, olderThan, limit * WINDOWS_PER_CUSTOMER],
  );
}

/** Products whose SKUs were never read, then those read longest ago. */
export const productsToRefresh = (db: MirrorRead, { olderThan, limit }: { readonly olderThan: Instant; readonly limit: number }): readonly ProductId[] =>
  db.sql
    .texts(
      'SELECT product_id FROM products WHERE removed = 0 AND (skus_as_of IS NULL OR skus_as_of < ?) ORDER BY skus_as_of IS NOT NULL, skus_as_of, id LIMIT ?',
      [olderThan, limit],
    )
    .map(productId);

/** How much of the service's data is here, without what was removed; for the progress of a sync. */
export const counts = (db: MirrorRead): { customers: number; customersWithDetails: number; subscriptions: number; products: number } => {
  const count = (text: string): number => db.sql.number(text) ?? 0;
  return {
    customers: count('SELECT count(*) FROM customers WHERE removed = 0'),
    customersWithDetails: count('SELECT count(*) FROM customers WHERE removed = 0 AND details_as_of IS NOT NULL'),
    subscriptions: count('SELECT count(*) FROM subscriptions WHERE removed = 0'),
    products: count('SELECT count(*) FROM products WHERE removed = 0'),
  };
};
