import { describe, expect, it } from 'vitest';
import { BUG_NAMES, BUGS } from '../../sim/bugs.ts';
import type { Bug } from '../../sim/bugs.ts';
import { playHistory } from '../../sim/history.ts';
import { STEPS } from './support/histories.ts';

/** Far fewer than the test run plays: a bug of these kinds may not hide. */
const ENOUGH = 400;

async function firstFailure(bug: Bug): Promise<{ readonly seed: number; readonly why: string } | null> {
  for (let seed = 1; seed <= ENOUGH; seed += 1) {
    const { violations } = await playHistory({ seed, steps: STEPS, bug });
    const [why] = violations;
    if (why !== undefined) return { seed, why };
  }
  return null;
}

describe('a planted bug turns the histories red', () => {
  it.each(BUG_NAMES.map((bug) => [bug, BUGS[bug]] as const))('%s: %s', { timeout: 300_000 }, async (bug) => {
    expect(await firstFailure(bug)).not.toBeNull();
  });
});
