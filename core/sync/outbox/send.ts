import { hasWanted } from '../../domain/intents/conflicts.ts';
import { confirmedBy } from '../../domain/intents/intent.ts';
import type { Confirmation, Intent, Step } from '../../domain/intents/intent.ts';
import type { StepAnswer } from '../../domain/intents/event.ts';
import { markedLines } from '../../domain/intents/marker.ts';
import { assertNever } from '../../domain/never.ts';
import type { Cart, Checkout } from '../../domain/orders/cart.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { after } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { AttemptEnded } from '../../ports/outbox-store.ts';
import type { Received } from '../../ports/remote-api.ts';
import type { CreatedCustomer, Migration, Transition, WriteCall, WriteOutcome } from '../../ports/remote-writes.ts';
import { priceQuestion } from './check-order.ts';
import { decision } from './decisions.ts';
import type { Work } from './desk.ts';
import { migrationReference } from './reads.ts';

/** What an attempt taught the intent, and what its record says. */
export type Sent = { readonly answer: StepAnswer; readonly ended: AttemptEnded; /** How long the service wants to be left alone. */ readonly retryAfterMs: number | null };

const NONSENSE: DeskError = { tag: 'badAnswer', reason: 'shape', detail: 'the answer does not show what was asked for' };

/** `timeNow`: the server's time, also when the computer has slept since the look. */
export type Sending = { readonly step: Step; readonly base: Received<Subscription> | null; readonly timeNow: () => Instant };

/** One attempt of one step. Whatever the answer leaves open is `unknown`. */
export async function send(work: Work, { step, base, timeNow }: Sending): Promise<Sent> {
  const { intent, customer, desk } = work;
  const { writes } = desk.options;
  const { action } = intent;
  const mayLeave = (): boolean => intent.deadline === null || timeNow() < intent.deadline.at;
  const call: WriteCall = { requestId: intent.requestIds[step], signal: desk.signal, mayLeave };
  if (action.kind === 'createCustomer') return understood(await writes.createCustomer(action.customer, call), (value, correlationId) => createdAnswer(work, value, correlationId));
  const id = needed(customer);
  switch (action.kind) {
    case 'changeCustomer':
      return understood(await writes.changeCustomer(id, action.change, call), plainly);
    case 'confirmAgreement':
      return understood(await writes.confirmAgreement(id, action.agreement, call), plainly);
    case 'setQualification':
      return understood(await writes.setQualification(id, action.qualification, call), plainly);
    case 'order':
      if (step === 'cart') return understood(await writes.createCart(id, markedLines(action.lines, intent.id), call), (cart) => cartAnswer(work, cart));
      return understood(await writes.checkoutCart(id, needed(intent.progress.cart).id, call), checkoutAnswer);
    case 'changeSubscription':
      return understood(await writes.changeSubscription(id, needed(base), action.change, call), (value, correlationId) => changedAnswer(intent, value, correlationId));
    case 'transition':
    case 'convertTrial':
      return understood(await writes.createTransition(id, needed(intent.subscriptionId), action.transition, call), transitionAnswer);
    case 'migration':
      return understood(await writes.createMigration(id, { ...action.migration, subscriptionId: needed(intent.subscriptionId), externalReferenceId: migrationReference(work) }, call), migrationAnswer);
    default:
      return assertNever(action);
  }
}

/** What an intent of this kind always has when it comes to sending. */
function needed<Value>(value: Value | null): Value {
  if (value === null) throw new Error('an intent was sent without what it needs');
  return value;
}

function understood<Value>(outcome: WriteOutcome<Value>, done: (value: Value, correlationId: string | null) => StepAnswer): Sent {
  switch (outcome.kind) {
    case 'done': {
      const answer = done(outcome.value, outcome.correlationId);
      return { answer, ended: { outcome: recordOf(answer), error: 'error' in answer ? answer.error : null, correlationId: outcome.correlationId }, retryAfterMs: null };
    }
    case 'refused':
      return { answer: { kind: 'refused', error: outcome.error }, ended: outcomeOf('refused', outcome), retryAfterMs: null };
    case 'notDone':
      return { answer: { kind: 'notDone', error: outcome.error, retryAt: null }, ended: { outcome: 'notDone', error: outcome.error, correlationId: null }, retryAfterMs: outcome.retryAfterMs };
    case 'unknown':
      return { answer: { kind: 'unknown', error: outcome.error }, ended: outcomeOf('unknown', outcome), retryAfterMs: null };
  }
}

