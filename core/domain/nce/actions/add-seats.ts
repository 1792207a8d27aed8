import { BUSINESS_FAMILY, LIMITS } from '../../rulebook/limits.ts';
import { rules } from '../../rulebook/rules.ts';
import type { RuleRef } from '../../rulebook/rules.ts';
import { restOfCycle } from '../estimate.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { RuleContext } from '../context.ts';
import type { Consequence, Refusal, Verdict } from '../verdict.ts';
import { windowOf, windowRuleFor } from '../window.ts';
import { allowed, basisOf, NOT_IN, plainly, refused } from './case.ts';
import type { Case } from './case.ts';
import { CONFLICT, consequences, scheduleLost, updatesLeft } from './consequences.ts';

const PERPETUAL = plainly('newOrderInstead', ['S-117', 'R-16']);
const TRIAL = plainly('trial', ['R-15.1'], { serverCode: '800107' });
const EXTENDED = plainly('extendedTerm', ['R-8.3-seats', 'R-8.3'], { isCautious: true });
const SUSPENDED = plainly('suspended', ['R-5.1', 'R-3.7'], { serverCode: '2001' });
const USED_UP = plainly('updatesUsedUp', ['R-5.2'], { serverCode: '900311' });
const ANY_TIME = rules('R-5.1', 'R-6.1', 'R-4.1');

/** more seats at any time, at the locked price, for the rest of the payment. */
export function addSeats(facts: Case): Verdict {
  const { term, context, pendingUntil } = facts;
  if (term.family === 'azurePlan') return NOT_IN.azurePlan;
  if (term.family === 'perpetual') return PERPETUAL;
  if (facts.isSuspended) return SUSPENDED;
  if (term.isTrial) return TRIAL;
  if (term.isExtended) return EXTENDED;
  if (context.updates !== null && context.updates >= LIMITS.updates) return USED_UP;
  const room = roomFor(facts.subscription, context, term.seats);
  if (room !== null && room.most <= 0) return refused({ reason: room.reason, rules: room.rules, serverCode: room.serverCode });
  return allowed({
    basis: basisOf(facts),
    detail: { kind: 'add', most: room?.most ?? null },
    consequences: consequences(
      pendingUntil !== null && CONFLICT,
      scheduleLost(facts),
      term.endsAt !== null && { code: 'boundUntil', until: term.endsAt },
      ownWindow(facts),
      updatesLeft(facts),
      aboveFamily(facts),
    ),
    money: restOfCycle(facts, 'chargePerSeat', 1),
    rules: ANY_TIME,
  });
}

export type Room = { readonly most: number; readonly reason: Refusal; readonly serverCode: string; readonly rules: readonly RuleRef[] };

const SKU_RULES = rules('R-3.4', 'R-5.3');
const BUSINESS_RULES = rules('R-5.3');
const PROMOTION_RULES = rules('R-14.2');

/** The tightest of the limits that are known, for a subscription of `seats`; null where none is. */
export function roomFor(subscription: Subscription, { sku, businessSeats, promotionMaximum }: RuleContext, seats: number): Room | null {
  let tightest: Room | null = null;
  if (sku !== null && sku.maximumQuantity !== null) {
    tightest = { most: sku.maximumQuantity - seats, reason: { code: 'atMaximum', maximum: sku.maximumQuantity }, serverCode: '2002', rules: SKU_RULES };
  }
  if (businessSeats !== null && isBusiness(subscription.productId)) {
    const owned = businessSeats.ofSku + seats;
    tightest = tighter(tightest, { most: LIMITS.businessSeats - owned, reason: { code: 'businessLimit', owned, limit: LIMITS.businessSeats }, serverCode: '800067', rules: BUSINESS_RULES });
  }
  if (promotionMaximum !== null && subscription.promotionId !== null) {
    tightest = tighter(tightest, { most: promotionMaximum - seats, reason: { code: 'promotionMaximum', maximum: promotionMaximum }, serverCode: '2002', rules: PROMOTION_RULES });
  }
  return tightest;
}

const tighter = (so: Room | null, room: Room): Room => (so === null || room.most < so.most ? room : so);

const isBusiness = (product: string | null): boolean => product !== null && BUSINESS_FAMILY.includes(product);

/** added seats may be given back for seven days of their own. */
function ownWindow({ at, term, context }: Case): Consequence | null {
  if (context.additionWindows !== 'ownWindow') return null;
  const rule = windowRuleFor(term, { openedAt: at, at }, context);
  return rule?.seats === true ? { code: 'ownWindow', until: windowOf(rule, at).closesAt } : null;
}

/** the family's limit is written down but not enforced: a warning, no refusal. */
function aboveFamily({ term, context: { businessSeats }, subscription }: Case): Consequence | null {
  if (businessSeats === null || !isBusiness(subscription.productId)) return null;
  const seats = businessSeats.ofFamily + term.seats + 1;
  return seats > LIMITS.businessSeats ? { code: 'businessFamilyAbove', seats, limit: LIMITS.businessSeats } : null;
}
