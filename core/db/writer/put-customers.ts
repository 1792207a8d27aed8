import type { CustomerSummary } from '../../domain/customers/customer.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { PRESENT, RELATIONSHIP, REMOVED, REMOVED_WITH_CUSTOMER } from '../codes.ts';
import { isLoading } from '../derived/derived.ts';
import { CUSTOMER_TEXTS, documentOfRow } from '../derived/fill-search.ts';
import type { CustomerTextRow } from '../derived/fill-search.ts';
import type { MirrorDb } from '../handles.ts';
import { ofCustomer } from '../repositories/subscription-copies.ts';
import { customers } from '../schema/mirror.ts';
import { sortKey } from '../text/collation.ts';
import { customerTable, toListedRow } from './customer-row.ts';
import { deadlinesOf, replaceDeadlines } from './deadlines.ts';
import { renewSummary } from './summary.ts';
import { columnUpdate } from './table-writer.ts';
import type { Touched } from './touched.ts';

/** What a write needs to know of a customer that is there. */
export type KnownCustomer = CustomerTextRow & {
  readonly relationship: number;
  readonly agreements: string;
  readonly seen_at: number | null;
  readonly details_as_of: number | null;
  readonly removed: number;
  readonly removed_at: number | null;
};

/** What the mirror has of a customer, also of one that was removed; null: never seen. Throws the driver's errors. */
export const knownCustomer = (db: MirrorDb, id: CustomerId): KnownCustomer | null =>
  (db.sql.get(`SELECT ${CUSTOMER_TEXTS}, relationship, agreements, seen_at, details_as_of, removed, removed_at FROM customers WHERE guid = ?`, [id]) as KnownCustomer | null);

/** An entry of the customer list, met by a sweep at `asOf`. */
export function putListed(db: MirrorDb, summary: CustomerSummary, asOf: Instant, touched: Touched): void {
  const known = knownCustomer(db, summary.id);
  if (known === null) {
    const id = customerTable.insert(db.sql, toListedRow(summary, asOf));
    index(db, id, touched);
    touched.tables.add('customers');
    return;
  }
  if ((known.seen_at ?? 0) > asOf) return;
  db.sql.run('UPDATE customers SET seen_at = ? WHERE id = ?', [asOf, known.id]);
  if (known.removed !== PRESENT && (known.removed_at ?? 0) < asOf) bringBack(db, known.id, touched);
  if ((known.details_as_of ?? 0) > asOf || isSame(known, summary)) return;
  updateListed(db.sql, known.id, {
    name: summary.companyName,
    nameKey: sortKey(summary.companyName),
    domain: summary.domain,
    relationship: RELATIONSHIP[summary.relationship],
  });
  index(db, known.id, touched);
  touched.tables.add('customers');
}

const updateListed = columnUpdate(customers, ['name', 'nameKey', 'domain', 'relationship']);

const isSame = (known: KnownCustomer, summary: CustomerSummary): boolean =>
  known.name === summary.companyName && known.domain === summary.domain && known.relationship === RELATIONSHIP[summary.relationship];

/** Puts the customer's words into the search, in place of those that were there. */
export function index(db: MirrorDb, id: number, touched: Touched): void {
  touched.customers.add(id);
  if (isLoading(db)) return;
  const row = db.sql.get(`SELECT ${CUSTOMER_TEXTS} FROM customers WHERE id = ?`, [id]) as CustomerTextRow | null;
  if (row === null) return;
  db.sql.run('DELETE FROM customer_search WHERE rowid = ?', [id]);
  db.sql.run('INSERT INTO customer_search (rowid, document) VALUES (?, ?)', [id, documentOfRow(row)]);
}

/** The server no longer names this customer: its row stays, out of the lists, with all that belongs to it. */
export function takeOut(db: MirrorDb, id: number, at: Instant, touched: Touched): void {
  db.sql.run('UPDATE customers SET removed = ?, removed_at = ? WHERE id = ?', [REMOVED, at, id]);
  for (const row of db.sql.numbers('SELECT id FROM subscriptions WHERE customer_id = ? AND removed = ?', [id, PRESENT])) touched.subscriptions.add(row);
  db.sql.run('UPDATE subscriptions SET removed = ? WHERE customer_id = ? AND removed = ?', [REMOVED_WITH_CUSTOMER, id, PRESENT]);
  db.sql.run('DELETE FROM deadlines WHERE customer_id = ?', [id]);
  touched.customers.add(id);
  touched.tables.add('customers');
  touched.tables.add('subscriptions');
}

/** A customer that was gone is named again: what went with it comes back, with its open windows. */
export function bringBack(db: MirrorDb, id: number, touched: Touched): void {
  const returning = ofCustomer(db, id, REMOVED_WITH_CUSTOMER);
  db.sql.run('UPDATE customers SET removed = ?, removed_at = NULL WHERE id = ?', [PRESENT, id]);
  db.sql.run('UPDATE subscriptions SET removed = ? WHERE customer_id = ? AND removed = ?', [PRESENT, id, REMOVED_WITH_CUSTOMER]);
  for (const { row, subscription, asOf } of returning) {
    replaceDeadlines(db, { id: row, customerId: id, isNew: false }, deadlinesOf(subscription, asOf));
    touched.subscriptions.add(row);
  }
  renewSummary(db, id);
  touched.customers.add(id);
  touched.tables.add('customers');
  touched.tables.add('subscriptions');
}

/** Row ids of customers that a sweep begun at `since` did not meet and nobody read since. */
export const notMetSince = (db: MirrorDb, since: Instant): readonly number[] =>
  db.sql.numbers(
    'SELECT id FROM customers WHERE removed = 0 AND coalesce(seen_at, 0) < ? AND coalesce(details_as_of, 0) < ?',
    [since, since],
  );

