import { playOffice } from '../../../sim/office/history.ts';

/** Histories of a whole office against the real sandbox in the test run, over all files of them. */
export const OFFICES = 120;
export const OFFICE_STEPS = 24;

/** Plays seeds `from`, `from + stride` …; the first that fails says how to play it again. */
export async function playOffices({ from, stride, count }: { readonly from: number; readonly stride: number; readonly count: number }): Promise<{ readonly failed: readonly string[]; readonly effects: number; readonly kills: number; readonly restores: number }> {
  const failed: string[] = [];
  let effects = 0;
  let kills = 0;
  let restores = 0;
  for (let index = 0; index < count && failed.length === 0; index += 1) {
    const seed = from + index * stride;
    const result = await playOffice({ seed, steps: OFFICE_STEPS });
    effects += result.effects;
    kills += result.kills;
    restores += result.restores;
    if (result.violations.length > 0) failed.push(`npm run simulate -- --office --seed ${seed} --steps ${OFFICE_STEPS}: ${result.violations.join('; ')}`);
  }
  return { failed, effects, kills, restores };
}
