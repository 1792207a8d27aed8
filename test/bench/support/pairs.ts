import { inTurn } from './bench.ts';
import type { Pair } from './statistics.ts';

type Measures = { readonly ours: () => Promise<number>; readonly reference: () => Promise<number> };

/**
 * Measures both sides in turn. Pairs before the first kept one fill the file cache and are
 * thrown away.
 */
export async function measurePairs(measures: Measures, { pairs, thrownAway }: { readonly pairs: number; readonly thrownAway: number }): Promise<readonly Pair[]> {
  const kept: Pair[] = [];
  let number = 0;
  for (const order of inTurn(pairs + thrownAway)) {
    const result = { ours: 0, reference: 0 };
    for (const side of order) result[side] = await measures[side]();
    if (number >= thrownAway) kept.push(result);
    number += 1;
  }
  return kept;
}
