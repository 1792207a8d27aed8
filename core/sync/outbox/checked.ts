import type { Deadline } from '../../domain/intents/deadline.ts';
import { confirmedBy } from '../../domain/intents/intent.ts';
import type { Decision } from '../../domain/intents/intent.ts';
import type { IntentEvent } from '../../domain/intents/event.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Received } from '../../ports/remote-api.ts';

/** What a fresh look at the server says about sending an intent now. */
export type Checked =
  | { readonly kind: 'go'; readonly subscription: Received<Subscription> | null; readonly transitionsBefore: number | null; readonly deadline: Deadline | null }
  /** Instead of sending, this happens to the intent. */
  | { readonly kind: 'instead'; readonly event: IntentEvent }
  /** Nothing is wrong, and yet it is too early to tell. */
  | { readonly kind: 'later' }
  | { readonly kind: 'failed'; readonly error: DeskError };

export const GO: Checked = { kind: 'go', subscription: null, transitionsBefore: null, deadline: null };
/** The look itself failed: nothing was sent, and nothing is known. */
export const failed = (error: DeskError): Checked => ({ kind: 'failed', error });
/** Nothing is sent; the event happens to the intent. */
export const instead = (event: IntentEvent): Checked => ({ kind: 'instead', event });
/** A person has to decide first; `at` in UTC. */
export const blocked = (at: Instant, question: Decision): Checked => instead({ type: 'blocked', at, decision: question });
/** The server already is as the intent wants it, by whoever did it. */
export const foundDone = (at: Instant, over: Parameters<typeof confirmedBy>[1] = {}): Checked => instead({ type: 'foundDone', at, confirmation: confirmedBy('alreadyThere', over) });
