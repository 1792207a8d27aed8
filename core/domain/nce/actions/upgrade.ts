import { rules } from '../../rulebook/rules.ts';
import { COMBINATIONS, LONGER_TERMS } from '../../rulebook/terms.ts';
import type { TermAndPlan } from '../../rulebook/terms.ts';
import type { Instant } from '../../time/instant.ts';
import { onlyEstimate, upgradeCost } from '../swap-cost.ts';
import type { Cost, Verdict } from '../verdict.ts';
import { windowOfTerm } from '../window.ts';
import { allowed, basisOf, cannotTell, NOT_IN, plainly, whilePending } from './case.ts';
import type { Case } from './case.ts';
import { BY_HAND, consequences, LIST_PRICE, NO_WINDOW, promotionAtRisk, scheduleLost } from './consequences.ts';

const TRIAL = plainly('trial', ['R-15.2']);
const SUSPENDED = plainly('suspended', ['R-11.1'], { serverCode: '2001' });
const NO_PATH = plainly('noUpgradePath', ['R-11.1']);
const SINGLE_SEAT = plainly('singleSeat', ['R-11.2']);
const UNKNOWN = cannotTell(['upgradePathsUnknown'], rules('R-11.1'));
const FULL = rules('R-11.1', 'R-11.2', 'R-11.4', 'R-6.1', 'R-4.6');
const PARTIAL = rules('R-11.1', 'R-11.2', 'R-11.4', 'R-3.2', 'R-6.1', 'R-4.6');

/** all seats (or more) move; the subscription keeps its id, the licences their users. */
export function upgradeFull(facts: Case): Verdict {
  const blocked = blockedNow(facts);
  if (blocked !== null) return blocked;
  const targets = targetsOf(facts);
  const costs = costsOf(facts, targets, facts.term.seats);
  return allowed({
    until: facts.term.isExtended ? null : facts.term.endsAt,
    basis: basisOf(facts),
    detail: { kind: 'upgrade', targets, costs, mostSeats: null, windowUntil: null, plans: plansOf(facts) },
    consequences: consequences(LIST_PRICE, NO_WINDOW, promotionAtRisk(facts), scheduleLost(facts)),
    money: onlyEstimate(costs),
    rules: FULL,
  });
}

/** some seats move into a second subscription with the same end; licences are assigned by hand. */
export function upgradePartial(facts: Case): Verdict {
  const blocked = blockedNow(facts);
  if (blocked !== null) return blocked;
  if (facts.term.seats < 2) return SINGLE_SEAT;
  const windowUntil = openWindow(facts);
  const targets = targetsOf(facts);
  const costs = costsOf(facts, targets, 1);
  return allowed({
    until: facts.term.isExtended ? null : facts.term.endsAt,
    basis: basisOf(facts),
    detail: { kind: 'upgrade', targets, costs, mostSeats: facts.term.seats - 1, windowUntil, plans: plansOf(facts) },
    consequences: consequences(
      BY_HAND,
      LIST_PRICE,
      windowUntil === null ? NO_WINDOW : { code: 'windowInherited', until: windowUntil },
      promotionAtRisk(facts),
      scheduleLost(facts),
    ),
    money: onlyEstimate(costs),
    rules: PARTIAL,
  });
}

/** What `quantity` seats cost as each of these products, term and plan staying. */
const costsOf = (facts: Case, targets: readonly string[], quantity: number): readonly Cost[] =>
  targets.map((product) => upgradeCost(facts, { product, term: null, plan: null, quantity }));

const NO_PLANS: readonly TermAndPlan[] = [];

/** the present term and plan, then the longer terms; out of an extended term any. */
export function plansOf({ term }: Case): readonly TermAndPlan[] {
  if (term.isExtended || term.isTrial) return COMBINATIONS;
  return PLANS.get(`${term.term} ${term.plan}`) ?? NO_PLANS;
}

/** Made once for each combination there is. */
const PLANS: ReadonlyMap<string, readonly TermAndPlan[]> = new Map(COMBINATIONS.map(({ term, plan }) => [`${term} ${plan}`, [{ term, plan }, ...LONGER_TERMS[term]]]));

const NO_TARGETS: readonly string[] = [];

/** What the product may become, as `product:sku`; empty where the catalogue does not say. */
export const targetsOf = ({ context: { sku } }: Case): readonly string[] => sku?.upgradeTargets ?? NO_TARGETS;

function blockedNow({ term, context: { sku }, pendingUntil, isSuspended }: Case): Verdict | null {
  if (term.family !== 'licence') return NOT_IN[term.family];
  if (term.isTrial) return TRIAL;
  if (isSuspended) return SUSPENDED;
  if (pendingUntil !== null) return whilePending(pendingUntil);
  if (sku === null) return UNKNOWN;
  return sku.upgradeTargets.length === 0 ? NO_PATH : null;
}

/** the new subscription inherits the window of the source, if it is still open. */
function openWindow(facts: Case): Instant | null {
  const found = windowOfTerm(facts);
  return found !== null && facts.at < found.closesAt ? found.closesAt : null;
}
