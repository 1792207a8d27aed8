import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
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
  const bareProfile = await mkdtemp(path.join(tools.cache, 'bare-'));
  const measures = { ours: () => timeToList(tools, profile), reference: () => timeToBareWindow(tools, bareProfile) };
  const pairs = await measurePairs(measures, { pairs: tools.pairs ?? PAIRS, thrownAway: 1 });
  await rm(bareProfile, { recursive: true, force: true });
  return [{ name: 'start-10k', what: 'first usable customer list, 10,000 customers ÷ bare window shown', unit: '×', figure: ratioOfMedians(pairs), target: 1.6, detail: medians(pairs) }];
};

export const start100k: Bench = async (tools) => {
  const large = prepareOffice(tools, { customers: 100_000 });
  const small = prepareOffice(tools, { customers: 1_000 });
  const measures = { ours: () => timeToList(tools, large.profile), reference: () => timeToList(tools, small.profile) };
  const pairs = await measurePairs(measures, { pairs: tools.pairs ?? PAIRS, thrownAway: 1 });
  return [{ name: 'start-100k', what: 'the same with 100,000 customers ÷ with 1,000', unit: '×', figure: ratioOfMedians(pairs), target: 1.05, detail: medians(pairs) }];
};
