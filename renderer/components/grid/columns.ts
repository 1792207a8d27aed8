import type { Column } from './types.ts';

/** What a person changed about the columns of one list; kept in the device settings. */
export type ColumnChoice = {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly shown: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
};

export const NO_CHOICE: ColumnChoice = { order: [], hidden: [], shown: [], widths: {} };

const LEAST_WIDTH = 48;
const MOST_WIDTH = 900;

const names = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []);

/** A safe choice out of whatever the settings file holds. */
export function readChoice(stored: unknown): ColumnChoice {
  if (typeof stored !== 'object' || stored === null) return NO_CHOICE;
  const { order, hidden, shown, widths } = stored as Readonly<Record<string, unknown>>;
  return { order: names(order), hidden: names(hidden), shown: names(shown), widths: readWidths(widths) };
}

function readWidths(stored: unknown): Readonly<Record<string, number>> {
  if (typeof stored !== 'object' || stored === null) return {};
  const widths: Record<string, number> = {};
  for (const [name, value] of Object.entries(stored)) {
    if (typeof value === 'number' && Number.isFinite(value)) widths[name] = clampWidth(value);
  }
  return widths;
}

/** Whether there is anything to put back. */
export const isChanged = ({ order, hidden, shown, widths }: ColumnChoice): boolean =>
  order.length + hidden.length + shown.length + Object.keys(widths).length > 0;

export const clampWidth = (width: number): number => Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));

type ColumnShape = Pick<Column<unknown>, 'id' | 'width' | 'minWidth' | 'grow' | 'hidden' | 'rowHeader'>;

/** All columns in the chosen order; ones the choice does not know keep their place at the end. */
export function orderedColumns<C extends ColumnShape>(columns: readonly C[], choice: ColumnChoice): readonly C[] {
  const place = new Map(choice.order.map((id, index) => [id, index]));
  return columns.toSorted((one, other) => (place.get(one.id) ?? columns.length) - (place.get(other.id) ?? columns.length));
}

/** The column that names the row always stays. */
export function isShown(column: ColumnShape, choice: ColumnChoice): boolean {
  if (column.rowHeader === true) return true;
  if (choice.hidden.includes(column.id)) return false;
  return column.hidden !== true || choice.shown.includes(column.id);
}

export function withShown(choice: ColumnChoice, id: string, shown: boolean): ColumnChoice {
  const without = (list: readonly string[]) => list.filter((name) => name !== id);
  return shown
    ? { ...choice, hidden: without(choice.hidden), shown: [...without(choice.shown), id] }
    : { ...choice, shown: without(choice.shown), hidden: [...without(choice.hidden), id] };
}

/** Moves a column one place among all columns. */
export function withMoved(all: readonly string[], choice: ColumnChoice, { id, by }: { readonly id: string; readonly by: -1 | 1 }): ColumnChoice {
  const order = [...all];
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return choice;
  order.splice(from, 1);
  order.splice(to, 0, id);
  return { ...choice, order };
}

/** One track of a CSS grid per column: a chosen width holds; otherwise it gives way down to its least width, and `grow` shares what is left. */
export function trackOf(column: ColumnShape, choice: ColumnChoice): string {
  const chosen = choice.widths[column.id];
  if (chosen !== undefined) return `${chosen}px`;
  const least = column.minWidth ?? column.width;
  if ((column.grow ?? 0) > 0) return `minmax(${least}px, ${column.grow}fr)`;
  return least < column.width ? `minmax(${least}px, ${column.width}px)` : `${column.width}px`;
}

/** Below this width the list scrolls sideways. */
export function leastWidth(columns: readonly ColumnShape[], choice: ColumnChoice): number {
  return columns.reduce((sum, column) => sum + (choice.widths[column.id] ?? column.minWidth ?? column.width), 0);
}
