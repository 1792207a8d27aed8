import { expect, it } from 'vitest';
import { playOffice } from '../../sim/office/history.ts';

/**
 * Days that are lost: a backup, work that is carried out, and ledger or whole folder put back
 * while the service's lists still lag. With the folder nothing on the laptop tells that it is
 * older. These seeds ordered or upgraded twice before the change feed was asked.
 */
it.each([2003, 2012, 2018, 2022])('does nothing twice when older stores are put back within the lag of the service (seed %i)', { timeout: 300_000 }, async (seed) => {
  const { violations, restores } = await playOffice({ seed, steps: 16, losesDays: true });
  expect(violations).toEqual([]);
  expect(restores).toBeGreaterThan(2);
});
