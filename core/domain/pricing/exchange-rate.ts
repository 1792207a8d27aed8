import { FINEST_SCALE } from '../money/decimal.ts';
import { minorUnitExponent } from '../money/currency.ts';
import type { Currency, Money, UnitPrice } from '../money/money.ts';
import { roundHalfUp, toSafeInteger } from '../money/rounding.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Exact } from './exact.ts';

/** What `units` of `from` cost in `to` on a day: 100 HUF = 1.0921 PLN is `{ units: 100, amount: 10921, scale: 4 }`. */
export type ExchangeRate = {
  readonly from: Currency;
  readonly to: Currency;
  readonly units: number;
  readonly amount: number;
  readonly scale: number;
  readonly day: CalendarDay;
  /** As papers quote it: `001/A/NBP/2023`; null for a rate that was typed. */
  readonly table: string | null;
};

/** Dated rates, of any number of currencies. */
export type RateTable = readonly ExchangeRate[];

/**
 * The rate that holds on a day: the last one published on or before it, for there is none on
 * weekends and holidays. `strictlyBefore` is the Polish habit for invoices: the last working day
 * before. Null when the table does not go back that far.
 */
export function rateOn(table: RateTable, ask: { readonly from: Currency; readonly to: Currency; readonly day: CalendarDay; readonly strictlyBefore?: boolean }): ExchangeRate | null {
  let found: ExchangeRate | null = null;
  for (const rate of table) {
    if (rate.from !== ask.from || rate.to !== ask.to) continue;
    if (ask.strictlyBefore === true ? rate.day >= ask.day : rate.day > ask.day) continue;
    if (found === null || rate.day >= found.day) found = rate;
  }
  return found;
}

/** Minor units of one currency → exact minor units of the other. */
export function convertedExactly({ numerator, denominator }: Exact, { from, to, units, amount, scale }: ExchangeRate): Exact {
  const shift = minorUnitExponent(to) - minorUnitExponent(from) - scale;
  const up = shift >= 0 ? 10n ** BigInt(shift) : 1n;
  const down = shift < 0 ? 10n ** BigInt(-shift) : 1n;
  return { numerator: numerator * BigInt(amount) * up, denominator: denominator * BigInt(units) * down };
}

/** An amount in the other currency, rounded half up to its minor unit. */
export function convertMoney({ minor }: Money, rate: ExchangeRate): Money {
  const { numerator, denominator } = convertedExactly({ numerator: BigInt(minor), denominator: 1n }, rate);
  return { minor: toSafeInteger(roundHalfUp(numerator, denominator)), currency: rate.to };
}

/** A unit price in the other currency, as fine as unit prices get. */
export function convertPrice(price: UnitPrice, { units, amount, scale, to }: ExchangeRate): UnitPrice {
  const numerator = BigInt(price.amount) * BigInt(amount) * 10n ** BigInt(FINEST_SCALE);
  const denominator = BigInt(units) * 10n ** BigInt(price.scale + scale);
  return { amount: toSafeInteger(roundHalfUp(numerator, denominator)), scale: FINEST_SCALE, currency: to };
}
