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
 * What may be worked on: one intent of a customer after the other, customers beside each other.
 * What waits for a person or for certainty holds up only the same subscription and what depends
 * on it, so that a window elsewhere does not close meanwhile.
 */
export type Plan = {
  /** A row of the book that is new or has changed; null: it is open no more. */
  readonly put: (id: IntentId, row: StoredRow | null) => void;
  readonly of: (id: IntentId) => Planned | null;
  /** Everything of one customer that is open, in the order of queueing. */
  readonly line: (key: string) => readonly Planned[];
};

type Line = { readonly waiting: Map<IntentId, StoredIntent>; planned: readonly Planned[] | null };

/** Only the queue of the customer where something has changed is planned anew. */
export function createPlan(endOf: EndOf): Plan {
  const lines = new Map<string, Line>();
  const lineById = new Map<IntentId, string>();
  const plannedById = new Map<IntentId, Planned>();
  /** Those that look at what happens elsewhere: their queues are planned anew with every change. */
  const dependent = new Map<IntentId, StoredIntent>();
  const stale = new Set<string>();
  let isCurrent = true;

  const leave = (id: IntentId): void => {
    const key = lineById.get(id);
    if (key === undefined) return;
    lineById.delete(id);
    plannedById.delete(id);
    lines.get(key)?.waiting.delete(id);
    stale.add(key);
  };
  const enter = (stored: StoredIntent): void => {
    const { id } = stored.intent;
    const key = lineOf(stored.intent, endOf);
    if (lineById.get(id) !== key) leave(id);
    const line = lines.get(key) ?? { waiting: new Map<IntentId, StoredIntent>(), planned: null };
    lines.set(key, line);
    line.waiting.set(id, stored);
    lineById.set(id, key);
    stale.add(key);
  };
  const renew = (): void => {
    if (isCurrent) return;
    isCurrent = true;
    // The end of a creation moves everything that waits for it to the customer's own queue.
    for (const stored of dependent.values()) enter(stored);
    for (const key of stale) {
      const line = lines.get(key);
      if (line === undefined) continue;
      const planned = planLine(key, [...line.waiting.values()], endOf);
      line.planned = planned;
      for (const one of planned) plannedById.set(one.stored.intent.id, one);
      if (planned.length === 0) lines.delete(key);
    }
    stale.clear();
  };

  return {
    put: (id, row) => {
      isCurrent = false;
      dependent.delete(id);
      if (row === null || !row.readable) return leave(id);
      if (dependenciesOf(row.stored.intent).length > 0) dependent.set(id, row.stored);
      enter(row.stored);
    },
    of: (id) => {
      renew();
      return plannedById.get(id) ?? null;
    },
    line: (key) => {
      renew();
      return lines.get(key)?.planned ?? [];
    },
  };
}

function planLine(line: string, waiting: readonly StoredIntent[], endOf: EndOf): readonly Planned[] {
  const planned: Planned[] = [];
  for (const stored of waiting.toSorted((a, b) => a.sequence - b.sequence)) {
    const one: Planned = { stored, line, job: null, holds: holdsOf(stored.intent, planned, endOf) };
    planned.push({ ...one, job: jobOf(one, endOf) });
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
