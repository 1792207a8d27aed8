import { rules } from '../rulebook/rules.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Instant } from '../time/instant.ts';
import { addSeats } from './actions/add-seats.ts';
import { cancel } from './actions/cancel.ts';
import { allowed, cannotTell, cycleOf, refused } from './actions/case.ts';
import type { Case } from './actions/case.ts';
import { reduceSeats } from './actions/reduce-seats.ts';
import { alignEndDate, enterExtendedTerm, scheduleChange, switchAutoRenew } from './actions/renewal.ts';
import { convertTrial, leaveExtendedTerm, migrateFromLegacy, reactivate, suspend } from './actions/status.ts';
import { changeBillingPlan, changeTerm } from './actions/term-and-plan.ts';
import { upgradeFull, upgradePartial } from './actions/upgrade.ts';
import { closingSaidOutright } from './closings.ts';
import type { RuleContext } from './context.ts';
import { outlookOf, stageAt } from './stage.ts';
import type { Stage } from './stage.ts';
import type { Allowed, Verdict, Verdicts } from './verdict.ts';

/**
 * What may be done to a subscription at an instant: one verdict for each action, each with its
 * reason, its end, its consequences and the rules behind it. Never throws; what cannot be told
 * says why. Past and future instants are answered by the rules of their day.
 */
export function actionsAt(subscription: Subscription, at: Instant, context: RuleContext): Verdicts {
  const stage = stageAt(subscription, at, context);
  switch (stage.kind) {
    case 'running':
      return verdicts(caseOf(subscription, at, { context, term: stage.term, pendingUntil: null }));
    case 'renewalPending':
      return verdicts(caseOf(subscription, at, { context, term: stage.term, pendingUntil: stage.until }));
    case 'undetermined':
      return undetermined(subscription, at, stage);
    case 'notStarted':
    case 'retention':
    case 'over':
      return all(closedBy(stage));
  }
}

/** The facts of a running subscription at a moment, for questions with figures of their own; null while none is running. */
export function runningCase(subscription: Subscription, at: Instant, context: RuleContext): Case | null {
  const stage = stageAt(subscription, at, context);
  return stage.kind === 'running' ? caseOf(subscription, at, { context, term: stage.term, pendingUntil: null }) : null;
}

function caseOf(subscription: Subscription, at: Instant, { context, term, pendingUntil }: Pick<Case, 'context' | 'term' | 'pendingUntil'>): Case {
  return {
    subscription,
    at,
    context,
    term,
    pendingUntil,
    outlook: outlookOf(subscription, term, context),
    cycle: cycleOf(term, at, subscription.billingCycleEndsAt),
    isSuspended: subscription.status === 'suspended' && !term.isProjected,
  };
}

const verdicts = (facts: Case): Verdicts => ({
  addSeats: addSeats(facts),
  reduceSeats: reduceSeats(facts),
  cancel: cancel(facts),
  switchAutoRenew: switchAutoRenew(facts),
  scheduleChange: scheduleChange(facts),
  changeTerm: changeTerm(facts),
  changeBillingPlan: changeBillingPlan(facts),
  upgradeFull: upgradeFull(facts),
  upgradePartial: upgradePartial(facts),
  alignEndDate: alignEndDate(facts),
  suspend: suspend(facts),
  reactivate: reactivate(facts),
  convertTrial: convertTrial(facts),
  enterExtendedTerm: enterExtendedTerm(facts),
  leaveExtendedTerm: leaveExtendedTerm(facts),
  migrateFromLegacy: migrateFromLegacy(facts),
});

const OVER = rules('R-9.1', 'R-8.5');
const NOT_STARTED = rules('R-2.1');
const MISSING = rules('R-3.5', 'R-9.1');

type Closed = Extract<Stage, { kind: 'notStarted' | 'retention' | 'over' }>;

function closedBy(stage: Closed): Verdict {
  switch (stage.kind) {
    case 'notStarted':
      return refused({ reason: { code: 'notStarted', startsAt: stage.startsAt }, next: stage.startsAt, rules: NOT_STARTED });
    case 'retention':
      return refused({ reason: { code: 'inRetention', status: stage.status, until: stage.until }, serverCode: '800040', rules: OVER });
    case 'over':
      return refused({ reason: { code: 'over', since: stage.since }, serverCode: '800040', rules: OVER });
  }
}

const all = (verdict: Verdict): Verdicts => ({
  addSeats: verdict,
  reduceSeats: verdict,
  cancel: verdict,
  switchAutoRenew: verdict,
  scheduleChange: verdict,
  changeTerm: verdict,
  changeBillingPlan: verdict,
  upgradeFull: verdict,
  upgradePartial: verdict,
  alignEndDate: verdict,
  suspend: verdict,
  reactivate: verdict,
  convertTrial: verdict,
  enterExtendedTerm: verdict,
  leaveExtendedTerm: verdict,
  migrateFromLegacy: verdict,
});

const SERVER_SAYS = rules('R-3.5', 'R-3.1', 'R-3.6');

/** Nothing can be concluded, except what the server says outright: its end of the cancellation window. */
function undetermined(subscription: Subscription, at: Instant, { because }: Extract<Stage, { kind: 'undetermined' }>): Verdicts {
  const unknown = cannotTell(because, MISSING);
  const said = closingSaidOutright(subscription, at, because);
  return said === null ? all(unknown) : { ...all(unknown), cancel: saidOnly(said) };
}

const saidOnly = (until: Instant): Allowed =>
  allowed({
    until,
    basis: 'server',
    isCautious: true,
    consequences: [{ code: 'accessLostAtOnce' }, { code: 'cannotBeUndone' }],
    rules: SERVER_SAYS,
  });
