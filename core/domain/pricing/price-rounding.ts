import { invariant } from '../invariant.ts';
import type { Exact } from './exact.ts';

/**
 * How a book rounds its prices, in minor units: to multiples of `step`, less `less`. A step of 100
 * less 1 gives prices like 12.99; a step of 1 is the cent.
 */
export type PriceRounding = { readonly step: number; readonly less: number; readonly direction: 'nearest' | 'up' | 'down' };

export const TO_THE_CENT: PriceRounding = { step: 1, less: 0, direction: 'nearest' };

/** The rounded price in minor units, never below zero; a tie of `nearest` goes up. */
export function roundedTo({ numerator, denominator }: Exact, { step, less, direction }: PriceRounding): number {
  invariant(Number.isSafeInteger(step) && step > 0 && Number.isSafeInteger(less) && less >= 0 && less < step, 'a step of whole minor units');
  const size = BigInt(step);
  const shifted = numerator + BigInt(less) * denominator;
  const scaled = denominator * size;
  const whole = floorDivide(shifted, scaled);
  const rest = shifted - whole * scaled;
  const goesUp = rest > 0n && (direction === 'up' || (direction === 'nearest' && 2n * rest >= scaled));
  const minor = Number((whole + (goesUp ? 1n : 0n)) * size) - less;
  return Math.max(0, minor);
}

const floorDivide = (numerator: bigint, denominator: bigint): bigint =>
  numerator >= 0n || numerator % denominator === 0n ? numerator / denominator : numerator / denominator - 1n;
