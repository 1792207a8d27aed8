import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { IntentAction } from '../../../core/domain/intents/action.ts';
import type { Money, UnitPrice } from '../../../core/domain/money/money.ts';
import { multiply } from '../../../core/domain/money/unit-price.ts';
import { costsOf } from '../../../core/domain/nce/explain.ts';
import type { Verdict } from '../../../core/domain/nce/verdict.ts';

/** A whole payment before and after a change; null where it is not known or does not compare. */
export type Payments = { readonly before: Money | null; readonly after: Money | null };

const UNKNOWN: Payments = { before: null, after: null };

type Asked = { readonly subscription: Pick<SubscriptionDetail, 'quantity'>; readonly action: IntentAction; readonly verdict: Verdict | null };

/** What a payment of the subscription was and will be, by the prices that the estimate rests on. */
export function paymentsOf({ subscription: { quantity }, action, verdict }: Asked): Payments {
  if (verdict?.kind !== 'allowed') return UNKNOWN;
  const { money } = verdict;
  const times = (price: UnitPrice, seats: number): Money => multiply(price, { quantity: seats });
  if (money === null) {
    const [cost] = costsOf(verdict);
    const charge = cost?.kind === 'open' ? cost.charge : null;
    return { before: null, after: charge === null ? null : times(charge.formula.unitPrice, charge.formula.quantity) };
  }
  if (money.kind === 'chargeForSeats' || money.kind === 'creditForSeats') {
    const change = action.kind === 'changeSubscription' && action.change.kind === 'quantity' ? action.change.quantity : null;
    return change === null ? UNKNOWN : { before: times(money.formula.unitPrice, quantity), after: times(money.formula.unitPrice, change) };
  }
  if (money.kind === 'firstPayment') return { before: null, after: money.amount };
  if (money.kind !== 'upgrade' && money.kind !== 'newTerm') return UNKNOWN;
  const old = money.credit.formula.unitPrice;
  const moved = times(money.formula.unitPrice, money.formula.quantity);
  const left = quantity - money.credit.formula.quantity;
  // Seats that stay behind go on in their own rhythm; only the same rhythm adds up.
  const rest = times(old, left);
  const after = left <= 0 || money.formula.fullDays === money.credit.formula.fullDays ? { ...moved, minor: moved.minor + Math.max(0, rest.minor) } : null;
  return { before: times(old, quantity), after };
}
