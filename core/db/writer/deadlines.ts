import { openClosings } from '../../domain/nce/closings.ts';
import { NOTHING_KNOWN } from '../../domain/nce/context.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { instant } from '../../domain/time/instant.ts';
import type { MirrorDb } from '../handles.ts';

export type Deadline = { readonly closesAt: number; readonly own: boolean };

/**
 * Ends of the windows for cancelling or reducing that are open at `asOf`, each instant once: what
 * the rulebook says of this copy at that moment, so that lists, Today and the subscription's page
 * name the same ends. The server's clock may be a little ahead of ours; a term that begins in
 * a moment counts from its beginning.
 */
export function deadlinesOf(subscription: Subscription, asOf: number): readonly Deadline[] {
  const { startsAt, status } = subscription;
  if (status !== 'active' && status !== 'suspended') return [];
  const at = startsAt !== null && startsAt > asOf ? startsAt : instant(asOf);
  return openClosings(subscription, at, NOTHING_KNOWN).map(({ closesAt, isSaid }) => ({ closesAt, own: !isSaid }));
}

/** The rows of one subscription, in place of those that were there. */
export function replaceDeadlines(db: MirrorDb, subscription: { readonly id: number; readonly customerId: number; readonly isNew: boolean }, deadlines: readonly Deadline[]): void {
  if (!subscription.isNew) db.sql.run('DELETE FROM deadlines WHERE subscription_id = ?', [subscription.id]);
  for (const { closesAt, own } of deadlines) {
    db.sql.run('INSERT INTO deadlines (subscription_id, closes_at, customer_id, own) VALUES (?, ?, ?, ?)', [
      subscription.id,
      closesAt,
      subscription.customerId,
      own ? 1 : 0,
    ]);
  }
}
