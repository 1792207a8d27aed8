import { playOffice } from '../../../sim/office/history.ts';
import { playShare } from './play.ts';
import type { Share, ShareOutcome } from './play.ts';

/** Histories in the test run, over all files of them. */
export const OFFICES = 120;
export const OFFICE_STEPS = 24;

/** Histories of a whole office against the real sandbox. */
export const playOffices = (share: Share): Promise<ShareOutcome> =>
  playShare(share, (seed) => playOffice({ seed, steps: OFFICE_STEPS }), (seed) => `npm run simulate -- --office --seed ${seed} --steps ${OFFICE_STEPS}`);
