import type { Instant } from '../domain/time/instant.ts';
import { isLoading } from './derived/derived.ts';
import type { MirrorDb } from './handles.ts';

/**
 * Takes customers out for good that the server stopped naming before `before`, with everything
 * that belongs to them, and audit records about them. Afterwards the file holds no trace:
 * deleted bytes are overwritten (`secure_delete`), search forgets its words, and the log is
 * emptied. Answers with the number of customers.
 */
export function eraseRemovedCustomers(db: MirrorDb, before: Instant): number {
  const gone = db.sql.numbers('SELECT id FROM customers WHERE removed <> 0 AND removed_at < ?', [before]);
  if (gone.length === 0) return 0;
  db.sql.transaction(() => {
    for (const id of gone) eraseCustomer(db, id);
    eraseUnusedLabels(db);
    db.sql.run(UNUSED_REMAINDERS);
    if (!isLoading(db)) db.sql.script(FORGET_WORDS);
  });
  db.lists.changed('all', 'all');
  db.sql.script('PRAGMA wal_checkpoint(TRUNCATE)');
  return gone.length;
}

/** Merges the search's segments into one: only then do the words of deleted rows really go. */
const FORGET_WORDS = `INSERT INTO customer_search (customer_search) VALUES ('optimize');
INSERT INTO label_search (label_search) VALUES ('optimize')`;

function eraseCustomer(db: MirrorDb, id: number): void {
  db.sql.run('DELETE FROM audit_records WHERE customer_guid = (SELECT guid FROM customers WHERE id = ?)', [id]);
  for (const statement of OF_CUSTOMER) db.sql.run(statement, [id]);
  if (!isLoading(db)) db.sql.run('DELETE FROM customer_search WHERE rowid = ?', [id]);
}

const OF_CUSTOMER = [
  'DELETE FROM deadlines WHERE customer_id = ?',
  'DELETE FROM subscriptions WHERE customer_id = ?',
  'DELETE FROM orders WHERE customer_id = ?',
  'DELETE FROM customers WHERE id = ?',
] as const;

const UNUSED_REMAINDERS = 'DELETE FROM remainders WHERE id NOT IN (SELECT remainder FROM subscriptions WHERE remainder IS NOT NULL)';

/** Names that the office gave may name persons. */
function eraseUnusedLabels(db: MirrorDb): void {
  const unused = db.sql.numbers('SELECT id FROM labels WHERE id NOT IN (SELECT product_label FROM subscriptions UNION SELECT friendly_label FROM subscriptions)');
  for (const id of unused) {
    db.sql.run('DELETE FROM labels WHERE id = ?', [id]);
    if (!isLoading(db)) db.sql.run('DELETE FROM label_search WHERE rowid = ?', [id]);
  }
}
