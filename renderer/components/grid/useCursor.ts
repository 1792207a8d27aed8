import { useState } from 'react';
import { addPicks, allPicked, noPicks, togglePick, type Picks, type Placed } from './picks.ts';
import { rowAt, type Picture } from './useRows.ts';

export type Cursor<Row> = {
  readonly current: number | null;
  readonly picks: Picks<Row>;
  readonly moveTo: (index: number, options: { readonly extend: boolean }) => void;
  readonly toggle: (index: number) => void;
  readonly pickAll: () => void;
  readonly pickNone: () => void;
};

export type CursorOptions<Row> = {
  /** The row to stand on at first. */
  readonly first: number | null;
  readonly picture: Picture<Row> | null;
  readonly rowId: (row: Row) => string;
  readonly selectable: boolean;
  /** Changes when another list is shown; a mere change of order keeps the picks. */
  readonly listKey: string;
  readonly orderKey: string;
};

/** Where the keyboard stands and what is picked. */
export function useCursor<Row>({ first, picture, rowId, selectable, listKey, orderKey }: CursorOptions<Row>): Cursor<Row> {
  const [current, setCurrent] = useState(first);
  const [anchor, setAnchor] = useState(first);
  const [picks, setPicks] = useState<Picks<Row>>(noPicks);
  const [before, setBefore] = useState({ listKey, orderKey });
  if (before.listKey !== listKey) {
    setBefore({ listKey, orderKey });
    setCurrent(null);
    setAnchor(null);
    if (before.orderKey === orderKey) setPicks(noPicks);
  }

  const placed = (index: number): Placed<Row> | null => {
    const row = rowAt(picture, index);
    return row === null ? null : { id: rowId(row), index, row };
  };
  const moveTo = (index: number, { extend }: { readonly extend: boolean }): void => {
    setCurrent(index);
    if (!extend || !selectable) {
      setAnchor(index);
      return;
    }
    const from = anchor ?? current ?? index;
    setAnchor(from);
    const span = between(from, index).map(placed).filter((row) => row !== null);
    setPicks((known) => addPicks(known, span));
  };
  const toggle = (index: number): void => {
    const row = placed(index);
    if (row && selectable) setPicks((known) => togglePick(known, row));
  };
  return {
    current,
    picks,
    moveTo,
    toggle,
    pickAll: () => selectable && setPicks(allPicked),
    pickNone: () => setPicks(noPicks),
  };
}

/** Both ends included. */
function between(one: number, other: number): readonly number[] {
  const from = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, step) => from + step);
}
