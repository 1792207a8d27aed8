import { productId, promotionId, skuId } from '../../domain/ids.ts';
import type { ScheduledChange } from '../../domain/subscriptions/subscription.ts';
import type { WireInstructions, WireScheduledAction, WireSubscription } from '../schemas/subscription.ts';
import { planOf, termOf } from './values.ts';

type Facts = Pick<WireSubscription, 'scheduledNextTermInstructions' | 'scheduledActions'>;

/**
 * What happens at the end of the term instead of a plain renewal. `scheduledActions` win over
 * `scheduledNextTermInstructions`. The shape of the former is known from third-party
 * clients only (API page, sections 18 and 19): nobody but this function looks at it.
 */
export function scheduledChangeOf(facts: Facts): ScheduledChange | null {
  const action = facts.scheduledActions.find(({ scheduleType }) => scheduleType === 'termend') ?? facts.scheduledActions.at(0);
  if (action) return changeOfAction(action);
  return facts.scheduledNextTermInstructions ? changeOfInstructions('renew', facts.scheduledNextTermInstructions) : null;
}

const ACTIONS: ReadonlyMap<string, ScheduledChange['action']> = new Map([
  ['renewtonewterm', 'renew'],
  ['cancel', 'cancel'],
  ['renewtoextendedserviceterm', 'extendedServiceTerm'],
  ['transition', 'transition'],
]);

const NOTHING: WireInstructions = { product: null, quantity: null, customTermEndDate: null };

function changeOfAction({ actionType, effectiveDate, instructions }: WireScheduledAction): ScheduledChange | null {
  const action = ACTIONS.get(actionType ?? '') ?? 'unknown';
  const change = changeOfInstructions(action, instructions ?? NOTHING);
  if (change) return { ...change, effectiveAt: effectiveDate };
  // "Renew to a new term" without instructions is the plain renewal.
  return action === 'renew' ? null : { ...EMPTY, action, effectiveAt: effectiveDate };
}

const EMPTY: Omit<ScheduledChange, 'action'> = {
  effectiveAt: null,
  productId: null,
  skuId: null,
  term: null,
  billingPlan: null,
  quantity: null,
  customTermEndsAt: null,
  promotionId: null,
};

/** null when the instructions change nothing. */
function changeOfInstructions(action: ScheduledChange['action'], { product, quantity, customTermEndDate }: WireInstructions): ScheduledChange | null {
  const change: Omit<ScheduledChange, 'action'> = {
    effectiveAt: null,
    productId: product?.productId ? productId(product.productId) : null,
    skuId: product?.skuId ? skuId(product.skuId) : null,
    term: termOf(product?.termDuration ?? null),
    billingPlan: planOf(product?.billingCycle ?? null),
    quantity,
    customTermEndsAt: customTermEndDate,
    promotionId: product?.promotionId ? promotionId(product.promotionId) : null,
  };
  return Object.values(change).every((value) => value === null) ? null : { action, ...change };
}
