import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from '../support/bench.ts';
import { startBare, startDesk } from '../support/electron.ts';
import type { Running } from '../support/electron.ts';
import { memoryOf } from '../support/memory.ts';
import { OFFLINE_FLAGS, prepareOffice } from '../support/offices.ts';
import { measurePairs } from '../support/pairs.ts';
import { median, ratioOfMedians } from '../support/statistics.ts';

/** Memory varies little from start to start, and each reading takes half a minute. */
const PAIRS = 3;
const IDLE_MS = 30_000;

async function afterIdling(running: Running): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const { megabytes } = memoryOf(running.pid);
  await running.quit();
  return megabytes;
}

export const memory: Bench = async (tools) => {
  if (process.platform !== 'linux') {
    tools.say('memory is measured on Linux only');
    return [];
  }
  const { profile } = prepareOffice(tools, { customers: 10_000 });
  const bareProfile = await mkdtemp(path.join(tools.cache, 'bare-'));
  const ours = async (): Promise<number> => {
    const desk = startDesk(tools, { profile, args: OFFLINE_FLAGS, address: '#/customers' });
    await desk.event('usable');
    return afterIdling(desk);
  };
  const reference = async (): Promise<number> => {
    const bare = startBare(tools, bareProfile);
    await bare.event('shown');
    return afterIdling(bare);
  };
  const pairs = await measurePairs({ ours, reference }, { pairs: tools.pairs ?? PAIRS, thrownAway: 0 });
  await rm(bareProfile, { recursive: true, force: true });
  const megabytes = (pick: 'ours' | 'reference'): string => `${Math.round(median(pairs.map((pair) => pair[pick])))} MB`;
  return [
    {
      name: 'memory',
      what: 'proportional memory of all processes after 30 s idle, 10,000 customers ÷ bare',
      unit: '×',
      figure: ratioOfMedians(pairs),
      target: 1.6,
      detail: `${megabytes('ours')} ÷ ${megabytes('reference')}, ${pairs.length} pairs`,
    },
  ];
};
