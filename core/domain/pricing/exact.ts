import { minorUnitExponent } from '../money/currency.ts';
import type { Currency, UnitPrice } from '../money/money.ts';
import { roundHalfUp, toSafeInteger } from '../money/rounding.ts';

/** A price on its way through several rules: exact, in minor units, rounded once at the end. */
export type Exact = { readonly numerator: bigint; readonly denominator: bigint };

/** A unit price in exact minor units: 13.125 EUR is 1312.5 cents. */
export function exactly({ amount, scale, currency }: UnitPrice): Exact {
  const shift = minorUnitExponent(currency) - scale;
  return shift >= 0 ? { numerator: BigInt(amount) * 10n ** BigInt(shift), denominator: 1n } : { numerator: BigInt(amount), denominator: 10n ** BigInt(-shift) };
}

/** Times a fraction. */
export const by = ({ numerator, denominator }: Exact, over: bigint, under: bigint): Exact => ({ numerator: numerator * over, denominator: denominator * under });

/** The sum; the fraction is not made smaller. */
export const plus = (one: Exact, other: Exact): Exact => ({
  numerator: one.numerator * other.denominator + other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
});

/** Negative, zero or positive. */
export function compareExact(one: Exact, other: Exact): number {
  const left = one.numerator * other.denominator;
  const right = other.numerator * one.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounded half up to the minor unit. */
export const toUnitPrice = ({ numerator, denominator }: Exact, currency: Currency): UnitPrice => ({
  amount: toSafeInteger(roundHalfUp(numerator, denominator)),
  scale: minorUnitExponent(currency),
  currency,
});
