/** What one played history came to. */
type Played = { readonly violations: readonly string[]; readonly effects: number; readonly kills: number; readonly restores: number };

/** Some of the seeds: `from`, `from + stride` …, so that several test files share them out. */
export type Share = { readonly from: number; readonly stride: number; readonly count: number };
export type ShareOutcome = { readonly failed: readonly string[]; readonly effects: number; readonly kills: number; readonly restores: number };

/** Plays a share up to the first seed that fails; `command` is how to play that one again. */
export async function playShare({ from, stride, count }: Share, play: (seed: number) => Promise<Played>, command: (seed: number) => string): Promise<ShareOutcome> {
  const failed: string[] = [];
  let effects = 0;
  let kills = 0;
  let restores = 0;
  for (let index = 0; index < count && failed.length === 0; index += 1) {
    const seed = from + index * stride;
    const result = await play(seed);
    effects += result.effects;
    kills += result.kills;
    restores += result.restores;
    if (result.violations.length > 0) failed.push(`${command(seed)}: ${result.violations.join('; ')}`);
  }
  return { failed, effects, kills, restores };
}
