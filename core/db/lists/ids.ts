import type { Parameters } from '../connection.ts';
import type { MirrorRead } from '../handles.ts';

/** Row ids in the order of a list. */
export type Ids = Int32Array;

/** Which row ids are in: one byte per id, the id is the place. Ids beyond its end are not in. */
export type IdSet = Uint8Array;

/**
 * Row ids that a query gives, in its order. One JSON text instead of a row each: three times
 * faster through the driver for the long lists that this is for.
 */
export function readIds(db: MirrorRead, query: string, parameters: Parameters = []): Ids {
  const text = db.sql.text(`SELECT json_group_array(id) FROM (${query})`, parameters) ?? '[]';
  return Int32Array.from(JSON.parse(text) as number[]);
}

export function idSet(ids: Ids): IdSet {
  let last = 0;
  for (const id of ids) last = id > last ? id : last;
  const set = new Uint8Array(last + 1);
  for (const id of ids) set[id] = 1;
  return set;
}

/** Those of `ids` that pass, in their order. */
export function selectIds(ids: Ids, passes: (id: number) => boolean): Ids {
  const chosen = new Int32Array(ids.length);
  let count = 0;
  for (const id of ids) {
    if (passes(id)) {
      chosen[count] = id;
      count += 1;
    }
  }
  return chosen.slice(0, count);
}
