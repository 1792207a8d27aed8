import { instant } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import { assertNever } from '../never.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { JournalEvent } from '../journal.ts';
import type { CartLineProblem } from '../orders/cart.ts';
import type { Missed } from './deadline.ts';
import { decide } from './decide.ts';
import type { Advance, IntentEvent, Note } from './event.ts';
import { gistOf } from './gist.ts';
import { NO_PROGRESS } from './intent.ts';
import type { Confirmation, Decision, Intent, IntentState, Resumable, Step } from './intent.ts';

/** After so many attempts in doubt a person is asked instead of trying on. */
const MOST_DOUBTS = 5;

/** The one place where an intent changes its state. Pure: no clock, no chance, no store. */
export function advance(intent: Intent, event: IntentEvent): Advance {
  const { state } = intent;
  switch (event.type) {
    case 'released':
      return state.kind === 'draft' ? told({ ...intent, state: WAITING }, { code: 'outbox.released', gist: gistOf(intent), by: event.by }) : null;
    case 'edited':
      return mayEdit(intent) ? edited(intent, event) : null;
    case 'undone':
      return mayUndo(intent) ? told({ ...intent, state: { kind: 'undone', at: event.at, by: event.by } }, { code: 'outbox.undone', gist: gistOf(intent), by: event.by }) : null;
    case 'retried':
      return retried(intent, event);
    case 'decided':
      return state.kind === 'needsDecision' && state.decision.choices.includes(event.choice) ? decide(intent, state.decision, event) : null;
    case 'begun':
      return state.kind === 'waiting' ? begun(intent, event) : null;
    case 'answered':
      return state.kind === 'sending' ? answered(intent, state.step, event) : null;
    case 'interrupted':
      return state.kind === 'sending' ? interrupted(intent, state.step, event.at) : null;
    case 'restored':
      return restored(intent, event.at);
    case 'looked':
      return state.kind === 'unknown' ? looked(intent, state, event) : null;
    case 'delayed':
      return state.kind === 'waiting' ? silent({ ...intent, state: { kind: 'waiting', dueAt: event.until, problem: event.problem } }) : null;
    case 'deadlineLearnt':
      return state.kind === 'waiting' ? silent({ ...intent, deadline: event.deadline }) : null;
    case 'foundDone':
      return state.kind === 'waiting' ? confirmed(intent, event.at, event.confirmation) : null;
    case 'blocked':
      return state.kind === 'waiting' ? undecided(intent, event.at, event.decision) : null;
    case 'expired':
      return state.kind === 'waiting' || state.kind === 'draft' ? tooLate(intent, event.at, event.missed) : null;
    case 'cartGone':
      return state.kind === 'waiting' ? silent({ ...intent, requestIds: event.requestIds, progress: { ...intent.progress, cart: null } }) : null;
    case 'warned':
      return warned(intent, event.distance);
    case 'acknowledged':
      return silent({ ...intent, acknowledged: Math.min(event.distance, intent.acknowledged ?? event.distance) });
    default:
      return assertNever(event);
  }
}

export const WAITING: IntentState = { kind: 'waiting', dueAt: null, problem: null };

/** The step that comes next: an order needs its cart first. */
export const nextStep = ({ action, progress }: Pick<Intent, 'action' | 'progress'>): Step => (action.kind === 'order' && progress.cart === null ? 'cart' : 'main');

/** While certainly nothing has happened, a person may still change what shall happen. */
export function mayEdit({ state }: Pick<Intent, 'state'>): boolean {
  if (state.kind === 'needsDecision') return !isAboutDoubt(state.decision);
  return state.kind === 'draft' || state.kind === 'waiting' || state.kind === 'rejected';
}

/** Undo is for what has certainly not happened. */
export function mayUndo({ state }: Pick<Intent, 'state'>): boolean {
  return state.kind === 'draft' || state.kind === 'waiting' || (state.kind === 'needsDecision' && !isAboutDoubt(state.decision));
}

/** What waits goes without its appointment, what nobody knows the end of is looked at again at once, what was refused becomes a new attempt. */
export const mayRetry = ({ state }: Pick<Intent, 'state'>): boolean => state.kind === 'waiting' || state.kind === 'unknown' || state.kind === 'rejected';

/** Something may have happened, or has happened in part. */
const isAboutDoubt = ({ problem }: Decision): boolean => problem === 'undecided' || problem === 'partlyRefused';

