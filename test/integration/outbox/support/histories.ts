import { playHistory } from '../../../sim/history.ts';
import { playShare } from './play.ts';
import type { Share, ShareOutcome } from './play.ts';

/** Histories in the test run, over all files of them; one of this kind of bug showed first at seed 884 (quality.md, 0). */
export const SEEDS = 5_000;
export const STEPS = 28;

/** Histories of the outbox against the simulated service. */
export const playSeeds = (share: Share): Promise<ShareOutcome> =>
  playShare(share, (seed) => playHistory({ seed, steps: STEPS }), (seed) => `npm run simulate -- --seed ${seed} --steps ${STEPS}`);
