import { isFinal } from '../../domain/intents/intent.ts';
import { advance } from '../../domain/intents/machine.ts';
import type { Note } from '../../domain/intents/event.ts';
import type { StoredIntent } from '../../ports/outbox-store.ts';
import type { OutboxOptions } from './options.ts';

/**
 * Before anything else after a start. Alone at the ledger: leases of before are void, and
 * `sending` reads as unknown. Behind the second place: an older copy was put back, so that
 * everything open is doubted until the server has been asked. A second place that knows nothing
 * (the mirror was thrown away) proves nothing either, and is treated the same.
 */
export function begin(options: OutboxOptions): void {
  const { store, highWater, isAlone } = options;
  if (!isAlone) return;
  store.breakLeases();
  interruptAll(options);
  const mark = store.mark();
  const water = highWater.get();
  const isBehind = water === null ? mark > 0 : water > mark;
  if (isBehind) {
    doubtAll(options);
    store.raiseMark(Math.max(mark, water ?? 0) + 1);
  }
  highWater.set(store.mark());
}

const openIntents = ({ store }: OutboxOptions): readonly StoredIntent[] => store.open().flatMap((row) => (row.readable && !isFinal(row.stored.intent.state) ? [row.stored] : []));

function interruptAll(options: OutboxOptions): void {
  for (const stored of openIntents(options)) keep(options, stored, advance(stored.intent, { type: 'interrupted', at: options.clock.now() }));
}

function doubtAll(options: OutboxOptions): void {
  const at = options.clock.now();
  const doubted = openIntents(options).filter((stored) => keep(options, stored, advance(stored.intent, { type: 'restored', at })));
  if (doubted.length > 0) options.store.note([{ event: { code: 'outbox.restored', open: doubted.length }, correlationId: null }], at);
}

function keep({ store, clock }: OutboxOptions, stored: StoredIntent, step: { readonly intent: StoredIntent['intent']; readonly notes: readonly Note[] } | null): boolean {
  return step !== null && store.save({ intent: step.intent, revision: stored.revision, at: clock.now(), notes: step.notes }) !== null;
}
