import { describe, expect, it } from 'vitest';
import { playHistory } from '../../sim/history.ts';
import { playSeeds, SEEDS, STEPS } from './support/histories.ts';

it('keeps every promise in thousands of histories of faults, kills, restored backups and days (even seeds)', { timeout: 900_000 }, async () => {
  const { failed, effects, kills, restores } = await playSeeds({ from: 2, stride: 2, count: SEEDS / 2 });
  expect(failed).toEqual([]);
  expect(Math.min(effects, kills, restores)).toBeGreaterThan(500);
});

describe('a history', () => {
  it('is the same each time its seed is played', async () => {
    const told: string[][] = [[], []];
    for (const lines of told) await playHistory({ seed: 884, steps: STEPS, tell: (line) => lines.push(line) });
    expect(told[1]).toEqual(told[0]);
  });
});
