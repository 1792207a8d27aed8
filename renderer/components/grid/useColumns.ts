import { useCallback, useMemo } from 'react';
import { useLayout } from '../../app/settings.tsx';
import { clampWidth, isChanged, isShown, leastWidth, NO_CHOICE, orderedColumns, readChoice, trackOf, withMoved, withShown, type ColumnChoice } from './columns.ts';
import type { Column } from './types.ts';

/** Room of the check box in front. */
export const PICK_WIDTH = 36;

export type Columns<Row> = {
  readonly all: readonly Column<Row>[];
  readonly shown: readonly Column<Row>[];
  /** Value of `grid-template-columns` for a choice of widths. */
  readonly template: string;
  readonly leastWidth: number;
  readonly show: (id: string, shown: boolean) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly resize: (id: string, width: number) => void;
  readonly reset: () => void;
  readonly isChanged: boolean;
};

/** The columns as this person arranged them. */
export function useColumns<Row>(name: string, columns: readonly Column<Row>[], selectable: boolean): Columns<Row> {
  const [choice, setChoice] = useLayout(`grid.${name}`, readChoice);
  const all = useMemo(() => orderedColumns(columns, choice), [columns, choice]);
  const shown = useMemo(() => all.filter((column) => isShown(column, choice)), [all, choice]);
  const tracks = shown.map((column) => trackOf(column, choice));
  const show = useCallback((id: string, visible: boolean) => setChoice(withShown(choice, id, visible)), [choice, setChoice]);
  const move = useCallback((id: string, by: -1 | 1) => setChoice(moved(all, choice, { id, by })), [all, choice, setChoice]);
  const resize = useCallback(
    (id: string, width: number) => setChoice({ ...choice, widths: { ...choice.widths, [id]: clampWidth(width) } }),
    [choice, setChoice],
  );
  const reset = useCallback(() => setChoice(NO_CHOICE), [setChoice]);
  const template = (selectable ? [`${PICK_WIDTH}px`, ...tracks] : tracks).join(' ');
  const least = leastWidth(shown, choice) + (selectable ? PICK_WIDTH : 0);
  const changed = isChanged(choice);
  return useMemo(
    () => ({ all, shown, template, leastWidth: least, show, move, resize, reset, isChanged: changed }),
    [all, shown, template, least, show, move, resize, reset, changed],
  );
}

const moved = <Row>(all: readonly Column<Row>[], choice: ColumnChoice, step: { readonly id: string; readonly by: -1 | 1 }): ColumnChoice =>
  withMoved(all.map((column) => column.id), choice, step);
