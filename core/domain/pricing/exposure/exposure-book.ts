import { MONTHS_OF_PLAN } from '../../catalog/terms.ts';
import type { Currency, Money, UnitPrice } from '../../money/money.ts';
import { chargeCycleOn, countOfCycles, cycleStart } from '../../nce/charge-cycle.ts';
import type { TermSpan } from '../../nce/charge-cycle.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import { exposure } from '../nce-exposure.ts';
import { monthOf } from '../simulator/horizon.ts';
import type { MonthCount } from '../simulator/horizon.ts';
import { paid } from '../simulator/walk.ts';

/** A running term that has to be paid to its end, whatever the customer does (R-3.6, S-175, S-176). */
export type Commitment = { readonly id: string; readonly customerId: string; readonly span: TermSpan; readonly unitPrice: UnitPrice; readonly quantity: number };

export type Exposed = { readonly commitment: Commitment; readonly remaining: Money; readonly lastPaymentOn: UtcDay };

/** What is still to be charged, in the currency of the commitment. */
export type ExposureBook = {
  readonly rows: readonly Exposed[];
  readonly byCustomer: ReadonlyMap<string, ReadonlyMap<Currency, number>>;
  readonly total: ReadonlyMap<Currency, number>;
  /** Per currency what is still to be charged at the beginning of each month from `from` on; the last is zero. */
  readonly runOff: ReadonlyMap<Currency, readonly number[]>;
  readonly from: MonthCount;
  /** Commitments whose sum cannot be counted. */
  readonly uncounted: number;
};

/** Remaining committed money per subscription, customer and office, and how it runs off (M-9). */
export function exposureBook(commitments: readonly Commitment[], on: UtcDay): ExposureBook {
  const rows: Exposed[] = [];
  const byCustomer = new Map<string, Map<Currency, number>>();
  const total = new Map<Currency, number>();
  const falling = new Map<Currency, number[]>();
  const from = monthOf(on);
  let uncounted = 0;
  for (const commitment of commitments) {
    const owed = exposure(commitment, on);
    if (owed === null) uncounted += 1;
    if (owed === null || owed.remaining.minor === 0) continue;
    const { currency, minor } = owed.remaining;
    const last = payments(commitment, on, minor, (month, amount) => addAt(falling, currency, { at: month - from, amount }));
    rows.push({ commitment, remaining: owed.remaining, lastPaymentOn: last });
    addTo(total, currency, minor);
    const customer = byCustomer.get(commitment.customerId) ?? new Map<Currency, number>();
    addTo(customer, currency, minor);
    byCustomer.set(commitment.customerId, customer);
  }
  return { rows, byCustomer, total, runOff: new Map([...falling].map(([currency, amounts]) => [currency, runOffOf(amounts)])), from, uncounted };
}

/** Tells each payment to come by its month; the last one takes what is left, for it may be a part. Answers its day. */
function payments({ span, unitPrice, quantity }: Commitment, on: UtcDay, remaining: number, tell: (month: MonthCount, amount: number) => void): UtcDay {
  const every = MONTHS_OF_PLAN[span.plan] ?? 1;
  const count = countOfCycles(span);
  const begun = on < span.start ? 0 : (chargeCycleOn(span, Math.min(on, span.end))?.index ?? 0) + 1;
  const each = paid(unitPrice, quantity);
  let left = remaining;
  for (let index = begun; index < count - 1; index += 1) {
    // Fractions of a cent that each payment rounds up must not charge more than is owed.
    const amount = Math.min(each, left);
    tell(monthOf(cycleStart(span.start, index, every)), amount);
    left -= amount;
  }
  const last = cycleStart(span.start, count - 1, every);
  tell(monthOf(last), left);
  return last;
}

function runOffOf(amounts: readonly number[]): readonly number[] {
  const left: number[] = [0];
  for (let at = amounts.length - 1; at >= 0; at -= 1) left.unshift((left[0] ?? 0) + (amounts[at] ?? 0));
  return left;
}

const addTo = <Key>(map: Map<Key, number>, key: Key, amount: number): void => {
  map.set(key, (map.get(key) ?? 0) + amount);
};

function addAt(map: Map<Currency, number[]>, currency: Currency, { at, amount }: { readonly at: number; readonly amount: number }): void {
  const amounts = map.get(currency) ?? [];
  while (amounts.length <= at) amounts.push(0);
  amounts[at] = (amounts[at] ?? 0) + amount;
  map.set(currency, amounts);
}
