import { placeLabels } from './axis-ticks.ts';
import { position, type TimeLine, type TimePoint } from './time-line.ts';

export const BAR_HEIGHT = 26;
export const LABEL_HEIGHT = 36;
const LABEL_ROWS = 3;
const AXIS_HEIGHT = 26;
/** Room between the lowest label and the bar. */
const GAP = 8;
/** Width of a letter of the labels' font, generously; too much room is better than a cut word. */
const LETTER = 6.8;

export type PointLabel = { readonly index: number; readonly at: number; readonly row: number; readonly left: number; readonly width: number };

/** Where everything of a time line stands, in pixels. */
export type Geometry = {
  readonly width: number;
  readonly height: number;
  /** Upper edge of the bar. */
  readonly bar: number;
  readonly x: (at: number) => number;
  readonly labels: readonly PointLabel[];
  readonly labelTop: (row: number) => number;
  readonly labelBottom: (row: number) => number;
  readonly todayTop: number;
};

/** Lower is placed first, next to the bar, when labels compete for room. */
const RANK: Readonly<Record<TimePoint['kind'], number>> = { today: 0, end: 1, windowCloses: 2, change: 2, batchCloses: 3, start: 4, nextWindowCloses: 5, accessEnds: 3, dataEnds: 5, nextCharge: 6 };

/** `texts` are the lines of each point's label, in the order of the line's points. */
export function geometryOf(line: TimeLine, width: number, texts: readonly (readonly string[])[]): Geometry {
  const widths = texts.map((lines) => Math.max(...lines.map((text) => text.length)) * LETTER);
  const placed = placeLabels(
    line.points.map((point, index) => ({ id: String(index), at: point.at, width: widths[index] ?? 0, rank: RANK[point.kind] })),
    { axis: line.axis, width, rows: LABEL_ROWS },
  );
  const labels = placed.map(({ id, row, left }) => ({ index: Number(id), at: line.points[Number(id)]?.at ?? 0, row, left, width: widths[Number(id)] ?? 0 }));
  const rows = Math.max(1, ...labels.map(({ row }) => row + 1));
  const bar = rows * LABEL_HEIGHT + GAP;
  const labelBottom = (row: number): number => bar - GAP - row * LABEL_HEIGHT + 2;
  const today = labels.find(({ index }) => line.points[index]?.kind === 'today');
  return {
    width,
    height: bar + BAR_HEIGHT + AXIS_HEIGHT,
    bar,
    x: (at) => position(line.axis, width, at),
    labels,
    labelTop: (row) => labelBottom(row) - LABEL_HEIGHT + 2,
    labelBottom,
    todayTop: labelBottom(today?.row ?? 0),
  };
}
