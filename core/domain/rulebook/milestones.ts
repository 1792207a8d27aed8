import { utc } from '../time/utc-calendar.ts';
import type { Instant } from '../time/instant.ts';
import type { RuleId } from './rules.ts';

/** A dated change of the rules, for the page that lists them and for "which rules held then?". */
export type Milestone = { readonly at: Instant; readonly code: MilestoneCode; readonly rule: RuleId };

export type MilestoneCode =
  | 'newCommerceStarts'
  | 'sevenDays'
  | 'legacyOrdersEnd'
  | 'customEndDates'
  | 'monthlyPremium'
  | 'softwareSevenDays'
  | 'currencies2023April'
  | 'endDateTimes'
  | 'promotionSeats'
  | 'orderStates'
  | 'endDateLookUp'
  | 'currencies2023September'
  | 'teamsUnbundledEea'
  | 'legacyMigration'
  | 'largeBusinessExpires'
  | 'marketplace72Hours'
  | 'currencies2024February'
  | 'revenueThreshold'
  | 'teamsUnbundledWorld'
  | 'currencies2024May'
  | 'publicSectorMandatory'
  | 'publicSectorMigration'
  | 'annualPaidMonthlyPremium'
  | 'reconciliationFrozen'
  | 'threeYearSuites'
  | 'threeYearMinis'
  | 'partnerOfRecordCheck'
  | 'graphTokensRefused'
  | 'securityRequirements'
  | 'teamsReturns'
  | 'extendedTermSandbox'
  | 'extendedTermOptions'
  | 'mfaEnforced'
  | 'extendedTermEnforced'
  | 'listPrices2026';

const on = (year: number, month: number, day: number, code: MilestoneCode, rule: RuleId): Milestone => ({ at: utc(year, month, day), code, rule });

/** Section 20 of the rules and the dates before it, in order. */
export const MILESTONES: readonly Milestone[] = [
  on(2022, 1, 10, 'newCommerceStarts', 'R-3.1'),
  on(2022, 3, 1, 'legacyOrdersEnd', 'R-9.2'),
  on(2022, 3, 10, 'customEndDates', 'R-12.1'),
  on(2022, 3, 18, 'sevenDays', 'R-3.1'),
  on(2022, 7, 1, 'monthlyPremium', 'R-6.2'),
  on(2022, 7, 11, 'softwareSevenDays', 'R-16'),
  on(2023, 4, 1, 'currencies2023April', 'R-6.6'),
  on(2023, 5, 10, 'endDateTimes', 'R-2.1'),
  on(2023, 6, 19, 'promotionSeats', 'R-14.2'),
  on(2023, 7, 17, 'orderStates', 'R-11.3'),
  on(2023, 8, 11, 'endDateLookUp', 'R-12.4'),
  on(2023, 9, 1, 'currencies2023September', 'R-6.6'),
  on(2023, 10, 1, 'teamsUnbundledEea', 'R-6.5'),
  on(2024, 1, 1, 'legacyMigration', 'R-18.5'),
  on(2024, 1, 1, 'marketplace72Hours', 'R-16'),
  on(2024, 1, 11, 'largeBusinessExpires', 'R-18.6'),
  on(2024, 2, 1, 'currencies2024February', 'R-6.6'),
  on(2024, 4, 1, 'revenueThreshold', 'R-19.3'),
  on(2024, 4, 1, 'teamsUnbundledWorld', 'R-6.5'),
  on(2024, 5, 1, 'currencies2024May', 'R-6.6'),
  on(2024, 8, 1, 'publicSectorMandatory', 'R-17.1'),
  on(2024, 9, 1, 'publicSectorMigration', 'R-17.1'),
  on(2025, 4, 1, 'annualPaidMonthlyPremium', 'R-6.3'),
  on(2025, 4, 21, 'reconciliationFrozen', 'R-2.4'),
  on(2025, 6, 1, 'threeYearSuites', 'R-1.2'),
  on(2025, 6, 2, 'partnerOfRecordCheck', 'R-19.4'),
  on(2025, 7, 1, 'threeYearMinis', 'R-1.2'),
  on(2025, 8, 1, 'graphTokensRefused', 'R-19.7'),
  on(2025, 10, 1, 'securityRequirements', 'R-19.3'),
  on(2025, 11, 1, 'teamsReturns', 'R-6.5'),
  on(2025, 11, 3, 'extendedTermSandbox', 'R-8.1'),
  on(2026, 2, 16, 'extendedTermOptions', 'R-8.1'),
  on(2026, 4, 1, 'mfaEnforced', 'R-19.7'),
  on(2026, 5, 4, 'extendedTermEnforced', 'R-8.1'),
  on(2026, 7, 1, 'listPrices2026', 'R-6.5'),
];

/** What had changed by then, the latest last. */
export const milestonesUntil = (at: Instant): readonly Milestone[] => MILESTONES.filter((milestone) => milestone.at <= at);
