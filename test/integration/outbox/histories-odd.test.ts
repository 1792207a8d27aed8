import { expect, it } from 'vitest';
import { playSeeds, SEEDS } from './support/histories.ts';

/** Half of the seeds; the other half runs beside it on another core. */
it('keeps every promise in thousands of histories of faults, kills, restored backups and days (odd seeds)', { timeout: 900_000 }, async () => {
  const { failed, effects, kills, restores } = await playSeeds({ from: 1, stride: 2, count: SEEDS / 2 });
  expect(failed).toEqual([]);
  expect(Math.min(effects, kills, restores)).toBeGreaterThan(500);
});