const silent = (intent: Intent): Advance => ({ intent, notes: [] });
const told = (intent: Intent, event: JournalEvent, correlationId: string | null = null): Advance => ({ intent, notes: [{ event, correlationId }] });
const correlationOf = (error: DeskError | null): string | null => (error !== null && 'correlationId' in error ? error.correlationId : null);

function edited(intent: Intent, { content, requestIds, by }: Extract<IntentEvent, { type: 'edited' }>): Advance {
  const state: IntentState = intent.state.kind === 'draft' ? intent.state : WAITING;
  const next: Intent = { ...intent, ...content, requestIds, progress: NO_PROGRESS, state, warned: null, acknowledged: null };
  return told(next, { code: 'outbox.edited', gist: gistOf(next), by });
}

function retried(intent: Intent, { requestIds, by }: Extract<IntentEvent, { type: 'retried' }>): Advance {
  const { state } = intent;
  if (state.kind === 'waiting') return silent({ ...intent, state: { ...state, dueAt: null } });
  if (state.kind === 'unknown') return silent({ ...intent, state: { ...state, nextLookAt: null } });
  if (state.kind !== 'rejected') return null;
  return told({ ...intent, requestIds, progress: NO_PROGRESS, state: WAITING }, { code: 'outbox.retried', gist: gistOf(intent), by });
}

function begun(intent: Intent, { at, progress }: Extract<IntentEvent, { type: 'begun' }>): Advance {
  const step = nextStep(intent);
  const next: Intent = { ...intent, state: { kind: 'sending', step, since: at } };
  if (step === 'cart') return silent(next);
  const tries = intent.progress.tries + 1;
  return told({ ...next, progress: { ...intent.progress, ...progress, tries, looks: 0, lastSentAt: at } }, { code: 'outbox.sent', gist: gistOf(intent), attempt: tries });
}

function answered(intent: Intent, step: Step, { at, answer }: Extract<IntentEvent, { type: 'answered' }>): Advance {
  switch (answer.kind) {
    case 'cartMade':
      return silent({ ...intent, progress: { ...intent.progress, cart: answer.cart }, state: WAITING });
    case 'cartProblems':
      return rejected(intent, at, { error: null, lines: answer.lines });
    case 'priceDiffers':
      return undecided({ ...intent, progress: { ...intent.progress, cart: answer.cart } }, at, answer.decision);
    case 'done':
      return confirmed(intent, at, answer.confirmation);
    case 'partly':
      return undecided(intent, at, answer.decision);
    case 'refused':
      // A no to a cart binds nobody. A no to what counts is believed when a look does not show it done after all.
      return step === 'cart' ? rejected(intent, at, { error: answer.error, lines: [] }) : doubted(intent, { at, error: answer.error, refusal: answer.error });
    case 'notDone':
      return silent({ ...intent, state: { kind: 'waiting', dueAt: answer.retryAt, problem: answer.error } });
    case 'unknown':
      return step === 'cart' ? silent({ ...intent, state: { kind: 'waiting', dueAt: null, problem: answer.error } }) : doubted(intent, { at, error: answer.error });
  }
}

/** A cart that nobody knows of is left to expire: it binds nobody. */
function interrupted(intent: Intent, step: Step, at: Instant): Advance {
  return step === 'cart' ? silent({ ...intent, state: WAITING }) : doubted(intent, { at, error: null });
}

/** Whatever was still open when the copy was made may have been decided, sent and carried out since. */
function restored(intent: Intent, at: Instant): Advance {
  const { state } = intent;
  if (state.kind === 'waiting' || state.kind === 'sending') return doubted(intent, { at, error: null });
  return state.kind === 'draft' || state.kind === 'needsDecision' ? doubted(intent, { at, error: null, resume: state }) : null;
}

type Doubt = { readonly at: Instant; readonly error: DeskError | null; readonly refusal?: DeskError | null; readonly resume?: Resumable | null };

function doubted(intent: Intent, { at, error, refusal = null, resume = null }: Doubt): Advance {
  const state: IntentState = { kind: 'unknown', step: 'main', since: at, nextLookAt: null, refusal, problem: error, resume };
  const next: Intent = { ...intent, state, progress: { ...intent.progress, looks: 0 } };
  return refusal === null ? told(next, { code: 'outbox.unknown', gist: gistOf(intent), error }, correlationOf(error)) : silent(next);
}

