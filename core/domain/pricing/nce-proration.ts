import { minorUnitExponent } from '../money/currency.ts';
import type { Money, UnitPrice } from '../money/money.ts';
import { roundHalfUp } from '../money/rounding.ts';

/** Part of a charge cycle: `billingDays` of its `fullDays` days, both counted in whole UTC days. */
export type DayShare = { readonly billingDays: number; readonly fullDays: number };

/**
 * `halfUp` is the office's commercial rounding. `truncated` cuts behind the cent, as the lines
 * printed on Microsoft's billing page do.
 */
export type LineRounding = 'halfUp' | 'truncated';

export type Seats = DayShare & { readonly quantity: number; readonly rounding?: LineRounding; /** Whole cycles on top of the share. */ readonly fullCycles?: number };

/**
 * unit price ÷ days of the cycle × billing days × seats, exact until one rounding at the
 * end. Null when the sum is beyond what an amount can hold, or a number makes no sense.
 */
export function prorated(unit: UnitPrice, { quantity, billingDays, fullDays, rounding = 'halfUp', fullCycles = 0 }: Seats): Money | null {
  if (!(fullDays > 0) || !Number.isSafeInteger(billingDays) || !Number.isSafeInteger(quantity)) return null;
  const shift = minorUnitExponent(unit.currency) - unit.scale;
  const days = billingDays + fullCycles * fullDays;
  const numerator = unit.amount * quantity * days * 10 ** Math.max(0, shift);
  const denominator = fullDays * 10 ** Math.max(0, -shift);
  // Whole numbers within 2^52 divide exactly in plain arithmetic; this is nearly every price there is.
  const minor = Math.abs(numerator) < HALF_OF_SAFE ? divide(numerator, denominator, rounding) : divideBig(unit, { quantity, days, shift, fullDays, rounding });
  return Number.isSafeInteger(minor) ? { minor, currency: unit.currency } : null;
}

const HALF_OF_SAFE = 2 ** 51;

function divide(numerator: number, denominator: number, rounding: LineRounding): number {
  const magnitude = Math.abs(numerator);
  const whole = rounding === 'truncated' ? magnitude : 2 * magnitude + denominator;
  const by = rounding === 'truncated' ? denominator : 2 * denominator;
  const result = (whole - (whole % by)) / by;
  return numerator < 0 && result !== 0 ? -result : result;
}

type Big = { readonly quantity: number; readonly days: number; readonly shift: number; readonly fullDays: number; readonly rounding: LineRounding };

function divideBig(unit: UnitPrice, { quantity, days, shift, fullDays, rounding }: Big): number {
  if (!Number.isSafeInteger(unit.amount) || !Number.isSafeInteger(days)) return Number.NaN;
  const numerator = BigInt(unit.amount) * BigInt(quantity) * BigInt(days) * 10n ** BigInt(Math.max(0, shift));
  const denominator = BigInt(fullDays) * 10n ** BigInt(Math.max(0, -shift));
  return Number(rounding === 'truncated' ? numerator / denominator : roundHalfUp(numerator, denominator));
}

/** Digits of the effective unit price as the billing page prints it. */
const PRINTED_SCALE = 4;

/** The effective unit price of a share, to four digits: 10.08 for 29 of 31 days is 9.4297. */
export function effectiveUnitPrice(unit: UnitPrice, { billingDays, fullDays }: DayShare): UnitPrice {
  const scale = Math.max(PRINTED_SCALE, unit.scale);
  const amount = roundHalfUp(BigInt(unit.amount) * BigInt(billingDays) * 10n ** BigInt(scale - unit.scale), BigInt(fullDays));
  return { amount: Number(amount), scale, currency: unit.currency };
}
