import { isCautious, rules } from '../../rulebook/rules.ts';
import type { RuleRef } from '../../rulebook/rules.ts';
import { DAY } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import { startOfUtcDay, utcDayOf } from '../../time/utc-calendar.ts';
import { restOfCycle, untilEndOfTerm, wholeCycle } from '../estimate.ts';
import type { Verdict } from '../verdict.ts';
import { windowOfTerm } from '../window.ts';
import type { TermWindow, Window } from '../window.ts';
import { allowed, basisOf, beforeEnd, cannotTell, nextOpening, plainly, refused } from './case.ts';
import type { Case } from './case.ts';
import { ACCESS_LOST, CONFLICT, consequences, DATA_KEPT, NO_UNDO, orphans, scheduleLost } from './consequences.ts';

const TRIAL = plainly('trial', ['R-15.1'], { serverCode: '800107' });
const VIA_DISTRIBUTOR = plainly('viaDistributor', ['S-121']);
const PLAN_UNKNOWN = cannotTell(['planUnknown'], rules('S-121'));
const NO_WINDOW = rules('R-16');
const EXTENDED = rules('R-8.3', 'R-3.6');
const LEGACY = rules('S-121', 'R-9.2');
const CLOSED_LICENCE = rules('R-3.1', 'R-3.2', 'R-3.3');
const CLOSED_OTHER = rules('R-16');
const BY_SERVER = rules('R-3.5', 'R-3.1', 'R-4.3', 'R-3.6');
const BY_RULES = rules('R-3.1', 'R-3.2', 'R-4.3', 'R-3.6');
const FIRST_DAY = rules('R-3.1', 'R-3.2', 'R-4.3', 'R-4.3-fullRefund', 'R-3.6');
const AFTER_RENEWAL = rules('R-3.1', 'R-3.2-completion', 'R-4.3', 'R-3.6');
const OTHER = rules('R-16');

/** the whole subscription may be given back for seven days after purchase or renewal. */
export function cancel(facts: Case): Verdict {
  const { term } = facts;
  if (term.family === 'azurePlan') return anyTime(facts, NO_WINDOW, 'none');
  if (term.family === 'legacy') return legacy(facts);
  if (term.isTrial) return TRIAL;
  if (term.isExtended) return anyTime(facts, EXTENDED, 'prorated');
  const found = windowOfTerm(facts);
  if (found === null) return anyTime(facts, NO_WINDOW, 'none');
  return facts.at < found.closesAt ? open(facts, found) : closed(facts, found.closesAt);
}

function closed(facts: Case, closedAt: Instant): Verdict {
  return refused({
    reason: { code: 'windowClosed', closedAt },
    serverCode: '900117',
    next: nextOpening(facts),
    basis: basisOf(facts),
    money: untilEndOfTerm(facts),
    rules: facts.term.family === 'licence' ? CLOSED_LICENCE : CLOSED_OTHER,
  });
}

function open(facts: Case, { window, closesAt, isSaid }: TermWindow): Verdict {
  const { term } = facts;
  const { refund, fullUntil, isGuessed } = refundOf(facts, window, closesAt);
  const refs = rulesOf(facts, { isSaid, isGuessed });
  return allowed({
    until: closesAt,
    warnBy: isSaid ? beforeEnd(closesAt) : window.warnBy,
    basis: isSaid ? 'server' : basisOf(facts),
    isCautious: isCautious(refs),
    detail: { kind: 'cancel', refund, fullUntil },
    consequences: consequences(ACCESS_LOST, NO_UNDO, DATA_KEPT, orphans(facts), scheduleLost(facts), facts.pendingUntil !== null && CONFLICT),
    money: refund === 'full' ? wholeCycle(facts, term.seats) : restOfCycle(facts, 'creditForAll', term.seats),
    rules: refs,
  });
}

function rulesOf({ term }: Case, { isSaid, isGuessed }: { readonly isSaid: boolean; readonly isGuessed: boolean }): readonly RuleRef[] {
  if (term.family !== 'licence') return OTHER;
  if (!term.isOpeningExact && !isSaid) return AFTER_RENEWAL;
  if (isGuessed) return FIRST_DAY;
  return isSaid ? BY_SERVER : BY_RULES;
}

type Refund = { readonly refund: 'full' | 'prorated'; readonly fullUntil: Instant | null; readonly isGuessed: boolean };

/** the server's own options win; without them the earlier of "24 hours" and "the next UTC midnight". */
function refundOf({ subscription, at, term }: Case, { rule }: Window, closesAt: Instant): Refund {
  if (!term.isProjected && subscription.refundOptions.length > 0) return bySaidOptions(subscription.refundOptions, at);
  if (rule.refund === 'full') return { refund: 'full', fullUntil: closesAt, isGuessed: false };
  if (rule.refund === 'prorated') return { refund: 'prorated', fullUntil: null, isGuessed: false };
  const midnight = startOfUtcDay(utcDayOf(term.openedAt) + 1);
  const isFull = at < midnight;
  return { refund: isFull ? 'full' : 'prorated', fullUntil: isFull ? midnight : null, isGuessed: at < term.openedAt + DAY };
}

/** An option without an end has none. */
function bySaidOptions(options: Case['subscription']['refundOptions'], at: Instant): Refund {
  for (const { type, expiresAt } of options) {
    if (type === 'full' && (expiresAt === null || at < expiresAt)) return { refund: 'full', fullUntil: expiresAt, isGuessed: false };
  }
  return { refund: 'prorated', fullUntil: null, isGuessed: false };
}

/** Extended service term and Azure: any day (R-8.3, section 16). */
function anyTime(facts: Case, refs: readonly RuleRef[], refund: 'prorated' | 'none'): Verdict {
  return allowed({
    basis: basisOf(facts),
    detail: { kind: 'cancel', refund, fullUntil: null },
    consequences: consequences(ACCESS_LOST, NO_UNDO, orphans(facts), scheduleLost(facts)),
    money: refund === 'prorated' ? restOfCycle(facts, 'creditForAll', facts.term.seats) : null,
    rules: refs,
  });
}

/** Inventory Q: monthly-paid legacy by oneself, annually-paid through the distributor with a credit note. */
function legacy(facts: Case): Verdict {
  if (facts.term.plan === null) return PLAN_UNKNOWN;
  return facts.term.plan === 'monthly' ? anyTime(facts, LEGACY, 'none') : VIA_DISTRIBUTOR;
}
