import type { Segment } from '../catalog/product.ts';
import { utc } from '../time/utc-calendar.ts';
import type { Instant } from '../time/instant.ts';
import { rule } from './rules.ts';
import type { RuleRef } from './rules.ts';

/** When a segment came to new commerce, had to buy there, and was moved there at renewal. */
export type SegmentDates = {
  readonly segment: Segment;
  readonly newCommerceFrom: Instant;
  readonly legacyOrdersUntil: Instant;
  readonly movedAtRenewalFrom: Instant;
  readonly rule: RuleRef;
};

const publicSector = (segment: Segment): SegmentDates => ({
  segment,
  newCommerceFrom: utc(2024, 1, 1),
  legacyOrdersUntil: utc(2024, 8, 1),
  movedAtRenewalFrom: utc(2024, 9, 1),
  rule: rule('R-17.1'),
});

export const SEGMENT_DATES: readonly SegmentDates[] = [
  { segment: 'commercial', newCommerceFrom: utc(2022, 1, 10), legacyOrdersUntil: utc(2022, 3, 1), movedAtRenewalFrom: utc(2024, 1, 1), rule: rule('R-18.5') },
  publicSector('education'),
  publicSector('government'),
  publicSector('nonprofit'),
];

/** from here on legacy Business subscriptions above 300 seats expire instead of being moved. */
export const LARGE_BUSINESS_EXPIRES_FROM = utc(2024, 1, 11);

/** least age of a legacy subscription, and the last hours of its term in which only a full new term is possible. */
export const MIGRATION = { minimumAgeDays: 30, lastHours: 24 };

/** What is asked of the reseller, each from its day on (section 19). */
export const PARTNER_RULES = {
  revenueFrom: utc(2024, 4, 1),
  revenueUsd: 1_000,
  recordCheckFrom: utc(2025, 6, 2),
  securityFrom: utc(2025, 10, 1),
  mfaFrom: utc(2026, 4, 1),
  rule: rule('R-19.3'),
};

/** end dates can be chosen from here on. */
export const CUSTOM_END_DATES_FROM = utc(2022, 3, 10);
