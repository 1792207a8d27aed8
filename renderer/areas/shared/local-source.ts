import type { GridSource } from '../../components/grid/types.ts';

/**
 * A list that is already here, for the grid. `version` must change whenever the rows do
 * (an answer's `dataUpdatedAt`, for example).
 */
export function localSource<Row>({ name, version, rows }: { readonly name: readonly string[]; readonly version: string | number; readonly rows: readonly Row[] }): GridSource<Row> {
  return ({ from, count }) => ({
    queryKey: ['local', ...name, version, from, count],
    queryFn: () => ({ total: rows.length, from, rows: rows.slice(from, from + count) }),
  });
}
