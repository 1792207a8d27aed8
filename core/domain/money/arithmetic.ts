import { invariant } from '../invariant.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Currency, Money } from './money.ts';
import { toSafeInteger } from './rounding.ts';

export type CurrencyMismatch = { readonly kind: 'currencyMismatch'; readonly left: Currency; readonly right: Currency };

/** Nothing, in a currency. */
export const zero = (currency: Currency): Money => ({ minor: 0, currency });

/** Nothing to pay, in whichever currency. */
export const isZero = (money: Money): boolean => money.minor === 0;

/** The sum of two amounts of one currency. */
export const add = (left: Money, right: Money): Result<Money, CurrencyMismatch> => combine(left, right, 1n);

/** What is left of `left` when `right` is taken away. */
export const subtract = (left: Money, right: Money): Result<Money, CurrencyMismatch> => combine(left, right, -1n);

/** The sum of amounts that the caller knows to be in `currency`. */
export function sum(currency: Currency, amounts: readonly Money[]): Money {
  const total = amounts.reduce((so, amount) => {
    invariant(amount.currency === currency, 'a sum of one currency');
    return so + BigInt(amount.minor);
  }, 0n);
  return { minor: toSafeInteger(total), currency };
}

/** The same amount `times` (an integer) over: twelve months of it, for example. */
export function times(amount: Money, count: number): Money {
  invariant(Number.isSafeInteger(count), 'a whole number of times');
  return { minor: toSafeInteger(BigInt(amount.minor) * BigInt(count)), currency: amount.currency };
}

/** Negative, zero or positive as `left` is less, the same or more. */
export function compare(left: Money, right: Money): Result<number, CurrencyMismatch> {
  if (left.currency !== right.currency) return err(mismatch(left, right));
  return ok(Math.sign(left.minor - right.minor));
}

function combine(left: Money, right: Money, sign: bigint): Result<Money, CurrencyMismatch> {
  if (left.currency !== right.currency) return err(mismatch(left, right));
  return ok({ minor: toSafeInteger(BigInt(left.minor) + sign * BigInt(right.minor)), currency: left.currency });
}

const mismatch = (left: Money, right: Money): CurrencyMismatch => ({ kind: 'currencyMismatch', left: left.currency, right: right.currency });
