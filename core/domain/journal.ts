import type { DeskError } from '../errors/desk-error.ts';
import type { IntentGist } from './intents/action.ts';
import type { Choice, Confirmation, DecisionProblem } from './intents/intent.ts';
import type { Instant } from './time/instant.ts';

/** One line of the journal: a code with parameters; the screen makes the sentence. */
export type JournalEntry = {
  readonly at: Instant;
  readonly event: JournalEvent;
  readonly correlationId: string | null;
};

export type JournalEvent =
  | { readonly code: 'sync.started'; readonly kind: 'first' | 'refresh' }
  | { readonly code: 'sync.finished'; readonly kind: 'first' | 'refresh'; readonly customers: number; readonly subscriptions: number; readonly milliseconds: number }
  | { readonly code: 'sync.cancelled' }
  | { readonly code: 'sync.failed'; readonly error: DeskError; readonly nextAttemptAt: Instant | null }
  | { readonly code: 'sync.skipped'; readonly what: 'customer' | 'product' | 'prices' | 'promotions' | 'partner' | 'audit'; readonly name: string; readonly error: DeskError }
  | { readonly code: 'customer.added' | 'customer.removed'; readonly name: string }
  | { readonly code: 'quote.issued'; readonly number: string; readonly customer: string }
  | { readonly code: 'document.saved'; readonly name: string }
  | { readonly code: 'document.issued'; readonly number: string; readonly title: string; readonly customer: string }
  | { readonly code: 'store.setAside'; readonly store: string; readonly keptAs: string }
  | { readonly code: 'person.added' | 'person.changed' | 'person.removed'; readonly name: string; readonly by: string }
  | { readonly code: 'backup.made' | 'backup.restored'; readonly file: string; readonly by: string }
  /** No name: whom it was about is not to be found here any more. */
  | { readonly code: 'privacy.erased'; readonly places: number; readonly by: string }
  | { readonly code: 'passphrase.changed'; readonly by: string }
  | OutboxEvent;

/** What happens to an intent; `gist` says which. */
export type OutboxEvent =
  | { readonly code: 'outbox.queued' | 'outbox.edited' | 'outbox.released' | 'outbox.undone' | 'outbox.retried'; readonly gist: IntentGist; readonly by: string }
  /** An attempt of what counts, about to leave. */
  | { readonly code: 'outbox.sent'; readonly gist: IntentGist; readonly attempt: number }
  | { readonly code: 'outbox.confirmed'; readonly gist: IntentGist; readonly how: Confirmation['by']; readonly orderId: string | null }
  | { readonly code: 'outbox.rejected'; readonly gist: IntentGist; readonly error: DeskError | null }
  /** It may have happened: the service is asked before anything else. */
  | { readonly code: 'outbox.unknown'; readonly gist: IntentGist; readonly error: DeskError | null }
  /** The service was asked: nothing happened, it is sent again. */
  | { readonly code: 'outbox.notHappened'; readonly gist: IntentGist }
  | { readonly code: 'outbox.needsDecision'; readonly gist: IntentGist; readonly problem: DecisionProblem }
  | { readonly code: 'outbox.decided'; readonly gist: IntentGist; readonly choice: Choice; readonly by: string }
  | { readonly code: 'outbox.tooLate'; readonly gist: IntentGist; readonly closedAt: Instant; readonly next: Instant | null }
  | { readonly code: 'outbox.deadlineNear'; readonly gist: IntentGist; readonly deadline: Instant }
  /** An older copy of the ledger was put back: everything open is read back first. */
  | { readonly code: 'outbox.restored'; readonly open: number }
  | { readonly code: 'outbox.paused' | 'outbox.resumed'; readonly by: string };

/** Is it about a change that waits, is sent or was decided? */
export const isOutboxEvent = (event: JournalEvent): event is OutboxEvent => event.code.startsWith('outbox.');
