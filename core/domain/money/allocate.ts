import { invariant } from '../invariant.ts';
import type { Money } from './money.ts';
import { toSafeInteger } from './rounding.ts';

/**
 * Splits an amount by whole, non-negative weights without losing a minor unit: everybody gets
 * the part rounded towards zero, what is left goes one by one to the largest remainders, the
 * earlier first.
 */
export function allocate(amount: Money, weights: readonly number[]): readonly Money[] {
  invariant(weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0), 'whole weights');
  const whole = weights.reduce((so, weight) => so + BigInt(weight), 0n);
  invariant(whole > 0n, 'somebody to give it to');

  const sign = amount.minor < 0 ? -1n : 1n;
  const total = sign * BigInt(amount.minor);
  const shares = weights.map((weight, index) => {
    const product = total * BigInt(weight);
    return { index, part: product / whole, remainder: product % whole };
  });
  const left = total - shares.reduce((so, share) => so + share.part, 0n);
  const lucky = new Set(
    shares
      .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, Number(left))
      .map((share) => share.index),
  );
  return shares.map((share) => ({ minor: toSafeInteger(sign * (share.part + (lucky.has(share.index) ? 1n : 0n))), currency: amount.currency }));
}
