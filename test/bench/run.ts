/**
 * npm run bench [-- names…] [--pairs n] [--as-built]: measures the built program and prints one
 * table; the same as JSON goes to test-results/bench.json.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareBuild } from '../../scripts/setup/build.mjs';
import { appEnvironment, readRuntime } from '../../scripts/setup/runtime.mjs';
import { runScript, SetupError } from '../../scripts/setup/say.mjs';
import { onDisplay, withXvfb } from '../../scripts/xvfb.mjs';
import { dialogs } from './benches/dialogs.ts';
import { drain, measureDrain, measureReplay } from './benches/drain.ts';
import type { DrainSide } from './benches/drain.ts';
import { firstSync, measureFirstSync, measureRawRows } from './benches/first-sync.ts';
import type { RawSide, SyncSide } from './benches/first-sync.ts';
import { load as loadBench, measureLoad } from './benches/load.ts';
import { mainDelay } from './benches/main-delay.ts';
import { memory } from './benches/memory.ts';
import { palette } from './benches/palette.ts';
import { papers } from './benches/papers.ts';
import { prices } from './benches/prices.ts';
import { radar } from './benches/radar.ts';
import { scroll } from './benches/scroll.ts';
import { search } from './benches/search.ts';
import { start100k, start10k } from './benches/start.ts';
import { run as rules } from './rules.ts';
import { verdictOf } from './support/bench.ts';
import type { Bench, BenchRow, BenchTools } from './support/bench.ts';
import { describeMachine, load, QUIET_LOAD } from './support/machine.ts';
import { copyProgram, prepareElectrons } from './support/program.ts';
import { tableOf } from './support/table.ts';

const BENCHES: Readonly<Record<string, Bench>> = {
  'start-10k': start10k,
  'start-100k': start100k,
  load: loadBench,
  'first-sync': firstSync,
  dialogs,
  drain,
  search,
  'search-painted': palette,
  'main-delay': mainDelay,
  memory,
  papers,
  prices,
  radar,
  scroll,
  rules,
};

const CACHE = path.resolve('.cache', 'bench');
const REPORT = path.resolve('test-results', 'bench.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string' }, 'as-built': { type: 'boolean', default: false }, inside: { type: 'string' }, given: { type: 'string', default: '{}' } },
});

/** Sides of benches that run in processes of their own. */
const INSIDE: Readonly<Record<string, (given: unknown) => unknown>> = {
  ours: () => measureLoad('ours'),
  reference: () => measureLoad('reference'),
  'first-sync': (given) => measureFirstSync(given as SyncSide),
  'raw-rows': (given) => measureRawRows(given as RawSide),
  drain: (given) => measureDrain(given as DrainSide),
  replay: (given) => measureReplay(given as DrainSide),
};

await runScript(async () => {
  if (values.inside !== undefined) {
    console.log(JSON.stringify(await INSIDE[values.inside]?.(JSON.parse(values.given))));
    return 0;
  }
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  const unknown = names.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) throw new SetupError(`There is no bench named ${unknown.join(', ')}.`, { todo: [`Choose from: ${Object.keys(BENCHES).join(', ')}.`] });
  const runtime = await readRuntime();
  if (!values['as-built']) await prepareBuild(say, runtime);
  return withScreen((environment) => measure(names, runtime, environment));
});

type Runtime = Awaited<ReturnType<typeof readRuntime>>;

/** A screen in memory on Linux, so that nobody's desktop has a say in the figures. */
function withScreen(work: (environment: NodeJS.ProcessEnv) => Promise<number>): Promise<number> {
  return process.platform === 'linux' ? withXvfb((display) => work(onDisplay(display, process.env))) : work(process.env);
}

async function measure(names: readonly string[], runtime: Runtime, environment: NodeJS.ProcessEnv): Promise<number> {
  await mkdir(CACHE, { recursive: true });
  const machine = describeMachine(runtime.label);
  const loadBefore = load();
  say(`${machine.runtime}; ${machine.processors}, ${machine.memoryGiB} GiB; load ${loadBefore.toFixed(2)}`);
  if (loadBefore > QUIET_LOAD) say(`the machine is busy (above ${QUIET_LOAD}): repeat this when it is quiet`);
  const program = await copyProgram(CACHE);
  const tools: BenchTools = {
    pairs: values.pairs === undefined ? null : Number(values.pairs),
    say,
    environment: appEnvironment(runtime, environment),
    flags: runtime.args.filter((argument) => argument.startsWith('--')),
    electrons: await prepareElectrons(runtime.dist, CACHE),
    program: program.folder,
    cache: CACHE,
    node: runtime.node,
  };
  const rows: (BenchRow & { readonly load: number })[] = [];
  const failed: string[] = [];
  for (const name of names) {
    say(`${name} …`);
    const before = load();
    const measured = await attempt(name, tools);
    if (measured === null) failed.push(name);
    else rows.push(...measured.map((row) => ({ ...row, load: Math.max(before, load()) })));
  }
  await program.remove();
  console.log(`\n${tableOf(rows.map((row) => ({ ...row, detail: `${row.detail}; load ${row.load.toFixed(1)}` })))}`);
  await mkdir(path.dirname(REPORT), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify({ at: new Date().toISOString(), machine, loadBefore, failed, rows: rows.map((row) => ({ ...row, verdict: verdictOf(row) })) }, null, 2)}\n`);
  if (failed.length > 0) say(`could not be measured: ${failed.join(', ')}`);
  return failed.length > 0 || rows.some((row) => verdictOf(row) === 'missed') ? 1 : 0;
}

/** One bench that breaks does not cost the figures of the others. */
async function attempt(name: string, tools: BenchTools): Promise<readonly BenchRow[] | null> {
  try {
    return (await BENCHES[name]?.(tools)) ?? [];
  } catch (problem) {
    console.error(problem);
    return null;
  }
}

function say(text: string): void {
  console.log(`  ${text}`);
}
