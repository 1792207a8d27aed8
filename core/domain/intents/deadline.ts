import type { IntentAction, TransitionPlan } from './action.ts';
import { requestVerdict } from '../nce/request.ts';
import { upgradeIntoVerdict } from '../nce/upgrade-into.ts';
import { actionsAt } from '../nce/actions-at.ts';
import type { RuleContext } from '../nce/context.ts';
import type { Allowed, Basis, MoneyEstimate, OpenBatch, Verdict } from '../nce/verdict.ts';
import type { RuleRef } from '../rulebook/rules.ts';
import type { SubscriptionChange } from '../subscriptions/change.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';

/** Until when an intent must have reached the service. */
export type Deadline = {
  /** The first moment at which it is too late. */
  readonly at: Instant;
  /** The earlier reading of the rule; warnings never come later than this. */
  readonly warnBy: Instant | null;
  readonly basis: Basis;
  readonly rules: readonly RuleRef[];
};

/** What missing a deadline means. */
export type Missed = {
  readonly closedAt: Instant;
  /** When the next window opens; null: never, or nobody knows. */
  readonly next: Instant | null;
  readonly cost: MoneyEstimate | null;
};

export type Asked = {
  readonly action: IntentAction;
  readonly subscription: Subscription;
  readonly at: Instant;
  readonly context: RuleContext;
  /** The existing subscription that shall take the seats, where it is at hand; the service looks at it in any case. */
  readonly into?: { readonly subscription: Subscription; readonly context: RuleContext } | null;
};

/** May exactly this be done at that moment? null: no rule speaks about it. */
export function verdictOf({ action, subscription, at, context, into = null }: Asked): Verdict | null {
  switch (action.kind) {
    case 'changeSubscription':
      return changeVerdict(action.change, { subscription, at, context });
    case 'transition':
      if (into !== null) return joiningVerdict(action.transition, { subscription, at, context, into });
      return requestVerdict(subscription, at, { context, request: { ...transitionRequest(action.transition), kind: 'upgrade' } });
    case 'convertTrial':
      return requestVerdict(subscription, at, { context, request: { ...transitionRequest(action.transition), kind: 'conversion' } });
    case 'migration':
      return actionsAt(subscription, at, context).migrateFromLegacy;
    case 'createCustomer':
    case 'changeCustomer':
    case 'confirmAgreement':
    case 'setQualification':
    case 'order':
      return null;
  }
}

function changeVerdict(change: SubscriptionChange, { subscription, at, context }: Omit<Asked, 'action'>): Verdict | null {
  switch (change.kind) {
    case 'quantity':
      return requestVerdict(subscription, at, { context, request: { kind: 'quantity', quantity: change.quantity } });
    case 'term':
      return requestVerdict(subscription, at, { context, request: { kind: 'term', term: change.term, plan: change.billingPlan } });
    case 'cancel':
      return actionsAt(subscription, at, context).cancel;
    case 'suspend':
      return actionsAt(subscription, at, context).suspend;
    case 'reactivate':
      return actionsAt(subscription, at, context).reactivate;
    case 'autoRenew':
      return actionsAt(subscription, at, context).switchAutoRenew;
    case 'nextTerm':
      return nextTermVerdict(change, { subscription, at, context });
    case 'nextCharge':
      return requestVerdict(subscription, at, { context, request: { kind: 'plan', plan: change.billingPlan } });
    case 'friendlyName':
    case 'partnerOnRecord':
      return null;
  }
}

/** cancelling at the end of the term needs no auto-renew; the other plans do. */
function nextTermVerdict({ instructions }: Extract<SubscriptionChange, { kind: 'nextTerm' }>, { subscription, at, context }: Omit<Asked, 'action'>): Verdict {
  const end = (choice: 'extend' | 'end' | 'none'): Verdict => requestVerdict(subscription, at, { context, request: { kind: 'endOfTerm', choice } });
  if (instructions === null) return end('none');
  if (instructions.action === 'extendedServiceTerm') return end('extend');
  return instructions.action === 'cancel' ? end('end') : actionsAt(subscription, at, context).scheduleChange;
}

const joiningVerdict = ({ toCatalogItemId, quantity }: TransitionPlan, { subscription: source, at, context, into }: Omit<Asked, 'action' | 'into'> & { readonly into: NonNullable<Asked['into']> }): Verdict =>
  upgradeIntoVerdict({ source, target: into.subscription, at, context, targetContext: into.context, quantity, product: productAndSku(toCatalogItemId) });

const transitionRequest = ({ toCatalogItemId, quantity, term, billingPlan }: TransitionPlan) => ({ target: productAndSku(toCatalogItemId), quantity, term, plan: billingPlan });

const productAndSku = (catalogItem: string): string => catalogItem.split(':').slice(0, 2).join(':');

/** The deadline behind an allowed action; null: nothing closes. */
export function deadlineOf(action: IntentAction, subscription: Subscription, verdict: Verdict | null): Deadline | null {
  if (verdict?.kind !== 'allowed' || verdict.until === null) return null;
  const at = closing(action, subscription, { ...verdict, until: verdict.until });
  const warnBy = verdict.warnBy === null ? null : (Math.min(verdict.warnBy, at) as Instant);
  return { at, warnBy, basis: verdict.basis, rules: verdict.rules };
}

/** so many seats can be given back until the batches that are still open no longer hold them. */
function closing(action: IntentAction, { quantity }: Subscription, { until, detail }: Allowed & { readonly until: Instant }): Instant {
  if (detail?.kind !== 'reduce' || action.kind !== 'changeSubscription' || action.change.kind !== 'quantity') return until;
  return lastMomentFor(quantity - action.change.quantity, detail.batches) ?? until;
}

/** The end of the batch without which the others are too few; null when they are too few already. */
export function lastMomentFor(seats: number, batches: readonly OpenBatch[]): Instant | null {
  let found = 0;
  for (const batch of batches.toSorted((a, b) => b.allowedUntil - a.allowedUntil)) {
    found += batch.quantity;
    if (found >= seats) return batch.allowedUntil;
  }
  return null;
}

/** What a verdict says about a window that has closed. */
export function missedOf(deadline: Pick<Deadline, 'at'>, verdict: Verdict | null): Missed {
  if (verdict?.kind !== 'refused') return { closedAt: deadline.at, next: null, cost: null };
  const closedAt = verdict.reason.code === 'windowClosed' ? verdict.reason.closedAt : deadline.at;
  return { closedAt, next: verdict.next, cost: verdict.money };
}

/** Is this refusal the end of a window, rather than something that a person could put right? */
export const isTooLate = (verdict: Verdict | null): boolean =>
  verdict?.kind === 'refused' && (verdict.reason.code === 'windowClosed' || verdict.reason.code === 'over' || verdict.reason.code === 'inRetention');
