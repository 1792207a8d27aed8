import type { BillingPlan, Term } from '../catalog/terms.ts';
import { utc } from '../time/utc-calendar.ts';
import { ALWAYS } from './dated.ts';
import type { Validity } from './dated.ts';
import { rule } from './rules.ts';

export type TermAndPlan = { readonly term: Term; readonly plan: BillingPlan };

const of = (term: Term, ...plans: readonly BillingPlan[]): readonly TermAndPlan[] => plans.map((plan) => ({ term, plan }));
const ONE_YEAR = of('P1Y', 'monthly', 'annual');
const THREE_YEARS = of('P3Y', 'monthly', 'annual', 'triennial');

/** Combinations that exist at all; the SKU's own terms decide which are sold. */
export const COMBINATIONS: readonly TermAndPlan[] = [...of('P1M', 'monthly'), ...ONE_YEAR, ...THREE_YEARS];

/** A longer term at once; never a shorter one. */
export const LONGER_TERMS: Readonly<Record<Term, readonly TermAndPlan[]>> = { P1M: [...ONE_YEAR, ...THREE_YEARS], P1Y: THREE_YEARS, P3Y: [] };

/** Another rhythm of payment from the next charge cycle on: three-year terms only, never to upfront. */
export const PLAN_SWITCHES: readonly { readonly term: Term; readonly from: BillingPlan; readonly to: BillingPlan }[] = [
  { term: 'P3Y', from: 'monthly', to: 'annual' },
  { term: 'P3Y', from: 'annual', to: 'monthly' },
];

/** Least seats of a product in a term that is not open to everybody. */
export type TermLimit = Validity & { readonly products: readonly string[]; readonly term: Term; readonly minimumQuantity: number };

/** Microsoft 365 E3 and E5. The other products of the announcement are left to the catalogue, which names their minimum. */
const SUITES = ['CFQ7TTC0LFLX', 'CFQ7TTC0LFLZ'];

export const TERM_LIMITS: readonly TermLimit[] = [
  { ...ALWAYS, from: utc(2025, 6, 1), families: ['licence'], segments: ['commercial'], products: SUITES, term: 'P3Y', minimumQuantity: 100, rule: rule('R-1.2') },
];
