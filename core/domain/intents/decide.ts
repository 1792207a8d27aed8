import type { Advance, IntentEvent } from './event.ts';
import { gistOf } from './gist.ts';
import { confirmedBy, NO_PROGRESS } from './intent.ts';
import type { Decision, Intent, IntentState } from './intent.ts';

type Decided = Extract<IntentEvent, { type: 'decided' }>;

/** What a person's choice makes of an intent that waits for one. null: the choice lacks what others need to go on. */
export function decide(intent: Intent, decision: Decision, event: Decided): Advance {
  // Agreement and order wait for the very customer: one that nobody names would hold them for ever.
  if (event.choice === 'itHappened' && needsCustomer(intent) && (event.customerId ?? null) === null) return null;
  const next = chosen(intent, decision, event);
  return { intent: next, notes: [{ event: { code: 'outbox.decided', gist: gistOf(intent), choice: event.choice, by: event.by }, correlationId: null }] };
}

/** Whoever says that it happened has to say which customer it made. */
export const needsCustomer = ({ action }: Pick<Intent, 'action'>): boolean => action.kind === 'createCustomer';

function chosen(intent: Intent, { fresh, problem }: Decision, { at, by, choice, requestIds, customerId = null }: Decided): Intent {
  switch (choice) {
    case 'sendMine':
      return { ...intent, base: fresh ?? intent.base, requestIds, progress: { ...NO_PROGRESS, cart: problem === 'price' ? intent.progress.cart : null }, state: WAITING };
    case 'acceptPrice':
      return { ...intent, base: fresh ?? intent.base, state: WAITING };
    case 'giveUp':
      return { ...intent, state: { kind: 'undone', at, by } };
    case 'itHappened':
    case 'accept':
      return { ...intent, state: { kind: 'confirmed', at, confirmation: confirmedBy('person', { customerId: needsCustomer(intent) ? customerId : null }) } };
    case 'itDidNot':
      // The same request id: should the first attempt still turn up, a service that remembers it does nothing twice.
      return { ...intent, progress: { ...intent.progress, doubts: 0, denied: true, looks: 0 }, state: WAITING };
    case 'lookAgain':
      return { ...intent, progress: { ...intent.progress, looks: 0 }, state: { kind: 'unknown', step: 'main', since: at, nextLookAt: null, refusal: null, problem: null, resume: null } };
  }
}

const WAITING: IntentState = { kind: 'waiting', dueAt: null, problem: null };
