import { playHistory } from '../../../sim/history.ts';

/** Histories in the test run, over all files of them; one of this kind of bug showed first at seed 884 (quality.md, 0). */
export const SEEDS = 5_000;
export const STEPS = 28;

/** Plays seeds `from`, `from + stride` …; the first that fails says how to play it again. */
export async function playSeeds({ from, stride, count }: { readonly from: number; readonly stride: number; readonly count: number }): Promise<{ readonly failed: readonly string[]; readonly effects: number; readonly kills: number; readonly restores: number }> {
  const failed: string[] = [];
  let effects = 0;
  let kills = 0;
  let restores = 0;
  for (let index = 0; index < count && failed.length === 0; index += 1) {
    const seed = from + index * stride;
    const result = await playHistory({ seed, steps: STEPS });
    effects += result.effects;
    kills += result.kills;
    restores += result.restores;
    if (result.violations.length > 0) failed.push(`npm run simulate -- --seed ${seed} --steps ${STEPS}: ${result.violations.join('; ')}`);
  }
  return { failed, effects, kills, restores };
}
