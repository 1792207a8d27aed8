import { invariant } from '../invariant.ts';

/**
 * `numerator / denominator` to the nearest integer, halves away from zero: 2.5 → 3, -2.5 → -3.
 * The commercial rule that Polish and German VAT use; a credit rounds like its charge.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  invariant(denominator > 0n, 'a divisor above zero');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** Back from exact arithmetic to a number that still counts every unit. */
export function toSafeInteger(value: bigint): number {
  const number = Number(value);
  invariant(Number.isSafeInteger(number), 'an amount within the safe integers');
  return number;
}
