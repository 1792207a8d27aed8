import { minorUnitExponent } from '../money/currency.ts';
import { periodsOf } from './billing.ts';
import type { PricedLine } from './quote.ts';

/** Minor units that one line may commit to: 500 lines of it, with VAT, are still exact integers. */
const LARGEST_COMMITMENT = 10n ** 13n;

/** Can the line be counted exactly? Beyond a hundred thousand million euros it is a slip of the finger. */
export function isWithinLimits({ unitPrice, quantity, term, billingPlan }: PricedLine): boolean {
  const exact = BigInt(Math.abs(unitPrice.amount)) * BigInt(quantity) * BigInt(periodsOf(term, billingPlan));
  const exponent = BigInt(minorUnitExponent(unitPrice.currency));
  return exact * 10n ** exponent <= LARGEST_COMMITMENT * 10n ** BigInt(unitPrice.scale);
}
