import { seeded } from '../data.ts';

/** A figure with its bootstrap 95 % interval. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number };

const RESAMPLES = 2_000;
/** Fewer samples say nothing about how far the next one would lie. */
const FEWEST = 3;
/** Fixed, so that the same samples give the same interval. */
const SEED = 20_261_122;

const ascending = (one: number, other: number): number => one - other;

/** The value below which a share of the samples lies (nearest rank). */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort(ascending);
  const place = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[place] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort(ascending);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Draws samples again and again with replacement and computes the figure of each draw. */
function bootstrap<Sample>(samples: readonly Sample[], figureOf: (drawn: readonly Sample[]) => number): Estimate {
  if (samples.length < FEWEST) return { value: figureOf(samples), low: 0, high: Number.POSITIVE_INFINITY };
  const chance = seeded(SEED);
  const draw = (): readonly Sample[] => samples.flatMap(() => samples[Math.floor(chance() * samples.length)] ?? []);
  const figures = Array.from({ length: RESAMPLES }, () => figureOf(draw()));
  return { value: figureOf(samples), low: quantile(figures, 0.025), high: quantile(figures, 0.975) };
}

/** Two things measured right after one another. */
export type Pair = { readonly ours: number; readonly reference: number };

/** Ratio of the medians; pairs are drawn whole, so that what slowed both counts for neither. */
export const ratioOfMedians = (pairs: readonly Pair[]): Estimate =>
  bootstrap(pairs, (drawn) => median(drawn.map(({ ours }) => ours)) / median(drawn.map(({ reference }) => reference)));

export const quantileOf = (samples: readonly number[], share: number): Estimate => bootstrap(samples, (drawn) => quantile(drawn, share));

/** A count or a single reading: nothing was sampled. */
export const exactly = (value: number): Estimate => ({ value, low: value, high: value });
