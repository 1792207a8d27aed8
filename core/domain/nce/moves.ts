import { MONTHS_OF_TERM } from '../catalog/terms.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import { COMBINATIONS } from '../rulebook/terms.ts';
import { addMonths } from '../time/utc-calendar.ts';
import type { UtcDay } from '../time/utc-calendar.ts';
import { lastDayOfTerm } from './term-end.ts';

type Legacy = { readonly endsOn: UtcDay; readonly term: Term };
type Move = { readonly on: UtcDay; readonly term: Term; readonly isFullTerm: boolean };

/**
 * the last day of the new subscription after moving a legacy one on a day. The same term
 * keeps its end; a shorter one ends on the next monthly boundary of the old end; a longer one, or
 * a full term by choice, starts anew.
 */
export function migratedEnd(legacy: Legacy, { on, term, isFullTerm }: Move): UtcDay {
  const months = MONTHS_OF_TERM[term] - MONTHS_OF_TERM[legacy.term];
  if (isFullTerm || months > 0) return lastDayOfTerm(on, term);
  if (months === 0) return legacy.endsOn;
  let back = 0;
  while (addMonths(legacy.endsOn, -(back + 1)) >= on) back += 1;
  return addMonths(legacy.endsOn, -back);
}

/** the code with which a move to this term and plan is refused; null where the combination exists. */
export const migrationPlanCode = (term: Term, plan: BillingPlan): '900222' | null => (COMBINATIONS.some((row) => row.term === term && row.plan === plan) ? null : '900222');

export type TransitionEligibility = { readonly type: 'transition_only' | 'transition_with_license_transfer'; readonly isEligible: boolean };

/** do licences move with the upgrade, must somebody assign them by hand, or is it impossible? */
export function licenceTransfer(eligibilities: readonly TransitionEligibility[]): 'moved' | 'byHand' | 'impossible' {
  const may = (type: TransitionEligibility['type']): boolean => eligibilities.some((one) => one.type === type && one.isEligible);
  if (may('transition_with_license_transfer')) return 'moved';
  return may('transition_only') ? 'byHand' : 'impossible';
}
