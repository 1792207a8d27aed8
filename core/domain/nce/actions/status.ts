import { LIMITS } from '../../rulebook/limits.ts';
import { MIGRATION } from '../../rulebook/commerce.ts';
import { rules } from '../../rulebook/rules.ts';
import { after, DAY, HOUR } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { onlyEstimate, upgradeCost } from '../swap-cost.ts';
import type { Consequence, Verdict } from '../verdict.ts';
import { allowed, basisOf, NOT_IN, plainly, refused, whilePending } from './case.ts';
import type { Case } from './case.ts';
import { ACCESS_LOST, consequences, LIST_PRICE, NEW_WINDOW, scheduleLost } from './consequences.ts';
import { plansOf, targetsOf } from './upgrade.ts';

const TRIAL = plainly('trial', ['R-15.1']);
const SUSPENDED = plainly('suspended', ['R-9.1']);
const NOT_SUSPENDED = plainly('notSuspended', ['R-9.1']);
const SUSPEND = rules('R-9.1', 'R-7.3', 'R-3.7');
const SUSPEND_LEGACY = rules('R-9.2');
const REACTIVATE = rules('R-9.1', 'R-7.3');
const AUTO_RENEW_OFF: Consequence = { code: 'autoRenewSwitchedOff' };
const BILLED_ON: Consequence = { code: 'billingContinues' };
const BY_HAND: readonly Consequence[] = [{ code: 'autoRenewByHand' }];

/** users lose access, charges go on (in the old model they stop, R-9.2). */
export function suspend(facts: Case): Verdict {
  const { term, pendingUntil } = facts;
  if (term.family === 'perpetual' || term.family === 'azurePlan' || term.family === 'marketplace') return NOT_IN[term.family];
  if (term.isTrial) return TRIAL;
  if (facts.isSuspended) return SUSPENDED;
  if (pendingUntil !== null) return whilePending(pendingUntil);
  if (term.family === 'legacy') return allowed({ basis: basisOf(facts), consequences: consequences(ACCESS_LOST), rules: SUSPEND_LEGACY });
  return allowed({
    until: term.endsAt,
    basis: basisOf(facts),
    consequences: consequences(ACCESS_LOST, BILLED_ON, AUTO_RENEW_OFF, scheduleLost(facts)),
    rules: SUSPEND,
  });
}

/** back to work before the end of the term; auto-renew stays off until somebody switches it on. */
export function reactivate(facts: Case): Verdict {
  if (!facts.isSuspended) return NOT_SUSPENDED;
  return allowed({ until: facts.term.endsAt, basis: basisOf(facts), consequences: BY_HAND, rules: REACTIVATE });
}

const NOT_A_TRIAL = plainly('notATrial', ['R-15.2']);
const CONVERT = rules('R-15.2', 'R-15.3', 'R-6.1');

/** any day of the trial, to at least as many seats as it has. */
export function convertTrial(facts: Case): Verdict {
  if (!facts.term.isTrial) return NOT_A_TRIAL;
  const targets = targetsOf(facts);
  const costs = targets.map((product) => upgradeCost(facts, { product, term: null, plan: null, quantity: LIMITS.trialSeats }));
  return allowed({
    until: facts.term.endsAt,
    basis: basisOf(facts),
    detail: { kind: 'trial', leastSeats: LIMITS.trialSeats, targets, costs, plans: plansOf(facts) },
    consequences: consequences(LIST_PRICE, scheduleLost(facts)),
    money: onlyEstimate(costs),
    rules: CONVERT,
  });
}

const NOT_EXTENDED = plainly('notExtendedTerm', ['R-8.3']);
const LEAVE = rules('R-8.3', 'R-6.1', 'R-4.6');

/** back to the base product on any day; the id stays. */
export function leaveExtendedTerm(facts: Case): Verdict {
  if (!facts.term.isExtended) return NOT_EXTENDED;
  const targets = targetsOf(facts);
  const costs = targets.map((product) => upgradeCost(facts, { product, term: null, plan: null, quantity: facts.term.seats }));
  return allowed({
    basis: basisOf(facts),
    detail: { kind: 'upgrade', targets, costs, mostSeats: null, windowUntil: null, plans: plansOf(facts) },
    consequences: consequences(LIST_PRICE, NEW_WINDOW),
    money: onlyEstimate(costs),
    rules: LEAVE,
  });
}

const NOT_LEGACY = plainly('notLegacy', ['R-18.1']);
const NOT_MOVED = plainly('segmentNotMoved', ['R-17.1']);
const PROMOTION = plainly('promotionBlocks', ['R-18.1'], { serverCode: '900218' });
const NO_COUNTERPART = plainly('noCounterpart', ['R-18.1'], { serverCode: '900220' });
const INACTIVE = plainly('suspended', ['R-18.1'], { serverCode: '900215' });
const MIGRATE = rules('R-18.1', 'R-18.2', 'R-18.3', 'R-18.4');
const TOO_YOUNG = rules('R-18.1');
const LARGE = rules('R-18.6');

/** from the old model to new commerce. */
export function migrateFromLegacy(facts: Case): Verdict {
  const { subscription, term, at, context } = facts;
  if (term.family !== 'legacy') return NOT_LEGACY;
  if (term.isTrial) return TRIAL;
  if (facts.isSuspended) return INACTIVE;
  const dates = context.rulebook.segments.find((row) => row.segment === (context.segment ?? 'commercial'));
  if (dates === undefined || at < dates.newCommerceFrom) return NOT_MOVED;
  return tooYoung(subscription.createdAt ?? term.openedAt, at) ?? refusedByFacts(facts) ?? movable(facts);
}

function tooYoung(bought: Instant, at: Instant): Verdict | null {
  const until = after(bought, MIGRATION.minimumAgeDays * DAY);
  return at < until ? refused({ reason: { code: 'tooYoung', until }, serverCode: '900226', next: until, rules: TOO_YOUNG }) : null;
}

function refusedByFacts({ context: { legacy }, at, term }: Case): Verdict | null {
  if (legacy === null) return null;
  if (legacy.exceedsBusinessLimit) return refused({ reason: { code: 'businessLimit', owned: term.seats, limit: LIMITS.businessSeats }, rules: LARGE });
  if (legacy.youngestAddOnAt !== null && at < after(legacy.youngestAddOnAt, MIGRATION.minimumAgeDays * DAY)) {
    return refused({ reason: { code: 'bundleTooYoung' }, serverCode: '900226', next: after(legacy.youngestAddOnAt, MIGRATION.minimumAgeDays * DAY), rules: TOO_YOUNG });
  }
  if (legacy.hasPromotion) return PROMOTION;
  return legacy.hasCounterpart ? null : NO_COUNTERPART;
}

function movable(facts: Case): Verdict {
  const { term, at } = facts;
  const fullTermOnly = term.endsAt !== null && at >= after(term.endsAt, -MIGRATION.lastHours * HOUR);
  return allowed({
    until: term.endsAt,
    basis: basisOf(facts),
    detail: { kind: 'migrate', fullTermOnly },
    consequences: consequences(NEW_WINDOW, LIST_PRICE),
    rules: MIGRATE,
  });
}
