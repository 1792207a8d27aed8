import type { ReducibleBatch, Subscription } from '../../domain/subscriptions/subscription.ts';
import { HOUR } from '../../domain/time/instant.ts';
import type { MirrorDb } from '../handles.ts';

/** seven days of 24 hours from the instant that starts the term. */
const OWN_WINDOW_MS = 168 * HOUR;

export type Deadline = { readonly closesAt: number; readonly own: boolean };
export type Windowed = Pick<Subscription, 'model' | 'status' | 'isTrial' | 'startsAt' | 'cancellationAllowedUntil'> & {
  readonly reducible: { readonly batches: readonly ReducibleBatch[] } | null;
};

/**
 * Ends of the windows for cancelling or reducing that are open at `asOf`, each instant once.
 * The server's word wins; only where it says nothing at all, new commerce gets seven
 * days from the start of its term. Suspended subscriptions may still be cancelled.
 */
export function deadlinesOf(subscription: Windowed, asOf: number): readonly Deadline[] {
  const { status, cancellationAllowedUntil, reducible } = subscription;
  if (status !== 'active' && status !== 'suspended') return [];
  const said = [cancellationAllowedUntil, ...(reducible?.batches ?? []).map(({ quantity, allowedUntil }) => (quantity > 0 ? allowedUntil : null))];
  const open = [...new Set(said)].filter((at) => at !== null).filter((at) => at > asOf);
  if (cancellationAllowedUntil !== null || reducible !== null) return open.map((closesAt) => ({ closesAt, own: false }));
  return ownWindow(subscription, asOf);
}

function ownWindow({ model, isTrial, startsAt }: Windowed, asOf: number): readonly Deadline[] {
  if (model !== 'nce' || isTrial || startsAt === null) return [];
  const closesAt = startsAt + OWN_WINDOW_MS;
  return closesAt > asOf ? [{ closesAt, own: true }] : [];
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
