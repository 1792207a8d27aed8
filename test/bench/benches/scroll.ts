import type { Bench } from '../support/bench.ts';
import { startDesk } from '../support/electron.ts';
import { OFFLINE_FLAGS, prepareOffice } from '../support/offices.ts';
import { exactly, quantile } from '../support/statistics.ts';

type Phase = { readonly name: string; readonly frames: number; readonly pixels: number };

/** A turned wheel, a hard flick, and the scroll bar dragged through the whole list; there and back. */
const PHASES: readonly Phase[] = [
  { name: 'wheel', frames: 240, pixels: 60 },
  { name: 'flick', frames: 240, pixels: 600 },
  { name: 'drag', frames: 300, pixels: 12_000 },
  { name: 'flick back', frames: 240, pixels: -600 },
];

type Seen = {
  readonly frames: number;
  readonly blank: number;
  readonly placeholders: number;
  readonly held: number;
  readonly mostRows: number;
  readonly intervals: readonly number[];
};

const SLOW_FRAME_MS = 33;

/** Scripted scrolling through 100,000 customers; every painted frame is looked at. */
export const scroll: Bench = async (tools) => {
  const { profile } = prepareOffice(tools, { customers: 100_000 });
  const desk = startDesk(tools, { profile, args: OFFLINE_FLAGS, address: '#/customers' });
  await desk.event('usable');
  const idle = await desk.inPage(scrollThrough, { name: 'at rest', frames: 120, pixels: 0 });
  const phases: Seen[] = [];
  for (const phase of PHASES) phases.push(await desk.inPage(scrollThrough, phase));
  await desk.quit();
  const seen = together(phases);
  const slow = (intervals: readonly number[]): number => (100 * intervals.filter((interval) => interval > SLOW_FRAME_MS).length) / intervals.length;
  const byPhase = PHASES.map(({ name }, place) => `${name} ${slow(phases[place]?.intervals ?? []).toFixed(0)} %`).join(', ');
  const detail = `${byPhase}; median ${quantile(seen.intervals, 0.5).toFixed(1)}, p99 ${quantile(seen.intervals, 0.99).toFixed(0)} ms; at rest ${slow(idle.intervals).toFixed(1)} % slow`;
  return [
    { name: 'scroll-blank', what: 'frames with a placeholder or nothing where a row should be, 100,000 rows', unit: 'frames', figure: exactly(seen.placeholders + seen.blank), target: 0, detail: `of ${seen.frames}; ${seen.placeholders} placeholders, ${seen.blank} gaps` },
    { name: 'scroll-slow', what: `frames over ${SLOW_FRAME_MS} ms`, unit: '%', figure: exactly(slow(seen.intervals)), target: 1, detail },
    { name: 'scroll-rows', what: 'rows in the page at most', unit: 'rows', figure: exactly(seen.mostRows), target: 100, detail: '' },
    { name: 'scroll-held', what: 'frames that still show the rows before', unit: '%', figure: exactly((100 * seen.held) / seen.frames), target: null, detail: `of ${seen.frames}` },
  ];
};

const together = (phases: readonly Seen[]): Seen => ({
  frames: sum(phases, 'frames'),
  blank: sum(phases, 'blank'),
  placeholders: sum(phases, 'placeholders'),
  held: sum(phases, 'held'),
  mostRows: Math.max(...phases.map(({ mostRows }) => mostRows)),
  intervals: phases.flatMap(({ intervals }) => intervals),
});

const sum = (phases: readonly Seen[], what: 'frames' | 'blank' | 'placeholders' | 'held'): number => phases.reduce((total, phase) => total + phase[what], 0);

/**
 * Runs in the page: nothing around it exists there. A frame is looked at when the next one
 * begins: what stands there then is what was painted.
 */
async function scrollThrough({ frames, pixels }: Phase): Promise<Seen> {
  const HEADER = 36;
  const grid = document.querySelector<HTMLElement>('[role="grid"]');
  if (!grid) throw new Error('no list');
  const seen = { frames: 0, blank: 0, placeholders: 0, held: 0, mostRows: 0, intervals: [] as number[] };
  const nextFrame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  const look = (): void => {
    const area = grid.getBoundingClientRect();
    const rows = [...grid.querySelectorAll<HTMLElement>('[role="row"][data-index]')];
    const visible = rows.map((row) => ({ row, box: row.getBoundingClientRect() })).filter(({ box }) => box.bottom > area.top + HEADER && box.top < area.top + grid.clientHeight);
    const covered = visible.reduce((sum, { box }) => sum + Math.min(box.bottom, area.top + grid.clientHeight) - Math.max(box.top, area.top + HEADER), 0);
    seen.frames += 1;
    if (covered < grid.clientHeight - HEADER - 1) seen.blank += 1;
    if (visible.some(({ row }) => row.dataset['placeholder'] !== undefined)) seen.placeholders += 1;
    if (grid.closest('[aria-busy="true"]') !== null) seen.held += 1;
    seen.mostRows = Math.max(seen.mostRows, rows.length);
  };
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    grid.scrollTop += pixels;
    const at = await nextFrame();
    seen.intervals.push(at - before);
    before = at;
    look();
  }
  return seen;
}
