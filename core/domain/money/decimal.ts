import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { minorUnitExponent } from './currency.ts';
import type { Currency, Money, UnitPrice } from './money.ts';

/** Digits behind the point that a unit price may carry (core/contract/base.ts, `unitPrice`). */
export const FINEST_SCALE = 6;

export type DecimalProblem = 'empty' | 'notANumber' | 'tooLong';

const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/**
 * A plain decimal text ("30.4", "-0.125", as the service and price sheets write it) as a unit
 * price, without passing through a float. The scale is what was written, at least the currency's.
 */
export function parseDecimal(text: string, currency: Currency): Result<UnitPrice, DecimalProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return err('empty');
  const match = PLAIN.exec(trimmed);
  if (!match) return err('notANumber');
  const [, sign = '', whole = '', fraction = ''] = match;
  const written = fraction.replace(/0+$/, '');
  if (written.length > FINEST_SCALE) return err('tooLong');
  const scale = Math.max(written.length, minorUnitExponent(currency));
  const digits = BigInt(whole + written.padEnd(scale, '0'));
  const amount = Number(sign === '-' ? -digits : digits);
  return Number.isSafeInteger(amount) ? ok({ amount: amount === 0 ? 0 : amount, scale, currency }) : err('tooLong');
}

/** A price as plain decimal text: `{ amount: 13125, scale: 3 }` → "13.125". Exact, never a float. */
export const toDecimal = (price: UnitPrice): string => decimalText(price.amount, price.scale);

/** An amount as plain decimal text: 1234 grosze → "12.34". */
export const moneyToDecimal = (money: Money): string => decimalText(money.minor, minorUnitExponent(money.currency));

function decimalText(amount: number, scale: number): string {
  const digits = String(Math.abs(amount)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale);
  return `${amount < 0 ? '-' : ''}${whole}${scale > 0 ? `.${fraction}` : ''}`;
}
