import { invariant } from '../invariant.ts';
import { minorUnitExponent } from './currency.ts';
import type { Money, UnitPrice } from './money.ts';
import { WHOLE } from './percentage.ts';
import { roundHalfUp, toSafeInteger } from './rounding.ts';

type Multiplication = {
  readonly quantity: number;
  /** Billing periods; 1 when absent. */
  readonly periods?: number;
  /** Taken off, in hundredths of a per cent; none when absent. */
  readonly discountBasisPoints?: number;
};

/**
 * Price × quantity × periods less the discount: exact until the one rounding, half up, to the
 * minor unit at the end. 13.125 EUR × 2 is 26.25 EUR, × 1 is 13.13 EUR.
 */
export function multiply(price: UnitPrice, { quantity, periods = 1, discountBasisPoints = 0 }: Multiplication): Money {
  invariant(Number.isSafeInteger(quantity) && Number.isSafeInteger(periods), 'whole quantities and periods');
  const kept = BigInt(WHOLE - discountBasisPoints);
  const product = BigInt(price.amount) * BigInt(quantity) * BigInt(periods) * kept;
  return { minor: toSafeInteger(toMinor(product, price, BigInt(WHOLE))), currency: price.currency };
}

/** The same price without needless zeros behind the currency's own digits: 13.1300 → 13.13. */
export function simplified(price: UnitPrice): UnitPrice {
  const least = minorUnitExponent(price.currency);
  let { amount, scale } = price;
  while (scale > least && amount % 10 === 0) {
    amount /= 10;
    scale -= 1;
  }
  return { amount, scale, currency: price.currency };
}

/** `product` × 10^-scale of the major unit over `divisor`, in minor units. */
function toMinor(product: bigint, { scale, currency }: UnitPrice, divisor: bigint): bigint {
  const shift = minorUnitExponent(currency) - scale;
  return shift >= 0 ? roundHalfUp(product * 10n ** BigInt(shift), divisor) : roundHalfUp(product, divisor * 10n ** BigInt(-shift));
}
