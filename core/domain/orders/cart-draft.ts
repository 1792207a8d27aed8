import type { Segment } from '../catalog/product.ts';
import { MONTHS_OF_PLAN } from '../catalog/terms.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { Currency, Money, UnitPrice } from '../money/money.ts';
import { sum } from '../money/arithmetic.ts';
import { multiply } from '../money/unit-price.ts';

/** How an article is bought. */
export type Buying = { readonly productId: string; readonly skuId: string; readonly segment: Segment | null; readonly term: Term | null; readonly billingPlan: BillingPlan };

/** The same article for the same segment, term and rhythm: one line counts for both. */
export const isSameBuying = (one: Buying, other: Buying): boolean =>
  one.productId === other.productId && one.skuId === other.skuId && one.segment === other.segment && one.term === other.term && one.billingPlan === other.billingPlan;

type Line = Buying & { readonly quantity: number };

/** The lines with one more: the same article bought in the same way counts up instead. */
export function withLine<Kept extends Line>(lines: readonly Kept[], added: Kept, mostSeats: number): readonly Kept[] {
  const known = lines.findIndex((line) => isSameBuying(line, added));
  const line = lines[known];
  if (line === undefined) return [...lines, added];
  return lines.with(known, { ...line, quantity: Math.min(line.quantity + added.quantity, mostSeats) });
}

/** What twelve months cost at this price, rounded once; null where nothing repeats. */
export function yearlyCost(price: UnitPrice, plan: BillingPlan, quantity: number): Money | null {
  const months = MONTHS_OF_PLAN[plan];
  if (months === null) return null;
  if (months <= 12) return multiply(price, { quantity, periods: 12 / months });
  const whole = multiply(price, { quantity });
  return { minor: Math.round((whole.minor * 12) / months), currency: whole.currency };
}

/** The sum; null while one is unknown or two are in different currencies. */
export function wholeOf(amounts: readonly (Money | null)[]): Money | null {
  const currencies = new Set<Currency | null>(amounts.map((amount) => amount?.currency ?? null));
  const [currency] = currencies;
  if (currencies.size !== 1 || currency === null || currency === undefined) return null;
  return sum(currency, amounts.flatMap((amount) => (amount === null ? [] : [amount])));
}

/** The add-on may be ordered: one of its prerequisites is owned or lies in the cart; null where none is named. */
export const hasBase = (states: readonly ('owned' | 'inCart' | 'missing')[]): boolean | null => (states.length === 0 ? null : states.some((state) => state !== 'missing'));
