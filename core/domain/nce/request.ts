import { MONTHS_OF_TERM } from '../catalog/terms.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import { RETENTION } from '../rulebook/end-of-term.ts';
import { rules } from '../rulebook/rules.ts';
import { COMBINATIONS } from '../rulebook/terms.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';
import { actionsAt, runningCase } from './actions-at.ts';
import { roomFor } from './actions/add-seats.ts';
import { plainly, refused } from './actions/case.ts';
import type { Case } from './actions/case.ts';
import type { RuleContext } from './context.ts';
import { forSeats } from './estimate.ts';
import { onlyEstimate, upgradeCost } from './swap-cost.ts';
import type { Allowed, Detail, Verdict, Verdicts } from './verdict.ts';

/** One change as a form or the outbox states it, with its figures. */
export type ChangeRequest =
  /** The new total, not the difference. */
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'term'; readonly term: Term; readonly plan: BillingPlan }
  /** The same term in another rhythm, from the next payment on. */
  | { readonly kind: 'plan'; readonly plan: BillingPlan }
  /** `target` is `P:S`; term and plan null as they are. */
  | { readonly kind: 'upgrade'; readonly target: string; readonly quantity: number; readonly term?: Term | null; readonly plan?: BillingPlan | null }
  /** renewal, paid continuation, or the end; without a choice the plan for the next term is taken away. */
  | { readonly kind: 'endOfTerm'; readonly choice: 'extend' | 'end' | 'none' }
  /** */
  | { readonly kind: 'conversion'; readonly target: string; readonly quantity: number; readonly term: Term | null; readonly plan: BillingPlan | null };

const NOT_WHOLE = plainly('notAWholeNumber', ['R-3.4'], { serverCode: '2002' });
const USE_CANCEL = plainly('useCancel', ['S-122', 'R-3.4'], { serverCode: '2002' });
const UNCHANGED = plainly('unchanged', ['R-5.1']);
const SHORTER = plainly('shorterTerm', ['R-10.2', 'R-7.2'], { serverCode: '800122' });
const NO_SUCH_PLAN = plainly('noSuchPlan', ['R-1.1'], { serverCode: '900270' });
const SHORTER_UPGRADE = plainly('shorterTerm', ['R-11.4'], { serverCode: '900267' });
const TRIAL_SEATS = rules('R-15.2');
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
    case 'plan':
      return narrowed(verdicts.changeBillingPlan, { term: subscription.term, plan: request.plan });
    case 'upgrade':
      return upgradeVerdict(subscription, verdicts, { request, facts: runningCase(subscription, at, context) });
    case 'endOfTerm':
      return endOfTermVerdict(subscription, at, { context, choice: request.choice });
    case 'conversion':
      return conversionVerdict(verdicts.convertTrial, { request, facts: runningCase(subscription, at, context) });
  }
}

/** Allowed, with the detail that verdicts of this kind carry. */
const allowsWith = <Kind extends Detail['kind']>(verdict: Verdict, kind: Kind): verdict is Allowed & { readonly detail: Extract<Detail, { kind: Kind }> } =>
  verdict.kind === 'allowed' && verdict.detail?.kind === kind;

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
  return room !== null && room.most < count ? refused({ reason: room.reason, serverCode: room.serverCode, rules: room.rules }) : forCount(verdict, 'chargeForSeats', count);
}

/** The estimate for exactly so many seats, rounded once. */
const forCount = (verdict: Allowed, kind: 'chargeForSeats' | 'creditForSeats', count: number): Allowed => (verdict.money === null ? verdict : { ...verdict, money: forSeats(verdict.money, kind, count) });

function fewer(verdict: Verdict, count: number, { quantity, context }: { readonly quantity: number; readonly context: RuleContext }): Verdict {
  if (!allowsWith(verdict, 'reduce')) return verdict;
  const minimum = context.sku?.minimumQuantity ?? 1;
  if (quantity < minimum) return refused({ reason: { code: 'belowMinimum', minimum }, serverCode: '2002', rules: MINIMUM });
  const { most } = verdict.detail;
  return count > most ? refused({ reason: { code: 'tooManyToReduce', most }, serverCode: '900257', rules: TOO_MANY }) : forCount(verdict, 'creditForSeats', count);
}

type TermRequest = Extract<ChangeRequest, { kind: 'term' }>;

