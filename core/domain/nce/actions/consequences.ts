import { promotionOnChange } from '../promotion.ts';
import { RETENTION } from '../../rulebook/end-of-term.ts';
import { LIMITS } from '../../rulebook/limits.ts';
import type { TermAndPlan } from '../../rulebook/terms.ts';
import { after, DAY } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { Consequence } from '../verdict.ts';
import type { Case } from './case.ts';

export const ACCESS_LOST: Consequence = { code: 'accessLostAtOnce' };
export const NO_UNDO: Consequence = { code: 'cannotBeUndone' };
export const DATA_KEPT: Consequence = { code: 'dataKept', days: RETENTION.afterCancelDays };
export const SCHEDULE_DELETED: Consequence = { code: 'scheduledChangeDeleted' };
export const LIST_PRICE: Consequence = { code: 'currentListPrice' };
export const BY_HAND: Consequence = { code: 'licencesByHand' };
export const NO_WINDOW: Consequence = { code: 'noNewWindow' };
export const NEW_WINDOW: Consequence = { code: 'newWindow' };
export const CONFLICT: Consequence = { code: 'mayAnswerConflict' };

type Maybe = Consequence | null | false;

/** Those that hold, in the order given. */
export const consequences = (...found: readonly Maybe[]): readonly Consequence[] => found.filter((one) => one !== null && one !== false);

/** what deletes a scheduled change does so only where there is one. */
export const scheduleLost = ({ subscription, term }: Case): Maybe => subscription.scheduledChange !== null && !term.isProjected && SCHEDULE_DELETED;

/** add-ons stay behind without their base. */
export const orphans = ({ context }: Case): Maybe => context.dependentAddOns > 0 && { code: 'addOnsOrphaned', count: context.dependentAddOns };

/** warn before the service refuses. */
export const updatesLeft = ({ context: { updates } }: Case): Maybe =>
  updates !== null && updates >= LIMITS.updatesWarnAt && { code: 'updatesNearLimit', left: Math.max(0, LIMITS.updates - updates) };

/** an upgrade may lose the promotion. */
export const promotionAtRisk = ({ subscription }: Case): Maybe => subscription.promotionId !== null && { code: 'promotionMayBeLost' };

/** what a longer term does to promotions: one that runs applies by itself, without one the list price holds. */
export function promotionOnLongerTerm(facts: Case, targets: readonly TermAndPlan[]): Maybe {
  const { promotions } = facts.context;
  if (promotions === null) return promotionAtRisk(facts);
  if (targets.some((target) => promotionOnChange(promotions, target, facts.at) !== null)) return { code: 'promotionApplies' };
  return facts.subscription.promotionId !== null && { code: 'promotionEnds' };
}

/** What follows the end when auto-renew is switched off. */
export function endWithoutRenewal(kind: 'extendedTerm' | 'grace' | 'ends', endsAt: Instant): Maybe {
  if (kind === 'extendedTerm') return { code: 'extendedTermInstead', from: endsAt };
  return kind === 'grace' && { code: 'graceThenEnd', from: endsAt, until: after(endsAt, RETENTION.expiredDays * DAY) };
}
