import type { CustomerId, IntentId } from '../../domain/ids.ts';
import { advance } from '../../domain/intents/machine.ts';
import type { IntentEvent } from '../../domain/intents/event.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { AttemptEnded, StoredIntent } from '../../ports/outbox-store.ts';
import type { Commit } from './commits.ts';
import type { OutboxOptions, OutboxPolicy } from './options.ts';

/** What the work on one intent uses. */
export type Desk = {
  readonly options: OutboxOptions;
  readonly policy: OutboxPolicy;
  /** Every write of work under way goes through it. */
  readonly commit: Commit;
  /** This program, as leases name it. */
  readonly holder: string;
  /** Ends requests that are under way. */
  readonly signal: AbortSignal;
  /** Nothing new begins any more; what is under way is still kept. */
  readonly isClosing: () => boolean;
  /** How long (monotonic milliseconds) this program has known that the outcome of this very attempt is unknown. Nothing that a wrong or sleeping clock could fake, nor another program that has tried again. */
  readonly doubtfulFor: (intent: Intent) => number;
  /** Was it in the ledger when this program started, and has not been looked for at the service since? */
  readonly isFromBefore: (stored: StoredIntent) => boolean;
  readonly lookedFor: (id: IntentId) => void;
  /** The next try of this intent comes after so many milliseconds. */
  readonly postpone: (id: IntentId, milliseconds: number) => void;
  /** How often it has failed in a row, this time included. */
  readonly strike: (id: IntentId) => number;
  /** It came further: failures before are forgotten. */
  readonly moved: (id: IntentId) => void;
  readonly heard: () => void;
  readonly failed: (error: DeskError) => void;
  readonly refreshLater: (customer: CustomerId) => void;
  /** Has it ended, as far as this program knows? */
  readonly isOver: (id: IntentId) => boolean;
  readonly changed: (stored: StoredIntent) => void;
};

/** An intent with the customer that it is for, as the service knows it. */
export type Work = { readonly desk: Desk; readonly intent: Intent; /** Was it in the ledger when this program started, and not been looked for since? */ readonly isFromBefore: boolean; readonly customer: CustomerId | null };

/** New ids for steps whose answer was definite. */
export const freshRequestIds = ({ ids }: Pick<OutboxOptions, 'ids'>): Intent['requestIds'] => ({ cart: ids.next(), main: ids.next() });

/** In a commit: the newest state of the intent, which is ours to write for a while. null: somebody else works on it, and it is looked at later. Twice is once. */
export function lease({ options, holder, policy, postpone }: Desk, known: StoredIntent): StoredIntent | null {
  const { id } = known.intent;
  const row = options.store.lease(id, { holder, uptime: options.uptime(), milliseconds: policy.leaseMs, known });
  if (row === null) postpone(id, policy.lookEveryMs);
  return row?.readable === true ? row.stored : null;
}

/**
 * Lets an event happen to the newest state of an intent and keeps it. Others may have touched it
 * meanwhile (a warning, an acknowledgement): then the event happens to what is there now. null:
 * it cannot happen any more, or the lease went to somebody else.
 */
export async function apply(desk: Desk, stored: StoredIntent, event: IntentEvent, ended?: AttemptEnded): Promise<StoredIntent | null> {
  const saved = await desk.commit('change', () => applyToNewest(desk, stored, event, ended));
  if (saved !== null) desk.changed(saved);
  return saved;
}

function applyToNewest(desk: Desk, stored: StoredIntent, event: IntentEvent, ended: AttemptEnded | undefined): StoredIntent | null {
  const { store, clock } = desk.options;
  let current = stored;
  for (;;) {
    const step = advance(current.intent, event);
    if (step === null) return null;
    // What waits is not leased before something happens to it.
    if (current.intent.state.kind === 'waiting' && lease(desk, current) === null) return null;
    const saved = store.save({ intent: step.intent, revision: current.revision, at: clock.now(), notes: step.notes, holder: desk.holder, ...(ended === undefined ? {} : { ended }) });
    if (saved !== null) return saved;
    const row = store.get(stored.intent.id);
    if (!row?.readable || row.stored.revision === current.revision) return null;
    current = row.stored;
  }
}
