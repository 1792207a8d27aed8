/**
 * Ordered lists of row ids, and sets of them, kept in memory. Everything made from the mirror's
 * tables is dropped when the tables change; what depends on the time also says how long it
 * holds. So a window from anywhere in a long list is a slice, and nothing needs OFFSET.
 */
export type ListCache = {
  /** Rises with every write to the mirror. */
  readonly revision: () => number;
  readonly changed: () => void;
  /** The kept value under `name`, or a fresh one. */
  readonly keep: <Value>(name: string, make: () => Value) => Value;
  /** The same for values that hold only between two instants. */
  readonly keepUntil: <Value>(name: string, now: number, make: () => { readonly value: Value; readonly until: number }) => Value;
};

/** A searched list is as long as the table; the eldest goes when there are more than this. */
const MOST_ENTRIES = 48;

type Entry = { readonly value: unknown; readonly from: number; readonly until: number };

export function createListCache(): ListCache {
  const entries = new Map<string, Entry>();
  let revision = 0;
  const keepUntil: ListCache['keepUntil'] = <Value>(name: string, now: number, make: () => { value: Value; until: number }): Value => {
    const known = entries.get(name);
    entries.delete(name);
    const entry: Entry = known && now >= known.from && now < known.until ? known : { ...make(), from: now };
    entries.set(name, entry);
    dropEldest(entries);
    // The name says what was made: one name is used for one kind of value.
    return entry.value as Value;
  };
  return {
    revision: () => revision,
    changed: () => {
      revision += 1;
      entries.clear();
    },
    keepUntil,
    keep: (name, make) => keepUntil(name, 0, () => ({ value: make(), until: Number.POSITIVE_INFINITY })),
  };
}

function dropEldest(entries: Map<string, Entry>): void {
  const eldest = entries.size > MOST_ENTRIES ? entries.keys().next().value : undefined;
  if (eldest !== undefined) entries.delete(eldest);
}
