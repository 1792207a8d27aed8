import { MONTHS_OF_PLAN, MONTHS_OF_TERM } from '../catalog/terms.ts';
import { prorated } from '../pricing/nce-proration.ts';
import { utcDayOf } from '../time/utc-calendar.ts';
import type { Case } from './actions/case.ts';
import type { MoneyEstimate } from './verdict.ts';

/** what `quantity` seats cost from the day of asking to the end of the running payment; null without a price. */
export const restOfCycle = (facts: Case, kind: ShareKind, quantity: number): MoneyEstimate | null => estimate(facts, kind, { quantity, fullCycles: 0 });

/** the whole payment back. */
export function wholeCycle(facts: Case, quantity: number): MoneyEstimate | null {
  const { cycle } = facts;
  if (cycle === null) return null;
  return estimated(facts, 'creditForAll', { quantity, billingDays: cycle.end - cycle.start + 1, fullDays: cycle.fullDays, fullCycles: 0 });
}

/** What the seats cost from now to the end of the term, nobody being able to give them back before (S-111). */
export function untilEndOfTerm(facts: Case): MoneyEstimate | null {
  const { term, cycle } = facts;
  if (cycle === null || term.term === null || term.plan === null || term.isCustomEnd) return null;
  const months = MONTHS_OF_PLAN[term.plan];
  return months === null ? null : estimate(facts, 'costOfWaiting', { quantity: term.seats, fullCycles: MONTHS_OF_TERM[term.term] / months - cycle.index - 1 });
}

type ShareKind = Exclude<MoneyEstimate['kind'], 'upgrade' | 'newTerm'>;
type Part = { readonly quantity: number; readonly fullCycles: number };

function estimate(facts: Case, kind: ShareKind, { quantity, fullCycles }: Part): MoneyEstimate | null {
  const { cycle, at } = facts;
  if (cycle === null) return null;
  return estimated(facts, kind, { quantity, billingDays: cycle.end - utcDayOf(at) + 1, fullDays: cycle.fullDays, fullCycles });
}

function estimated(
  { context: { price }, term }: Case,
  kind: ShareKind,
  parts: { readonly quantity: number; readonly billingDays: number; readonly fullDays: number; readonly fullCycles: number },
): MoneyEstimate | null {
  // A term to come has the price of its day, which nobody knows yet.
  if (price === null || term.isProjected) return null;
  const amount = prorated(price, parts);
  return amount === null ? null : { kind, amount, formula: { unitPrice: price, ...parts } };
}

/** The same sum for another number of seats: exact until its one rounding, not a rounded seat times seats. */
export function forSeats({ formula }: MoneyEstimate, kind: 'chargeForSeats' | 'creditForSeats', quantity: number): MoneyEstimate | null {
  const amount = prorated(formula.unitPrice, { ...formula, quantity });
  return amount === null ? null : { kind, amount, formula: { ...formula, quantity } };
}
