import type { Money } from '../../money/money.ts';
import { WHOLE } from '../../money/percentage.ts';

/** From this share of a limit on it is time to talk, in hundredths of a per cent. */
const NEAR = 8_000;

/** How a customer stands to a limit; `used` in hundredths of a per cent of it. */
export type LimitVerdict =
  | { readonly kind: 'none' }
  | { readonly kind: 'otherCurrency' }
  | { readonly kind: 'within' | 'near' | 'over'; readonly used: number; readonly left: Money };

/**
 * What is owed with an order on top, against the customer's limit: asked before an order with the
 * obligation to pay (S-176). `order` is its whole commitment; nothing for "as it is".
 */
export function limitVerdict({ owed, order, limit }: { readonly owed: Money; readonly order: Money | null; readonly limit: Money | null }): LimitVerdict {
  if (limit === null) return { kind: 'none' };
  if (owed.currency !== limit.currency || (order !== null && order.currency !== limit.currency)) return { kind: 'otherCurrency' };
  const whole = owed.minor + (order?.minor ?? 0);
  const used = limit.minor === 0 ? (whole === 0 ? 0 : Number.MAX_SAFE_INTEGER) : Math.ceil((whole * WHOLE) / limit.minor);
  return { kind: whole > limit.minor ? 'over' : used >= NEAR ? 'near' : 'within', used, left: { minor: limit.minor - whole, currency: limit.currency } };
}
