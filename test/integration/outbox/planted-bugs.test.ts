import { describe, expect, it } from 'vitest';
import { BUG_NAMES, BUGS, OFFICE_BUGS } from '../../sim/bugs.ts';
import type { Bug } from '../../sim/bugs.ts';
import { playHistory } from '../../sim/history.ts';
import { playOffice } from '../../sim/office/history.ts';
import { STEPS } from './support/histories.ts';
import { OFFICE_STEPS } from './support/offices.ts';

/** Far fewer than the test run plays: a bug of these kinds may not hide. */
const ENOUGH = 400;
const ENOUGH_OFFICES = 60;

async function firstFailure(bug: Bug): Promise<{ readonly seed: number; readonly why: string } | null> {
  const inOffices = OFFICE_BUGS.includes(bug);
  for (let seed = 1; seed <= (inOffices ? ENOUGH_OFFICES : ENOUGH); seed += 1) {
    const { violations } = inOffices ? await playOffice({ seed, steps: OFFICE_STEPS, bug }) : await playHistory({ seed, steps: STEPS, bug });
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
