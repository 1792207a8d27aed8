import type { IntentId } from '../../domain/ids.ts';
import { isFinal } from '../../domain/intents/intent.ts';
import type { IntentState } from '../../domain/intents/intent.ts';
import type { OutboxStore, StoredIntent, StoredRow } from '../../ports/outbox-store.ts';

/** What is open, in memory: read once, then only what somebody else has written since. */
export type Book = {
  /** Reads what other hands have written: a person of this program, another process. */
  readonly catchUp: () => void;
  /** In the order of queueing. */
  readonly open: () => readonly StoredRow[];
  readonly endOf: (id: IntentId) => IntentState | null;
  /** What we have just written ourselves. */
  readonly put: (stored: StoredIntent) => void;
};

/** Told of each row that is new or has changed; null: it is open no more. */
export type OnRow = (id: IntentId, row: StoredRow | null) => void;

/** Empty before the first `catchUp`. */
export function createBook(store: OutboxStore, onRow: OnRow): Book {
  const rows = new Map<IntentId, StoredRow>();
  const ends = new Map<IntentId, IntentState>();
  /** Everything up to this touch is in the book, and of what came after it these. */
  let touched = -1;
  const ahead = new Set<number>();
  let newest = 0;
  let isInOrder = true;
  let listed: readonly StoredRow[] | null = null;

  const keep = (id: IntentId, row: StoredRow): void => {
    const sequence = sequenceOf(row);
    if (!rows.has(id)) {
      // A map keeps the order in which its keys came; one that comes late spoils it.
      if (sequence < newest) isInOrder = false;
      newest = Math.max(newest, sequence);
    }
    rows.set(id, row);
    listed = null;
    onRow(id, row);
  };
  const take = (row: StoredRow): void => {
    if (!row.readable) return keep(row.unreadable.id, row);
    const { id, state } = row.stored.intent;
    const known = rows.get(id);
    if (known?.readable === true && known.stored.revision >= row.stored.revision) return;
    if (!isFinal(state)) {
      ends.delete(id);
      return keep(id, row);
    }
    ends.set(id, state);
    if (rows.delete(id)) listed = null;
    onRow(id, null);
  };
  const read = (upTo: number): void => {
    const news = touched < 0 ? store.open() : store.touchedSince(touched);
    news.forEach(take);
    touched = upTo;
    ahead.clear();
  };

  return {
    catchUp: () => {
      const last = store.newestTouch();
      if (last !== touched) read(last);
    },
    open: () => {
      if (!isInOrder) {
        const sorted = [...rows].toSorted(([, a], [, b]) => sequenceOf(a) - sequenceOf(b));
        rows.clear();
        for (const [id, row] of sorted) rows.set(id, row);
        isInOrder = true;
        listed = null;
      }
      listed ??= [...rows.values()];
      return listed;
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
    put: (stored) => {
      take({ readable: true, stored });
      // Nobody reads again what was written here, as long as nobody else wrote in between.
      if (stored.touched > touched) ahead.add(stored.touched);
      while (ahead.delete(touched + 1)) touched += 1;
    },
  };
}

const sequenceOf = (row: StoredRow): number => (row.readable ? row.stored.sequence : row.unreadable.sequence);
