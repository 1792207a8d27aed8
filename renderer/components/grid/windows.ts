import { GRID_WINDOW, type RowPage } from './types.ts';

export type RowRange = { readonly first: number; readonly last: number };
/** Answers by the number of their window. */
export type Pages<Row> = ReadonlyMap<number, RowPage<Row>>;

/** Windows ahead of the scrolling direction; one wheel turn stays far inside them. */
const AHEAD = 6;
const BEHIND = 2;

/** Numbers of the windows that hold these rows. */
export function windowsOf({ first, last }: RowRange): readonly number[] {
  const from = Math.floor(Math.max(0, first) / GRID_WINDOW);
  const to = Math.floor(Math.max(first, last) / GRID_WINDOW);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The windows worth loading early around the visible ones, nearest first. */
export function windowsAround(visible: readonly number[], direction: 'forward' | 'backward', total: number): readonly number[] {
  const lastWindow = Math.max(0, Math.ceil(total / GRID_WINDOW) - 1);
  const top = visible[0] ?? 0;
  const bottom = visible.at(-1) ?? 0;
  const below = (count: number) => Array.from({ length: count }, (_, index) => bottom + 1 + index);
  const above = (count: number) => Array.from({ length: count }, (_, index) => top - 1 - index);
  const wanted = direction === 'forward' ? [...below(AHEAD), ...above(BEHIND)] : [...above(AHEAD), ...below(BEHIND)];
  return wanted.filter((number) => number >= 0 && number <= lastWindow);
}

export function rowIn<Row>(pages: Pages<Row>, index: number): Row | null {
  const number = Math.floor(index / GRID_WINDOW);
  return pages.get(number)?.rows[index - number * GRID_WINDOW] ?? null;
}

/** Whether every row of the range is there. An empty list is whole once it has answered. */
export function isWhole<Row>({ range, total, pages }: { readonly range: RowRange; readonly total: number; readonly pages: Pages<Row> }): boolean {
  if (total === 0) return pages.size > 0;
  for (let index = range.first; index <= Math.min(range.last, total - 1); index += 1) if (rowIn(pages, index) === null) return false;
  return true;
}

/** Whether both answers paint the same rows. Answers keep the identity of rows that did not change. */
export function sameRows<Row>(range: RowRange, one: Pages<Row>, other: Pages<Row>): boolean {
  for (let index = range.first; index <= range.last; index += 1) if (rowIn(one, index) !== rowIn(other, index)) return false;
  return true;
}
