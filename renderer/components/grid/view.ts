import type { RowRange } from './windows.ts';

export const ROW_HEIGHT = 36;
/** Rows painted beyond each edge of what is seen. */
const OVERSCAN = 8;
/** Before the height is known: enough for any screen. */
const FIRST_ROWS = 40;

export type View = {
  readonly range: RowRange;
  readonly direction: 'forward' | 'backward';
  /** Rows that fit; the step of Page Up and Page Down. */
  readonly pageSize: number;
};

export type Place = {
  readonly top: number;
  readonly height: number;
  readonly total: number;
  readonly direction: 'forward' | 'backward';
  /** Only what is seen, because the first screen is on its way; the rows beyond the edges are painted when it stands. */
  readonly seenOnly?: boolean;
};

/** The rows to paint at a place of the scroll bar, a little more than what is seen. */
export function viewOf({ top, height, total, direction, seenOnly = false }: Place): View {
  if (height === 0) return { range: { first: 0, last: FIRST_ROWS }, direction, pageSize: 1 };
  const seen = Math.floor(top / ROW_HEIGHT);
  const beyond = seenOnly ? 0 : OVERSCAN;
  const first = Math.max(0, seen - beyond);
  // As many at every place: a line more or less would lay out more than the lines whose rows change.
  const wanted = seen + Math.ceil(height / ROW_HEIGHT) + beyond;
  const last = total === 0 ? wanted : Math.min(wanted, total - 1);
  return { range: { first: Math.min(first, last), last }, direction, pageSize: Math.max(1, Math.floor(height / ROW_HEIGHT) - 1) };
}

/**
 * The row that painted rows are placed from. It stays the same over long ways, so that scrolling
 * draws only the rows that came into view, and places stay small in a list of any length.
 */
export const baseOf = (first: number): number => first - (first % ROWS_FROM_BASE);
const ROWS_FROM_BASE = 1_000;

/** Rows that are painted at most: as many lines exist, and each takes up another row when its own leaves the view. */
export const lineCount = (height: number): number => Math.ceil(height / ROW_HEIGHT) + 2 * OVERSCAN + 1;

export const sameView = (one: View, other: View): boolean =>
  one.range.first === other.range.first && one.range.last === other.range.last && one.direction === other.direction;

export type Painted = { readonly top: number; readonly height: number; readonly first: number; readonly last: number };

/** Where the first painted row stands in the visible layer, so that painted rows cover it from top to bottom. */
export function shiftOf({ top, height, first, last }: Painted): number {
  const start = first * ROW_HEIGHT;
  const end = Math.max(start, (last + 1) * ROW_HEIGHT - height);
  return start - Math.min(end, Math.max(start, top));
}

/** The same for the row that painted rows are placed from. */
export const baseShiftOf = (painted: Painted): number => shiftOf(painted) - (painted.first - baseOf(painted.first)) * ROW_HEIGHT;
