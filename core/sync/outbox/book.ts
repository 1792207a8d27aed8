import type { IntentId } from '../../domain/ids.ts';
import { isFinal } from '../../domain/intents/intent.ts';
import type { IntentState } from '../../domain/intents/intent.ts';
import type { OutboxStore, StoredIntent, StoredRow } from '../../ports/outbox-store.ts';

/** What is open, in memory: read once, then only what was written since, by whatever process. */
export type Book = {
  readonly catchUp: () => void;
  readonly open: () => readonly StoredRow[];
  readonly get: (id: IntentId) => StoredIntent | null;
  readonly endOf: (id: IntentId) => IntentState | null;
  readonly put: (stored: StoredIntent) => void;
};

export function createBook(store: OutboxStore): Book {
  const rows = new Map<IntentId, StoredRow>();
  const ends = new Map<IntentId, IntentState>();
  let touched = -1;
  let sorted: readonly StoredRow[] | null = null;

  const take = (row: StoredRow): void => {
    sorted = null;
    if (!row.readable) {
      rows.set(row.unreadable.id, row);
      return;
    }
    const { id, state } = row.stored.intent;
    const known = rows.get(id);
    if (known?.readable === true && known.stored.revision > row.stored.revision) return;
    if (isFinal(state)) {
      rows.delete(id);
      ends.set(id, state);
    } else {
      rows.set(id, row);
      ends.delete(id);
    }
  };

  return {
    catchUp: () => {
      const newest = store.newestTouch();
      if (newest === touched) return;
      const news = touched < 0 ? store.open() : store.touchedSince(touched);
      news.forEach(take);
      touched = newest;
    },
    open: () => {
      sorted ??= [...rows.values()].toSorted((a, b) => sequenceOf(a) - sequenceOf(b));
      return sorted;
    },
    get: (id) => {
      const row = rows.get(id);
      return row?.readable === true ? row.stored : null;
    },
    endOf: (id) => {
      const open = rows.get(id);
      if (open !== undefined) return open.readable ? open.stored.intent.state : null;
      const known = ends.get(id);
      if (known !== undefined) return known;
      const row = store.get(id);
      if (!row?.readable) return null;
      ends.set(id, row.stored.intent.state);
      return row.stored.intent.state;
    },
    put: (stored) => take({ readable: true, stored }),
  };
}

const sequenceOf = (row: StoredRow): number => (row.readable ? row.stored.sequence : row.unreadable.sequence);
