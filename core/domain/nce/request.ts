import { MONTHS_OF_TERM } from '../catalog/terms.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import { rules } from '../rulebook/rules.ts';
import { COMBINATIONS } from '../rulebook/terms.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';
import { actionsAt } from './actions-at.ts';
import { roomFor } from './actions/add-seats.ts';
import { plainly, refused } from './actions/case.ts';
import type { RuleContext } from './context.ts';
import type { Verdict, Verdicts } from './verdict.ts';

/** One change as a form or the outbox states it, with its figures. */
export type ChangeRequest =
  /** The new total, not the difference. */
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'term'; readonly term: Term; readonly plan: BillingPlan }
  /** `target` is `P:S`. */
  | { readonly kind: 'upgrade'; readonly target: string; readonly quantity: number };

const NOT_WHOLE = plainly('notAWholeNumber', ['R-3.4'], { serverCode: '2002' });
const USE_CANCEL = plainly('useCancel', ['S-122', 'R-3.4'], { serverCode: '2002' });
const UNCHANGED = plainly('unchanged', ['R-5.1']);
const SHORTER = plainly('shorterTerm', ['R-10.2', 'R-7.2'], { serverCode: '800122' });
const NO_SUCH_PLAN = plainly('noSuchPlan', ['R-1.1'], { serverCode: '900270' });
const NO_PATH = plainly('noUpgradePath', ['R-11.1']);
const MINIMUM = rules('R-3.4');
const TOO_MANY = rules('R-3.3');

/** May exactly this be done now? The general verdict of its action, narrowed by the figures. */
export function requestVerdict(subscription: Subscription, at: Instant, { context, request }: { readonly context: RuleContext; readonly request: ChangeRequest }): Verdict {
  const verdicts = actionsAt(subscription, at, context);
  switch (request.kind) {
    case 'quantity':
      return quantityVerdict(subscription, verdicts, { context, quantity: request.quantity });
    case 'term':
      return termVerdict(subscription, verdicts, request);
    case 'upgrade':
      return upgradeVerdict(subscription, verdicts, request);
  }
}

function quantityVerdict(subscription: Subscription, verdicts: Verdicts, { context, quantity }: { readonly context: RuleContext; readonly quantity: number }): Verdict {
  if (!Number.isSafeInteger(quantity) || quantity < 0) return NOT_WHOLE;
  if (quantity === 0) return USE_CANCEL;
  const difference = quantity - subscription.quantity;
  if (difference === 0) return UNCHANGED;
  return difference > 0 ? more(verdicts.addSeats, difference, { subscription, context }) : fewer(verdicts.reduceSeats, -difference, { quantity, context });
}

function more(verdict: Verdict, count: number, { subscription, context }: { readonly subscription: Subscription; readonly context: RuleContext }): Verdict {
  if (verdict.kind !== 'allowed') return verdict;
  const room = roomFor(subscription, context, subscription.quantity);
  return room !== null && room.most < count ? refused({ reason: room.reason, serverCode: room.serverCode, rules: room.rules }) : verdict;
}

function fewer(verdict: Verdict, count: number, { quantity, context }: { readonly quantity: number; readonly context: RuleContext }): Verdict {
  if (verdict.kind !== 'allowed' || verdict.detail?.kind !== 'reduce') return verdict;
  const minimum = context.sku?.minimumQuantity ?? 1;
  if (quantity < minimum) return refused({ reason: { code: 'belowMinimum', minimum }, serverCode: '2002', rules: MINIMUM });
  const { most } = verdict.detail;
  return count > most ? refused({ reason: { code: 'tooManyToReduce', most }, serverCode: '900257', rules: TOO_MANY }) : verdict;
}

type TermRequest = Extract<ChangeRequest, { kind: 'term' }>;

function termVerdict({ term: running, billingPlan }: Subscription, verdicts: Verdicts, { term, plan }: TermRequest): Verdict {
  if (!COMBINATIONS.some((row) => row.term === term && row.plan === plan)) return NO_SUCH_PLAN;
  if (running === term && billingPlan === plan) return UNCHANGED;
  if (running === term) return narrowed(verdicts.changeBillingPlan, { term, plan });
  if (running !== null && MONTHS_OF_TERM[term] < MONTHS_OF_TERM[running] && verdicts.changeTerm.kind !== 'cannotTell') return SHORTER;
  return narrowed(verdicts.changeTerm, { term, plan });
}

function narrowed(verdict: Verdict, { term, plan }: Pick<TermRequest, 'term' | 'plan'>): Verdict {
  if (verdict.kind !== 'allowed' || verdict.detail?.kind !== 'terms') return verdict;
  return verdict.detail.targets.some((row) => row.term === term && row.plan === plan) ? verdict : NO_SUCH_PLAN;
}

type UpgradeRequest = Extract<ChangeRequest, { kind: 'upgrade' }>;

/** as many seats as there are, or more, is a full upgrade; fewer is a partial one. */
function upgradeVerdict(subscription: Subscription, verdicts: Verdicts, { target, quantity }: UpgradeRequest): Verdict {
  if (!Number.isSafeInteger(quantity) || quantity <= 0) return NOT_WHOLE;
  const verdict = quantity >= subscription.quantity ? verdicts.upgradeFull : verdicts.upgradePartial;
  if (verdict.kind !== 'allowed' || verdict.detail?.kind !== 'upgrade') return verdict;
  return verdict.detail.targets.includes(target) ? verdict : NO_PATH;
}
