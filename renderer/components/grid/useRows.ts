import { hashKey, useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStands } from '../../host/useStands.ts';
import { GRID_WINDOW, type GridSource, type RowPage } from './types.ts';
import type { View } from './view.ts';
import { isWhole, rowIn, sameRows, windowsAround, windowsOf, type Pages, type RowRange } from './windows.ts';

/** Rows that were not there after this time show as placeholders. */
const HOLD_MS = 500;

/** A part of the list that can be painted. */
export type Picture<Row> = {
  readonly key: string;
  readonly total: number;
  readonly range: RowRange;
  readonly pages: Pages<Row>;
};

export type Rows<Row> = {
  /** What to paint; null before the first answer. */
  readonly picture: Picture<Row> | null;
  /** True: the picture is the one before; the rows for the new place are on their way. */
  readonly held: boolean;
  readonly key: string;
  readonly loading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

/** The last picture, kept by the grid from one paint to the next. */
export type Kept<Row> = { readonly picture: Picture<Row> | null; readonly keep: (picture: Picture<Row>) => void };

/**
 * Loads the windows that the view needs and, once those are there, the ones it will need next.
 * While rows for a new place, order or filter are on their way the last picture stays; only
 * when the same list does not answer in time do placeholders stand in.
 */
export function useRows<Row>(source: GridSource<Row>, view: View, kept: Kept<Row>): Rows<Row> {
  const queries = useQueryClient();
  const key = hashKey(source({ from: 0, count: GRID_WINDOW }).queryKey);
  const before = kept.picture;
  const isNewList = before !== null && before.key !== key;
  const range = isNewList ? { first: 0, last: view.range.last - view.range.first } : view.range;
  const visible = windowsOf(range);
  const isHere = visible.every((number) => isCached(queries, source, number));
  // Neighbours come when the first rows have been painted.
  const wanted = useStands() && isHere ? [...visible, ...windowsAround(visible, view.direction, before?.total ?? 0)] : visible;
  const results = useQueries({ queries: wanted.map((number) => windowQuery(source, number)) });

  const pages = new Map<number, RowPage<Row>>();
  results.forEach((result, place) => {
    const number = wanted[place];
    if (result.data && number !== undefined) pages.set(number, result.data);
  });
  const total = pages.get(visible[0] ?? 0)?.total ?? (isNewList ? null : (before?.total ?? null));
  const whole = total !== null && isWhole({ range, total, pages });
  const late = useLate(!whole && before !== null && !isNewList, `${key} ${visible.join()}`);
  const picture = total !== null && (whole || late) ? { key, total, range, pages } : before;
  if (picture !== null && picture !== before && !isSame(picture, before)) kept.keep(picture);

  const failed = results.find((result) => result.isError && result.data === undefined);
  return {
    picture,
    held: !whole && !late && before !== null,
    key,
    loading: results.some((result) => result.isFetching),
    error: failed?.error ?? null,
    retry: () => void Promise.all(results.filter((result) => result.isError).map((result) => result.refetch())),
  };
}

export const windowQuery = <Row>(source: GridSource<Row>, number: number) => source({ from: number * GRID_WINDOW, count: GRID_WINDOW });

const isCached = <Row>(queries: QueryClient, source: GridSource<Row>, number: number): boolean =>
  queries.getQueryData(windowQuery(source, number).queryKey) !== undefined;

/** The row at a place of the list; null while it is not there. */
export const rowAt = <Row>(picture: Picture<Row> | null, index: number): Row | null => (picture === null ? null : rowIn(picture.pages, index));

function isSame<Row>(one: Picture<Row>, other: Picture<Row> | null): boolean {
  return (
    other !== null &&
    one.key === other.key &&
    one.total === other.total &&
    one.range.first === other.range.first &&
    one.range.last === other.range.last &&
    sameRows(one.range, one.pages, other.pages)
  );
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
