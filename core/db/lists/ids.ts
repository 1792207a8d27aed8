import type { Parameters } from '../connection.ts';
import type { MirrorRead } from '../handles.ts';

/** Row ids in the order of a list. */
export type Ids = Int32Array;

/** Which row ids are in: one byte per id, the id is the place. */
export type IdSet = Uint8Array;

/**
 * Row ids that a query gives, in its order. One JSON text instead of a row each: three times
 * faster through the driver for the long lists that this is for.
 */
export function readIds(db: MirrorRead, query: string, parameters: Parameters = []): Ids {
  const text = db.sql.text(`SELECT json_group_array(id) FROM (${query})`, parameters) ?? '[]';
  return Int32Array.from(JSON.parse(text) as number[]);
}

/** `room` is greater than every id of the table, so that asking for any of them stays inside the set. */
export function idSet(ids: Ids, room: number): IdSet {
  const set = new Uint8Array(room);
  for (let at = 0; at < ids.length; at += 1) set[ids[at] ?? 0] = 1;
  return set;
}

/** Each id once, at its first place. */
export function onceEach(ids: Ids, room: number): Ids {
  const seen = new Uint8Array(room);
  return selectIds(ids, (id) => {
    const isNew = seen[id] === 0;
    seen[id] = 1;
    return isNew;
  });
}

/** Room for the ids of a table, see `idSet`. */
export const roomFor = (db: MirrorRead, table: 'customers' | 'subscriptions' | 'labels' | 'skus'): number =>
  db.lists.keep(`${table}/room`, () => (db.sql.number(`SELECT max(id) FROM ${table}`) ?? 0) + 1);

/** Those of `ids` that pass, in their order. */
export function selectIds(ids: Ids, passes: (id: number) => boolean): Ids {
  const chosen = new Int32Array(ids.length);
  let count = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    if (passes(id)) {
      chosen[count] = id;
      count += 1;
    }
  }
  return chosen.slice(0, count);
}

/** Those of `ids` that are in the set, in their order. Half a million take 2 ms: no call per row, no branch. */
export function within(ids: Ids, set: IdSet): Ids {
  const chosen = new Int32Array(ids.length + 1);
  let count = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    chosen[count] = id;
    count += set[id] ?? 0;
  }
  return chosen.slice(0, count);
}
