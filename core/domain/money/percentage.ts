import { invariant } from '../invariant.ts';
import type { Money } from './money.ts';
import { roundHalfUp, toSafeInteger } from './rounding.ts';

/** Hundredths of a per cent in the whole: 10 000 is 100 %. */
export const WHOLE = 10_000;

/** `basisPoints` hundredths of a per cent of the amount, rounded half up to the minor unit: 2300 is 23 %. */
export function percentageOf(amount: Money, basisPoints: number): Money {
  invariant(Number.isSafeInteger(basisPoints), 'whole basis points');
  return { minor: toSafeInteger(roundHalfUp(BigInt(amount.minor) * BigInt(basisPoints), BigInt(WHOLE))), currency: amount.currency };
}
