import { hashKey, useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { GRID_WINDOW, type GridSource, type RowPage } from './types.ts';
import { windowsAround, windowsOf, type RowRange } from './windows.ts';

/** Rows that were not there after this time show as placeholders. */
const HOLD_MS = 200;

/** A picture of the list that can be painted whole. */
export type Picture<Row> = {
  readonly key: string;
  readonly total: number;
  readonly range: RowRange;
  /** Where the list was scrolled to when the picture was taken. */
  readonly offset: number;
  readonly rowAt: (index: number) => Row | null;
};

export type Rows<Row> = {
  /** What to paint; null before the first answer. */
  readonly picture: Picture<Row> | null;
  /** True: the picture is the one before; the answer for the new place is on its way. */
  readonly held: boolean;
  readonly key: string;
  readonly total: number;
  readonly loading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

export type View = { readonly range: RowRange; readonly offset: number; readonly direction: 'forward' | 'backward' };

/**
 * Loads the windows that the view needs and, once those are there, the ones it will need next.
 * While rows for a new place, order or filter are on their way the last picture stays; only
 * when the same list does not answer in time do placeholders stand in.
 */
export function useRows<Row>(source: GridSource<Row>, view: View): Rows<Row> {
  const queries = useQueryClient();
  const key = hashKey(source({ from: 0, count: GRID_WINDOW }).queryKey);
  const last = useRef<Picture<Row> | null>(null);
  const isNewList = last.current?.key !== key;
  const range = isNewList ? { first: 0, last: Math.max(0, view.range.last - view.range.first) } : view.range;
  const visible = windowsOf(range);
  const ahead = visible.every((number) => cached(queries, source, number)) ? windowsAround(visible, view.direction, last.current?.total ?? 0) : [];
  const wanted = [...visible, ...ahead];
  const results = useQueries({ queries: wanted.map((number) => windowQuery(source, number)) });

  const pages = new Map<number, RowPage<Row>>();
  results.forEach((result, place) => {
    const number = wanted[place];
    if (result.data && number !== undefined) pages.set(number, result.data);
  });
  const total = pages.get(visible[0] ?? 0)?.total ?? (isNewList ? null : (last.current?.total ?? null));
  const complete = total !== null && isComplete({ range, total, pages });
  const late = useLate(!complete && !isNewList, `${key} ${visible.join()}`);

  if (complete || (late && total !== null)) {
    last.current = { key, total, range, offset: isNewList ? 0 : view.offset, rowAt: (index) => rowIn(pages, index) };
  }
  const failed = results.find((result) => result.isError && result.data === undefined);
  return {
    picture: last.current,
    held: !complete && !late && last.current !== null,
    key,
    total: last.current?.total ?? 0,
    loading: results.some((result) => result.isFetching),
    error: failed?.error ?? null,
    retry: () => void Promise.all(results.filter((result) => result.isError).map((result) => result.refetch())),
  };
}

export const windowQuery = <Row>(source: GridSource<Row>, number: number) => source({ from: number * GRID_WINDOW, count: GRID_WINDOW });

const cached = <Row>(queries: QueryClient, source: GridSource<Row>, number: number): boolean =>
  queries.getQueryData(windowQuery(source, number).queryKey) !== undefined;

function rowIn<Row>(pages: ReadonlyMap<number, RowPage<Row>>, index: number): Row | null {
  const number = Math.floor(index / GRID_WINDOW);
  return pages.get(number)?.rows[index - number * GRID_WINDOW] ?? null;
}

type Completeness<Row> = { readonly range: RowRange; readonly total: number; readonly pages: ReadonlyMap<number, RowPage<Row>> };

function isComplete<Row>({ range, total, pages }: Completeness<Row>): boolean {
  const last = Math.min(range.last, total - 1);
  for (let index = range.first; index <= last; index += 1) if (rowIn(pages, index) === null) return false;
  return total === 0 ? pages.size > 0 : true;
}

/** True once `waiting` has lasted, for the same place, longer than a picture may be held. */
function useLate(waiting: boolean, place: string): boolean {
  const [lateAt, setLateAt] = useState<string | null>(null);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setLateAt(place), HOLD_MS);
    return () => clearTimeout(timer);
  }, [waiting, place]);
  return waiting && lateAt === place;
}
