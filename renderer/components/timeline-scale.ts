const TICKS = 5;

/** Place of a moment between the ends, in per cent; moments outside stand at the edge. */
export const scaleOf =
  (from: number, to: number) =>
  (at: number): number =>
    to <= from ? 0 : Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100));

/** Evenly spread moments for labels; the edges stay free, their labels would be cut. */
export const ticksOf = (from: number, to: number): readonly number[] =>
  to <= from ? [] : Array.from({ length: TICKS }, (_, index) => Math.round(from + ((to - from) * (index + 0.5)) / TICKS));
