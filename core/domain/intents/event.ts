import type { DeskError } from '../../errors/desk-error.ts';
import type { CustomerId } from '../ids.ts';
import type { JournalEvent } from '../journal.ts';
import type { CartLineProblem } from '../orders/cart.ts';
import type { Instant } from '../time/instant.ts';
import type { Deadline, Missed } from './deadline.ts';
import type { Choice, Confirmation, Decision, Intent, Progress } from './intent.ts';

/** Something that happens to an intent. Instants are of the time that rules go by. */
export type IntentEvent =
  | { readonly type: 'released'; readonly at: Instant; readonly by: string }
  | { readonly type: 'edited'; readonly at: Instant; readonly by: string; readonly content: Content; readonly requestIds: Intent['requestIds'] }
  | { readonly type: 'undone'; readonly at: Instant; readonly by: string }
  /** Now instead of later; a rejected one goes back into the queue with new request ids. */
  | { readonly type: 'retried'; readonly at: Instant; readonly by: string; readonly requestIds: Intent['requestIds'] }
  /** `customerId`: which customer a creation made; without it nobody can say that it happened. */
  | { readonly type: 'decided'; readonly at: Instant; readonly by: string; readonly choice: Choice; readonly requestIds: Intent['requestIds']; readonly customerId?: CustomerId | null }
  /** About to leave: must be durable before the first byte. */
  | { readonly type: 'begun'; readonly at: Instant; readonly progress: Pick<Progress, 'transitionsBefore'> }
  | { readonly type: 'answered'; readonly at: Instant; readonly answer: StepAnswer }
  /** Found in `sending` by somebody who did not send it: a crash, a restart, a lease that ran out. */
  | { readonly type: 'interrupted'; readonly at: Instant }
  /** An older copy of the ledger was put back: what is waiting here may have been sent already. */
  | { readonly type: 'restored'; readonly at: Instant }
  | { readonly type: 'looked'; readonly at: Instant; readonly evidence: Evidence; readonly nextLookAt: Instant | null; readonly requestIds: Intent['requestIds'] }
  /** The look before sending could not be had. */
  | { readonly type: 'delayed'; readonly until: Instant | null; readonly problem: DeskError | null }
  | { readonly type: 'deadlineLearnt'; readonly deadline: Deadline | null }
  /** The look before sending shows it done already. */
  | { readonly type: 'foundDone'; readonly at: Instant; readonly confirmation: Confirmation }
  | { readonly type: 'blocked'; readonly at: Instant; readonly decision: Decision }
  | { readonly type: 'expired'; readonly at: Instant; readonly missed: Missed }
  /** A cart that can no longer be checked out; certainly it was not. */
  | { readonly type: 'cartGone'; readonly requestIds: Intent['requestIds'] }
  | { readonly type: 'warned'; readonly distance: number }
  | { readonly type: 'acknowledged'; readonly distance: number };

/** What an edit replaces. */
export type Content = Pick<Intent, 'action' | 'base' | 'deadline' | 'names'>;

/** How a step ended, with what it taught. */
export type StepAnswer =
  | { readonly kind: 'cartMade'; readonly cart: NonNullable<Progress['cart']> }
  | { readonly kind: 'cartProblems'; readonly lines: readonly CartLineProblem[] }
  | { readonly kind: 'priceDiffers'; readonly cart: NonNullable<Progress['cart']>; readonly decision: Decision }
  | { readonly kind: 'done'; readonly confirmation: Confirmation }
  /** Done in part: the rest was refused. */
  | { readonly kind: 'partly'; readonly confirmation: Confirmation; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly error: DeskError }
  | { readonly kind: 'notDone'; readonly error: DeskError; readonly retryAt: Instant | null }
  | { readonly kind: 'unknown'; readonly error: DeskError };

/** What a read-back shows. */
export type Evidence =
  | { readonly kind: 'happened'; readonly confirmation: Confirmation }
  /** Begun and failed over there: nothing is left of it. */
  | { readonly kind: 'failedThere'; readonly error: DeskError }
  /** `isSettled`: long enough after the attempt that nothing of it can still turn up. */
  | { readonly kind: 'notHappened'; readonly isSettled: boolean; readonly missed: Missed | null }
  | { readonly kind: 'undecidable'; readonly decision: Decision }
  | { readonly kind: 'failed'; readonly error: DeskError };

export type Note = { readonly event: JournalEvent; readonly correlationId: string | null };
/** The intent afterwards, with what the journal says; null: this cannot happen to it in its state. */
export type Advance = { readonly intent: Intent; readonly notes: readonly Note[] } | null;
