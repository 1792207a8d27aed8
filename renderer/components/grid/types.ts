import type { QueryFunction, QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/**
 * Rows per window that the grid asks for, somewhat more than a screen shows: the first rows wait for one.
 * A screen that asks for the same window shares the answer.
 */
export const GRID_WINDOW = 50;

export type WindowRequest = { readonly from: number; readonly count: number };

/** What a `page` procedure answers; more fields do no harm. */
export type RowPage<Row> = { readonly total: number; readonly from: number; readonly rows: readonly Row[] };

/** The part of TanStack's query options that the grid uses; `api.x.page.queryOptions(...)` fits. */
export type WindowQuery<Row> = { readonly queryKey: QueryKey; readonly queryFn: QueryFunction<RowPage<Row>> };

/**
 * Makes the query of one window:
 * `(window) => api.customers.page.queryOptions({ input: { search, filter, sort, direction, ...window } })`.
 * It may be a new function on every render: the grid goes by the query key.
 */
export type GridSource<Row> = (window: WindowRequest) => WindowQuery<Row>;

export type Direction = 'asc' | 'desc';
export type GridSort<Key extends string = string> = { readonly key: Key; readonly direction: Direction };

export type Column<Row, Key extends string = string> = {
  /** Stable: kept in the settings. */
  readonly id: string;
  /** Translated, short. */
  readonly header: string;
  /** Pixels; the person may change it. */
  readonly width: number;
  /** Down to this it gives way before the list scrolls sideways; `width` when absent. */
  readonly minWidth?: number;
  /** Takes a share of what is left over; 0 or absent keeps the width. */
  readonly grow?: number;
  /** `end` for money and counts: right-aligned, tabular figures. */
  readonly align?: 'start' | 'end';
  /** The sort key of the `page` procedure; absent: this column does not sort. */
  readonly sort?: Key;
  /** First direction of a click on the header; `asc` when absent. */
  readonly firstDirection?: Direction;
  readonly cell: (row: Row) => ReactNode;
  /** The cell as plain text: for copying, export and the tooltip of a cut cell. */
  readonly text: (row: Row) => string;
  /** The tooltip, where it says more than the text. Made for the cell under the mouse alone. */
  readonly tip?: (row: Row) => string;
  /** Not shown until chosen in the column menu. */
  readonly hidden?: boolean;
  /** The column that names the row (read first by screen readers). Exactly one. */
  readonly rowHeader?: boolean;
};

export type GridSelection = {
  readonly ids: ReadonlySet<string>;
  /** True: everything in the list is selected except `ids`. */
  readonly inverted: boolean;
};

export const NOTHING_SELECTED: GridSelection = { ids: new Set(), inverted: false };

export type DataGridProps<Row, Key extends string = string> = {
  /** Name of the place, for example `customers`: columns and widths are kept under it. */
  readonly name: string;
  /** Translated name of the list, for screen readers and the export's file name. */
  readonly label: string;
  readonly columns: readonly Column<Row, Key>[];
  readonly rowId: (row: Row) => string;
  readonly source: GridSource<Row>;
  readonly sort?: GridSort<Key> | null;
  readonly onSort?: (sort: GridSort<Key>) => void;
  /** Enter or double click. */
  readonly onOpen?: (row: Row) => void;
  /** The row that the keyboard or a click stands on; drives a details pane. */
  readonly onCurrent?: (row: Row | null) => void;
  /** Rows can be selected (a check box column, Space, Ctrl+A, Shift). Default true. */
  readonly selectable?: boolean;
  readonly onSelection?: (selection: GridSelection) => void;
  /** Muted: gone or ended. Attention: a coloured edge. */
  readonly tone?: (row: Row) => 'normal' | 'muted' | 'attention';
  /** What stands there when the list has no rows (an `EmptyState`). */
  readonly empty: ReactNode;
  /** Left side of the tool bar over the grid: chips, a search box. */
  readonly toolbar?: ReactNode;
  /** A letter typed while the grid has the focus: hand it to the search box. */
  readonly onType?: (text: string) => void;
};
