import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Bench, BenchTools } from '../support/bench.ts';
import { startBare, startDesk } from '../support/electron.ts';
import { OFFLINE_FLAGS, prepareOffice } from '../support/offices.ts';
import { measurePairs } from '../support/pairs.ts';
import { median, ratioOfMedians } from '../support/statistics.ts';
import type { Pair } from '../support/statistics.ts';

const PAIRS = 15;

/** From the start of the process to the first row of the customer list on the screen. */
async function timeToList(tools: BenchTools, profile: string): Promise<number> {
  const desk = startDesk(tools, { profile, args: OFFLINE_FLAGS, address: '#/customers' });
  const usable = await desk.event('usable');
  const shown = await desk.event('shown');
  await desk.quit();
  return Math.max(usable, shown);
}

/** Compiled code is kept once the window has been idle for four seconds (decision record 0012), as it is with somebody who works. */
const IDLE_MS = 10_000;

async function workOnce(tools: BenchTools, profile: string): Promise<void> {
  const desk = startDesk(tools, { profile, args: OFFLINE_FLAGS, address: '#/customers' });
  await desk.event('usable');
  await setTimeout(IDLE_MS);
  await desk.quit();
}

async function timeToBareWindow(tools: BenchTools, profile: string): Promise<number> {
  const bare = startBare(tools, profile);
  const shown = await bare.event('shown');
  await bare.quit();
  return shown;
}

const medians = (pairs: readonly Pair[]): string =>
  `${Math.round(median(pairs.map(({ ours }) => ours)))} ms ÷ ${Math.round(median(pairs.map(({ reference }) => reference)))} ms, ${pairs.length} pairs`;

export const start10k: Bench = async (tools) => {
  const { profile } = prepareOffice(tools, { customers: 10_000 });
  await workOnce(tools, profile);
  const bareProfile = await mkdtemp(path.join(tools.cache, 'bare-'));
  const measures = { ours: () => timeToList(tools, profile), reference: () => timeToBareWindow(tools, bareProfile) };
  const pairs = await measurePairs(measures, { pairs: tools.pairs ?? PAIRS, thrownAway: 1 });
  await rm(bareProfile, { recursive: true, force: true });
  return [{ name: 'start-10k', what: 'first usable customer list, 10,000 customers ÷ bare window shown', unit: '×', figure: ratioOfMedians(pairs), target: 1.6, detail: medians(pairs) }];
};

export const start100k: Bench = async (tools) => {
  const large = prepareOffice(tools, { customers: 100_000 });
  const small = prepareOffice(tools, { customers: 1_000 });
  for (const { profile } of [small, large]) await workOnce(tools, profile);
  const measures = { ours: () => timeToList(tools, large.profile), reference: () => timeToList(tools, small.profile) };
  const pairs = await measurePairs(measures, { pairs: tools.pairs ?? PAIRS, thrownAway: 1 });
  return [{ name: 'start-100k', what: 'the same with 100,000 customers ÷ with 1,000', unit: '×', figure: ratioOfMedians(pairs), target: 1.05, detail: medians(pairs) }];
};
