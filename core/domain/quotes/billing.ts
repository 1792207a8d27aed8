import { MONTHS_OF_TERM } from '../catalog/terms.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { QuoteTotals } from './quote.ts';

/** The sum into which a line falls. A trial (`none`) costs nothing; priced all the same, it is paid once. */
export type Rhythm = Extract<keyof QuoteTotals, 'monthly' | 'yearly' | 'triennial' | 'oneTime'>;
export const RHYTHMS: readonly Rhythm[] = ['monthly', 'yearly', 'triennial', 'oneTime'];

const RHYTHM_OF_PLAN: Readonly<Record<BillingPlan, Rhythm>> = {
  monthly: 'monthly',
  annual: 'yearly',
  triennial: 'triennial',
  oneTime: 'oneTime',
  none: 'oneTime',
};

const MONTHS_OF_RHYTHM: Readonly<Record<Rhythm, number | null>> = { monthly: 1, yearly: 12, triennial: 36, oneTime: null };

/** How often a billing plan is paid, in the words of a quote. */
export const rhythmOf = (plan: BillingPlan): Rhythm => RHYTHM_OF_PLAN[plan];

/** How often a line is paid within its term: P1Y monthly 12, P3Y annual 3, one-off and without a term once. */
export function periodsOf(term: Term | null, plan: BillingPlan): number {
  const months = MONTHS_OF_RHYTHM[rhythmOf(plan)];
  return term === null || months === null ? 1 : Math.max(1, Math.trunc(MONTHS_OF_TERM[term] / months));
}

/** Combinations that exist; no billing period is longer than its term. */
export function isBillable(term: Term | null, plan: BillingPlan): boolean {
  const months = MONTHS_OF_RHYTHM[rhythmOf(plan)];
  return term === null || months === null || months <= MONTHS_OF_TERM[term];
}