type Unknown = Extract<IntentState, { kind: 'unknown' }>;

function looked(intent: Intent, state: Unknown, { at, evidence, nextLookAt, requestIds }: Extract<IntentEvent, { type: 'looked' }>): Advance {
  const progress = { ...intent.progress, looks: intent.progress.looks + 1 };
  switch (evidence.kind) {
    case 'happened':
      return confirmed(intent, at, evidence.confirmation);
    case 'failedThere':
      return rejected(intent, at, { error: evidence.error, lines: [] });
    case 'undecidable':
      return undecided(intent, at, evidence.decision);
    case 'failed':
      return silent({ ...intent, progress, state: { ...state, nextLookAt, problem: evidence.error } });
    case 'notHappened':
      if (state.refusal !== null) return refusalStands(intent, state.refusal, { at, missed: evidence.missed, requestIds });
      if (!evidence.isSettled) return silent({ ...intent, progress, state: { ...state, nextLookAt } });
      return (state.resume ?? null) === null ? sendAgain(intent, at, null) : silent({ ...intent, state: state.resume ?? WAITING });
  }
}

/** The service said no and meant it. A base that moved is looked at anew; everything else is final. */
function refusalStands(intent: Intent, error: DeskError, { at, missed, requestIds }: { readonly at: Instant; readonly missed: Missed | null; readonly requestIds: Intent['requestIds'] }): Advance {
  if (missed !== null) return tooLate(intent, at, missed);
  return error.tag === 'conflict' ? sendAgain(intent, at, requestIds) : rejected(intent, at, { error, lines: [] });
}

/** Certainly nothing happened: back into the queue; the same request id unless the service has answered to it. */
function sendAgain(intent: Intent, at: Instant, requestIds: Intent['requestIds'] | null): Advance {
  const progress = { ...intent.progress, doubts: intent.progress.doubts + 1, looks: 0 };
  const next = { ...intent, progress, requestIds: requestIds ?? intent.requestIds };
  if (progress.doubts >= MOST_DOUBTS) {
    const again: Decision = { problem: 'tooOften', facts: [], theirs: { author: null, at: null }, fresh: null, error: null, choices: ['sendMine', 'giveUp'] };
    return undecided(next, at, again);
  }
  return told({ ...next, state: WAITING }, { code: 'outbox.notHappened', gist: gistOf(intent) });
}

/** The end of an intent that happened, at the UTC instant `at`; the journal names the first order that came of it. */
export function confirmed(intent: Intent, at: Instant, confirmation: Confirmation): Advance {
  const orderId = confirmation.orderIds[0] ?? null;
  return told({ ...intent, state: { kind: 'confirmed', at, confirmation } }, { code: 'outbox.confirmed', gist: gistOf(intent), how: confirmation.by, orderId }, confirmation.correlationId);
}

function rejected(intent: Intent, at: Instant, { error, lines }: { readonly error: DeskError | null; readonly lines: readonly CartLineProblem[] }): Advance {
  return told({ ...intent, state: { kind: 'rejected', at, error, lines } }, { code: 'outbox.rejected', gist: gistOf(intent), error }, correlationOf(error));
}

function undecided(intent: Intent, at: Instant, decision: Decision): Advance {
  return told({ ...intent, state: { kind: 'needsDecision', at, decision } }, { code: 'outbox.needsDecision', gist: gistOf(intent), problem: decision.problem });
}

function tooLate(intent: Intent, at: Instant, missed: Missed): Advance {
  return told({ ...intent, state: { kind: 'tooLate', at, missed } }, { code: 'outbox.tooLate', gist: gistOf(intent), closedAt: missed.closedAt, next: missed.next });
}

function warned(intent: Intent, distance: number): Advance {
  const { deadline } = intent;
  if (deadline === null || (intent.warned !== null && intent.warned <= distance)) return null;
  return told({ ...intent, warned: distance }, { code: 'outbox.deadlineNear', gist: gistOf(intent), deadline: instant(deadline.at) });
}

/** A new intent as it enters the ledger. */
export function queued(intent: Intent): { readonly intent: Intent; readonly notes: readonly Note[] } {
  return { intent, notes: [{ event: { code: 'outbox.queued', gist: gistOf(intent), by: intent.author }, correlationId: null }] };
}

