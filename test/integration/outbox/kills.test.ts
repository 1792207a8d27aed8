import { describe, expect, it } from 'vitest';
import { openLine } from './support/line.ts';
import { isDone, judge } from './support/verdict.ts';
import { aLedgerFolder, fill, somethingToDo, startWorker } from './support/work.ts';
import { createDice } from '../../sim/random.ts';
import { systemSleep } from '../../../core/host/system.ts';

/** In the test run, over both lanes; more (or fewer) by OUTBOX_KILLS. */
const KILLS = Number(process.env['OUTBOX_KILLS'] ?? 300);
const LANES = 2;
const CHANGES = 40;
const MOST_ROUNDS = 40;

type Lane = { readonly kills: number; readonly found: readonly string[]; readonly rounds: number };

/** Ledgers full of work, one after the other; each is worked on by processes that are killed at random moments until it is done. */
async function lane(number: number, target: number): Promise<Lane> {
  const dice = createDice(number);
  let kills = 0;
  for (let round = 0; round < MOST_ROUNDS && kills < target; round += 1) {
    const line = await openLine({ seed: number * 100 + round, behaviour: { orderLag: 0, provisioning: 0, requestMemory: dice.pick(['ignored', 24, 'unlimited'] as const) } });
    const { path, remove } = aLedgerFolder();
    try {
      const plans = await somethingToDo(line.sandbox, line.url, { count: CHANGES, offset: dice.below(10) });
      const intents = fill(path, plans);
      line.sandbox.faults.chance({ match: /^(POST|PATCH)/, kind: 'dropAfter', probability: 0.05 });
      line.sandbox.faults.chance({ match: /^(POST|PATCH)/, kind: 'dropBefore', probability: 0.05 });
      while (!isDone(path)) {
        const worker = await startWorker(path, line.url, 'alone');
        await worker.begun;
        if (kills < target) await systemSleep(dice.between(0, 60));
        else await worker.ended;
        kills += worker.process.kill('SIGKILL') ? 1 : 0;
        await worker.ended;
        const found = judge(path, intents, line.sandbox.ledger());
        if (found.length > 0) return { kills, found, rounds: round };
      }
      const found = judge(path, intents, line.sandbox.ledger());
      if (found.length > 0) return { kills, found, rounds: round };
    } finally {
      remove();
      await line.close();
    }
  }
  return { kills, found: [], rounds: 0 };
}

describe('a program that is killed while it sends', () => {
  it(`loses nothing and does nothing twice in ${KILLS} kills, and its ledger is sound after each`, { timeout: 600_000 }, async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index + 1, KILLS / LANES)));
    expect(lanes.flatMap(({ found }) => found)).toEqual([]);
    expect(lanes.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThanOrEqual(KILLS);
  });
});
