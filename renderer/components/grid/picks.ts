import { NOTHING_SELECTED, type GridSelection } from './types.ts';

/**
 * The selected rows. `inverted` means "all but these"; the rows themselves are kept, so that
 * copying needs no question to the host as long as nothing is inverted.
 */
export type Picks<Row> = {
  readonly inverted: boolean;
  readonly rows: ReadonlyMap<string, { readonly index: number; readonly row: Row }>;
};

export type Placed<Row> = { readonly id: string; readonly index: number; readonly row: Row };

export const noPicks = <Row>(): Picks<Row> => ({ inverted: false, rows: new Map() });
export const allPicked = <Row>(): Picks<Row> => ({ inverted: true, rows: new Map() });

export const isPicked = <Row>(picks: Picks<Row>, id: string): boolean => picks.rows.has(id) !== picks.inverted;

export const pickCount = <Row>(picks: Picks<Row>, total: number): number =>
  picks.inverted ? Math.max(0, total - picks.rows.size) : picks.rows.size;

export function togglePick<Row>(picks: Picks<Row>, { id, index, row }: Placed<Row>): Picks<Row> {
  const rows = new Map(picks.rows);
  if (!rows.delete(id)) rows.set(id, { index, row });
  return { ...picks, rows };
}

/** Selects all of these in addition. */
export function addPicks<Row>(picks: Picks<Row>, added: readonly Placed<Row>[]): Picks<Row> {
  const rows = new Map(picks.rows);
  for (const { id, index, row } of added) {
    if (picks.inverted) rows.delete(id);
    else rows.set(id, { index, row });
  }
  return { ...picks, rows };
}

/** The rows that can be named at once, in the order of the list; null when the host must be asked. */
export const namedRows = <Row>(picks: Picks<Row>): readonly Row[] | null =>
  picks.inverted ? null : [...picks.rows.values()].toSorted((one, other) => one.index - other.index).map(({ row }) => row);

export const selectionOf = <Row>(picks: Picks<Row>): GridSelection =>
  picks.rows.size === 0 && !picks.inverted ? NOTHING_SELECTED : { ids: new Set(picks.rows.keys()), inverted: picks.inverted };
