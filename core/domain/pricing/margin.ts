import type { Money } from '../money/money.ts';
import { WHOLE } from '../money/percentage.ts';
import { roundHalfUp } from '../money/rounding.ts';

/** What is left of a sale, and its share of the sale in hundredths of a per cent; null where nothing was sold. */
export type Margin = { readonly amount: Money; readonly basisPoints: number | null };

/** Sale less cost, both in one currency (the caller has sorted by currency). */
export function marginOf(revenue: Money, cost: Money): Margin {
  const amount: Money = { minor: revenue.minor - cost.minor, currency: revenue.currency };
  return { amount, basisPoints: revenue.minor === 0 ? null : Number(roundHalfUp(BigInt(amount.minor) * BigInt(WHOLE) * sign(revenue.minor), BigInt(Math.abs(revenue.minor)))) };
}

const sign = (minor: number): bigint => (minor < 0 ? -1n : 1n);
