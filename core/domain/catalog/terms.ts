/** Length of a commitment. */
export type Term = 'P1M' | 'P1Y' | 'P3Y';
export const TERMS: readonly Term[] = ['P1M', 'P1Y', 'P3Y'];

/** How often the term is paid. `none` is a trial, `oneTime` a perpetual licence. */
export type BillingPlan = 'monthly' | 'annual' | 'triennial' | 'oneTime' | 'none';
export const BILLING_PLANS: readonly BillingPlan[] = ['monthly', 'annual', 'triennial', 'oneTime', 'none'];

export const MONTHS_OF_TERM: Readonly<Record<Term, number>> = { P1M: 1, P1Y: 12, P3Y: 36 };

/** Months that one payment covers; null where nothing repeats. */
export const MONTHS_OF_PLAN: Readonly<Record<BillingPlan, number | null>> = { monthly: 1, annual: 12, triennial: 36, oneTime: null, none: null };
