import type { Segment } from '../../catalog/product.ts';
import type { BillingPlan, Term } from '../../catalog/terms.ts';
import { LIMITS } from '../../rulebook/limits.ts';
import { LARGE_BUSINESS_EXPIRES_FROM, MIGRATION, SEGMENT_DATES } from '../../rulebook/commerce.ts';
import { rule } from '../../rulebook/rules.ts';
import type { RuleRef } from '../../rulebook/rules.ts';
import { DAY, HOUR } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';

/** Why a legacy subscription cannot be moved; `code` is the service's own. */
export type MigrationObstacle = { readonly kind: ObstacleKind; readonly code: string | null; readonly rule: RuleRef };
export type ObstacleKind = 'tooYoung' | 'addOnTooYoung' | 'inactive' | 'lastDay' | 'promotion' | 'noCounterpart' | 'planNotOffered' | 'segmentNotYet' | 'trial' | 'tooManySeats' | 'expiresAtRenewal';

export type MigrationCase = {
  readonly at: Instant;
  readonly boughtAt: Instant;
  readonly addOnsBoughtAt: readonly Instant[];
  /** Exclusive end of the running term. */
  readonly endsAt: Instant;
  readonly isActive: boolean;
  readonly isTrial: boolean;
  readonly hasPromotion: boolean;
  readonly hasCounterpart: boolean;
  readonly segment: Segment | null;
  readonly target: { readonly term: Term; readonly plan: BillingPlan };
  readonly offered: readonly { readonly term: Term; readonly plan: BillingPlan }[];
  readonly fullTerm: boolean;
  /** Seats of this customer in the Business SKU after the move; null for other products. */
  readonly businessSeats: number | null;
};

/** Every obstacle at once; none: it may be moved at that moment. */
export function migrationObstacles(given: MigrationCase): readonly MigrationObstacle[] {
  const found: MigrationObstacle[] = [];
  const object = (condition: boolean, kind: ObstacleKind, code: string | null, id: 'R-18.1' | 'R-18.6' | 'R-17.1' = 'R-18.1'): void => {
    if (condition) found.push({ kind, code, rule: rule(id) });
  };
  const isYoung = (bought: Instant): boolean => given.at - bought < MIGRATION.minimumAgeDays * DAY;
  const dates = SEGMENT_DATES.find(({ segment }) => segment === (given.segment ?? 'commercial'));
  object(!given.isActive, 'inactive', '900215');
  object(given.isTrial, 'trial', null);
  object(!given.fullTerm && given.endsAt - given.at <= MIGRATION.lastHours * HOUR, 'lastDay', '900217');
  object(given.hasPromotion, 'promotion', '900218');
  object(!given.hasCounterpart, 'noCounterpart', '900220');
  object(given.hasCounterpart && !given.offered.some(({ term, plan }) => term === given.target.term && plan === given.target.plan), 'planNotOffered', '900222');
  object(isYoung(given.boughtAt), 'tooYoung', '900226');
  object(given.addOnsBoughtAt.some(isYoung), 'addOnTooYoung', '900226');
  object(dates !== undefined && given.at < dates.newCommerceFrom, 'segmentNotYet', null, 'R-17.1');
  const isTooLarge = given.businessSeats !== null && given.businessSeats > LIMITS.businessSeats;
  object(isTooLarge && given.at < LARGE_BUSINESS_EXPIRES_FROM, 'tooManySeats', null, 'R-18.6');
  object(isTooLarge && given.at >= LARGE_BUSINESS_EXPIRES_FROM, 'expiresAtRenewal', null, 'R-18.6');
  return found;
}
