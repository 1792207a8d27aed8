import { rules } from '../../rulebook/rules.ts';
import { LONGER_TERMS, PLAN_SWITCHES } from '../../rulebook/terms.ts';
import { startOfUtcDay } from '../../time/utc-calendar.ts';
import { onlyEstimate, planCost, termCost } from '../swap-cost.ts';
import type { Verdict } from '../verdict.ts';
import { allowed, basisOf, cannotTell, nextOpening, NOT_IN, plainly, refused, whilePending } from './case.ts';
import type { Case } from './case.ts';
import { consequences, LIST_PRICE, NO_WINDOW, promotionOnLongerTerm, scheduleLost } from './consequences.ts';

const TRIAL = plainly('trial', ['R-10.2', 'R-15.1'], { serverCode: '800107' });
const EXTENDED = plainly('extendedTerm', ['R-8.3']);
const SUSPENDED = plainly('suspended', ['R-10.2'], { serverCode: '2001' });
const LONGEST = plainly('longestTerm', ['R-10.2']);
const TERM_UNKNOWN = cannotTell(['termUnknown'], rules('R-10.2'));
const PLAN_UNKNOWN = cannotTell(['planUnknown'], rules('R-10.1'));
const LONGER = rules('R-10.2', 'R-10.2-window', 'R-10.2-money', 'R-4.5', 'R-6.1', 'R-14.7');
const FIXED = rules('R-10.1');
const SWITCHED = rules('R-10.1', 'R-4.7', 'R-4.7-list');

/** a longer term at once, never a shorter one. */
export function changeTerm(facts: Case): Verdict {
  const { term } = facts;
  const blocked = blockedNow(facts);
  if (blocked !== null) return blocked;
  if (term.term === null) return TERM_UNKNOWN;
  const targets = LONGER_TERMS[term.term];
  if (targets.length === 0) return LONGEST;
  const costs = targets.map((target) => termCost(facts, target));
  return allowed({
    until: term.endsAt,
    basis: basisOf(facts),
    isCautious: true,
    detail: { kind: 'terms', targets, costs },
    consequences: consequences(LIST_PRICE, NO_WINDOW, promotionOnLongerTerm(facts, targets), scheduleLost(facts)),
    money: onlyEstimate(costs),
    rules: LONGER,
  });
}

/** another rhythm of payment from the next charge cycle on. */
export function changeBillingPlan(facts: Case): Verdict {
  const { term, cycle } = facts;
  const blocked = blockedNow(facts);
  if (blocked !== null) return blocked;
  if (term.plan === null) return PLAN_UNKNOWN;
  const targets = PLAN_SWITCHES.filter((row) => row.term === term.term && row.from === term.plan).map(({ term: of, to }) => ({ term: of, plan: to }));
  if (targets.length === 0 || cycle === null || cycle.end === term.end) return planFixed(facts);
  const next = startOfUtcDay(cycle.end + 1);
  return allowed({
    until: next,
    basis: basisOf(facts),
    effectiveAt: next,
    detail: { kind: 'terms', targets, costs: targets.map((target) => planCost(facts, target)) },
    rules: SWITCHED,
  });
}

const planFixed = (facts: Case): Verdict => refused({ reason: { code: 'planFixed' }, next: nextOpening(facts), basis: basisOf(facts), rules: FIXED });

function blockedNow({ term, pendingUntil, isSuspended }: Case): Verdict | null {
  if (term.family !== 'licence') return NOT_IN[term.family];
  if (term.isTrial) return TRIAL;
  if (term.isExtended) return EXTENDED;
  if (isSuspended) return SUSPENDED;
  return pendingUntil === null ? null : whilePending(pendingUntil);
}
