import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { isPicked, namedRows, type Picks } from './picks.ts';
import type { GridSource } from './types.ts';

/** No message carries more (`MAX_ROWS` of the contract, which would bring its schemas along). */
export const MOST_ROWS = 500;

export type TakeState = { readonly done: number; readonly total: number } | null;

export type Taker<Row> = {
  /** Rows so far while many are fetched; null when nothing runs. */
  readonly progress: TakeState;
  readonly cancel: () => void;
  /**
   * Hands the picked rows, or all rows when nothing is picked, to `onRows` in the order of the
   * list. False: cancelled or failed in between.
   */
  readonly take: (onRows: (rows: readonly Row[]) => void) => Promise<boolean>;
};

export type TakeOptions<Row> = { readonly source: GridSource<Row>; readonly picks: Picks<Row>; readonly rowId: (row: Row) => string };

/** Gets at all the rows that a person means, in windows as large as a message may be. */
export function useTake<Row>({ source, picks, rowId }: TakeOptions<Row>): Taker<Row> {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<TakeState>(null);
  const cancelled = useRef(false);
  const cancel = useCallback(() => {
    cancelled.current = true;
  }, []);
  const take = async (onRows: (rows: readonly Row[]) => void): Promise<boolean> => {
    const named = namedRows(picks);
    if (named !== null && named.length > 0) {
      onRows(named);
      return true;
    }
    cancelled.current = false;
    const wanted = (row: Row): boolean => !picks.inverted || isPicked(picks, rowId(row));
    try {
      let from = 0;
      for (let total = 1; from < total; from += MOST_ROWS) {
        const page = await fetchWindow(queries, source, from);
        if (cancelled.current) return false;
        total = page.total;
        setProgress({ done: Math.min(from + MOST_ROWS, total), total });
        onRows(page.rows.filter(wanted));
      }
      return true;
    } finally {
      setProgress(null);
    }
  };
  return { progress, cancel, take };
}

/** A window for once: a whole list must not stay in memory after an export. */
function fetchWindow<Row>(queries: QueryClient, source: GridSource<Row>, from: number) {
  const { queryKey, queryFn } = source({ from, count: MOST_ROWS });
  return queries.fetchQuery({ queryKey, queryFn, gcTime: 0 });
}
