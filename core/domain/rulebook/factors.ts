import { utc } from '../time/utc-calendar.ts';
import { ALWAYS } from './dated.ts';
import type { Validity } from './dated.ts';
import { rule } from './rules.ts';

/** `monthlyTerm` against the annual rate, `annualPaidMonthly` against annual paid upfront, the two ways into the extended service term. */
export type FactorName = 'monthlyTerm' | 'annualPaidMonthly' | 'extendedFromMonthly' | 'extendedFromAnnual';

/** Price factor in hundredths: 120 is +20 %. The price list decides where there is one; this is for what-if. */
export type PriceFactor = Validity & { readonly name: FactorName; readonly hundredths: number };

const licence = { ...ALWAYS, families: ['licence'] as const };

/** R-6.2 (waived in the introduction up to 30 June 2022), R-6.3, R-6.4. */
export const PRICE_FACTORS: readonly PriceFactor[] = [
  { ...licence, from: utc(2022, 7, 1), name: 'monthlyTerm', hundredths: 120, rule: rule('R-6.2') },
  { ...licence, from: utc(2025, 4, 1), name: 'annualPaidMonthly', hundredths: 105, rule: rule('R-6.3') },
  { ...licence, from: utc(2025, 11, 3), name: 'extendedFromMonthly', hundredths: 103, rule: rule('R-6.4') },
  { ...licence, from: utc(2025, 11, 3), name: 'extendedFromAnnual', hundredths: 123, rule: rule('R-6.4') },
];
