import type { MirrorRead } from '../handles.ts';
import type { Ids } from './ids.ts';

/** A window that ends here or earlier is read from an index; the list in memory is not needed for it. */
export const NEAR_START = 1_000;

export type Asked = { readonly from: number; readonly count: number };

/** The window's row ids. `ordered` gives the whole list's ids in order, from an index. */
export function startOfOrder(db: MirrorRead, ordered: string, { from, count }: Asked): readonly number[] {
  return db.sql.numbers(`${ordered} LIMIT ?`, [from + count]).slice(from);
}

/** Row ids of one window; beyond the end there are none. */
export const sliceOf = (ids: Ids, { from, count }: Asked): readonly number[] => [...ids.subarray(from, from + count)];

/** Rows read by id in any order, put in the order of the ids. A row that is gone is left out. */
export function inOrderOf<Row extends { readonly id: number }>(ids: readonly number[], rows: readonly Row[]): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
