import type { UnitPrice } from '../money/money.ts';
import { WHOLE } from '../money/percentage.ts';
import { by, compareExact, exactly, toUnitPrice } from './exact.ts';

/** Who gives a discount. */
export type DiscountRole = 'sales' | 'manager' | 'owner';
export const DISCOUNT_ROLES: readonly DiscountRole[] = ['sales', 'manager', 'owner'];

/** Largest discount of each role in hundredths of a per cent, and who may go below the minimum margin. */
export type DiscountLimits = Readonly<Record<DiscountRole, { readonly basisPoints: number; readonly belowMinimum: boolean }>>;

/** A cautious start until the office decides. */
export const DEFAULT_LIMITS: DiscountLimits = {
  sales: { basisPoints: 500, belowMinimum: false },
  manager: { basisPoints: 1_500, belowMinimum: false },
  owner: { basisPoints: WHOLE, belowMinimum: true },
};

type Ask = { readonly sale: UnitPrice; readonly least: UnitPrice | null; readonly basisPoints: number; readonly role: DiscountRole; readonly limits: DiscountLimits };

/** A discount that may be given, or why not; `largest` is what the role may give on this price. */
export type DiscountVerdict =
  | { readonly kind: 'allowed'; readonly price: UnitPrice; readonly largest: number }
  | { readonly kind: 'refused'; readonly why: 'aboveLimit' | 'belowMinimum'; readonly price: UnitPrice; readonly largest: number; readonly allowedFor: DiscountRole | null };

/** May the role give so much off (0 to 10 000 hundredths of a per cent)? Rounded half up to the minor unit. */
export function discountVerdict(ask: Ask): DiscountVerdict {
  const price = discounted(ask.sale, ask.basisPoints);
  const why = objection(ask, ask.role);
  const largest = largestDiscount(ask);
  if (why === null) return { kind: 'allowed', price, largest };
  return { kind: 'refused', why, price, largest, allowedFor: DISCOUNT_ROLES.find((role) => objection(ask, role) === null) ?? null };
}

function objection({ sale, least, basisPoints, limits }: Ask, role: DiscountRole): 'aboveLimit' | 'belowMinimum' | null {
  const limit = limits[role];
  if (basisPoints > limit.basisPoints) return 'aboveLimit';
  const isTooLow = least !== null && compareExact(exactly(discounted(sale, basisPoints)), exactly(least)) < 0;
  return basisPoints > 0 && isTooLow && !limit.belowMinimum ? 'belowMinimum' : null;
}

/** By halving: a larger discount never makes a higher price. */
function largestDiscount(ask: Ask): number {
  let low = 0;
  let high = Math.min(WHOLE, ask.limits[ask.role].basisPoints);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (objection({ ...ask, basisPoints: middle }, ask.role) === null) low = middle;
    else high = middle - 1;
  }
  return low;
}

const discounted = (sale: UnitPrice, basisPoints: number): UnitPrice =>
  toUnitPrice(by(exactly(sale), BigInt(WHOLE - basisPoints), BigInt(WHOLE)), sale.currency);
