import type { Money, UnitPrice } from '../money/money.ts';
import { prorated } from './nce-proration.ts';
import type { DayShare, LineRounding } from './nce-proration.ts';

/** in the spelling of the reconciliation file. */
export type ChargeType =
  | 'new'
  | 'renew'
  | 'cycleCharge'
  | 'addQuantity'
  | 'removeQuantity'
  | 'convert'
  | 'moveQuantity'
  | 'cancelImmediate'
  | 'changeBillingPlan'
  | 'customerCredit'
  | 'extendTerm';

/** One line of an invoice to come. A credit has a negative amount. */
export type ChargeLine = { readonly type: ChargeType; readonly quantity: number; readonly amount: Money };

type Change = { readonly unitPrice: UnitPrice; readonly before: number; readonly after: number; readonly share: DayShare; readonly rounding?: LineRounding };

/**
 * a change of seats takes all old ones back and charges all new ones, for the rest of the
 * cycle. Null when an amount is beyond what can be counted.
 */
export function seatChangeLines({ unitPrice, before, after, share, rounding = 'halfUp' }: Change): readonly ChargeLine[] | null {
  const type: ChargeType = after > before ? 'addQuantity' : 'removeQuantity';
  return lines([line(type, unitPrice, -before, share, rounding), line(type, unitPrice, after, share, rounding)]);
}

type Upgrade = {
  readonly from: UnitPrice;
  readonly to: UnitPrice;
  readonly quantity: number;
  /** Old seats that come back; more may be charged than there were. The same number when absent. */
  readonly returned?: number;
  readonly share: DayShare;
  /** Into a subscription that exists already. */
  readonly intoExisting?: boolean;
  readonly rounding?: LineRounding;
};

/** the moved seats come back at the old price and are charged at the new one. */
export function upgradeLines({ from, to, quantity, returned = quantity, share, intoExisting = false, rounding = 'halfUp' }: Upgrade): readonly ChargeLine[] | null {
  return lines([line('convert', from, -returned, share, rounding), line(intoExisting ? 'moveQuantity' : 'convert', to, quantity, share, rounding)]);
}

type Cancellation = { readonly unitPrice: UnitPrice; readonly quantity: number; readonly share: DayShare; readonly rounding?: LineRounding };

/** what comes back. The day of cancelling itself is given back, as the billing page reckons. */
export function cancellationLine({ unitPrice, quantity, share, rounding = 'halfUp' }: Cancellation): ChargeLine | null {
  return line('cancelImmediate', unitPrice, -quantity, share, rounding);
}

/** a new rhythm of payment is charged from its first cycle on. */
export const planChangeLine = (unitPrice: UnitPrice, quantity: number): ChargeLine | null => line('changeBillingPlan', unitPrice, quantity, WHOLE_CYCLE, 'halfUp');

const WHOLE_CYCLE: DayShare = { billingDays: 1, fullDays: 1 };

function line(type: ChargeType, unitPrice: UnitPrice, quantity: number, share: DayShare, rounding: LineRounding): ChargeLine | null {
  const amount = prorated(unitPrice, { ...share, quantity, rounding });
  return amount === null ? null : { type, quantity, amount };
}

const lines = (made: readonly (ChargeLine | null)[]): readonly ChargeLine[] | null => {
  const whole = made.filter((one) => one !== null);
  return whole.length === made.length ? whole : null;
};

/** the charge of a cycle (0 is the first) of a term that was bought or renewed. */
export function chargeTypeOfCycle(opening: 'purchase' | 'renewal', index: number): ChargeType {
  if (index > 0) return 'cycleCharge';
  return opening === 'purchase' ? 'new' : 'renew';
}
