import type { CustomerId, IntentId } from '../../domain/ids.ts';
import { fact } from '../../domain/intents/conflicts.ts';
import { isFinal } from '../../domain/intents/intent.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import { advance, nextStep } from '../../domain/intents/machine.ts';
import type { Evidence, IntentEvent } from '../../domain/intents/event.ts';
import { after } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { AttemptEnded, IntentChange, StoredIntent } from '../../ports/outbox-store.ts';
import { check } from './check.ts';
import type { Checked } from './checked.ts';
import { decision } from './decisions.ts';
import { apply, freshRequestIds, lease } from './desk.ts';
import type { Desk, Work } from './desk.ts';
import { intentPause } from './line.ts';
import { look } from './look.ts';
import type { Job } from './plan.ts';
import { retryAt, send } from './send.ts';

/** More rounds than an intent can need in one go: cart, renewed cart, checkout, a read-back. */
const MOST_ROUNDS = 8;

type Errand = { readonly desk: Desk; readonly job: Job; /** The customer as the service knows it; null while it is not created. */ readonly customer: CustomerId | null };

/**
 * Works on one intent until it rests: sent and answered, waiting for a later moment, or in need
 * of a person. What is only to be sent is leased in the very write that begins it: until then
 * nothing but reading happens, and whoever writes first wins. Everything else is leased before
 * it is looked at. Whoever finds the lease another's stops without a word.
 */
export async function carryOut(known: StoredIntent, { desk, job, customer }: Errand): Promise<void> {
  const { id } = known.intent;
  const current = job.kind === 'send' ? known : await desk.commit('mark', () => lease(desk, known));
  if (current === null) return;
  try {
    await rounds(current, { desk, job, customer });
  } finally {
    // Whoever ends it has given the lease back with it.
    if (!desk.isOver(id)) await desk.commit('mark', () => desk.options.store.release(id, desk.holder));
  }
}

async function rounds(first: StoredIntent, { desk, job, customer }: Errand): Promise<void> {
  let current: StoredIntent | null = first;
  if (job.kind === 'dependencyFailed') return dependencyFailed(desk, first, job.on);
  if (first.intent.state.kind === 'sending') current = await apply(desk, first, { type: 'interrupted', at: desk.options.clock.now() });
  for (let round = 0; current !== null && round < MOST_ROUNDS && !desk.isClosing(); round += 1) {
    const before: StoredIntent = current;
    current = before.intent.state.kind === 'unknown' ? await readBack(desk, before, customer) : await attempt(desk, before, customer);
    if (current !== null && isFinal(current.intent.state) && customer !== null) desk.refreshLater(customer);
  }
}

async function dependencyFailed(desk: Desk, stored: StoredIntent, on: IntentId): Promise<void> {
  const at = desk.options.clock.now();
  await apply(desk, stored, { type: 'blocked', at, decision: decision('dependency', { facts: [fact('order', null, null, on)] }) });
}

/** A fresh look, then the attempt. null: it rests. */
async function attempt(desk: Desk, stored: StoredIntent, customer: CustomerId | null): Promise<StoredIntent | null> {
  if (stored.intent.state.kind !== 'waiting') return null;
  const work: Work = { desk, intent: stored.intent, isFromBefore: desk.isFromBefore(stored), customer };
  const timeNow = timeSince(desk);
  const checked = await check(work);
  if (desk.isClosing()) return null;
  if (checked.kind === 'failed') return delayed(desk, stored, checked.error);
  desk.heard();
  if (checked.kind === 'later') desk.postpone(stored.intent.id, desk.policy.lookEveryMs);
  if (checked.kind === 'instead') return goOn(await apply(desk, stored, checked.event));
  if (checked.kind !== 'go') return null;
  const begun = await begin(desk, stored, checked);
  if (begun === null) return null;
  const step = begun.intent.state.kind === 'sending' ? begun.intent.state.step : nextStep(stored.intent);
  const { answer, ended, retryAfterMs } = await send({ ...work, intent: begun.intent }, { step, base: checked.subscription, timeNow });
  if (answer.kind === 'notDone') return notDone(desk, begun, { error: answer.error, ended, retryAfterMs });
  if (ended.outcome === 'unknown' && ended.error !== null) desk.failed(ended.error);
  else desk.heard();
  desk.moved(stored.intent.id);
  return goOn(await apply(desk, begun, { type: 'answered', at: desk.options.clock.now(), answer }, ended));
}

