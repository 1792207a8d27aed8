import type { UnitPrice } from '../../money/money.ts';
import { WHOLE } from '../../money/percentage.ts';
import { by, exactly, toUnitPrice } from '../exact.ts';

/** A price after a rise in hundredths of a per cent, rounded half up to the minor unit as lists print. */
export const risen = (price: UnitPrice, basisPoints: number): UnitPrice =>
  basisPoints === 0 ? price : toUnitPrice(by(exactly(price), BigInt(WHOLE + basisPoints), BigInt(WHOLE)), price.currency);

/** Digits behind the minor unit that a twelfth of a year's price is kept with. */
const FINER = 2;

/** A seat's month of a price for `months`; finer than a cent, so that twelve of them make the year again. */
export function perMonth(price: UnitPrice, months: number): UnitPrice {
  if (months === 1) return price;
  const amount = Math.round((price.amount * 10 ** FINER) / months);
  return { amount, scale: price.scale + FINER, currency: price.currency };
}