function termVerdict({ term: running, billingPlan }: Subscription, verdicts: Verdicts, { term, plan }: TermRequest): Verdict {
  if (!COMBINATIONS.some((row) => row.term === term && row.plan === plan)) return NO_SUCH_PLAN;
  if (running === term && billingPlan === plan) return UNCHANGED;
  if (running === term) return narrowed(verdicts.changeBillingPlan, { term, plan });
  if (running !== null && MONTHS_OF_TERM[term] < MONTHS_OF_TERM[running] && verdicts.changeTerm.kind !== 'cannotTell') return SHORTER;
  return narrowed(verdicts.changeTerm, { term, plan });
}

/** The one target that is asked about, with its cost. */
function narrowed(verdict: Verdict, { term, plan }: { readonly term: Term | null; readonly plan: BillingPlan }): Verdict {
  if (!allowsWith(verdict, 'terms')) return verdict;
  const place = verdict.detail.targets.findIndex((row) => row.term === term && row.plan === plan);
  const target = verdict.detail.targets[place];
  if (target === undefined) return NO_SUCH_PLAN;
  const costs = verdict.detail.costs.slice(place, place + 1);
  return { ...verdict, detail: { kind: 'terms', targets: [target], costs }, money: onlyEstimate(costs) };
}

type Figures<Kind extends ChangeRequest['kind']> = { readonly request: Extract<ChangeRequest, { kind: Kind }>; readonly facts: Case | null };

/** as many seats as there are, or more, is a full upgrade; fewer is a partial one. */
function upgradeVerdict(subscription: Subscription, verdicts: Verdicts, { request, facts }: Figures<'upgrade'>): Verdict {
  const { target, quantity, term = null, plan = null } = request;
  if (!Number.isSafeInteger(quantity) || quantity <= 0) return NOT_WHOLE;
  const verdict = quantity >= subscription.quantity ? verdicts.upgradeFull : verdicts.upgradePartial;
  if (!allowsWith(verdict, 'upgrade')) return verdict;
  if (!verdict.detail.targets.includes(target)) return NO_PATH;
  const { plans } = verdict.detail;
  if (term !== null && subscription.term !== null && facts?.term.isExtended === false && MONTHS_OF_TERM[term] < MONTHS_OF_TERM[subscription.term]) return SHORTER_UPGRADE;
  if (plans.length > 0 && term !== null && plan !== null && !plans.some((row) => row.term === term && row.plan === plan)) return NO_SUCH_PLAN;
  const costs = facts === null ? [] : [upgradeCost(facts, { product: target, quantity, term, plan })];
  return { ...verdict, detail: { ...verdict.detail, targets: [target], costs }, money: onlyEstimate(costs) };
}

/** into a paid product, with at least the trial's seats. Where the catalogue names no products the service decides. */
function conversionVerdict(verdict: Verdict, { request: { target, quantity, term, plan }, facts }: Figures<'conversion'>): Verdict {
  if (!allowsWith(verdict, 'trial')) return verdict;
  if (!Number.isSafeInteger(quantity) || quantity <= 0) return NOT_WHOLE;
  const { leastSeats, targets } = verdict.detail;
  if (quantity < leastSeats) return refused({ reason: { code: 'belowMinimum', minimum: leastSeats }, serverCode: '2002', rules: TRIAL_SEATS });
  if (targets.length > 0 && !targets.includes(target)) return NO_PATH;
  const costs = facts === null ? [] : [upgradeCost(facts, { product: target, quantity, term, plan })];
  return { ...verdict, detail: { ...verdict.detail, targets: [target], costs }, money: onlyEstimate(costs) };
}

const ENDS = rules('R-8.2', 'R-7.1', 'R-7.3');

/** an explicit end needs no auto-renew, leaves no free days and is not the extended term that the switch alone would bring. */
function endOfTermVerdict(subscription: Subscription, at: Instant, { context, choice }: { readonly context: RuleContext; readonly choice: 'extend' | 'end' | 'none' }): Verdict {
  if (choice === 'extend') return actionsAt(subscription, at, context).enterExtendedTerm;
  const verdict = actionsAt({ ...subscription, autoRenew: true }, at, context).switchAutoRenew;
  if (verdict.kind !== 'allowed') return verdict;
  const lost = verdict.consequences.filter(({ code }) => code === 'scheduledChangeDeleted');
  if (choice === 'none' || verdict.until === null) return { ...verdict, detail: null, consequences: lost };
  return { ...verdict, detail: null, consequences: [{ code: 'endsThen', from: verdict.until }, { code: 'dataKept', days: RETENTION.disabledDays }, ...lost], rules: ENDS };
}