/**
 * The server's time as a look tells it, carried on by a clock that runs while the computer sleeps;
 * the trusted one stands still then until the next answer.
 */
function timeSince({ options: { clock, uptime } }: Desk): () => Instant {
  const lookedAt = uptime();
  const trusted = clock.monotonic();
  return () => {
    const asleep = Math.max(0, uptime() - lookedAt - (clock.monotonic() - trusted));
    return after(clock.now(), Math.trunc(asleep));
  };
}

/** Goes on at once where there is a next step; a doubt is looked at in the same go. */
const goOn = (stored: StoredIntent | null): StoredIntent | null => (stored?.intent.state.kind === 'waiting' || stored?.intent.state.kind === 'unknown' || (stored !== null && isFinal(stored.intent.state)) ? stored : null);

/**
 * `sending` with its attempt is on the disk, and the second place knows of it, before the first
 * byte leaves. Nobody who changed the intent in between is overruled: then it is looked at anew.
 */
async function begin(desk: Desk, stored: StoredIntent, checked: Extract<Checked, { kind: 'go' }>): Promise<StoredIntent | null> {
  const { store, clock } = desk.options;
  const learnt = advance(stored.intent, { type: 'deadlineLearnt', deadline: checked.deadline })?.intent ?? stored.intent;
  const step = nextStep(learnt);
  const event: IntentEvent = { type: 'begun', at: clock.now(), progress: { transitionsBefore: checked.transitionsBefore ?? learnt.progress.transitionsBefore } };
  const next = advance(learnt, event);
  if (next === null) return null;
  const change: IntentChange = { intent: next.intent, revision: stored.revision, at: clock.now(), notes: next.notes, begun: { step, requestId: learnt.requestIds[step] }, holder: desk.holder };
  const saved = await desk.commit(step === 'main' ? 'attempt' : 'change', () => (lease(desk, stored) === null ? null : store.save(change)));
  if (saved !== null) desk.changed(saved);
  return saved;
}

async function delayed(desk: Desk, stored: StoredIntent, error: DeskError): Promise<null> {
  desk.failed(error);
  const pause = pauseOf(desk, stored.intent, error);
  await apply(desk, stored, { type: 'delayed', until: retryAt(desk, pause), problem: error });
  return null;
}

type NotDone = { readonly error: DeskError; readonly ended: AttemptEnded; readonly retryAfterMs: number | null };

async function notDone(desk: Desk, stored: StoredIntent, { error, ended, retryAfterMs }: NotDone): Promise<null> {
  desk.failed(error);
  const pause = Math.max(retryAfterMs ?? 0, pauseOf(desk, stored.intent, error));
  desk.postpone(stored.intent.id, pause);
  await apply(desk, stored, { type: 'answered', at: desk.options.clock.now(), answer: { kind: 'notDone', error, retryAt: retryAt(desk, pause) } }, ended);
  return null;
}

function pauseOf(desk: Desk, { id }: Intent, error: DeskError): number {
  const pause = intentPause(error, desk.strike(id) - 1, { random: desk.options.random(), longestPauseMs: desk.policy.longestPauseMs });
  desk.postpone(id, pause);
  return pause;
}

async function readBack(desk: Desk, stored: StoredIntent, customer: CustomerId | null): Promise<StoredIntent | null> {
  const evidence = await look({ desk, intent: stored.intent, isFromBefore: desk.isFromBefore(stored), customer });
  if (desk.isClosing()) return null;
  if (evidence.kind === 'failed') desk.failed(evidence.error);
  else desk.heard();
  const wait = waitAfter(desk, stored.intent, evidence);
  if (wait !== null) desk.postpone(stored.intent.id, wait);
  const nextLookAt = wait === null ? null : retryAt(desk, wait);
  const next = await apply(desk, stored, { type: 'looked', at: desk.options.clock.now(), evidence, nextLookAt, requestIds: freshRequestIds(desk.options) });
  return next?.intent.state.kind === 'unknown' ? null : goOn(next);
}

/** Until the next look; null: this one decides. */
function waitAfter({ policy, options }: Desk, { progress, state }: Intent, evidence: Evidence): number | null {
  if (evidence.kind === 'failed') return intentPause(evidence.error, progress.looks, { random: options.random(), longestPauseMs: policy.longestPauseMs });
  const decides = evidence.kind !== 'notHappened' || evidence.isSettled || (state.kind === 'unknown' && state.refusal !== null);
  return decides ? null : policy.lookEveryMs;
}
