import { isCautious, rules } from '../../rulebook/rules.ts';
import type { RuleRef } from '../../rulebook/rules.ts';
import type { Instant } from '../../time/instant.ts';
import { restOfCycle, untilEndOfTerm } from '../estimate.ts';
import { openSeats } from '../seat-batches.ts';
import type { OpenSeats } from '../seat-batches.ts';
import type { Verdict } from '../verdict.ts';
import { allowed, basisOf, cannotTell, nextOpening, NOT_IN, plainly, refused } from './case.ts';
import type { Case } from './case.ts';
import { CONFLICT, consequences, scheduleLost } from './consequences.ts';

const WHOLE_ONLY = plainly('wholeOnly', ['R-16']);
const TRIAL = plainly('trial', ['R-15.1'], { serverCode: '800107' });
const EXTENDED = plainly('extendedTerm', ['R-8.3-seats', 'R-8.3'], { isCautious: true });
const SUSPENDED = plainly('suspended', ['R-3.7'], { serverCode: '2001' });
const LAST_SEAT = plainly('onlyLastSeat', ['R-3.4', 'S-122'], { serverCode: '2002' });
const VIA_DISTRIBUTOR = plainly('viaDistributor', ['S-121']);
const UNKNOWN = cannotTell(['seatsUnknown'], rules('R-3.3', 'R-3.5'));
const PLAN_UNKNOWN = cannotTell(['planUnknown'], rules('S-167'));
const LEGACY = rules('S-167');
const CLOSED = rules('R-3.3', 'R-3.1');
const OPEN_BY_SERVER = rules('R-3.3', 'R-3.5', 'R-4.4');
const OPEN_BY_RULES = rules('R-3.3', 'R-3.1', 'R-4.4');
const OPEN_AFTER_RENEWAL = rules('R-3.3', 'R-3.2-completion', 'R-7.5', 'R-4.4');

/** seats may be given back for seven days after they were bought, renewed or added. */
export function reduceSeats(facts: Case): Verdict {
  const { term } = facts;
  if (term.family === 'azurePlan') return NOT_IN.azurePlan;
  if (term.family === 'legacy') return legacy(facts);
  const open = openSeats(facts);
  if (open === null) return WHOLE_ONLY;
  if (facts.isSuspended) return SUSPENDED;
  if (term.isTrial) return TRIAL;
  if (term.isExtended) return EXTENDED;
  if (open.kind === 'unknown') return UNKNOWN;
  return open.kind === 'none' ? closed(facts, open.closedAt) : reducible(facts, open);
}

function closed(facts: Case, closedAt: Instant): Verdict {
  return refused({
    reason: { code: 'windowClosed', closedAt },
    serverCode: '900257',
    next: nextOpening(facts),
    basis: basisOf(facts),
    money: untilEndOfTerm(facts),
    rules: CLOSED,
  });
}

function reducible(facts: Case, open: Extract<OpenSeats, { kind: 'open' }>): Verdict {
  const { term } = facts;
  const minimum = minimumOf(facts);
  const most = Math.min(open.seats, term.seats - minimum);
  if (most <= 0) return minimum === 1 ? LAST_SEAT : refused({ reason: { code: 'belowMinimum', minimum }, serverCode: '2002', rules: rules('R-3.4') });
  const refs = rulesOf(facts, open);
  return allowed({
    until: open.until,
    warnBy: open.warnBy,
    basis: open.fromServer ? 'server' : basisOf(facts),
    isCautious: isCautious(refs),
    detail: { kind: 'reduce', most, lowestQuantity: term.seats - most, batches: open.batches },
    consequences: consequences(facts.pendingUntil !== null && CONFLICT, scheduleLost(facts)),
    money: restOfCycle(facts, 'creditForSeats', most),
    rules: refs,
  });
}

function rulesOf({ term }: Case, { fromServer }: { readonly fromServer: boolean }): readonly RuleRef[] {
  if (fromServer) return OPEN_BY_SERVER;
  return term.isOpeningExact ? OPEN_BY_RULES : OPEN_AFTER_RENEWAL;
}

const minimumOf = ({ context: { sku } }: Case): number => Math.max(1, sku?.minimumQuantity ?? 1);

/** S-165, S-167: the old model gives seats back at any time when paid by the month. */
function legacy(facts: Case): Verdict {
  const { term } = facts;
  if (facts.isSuspended) return SUSPENDED;
  if (term.plan === null) return PLAN_UNKNOWN;
  if (term.plan !== 'monthly') return VIA_DISTRIBUTOR;
  const minimum = minimumOf(facts);
  const most = term.seats - minimum;
  if (most <= 0) return LAST_SEAT;
  return allowed({ basis: basisOf(facts), detail: { kind: 'reduce', most, lowestQuantity: minimum, batches: [] }, rules: LEGACY });
}
