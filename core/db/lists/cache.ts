import { createNameKeyStore } from './name-keys.ts';
import type { NameKeyStore } from './name-keys.ts';
import { createColumnStore } from './subscription-columns.ts';
import type { ColumnStore, TouchedRows } from './subscription-columns.ts';

/**
 * Ordered lists of row ids, and sets of them, kept in memory. Everything made from the mirror's
 * tables is dropped when the tables change; what depends on the time also says how long it
 * holds. So a window from anywhere in a long list is a slice, and nothing needs OFFSET.
 */
export type ListCache = {
  /** After every write: what was kept is old now. Names the rows of subscriptions and customers that it touched. */
  readonly changed: (subscriptions: TouchedRows, customers: TouchedRows) => void;
  readonly columns: ColumnStore;
  readonly nameKeys: NameKeyStore;
  /** The kept value under `name`, or a fresh one. A name stands for one kind of value. */
  readonly keep: <Value>(name: string, make: () => Value) => Value;
  /** The same for values that hold from `now` until an instant. */
  readonly keepUntil: <Value>(name: string, now: number, make: () => { readonly value: Value; readonly until: number }) => Value;
};

/** A list is as long as its table; the one that was asked for longest ago goes first. */
const MOST_ENTRIES = 32;

type Entry = { readonly value: unknown; readonly from: number; readonly until: number };

/** Lists that are made once and kept until a table they rest on changes. */
export function createListCache(): ListCache {
  const entries = new Map<string, Entry>();
  const columns = createColumnStore();
  const nameKeys = createNameKeyStore();
  const keepUntil: ListCache['keepUntil'] = <Value>(name: string, now: number, make: () => { value: Value; until: number }): Value => {
    const known = entries.get(name);
    const entry: Entry = known && now >= known.from && now < known.until ? known : { ...make(), from: now };
    entries.delete(name);
    entries.set(name, entry);
    dropEldest(entries);
    return entry.value as Value;
  };
  return {
    changed: (subscriptions, customers) => {
      entries.clear();
      columns.touch(subscriptions);
      nameKeys.touch(customers);
    },
    columns,
    nameKeys,
    keepUntil,
    keep: (name, make) => keepUntil(name, 0, () => ({ value: make(), until: Number.POSITIVE_INFINITY })),
  };
}

function dropEldest(entries: Map<string, Entry>): void {
  const eldest = entries.size > MOST_ENTRIES ? entries.keys().next().value : undefined;
  if (eldest !== undefined) entries.delete(eldest);
}
