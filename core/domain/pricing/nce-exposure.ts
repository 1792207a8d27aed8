import { chargeCycleOn, countOfCycles } from '../nce/charge-cycle.ts';
import type { TermSpan } from '../nce/charge-cycle.ts';
import type { Money, UnitPrice } from '../money/money.ts';
import type { UtcDay } from '../time/utc-calendar.ts';
import { prorated } from './nce-proration.ts';

/** What a term costs from its first to its last day, and what of it is still to be charged (S-175, S-176). */
export type Exposure = { readonly total: Money; readonly charged: Money; readonly remaining: Money };

type Commitment = { readonly span: TermSpan; readonly unitPrice: UnitPrice; readonly quantity: number };

/**
 * the partner owes the whole term, whatever the customer pays. Cycles are charged in
 * advance: the one that has begun by `on` counts as charged. Null without cycles or beyond counting.
 */
export function exposure({ span, unitPrice, quantity }: Commitment, on: UtcDay): Exposure | null {
  const count = countOfCycles(span);
  const last = chargeCycleOn(span, span.end);
  if (count === 0 || last === null) return null;
  const begun = on < span.start ? 0 : (chargeCycleOn(span, Math.min(on, span.end))?.index ?? 0) + 1;
  const lastDays = last.end - last.start + 1;
  const whole = prorated(unitPrice, { quantity, billingDays: lastDays, fullDays: last.fullDays, fullCycles: count - 1 });
  const charged = begun === count ? whole : prorated(unitPrice, { quantity, billingDays: 0, fullDays: 1, fullCycles: begun });
  if (whole === null || charged === null) return null;
  return { total: whole, charged, remaining: { minor: whole.minor - charged.minor, currency: whole.currency } };
}
