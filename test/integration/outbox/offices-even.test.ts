import { expect, it } from 'vitest';
import { playOffice } from '../../sim/office/history.ts';
import { OFFICE_STEPS, OFFICES, playOffices } from './support/offices.ts';

it('keeps every promise of queue and copy against the real sandbox, and the copy becomes what the service tells (even seeds)', { timeout: 900_000 }, async () => {
  const { failed, effects, kills, restores } = await playOffices({ from: 2, stride: 2, count: OFFICES / 2 });
  expect(failed).toEqual([]);
  expect(effects).toBeGreaterThan(100);
  expect(Math.min(kills, restores)).toBeGreaterThan(10);
});

it('plays the same history each time', async () => {
  const told: string[][] = [[], []];
  for (const lines of told) await playOffice({ seed: 18, steps: OFFICE_STEPS, tell: (line) => lines.push(line) });
  expect(told[1]).toEqual(told[0]);
});