const outcomeOf = (outcome: 'refused' | 'unknown', { error, correlationId }: { readonly error: DeskError; readonly correlationId: string | null }): AttemptEnded => ({ outcome, error, correlationId });
const recordOf = ({ kind }: StepAnswer): AttemptEnded['outcome'] => (kind === 'unknown' || kind === 'refused' || kind === 'notDone' ? kind : 'done');

const done = (correlationId: string | null, over: Partial<Confirmation> = {}): StepAnswer => ({ kind: 'done', confirmation: confirmedBy('answer', { correlationId, ...over }) });
const plainly = (_value: null, correlationId: string | null): StepAnswer => done(correlationId);

function createdAnswer({ desk, intent }: Work, { id, userName, password }: CreatedCustomer, correlationId: string | null): StepAnswer {
  if (userName !== null && password !== null) desk.options.onCredentials(intent.id, { userName, password });
  return done(correlationId, { customerId: id });
}

function cartAnswer({ intent, desk }: Work, cart: Cart): StepAnswer {
  if (cart.problems.length > 0) return { kind: 'cartProblems', lines: cart.problems };
  const kept = { id: cart.id, expiresAt: cart.expiresAt };
  const question = priceQuestion(intent, cart, desk.options.clock.now());
  return question === null ? { kind: 'cartMade', cart: kept } : { kind: 'priceDiffers', cart: kept, decision: question };
}

function checkoutAnswer({ orders, refused }: Checkout, correlationId: string | null): StepAnswer {
  const [first] = refused;
  if (orders.length === 0 && first === undefined) return { kind: 'unknown', error: NONSENSE };
  const confirmation = confirmedBy('answer', {
    correlationId,
    orderIds: orders.map(({ id }) => id),
    subscriptionIds: orders.flatMap(({ lines }) => lines.flatMap(({ subscriptionId }) => subscriptionId ?? [])),
    refusedLines: refused.map(({ code, description }) => ({ code, description })),
  });
  if (first === undefined) return { kind: 'done', confirmation };
  const error: DeskError = { tag: 'server', status: 400, code: first.code, description: first.description, correlationId };
  return orders.length === 0 ? { kind: 'refused', error } : { kind: 'partly', confirmation, decision: decision('partlyRefused', { error }) };
}

/** An answer that does not show the change is not taken for one. What cannot be read back is believed. */
function changedAnswer(intent: Intent, { entity }: Received<Subscription>, correlationId: string | null): StepAnswer {
  const { action } = intent;
  const cannotBeRead = action.kind === 'changeSubscription' && action.change.kind === 'nextCharge';
  return cannotBeRead || hasWanted(action, entity) ? done(correlationId) : { kind: 'unknown', error: NONSENSE };
}

function transitionAnswer({ events, toSubscriptionId }: Transition, correlationId: string | null): StepAnswer {
  if (events.some(({ status }) => status === 'failed')) return { kind: 'refused', error: { tag: 'server', status: 200, code: null, description: 'transition failed', correlationId } };
  return done(correlationId, { subscriptionIds: toSubscriptionId === null ? [] : [toSubscriptionId] });
}

function migrationAnswer({ id, status, newOrderId, newSubscriptionId }: Migration, correlationId: string | null): StepAnswer {
  if (status === 'failed') return { kind: 'refused', error: { tag: 'server', status: 200, code: null, description: 'migration failed', correlationId } };
  return done(correlationId, { migrationId: id, orderIds: newOrderId === null ? [] : [newOrderId], subscriptionIds: newSubscriptionId === null ? [] : [newSubscriptionId] });
}

/** When a step that was not done is tried again. */
export const retryAt = (desk: Work['desk'], milliseconds: number) => after(desk.options.clock.now(), Math.round(milliseconds));
