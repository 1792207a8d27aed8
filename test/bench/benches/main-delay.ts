import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Bench } from '../support/bench.ts';
import { startBare, startDesk } from '../support/electron.ts';
import type { MainScope } from '../support/electron.ts';
import { CLOCK_FLAG } from '../support/offices.ts';
import { SANDBOX_TOKEN, startSandbox } from '../support/sandbox.ts';
import { exactly } from '../support/statistics.ts';

const CUSTOMERS = 2_000;
const FRAME_MS = 1_000 / 60;
const MOST_MS = 50;
/** The client keeps to 450 calls a minute, so a whole reading lasts long; its first minute is the busiest. */
const WATCHED_MS = 60_000;

type Delay = { readonly p50: number; readonly p99: number; readonly max: number; readonly samples: number };

/** How late the main process gets to its work while everything is read for the first time. */
export const mainDelay: Bench = async (tools) => {
  const sandbox = await startSandbox(tools, CUSTOMERS);
  const profile = await mkdtemp(path.join(tools.cache, 'sync-'));
  // An empty window beside it has nothing to do: what delays that one is the machine.
  const bareProfile = await mkdtemp(path.join(tools.cache, 'bare-'));
  const bare = startBare(tools, bareProfile);
  await bare.event('shown');
  const desk = startDesk(tools, { profile, args: [...CLOCK_FLAG, '--remote', sandbox.url, '--token', SANDBOX_TOKEN], address: '#/customers' });
  try {
    await desk.event('shown');
    await desk.inMain(beginWatching);
    await bare.inMain(beginWatching);
    await desk.inPage(watchLongTasks);
    await desk.event('usable');
    await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
    const delay = await desk.inMain(endWatching);
    const idle = await bare.inMain(endWatching);
    const { read, longTasks, longest } = await desk.inPage(whatWasSeen);
    const detail = `p50 ${delay.p50.toFixed(1)} ms, empty window meanwhile p99 ${idle.p99.toFixed(1)} ms; ${read}`;
    const what = `delay of the main process in the first minute of a full sync (sandbox over HTTP, ${CUSTOMERS} customers)`;
    return [
      { name: 'main-delay', what: `${what}, p99`, unit: 'ms', figure: exactly(delay.p99), target: FRAME_MS, detail },
      { name: 'main-delay-max', what: 'the same, the longest', unit: 'ms', figure: exactly(delay.max), target: MOST_MS, detail: `empty window meanwhile ${idle.max.toFixed(0)} ms` },
      { name: 'long-tasks', what: 'tasks of the window over 50 ms in that minute, after its first rows', unit: 'tasks', figure: exactly(longTasks), target: 0, detail: longest },
    ];
  } finally {
    await Promise.all([desk.quit(), bare.quit()]);
    sandbox.end();
    for (const folder of [profile, bareProfile]) await rm(folder, { recursive: true, force: true });
  }
};

/* What runs in the main process and in the page. Nothing around these functions exists there. */

function beginWatching({ builtin }: MainScope): void {
  const { monitorEventLoopDelay } = builtin('node:perf_hooks');
  const histogram = monitorEventLoopDelay({ resolution: 5 });
  histogram.enable();
  Reflect.set(globalThis, 'benchDelay', histogram);
}

/** The histogram holds the time between two ticks of a 5 ms timer; what is more than that is delay. */
function endWatching(): Delay {
  const histogram = Reflect.get(globalThis, 'benchDelay') as ReturnType<typeof monitorEventLoopDelay>;
  histogram.disable();
  const delayed = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - 5);
  return { p50: delayed(histogram.percentile(50)), p99: delayed(histogram.percentile(99)), max: delayed(histogram.max), samples: histogram.count };
}

function watchLongTasks(): void {
  const seen = { firstRowAt: Number.POSITIVE_INFINITY, tasks: [] as { readonly duration: number; readonly startTime: number }[] };
  Reflect.set(window, 'benchTasks', seen);
  // The start of the program has a bench of its own, and the task that draws the first rows belongs to it.
  const rows = new MutationObserver(() => {
    if (document.querySelector('[role="row"] [role="rowheader"]') === null) return;
    seen.firstRowAt = performance.now();
    rows.disconnect();
  });
  rows.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) seen.tasks.push({ duration, startTime });
  }).observe({ type: 'longtask' });
}

function whatWasSeen(): { readonly read: string; readonly longTasks: number; readonly longest: string } {
  const { firstRowAt, tasks } = Reflect.get(window, 'benchTasks') as { readonly firstRowAt: number; readonly tasks: readonly { readonly duration: number; readonly startTime: number }[] };
  const rows = Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') ?? 1) - 1;
  const after = tasks.filter(({ startTime }) => startTime >= firstRowAt);
  const inWords = (some: typeof tasks): string => some.map(({ duration, startTime }) => `${duration.toFixed(0)} ms at ${(startTime / 1_000).toFixed(1)} s`).join(', ');
  return {
    read: `${rows} customers in the list by then`,
    longTasks: after.length,
    longest: `${inWords(after)}${after.length > 0 ? '; ' : ''}first rows at ${(firstRowAt / 1_000).toFixed(1)} s, until then ${inWords(tasks.filter((task) => !after.includes(task))) || 'none'}`,
  };
}
