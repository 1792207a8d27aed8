import { expect, it } from 'vitest';
import { OFFICES, playOffices } from './support/offices.ts';

it('keeps every promise of queue and copy against the real sandbox, and the copy becomes what the service tells (odd seeds)', { timeout: 900_000 }, async () => {
  const { failed, effects, kills, restores } = await playOffices({ from: 1, stride: 2, count: OFFICES / 2 });
  expect(failed).toEqual([]);
  expect(effects).toBeGreaterThan(100);
  expect(Math.min(kills, restores)).toBeGreaterThan(10);
});
