import { describe, expect, it } from 'vitest';
import { openLine } from './support/line.ts';
import { isDone, judge } from './support/verdict.ts';
import { aLedgerFolder, fill, somethingToDo, startWorker } from './support/work.ts';

describe('several processes at one outbox', () => {
  it.each([2, 3, 4])('%i of them send nothing twice and leave nothing', { timeout: 120_000 }, async (count) => {
    const line = await openLine({ seed: count, behaviour: { orderLag: 0, provisioning: 0, requestMemory: 'ignored' } });
    const { path, remove } = aLedgerFolder();
    try {
      const intents = fill(path, await somethingToDo(line.sandbox, line.url, { count: 100, offset: 0 }));
      line.sandbox.faults.chance({ match: /^(POST|PATCH)/, kind: 'dropAfter', probability: 0.05 });
      const workers = await Promise.all(Array.from({ length: count }, () => startWorker(path, line.url, 'together')));
      const ends = await Promise.all(workers.map(({ ended }) => ended));
      expect(ends.map(({ signal, output }) => [signal, output.endsWith('done\n')])).toEqual(ends.map(() => [null, true]));
      expect(judge(path, intents, line.sandbox.ledger())).toEqual([]);
      expect(isDone(path)).toBe(true);
    } finally {
      remove();
      await line.close();
    }
  });
});
