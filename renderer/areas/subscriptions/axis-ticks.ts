import { TZDate } from '@date-fns/tz';
import { DAY } from '../../../core/domain/time/instant.ts';
import { position, type Span } from './time-line.ts';

export type Tick = { readonly at: number; readonly isYear: boolean };
export type Ticks = { readonly unit: 'week' | 'month'; readonly ticks: readonly Tick[] };

/** Pixels that a tick's label needs. */
const ROOM = 46;
/** A week needs more: its label is a whole date. */
const ROOM_WEEK = 64;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60] as const;

/** Calendar boundaries on the axis, in the office's time zone, as close together as their labels allow. */
export function axisTicks(axis: Span, width: number, timeZone: string): Ticks {
  const perPixel = (axis.to - axis.from) / Math.max(width, 1);
  if (ROOM_WEEK * perPixel <= 7 * DAY) return { unit: 'week', ticks: within(axis, mondays(axis, timeZone)) };
  const step = MONTH_STEPS.find((months) => months * 30 * DAY >= ROOM * perPixel) ?? 120;
  return { unit: 'month', ticks: within(axis, months(axis, step, timeZone)) };
}

function mondays(axis: Span, timeZone: string): readonly Tick[] {
  const first = new TZDate(axis.from, timeZone);
  const sinceMonday = (first.getDay() + 6) % 7;
  const ticks: Tick[] = [];
  for (let week = 0; ; week += 1) {
    const at = new TZDate(first.getFullYear(), first.getMonth(), first.getDate() - sinceMonday + 7 * week, timeZone).getTime();
    if (at > axis.to) return ticks;
    ticks.push({ at, isYear: false });
  }
}

function months(axis: Span, step: number, timeZone: string): readonly Tick[] {
  const first = new TZDate(axis.from, timeZone);
  const start = Math.floor((first.getFullYear() * 12 + first.getMonth()) / step) * step;
  const ticks: Tick[] = [];
  for (let month = start; ; month += step) {
    const at = new TZDate(Math.floor(month / 12), month % 12, 1, timeZone).getTime();
    if (at > axis.to) return ticks;
    ticks.push({ at, isYear: month % 12 === 0 });
  }
}

const within = (axis: Span, ticks: readonly Tick[]): readonly Tick[] => ticks.filter((tick) => tick.at >= axis.from);

export type Label = { readonly id: string; readonly at: number; readonly width: number; /** Small numbers are placed first. */ readonly rank: number };
export type PlacedLabel = { readonly id: string; readonly row: number; readonly left: number };

const GAP = 10;

/**
 * Puts labels into as few rows as keep them apart, the important ones first and next to the bar.
 * What finds no room in `rows` rows is left out; its point stays.
 */
export function placeLabels(labels: readonly Label[], { axis, width, rows }: { readonly axis: Span; readonly width: number; readonly rows: number }): readonly PlacedLabel[] {
  const placed: (PlacedLabel & { readonly right: number })[] = [];
  for (const label of labels.toSorted((a, b) => a.rank - b.rank || a.at - b.at)) {
    const left = Math.max(0, Math.min(position(axis, width, label.at) - label.width / 2, width - label.width));
    const right = left + label.width;
    const row = freeRow(placed, { left, right, rows });
    if (row !== null) placed.push({ id: label.id, row, left, right });
  }
  return placed.map(({ id, row, left }) => ({ id, row, left }));
}

function freeRow(placed: readonly (PlacedLabel & { readonly right: number })[], { left, right, rows }: { left: number; right: number; rows: number }): number | null {
  for (let row = 0; row < rows; row += 1) {
    if (placed.every((other) => other.row !== row || other.right + GAP <= left || right + GAP <= other.left)) return row;
  }
  return null;
}
