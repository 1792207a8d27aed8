import type { IntentId } from '../../domain/ids.ts';
import type { Intent, IntentState } from '../../domain/intents/intent.ts';
import type { StoredIntent, StoredRow } from '../../ports/outbox-store.ts';

/** What can be done about an intent now. */
export type Job =
  | { readonly kind: 'send' }
  | { readonly kind: 'look' }
  /** Found in `sending` although nobody here sends it. */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'dependencyFailed'; readonly on: IntentId };

/** Why an open intent has to wait for another. */
export type Hold = { readonly code: 'dependency' | 'earlier'; readonly on: IntentId };

export type Planned = {
  readonly stored: StoredIntent;
  readonly job: Job | null;
  readonly holds: readonly Hold[];
  /** Whose queue it stands in. */
  readonly line: string;
};

/** How an intent of before ended, for those that depend on it; null: it is not known here. */
export type EndOf = (id: IntentId) => IntentState | null;

/**
 * What may be worked on, in the order of queueing: one intent of a customer after the other,
 * customers beside each other. What waits for a person or for certainty holds up only the same
 * subscription and what depends on it, so that a window elsewhere does not close meanwhile.
 */
export function planOf(rows: readonly StoredRow[], endOf: EndOf): readonly Planned[] {
  const lines = new Map<string, Planned[]>();
  const planned: Planned[] = [];
  for (const row of rows) {
    if (!row.readable) continue;
    const { stored } = row;
    const line = lineOf(stored.intent, endOf);
    const before = lines.get(line) ?? [];
    const one: Planned = { stored, line, job: null, holds: holdsOf(stored.intent, before, endOf) };
    const ready: Planned = { ...one, job: jobOf(one, endOf) };
    lines.set(line, [...before, ready]);
    planned.push(ready);
  }
  return planned;
}

/** A customer that is being created has the queue of its creation. */
export function lineOf({ customer, id, action }: Intent, endOf: EndOf): string {
  if (customer.kind === 'known') return customer.id;
  if (action.kind === 'createCustomer') return id;
  const end = endOf(customer.by);
  return end?.kind === 'confirmed' ? (end.confirmation.customerId ?? customer.by) : customer.by;
}

/** Everything that has to be confirmed first. */
export const dependenciesOf = ({ dependsOn, customer, action }: Intent): readonly IntentId[] =>
  customer.kind === 'created' && action.kind !== 'createCustomer' ? [...new Set([customer.by, ...dependsOn])] : dependsOn;

function holdsOf(intent: Intent, before: readonly Planned[], endOf: EndOf): readonly Hold[] {
  const dependencies = dependenciesOf(intent)
    .filter((id) => endOf(id)?.kind !== 'confirmed')
    .map((on): Hold => ({ code: 'dependency', on }));
  const earlier = before.filter((one) => holdsUp(one, intent)).map(({ stored }): Hold => ({ code: 'earlier', on: stored.intent.id }));
  return [...dependencies, ...earlier];
}

function holdsUp({ stored: { intent }, holds }: Planned, later: Intent): boolean {
  const { state } = intent;
  if (state.kind === 'draft') return false;
  const isStuck = state.kind === 'unknown' || state.kind === 'needsDecision' || holds.length > 0;
  return isStuck ? isSameSubject(intent, later) : true;
}

/** The same subscription, or the same sort of thing about the customer itself. */
const isSameSubject = (one: Intent, other: Intent): boolean =>
  one.subscriptionId === null && other.subscriptionId === null
    ? one.action.kind === other.action.kind && one.action.kind !== 'order'
    : one.subscriptionId === other.subscriptionId;

function jobOf({ stored: { intent }, holds }: Planned, endOf: EndOf): Job | null {
  switch (intent.state.kind) {
    case 'waiting': {
      const failed = dependenciesOf(intent).find((id) => hasFailed(endOf(id)));
      if (failed !== undefined) return { kind: 'dependencyFailed', on: failed };
      return holds.length === 0 ? { kind: 'send' } : null;
    }
    case 'sending':
      return { kind: 'interrupted' };
    case 'unknown':
      return { kind: 'look' };
    case 'draft':
    case 'needsDecision':
    case 'confirmed':
    case 'rejected':
    case 'tooLate':
    case 'undone':
      return null;
  }
}

const hasFailed = (end: IntentState | null): boolean => end !== null && (end.kind === 'rejected' || end.kind === 'tooLate' || end.kind === 'undone');
