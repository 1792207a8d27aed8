import { GRID_WINDOW } from './types.ts';

export type RowRange = { readonly first: number; readonly last: number };

/** Windows ahead of the scrolling direction; one wheel turn stays far inside them. */
const AHEAD = 3;
const BEHIND = 1;

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
