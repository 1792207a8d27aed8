import type { OutboxEntry } from '../../../contract/outbox.ts';
import { intentId } from '../../../domain/ids.ts';
import type { CustomerId } from '../../../domain/ids.ts';
import { readGuard } from '../../../domain/intents/guard.ts';
import type { Choice, Intent } from '../../../domain/intents/intent.ts';
import { isFinal } from '../../../domain/intents/intent.ts';
import { advance } from '../../../domain/intents/machine.ts';
import type { IntentEvent } from '../../../domain/intents/event.ts';
import { HOUR } from '../../../domain/time/instant.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { StoredIntent } from '../../../ports/outbox-store.ts';
import { authorIn } from './author.ts';
import { noSuchEntry } from './lists.ts';
import { following } from './open-intents.ts';
import { afterChange } from './queue.ts';
import { toEntry, viewOf } from './view.ts';
import type { OutboxDesk } from './view.ts';

type Outcome = Result<OutboxEntry, DeskError>;

/** A draft goes into the queue. */
export const releaseEntry = (desk: OutboxDesk, id: string): Outcome => happen(desk, id, () => ({ type: 'released', at: desk.clock.now(), by: authorIn(desk) }));

/** Takes back what has certainly not been sent, and with it what could only have happened afterwards. */
export function undoEntry(desk: OutboxDesk, id: string): Outcome {
  const behind = following(desk, intentId(id)).toReversed();
  const undo = (one: string): StoredIntent | null => advanceEntry(desk, one, () => ({ type: 'undone', at: desk.clock.now(), by: authorIn(desk) }));
  const undone = desk.outbox.store.together(() => {
    const first = undo(id);
    // What cannot be taken back any more stays, and asks a person by itself.
    if (first !== null) for (const { id: one } of behind) undo(one);
    return first;
  });
  return answer(desk, id, undone);
}

/** Does not wait for the appointment; a refused entry becomes a new attempt under new request ids. What cannot be retried is a `conflict`. */
export function retryEntry(desk: OutboxDesk, id: string): Outcome {
  const outcome = happen(desk, id, () => ({ type: 'retried', at: desk.clock.now(), by: authorIn(desk), requestIds: freshIds(desk) }));
  if (outcome.ok) desk.outbox.engine.hurry(intentId(id));
  return outcome;
}

/** `customerId`: which customer a creation made that happened. Nothing is asked about it here. */
export const decideEntry = (desk: OutboxDesk, { id, choice, customerId = null }: { readonly id: string; readonly choice: Choice; readonly customerId?: CustomerId | null }): Outcome =>
  happen(desk, id, () => ({ type: 'decided', at: desk.clock.now(), by: authorIn(desk), choice, requestIds: freshIds(desk), customerId }));

/** Somebody has seen the warning that stands now, or the end. */
export const acknowledgeEntry = (desk: OutboxDesk, id: string): Outcome => happen(desk, id, (intent) => ({ type: 'acknowledged', distance: seenDistance(desk, intent) }));

/** Whole hours before a deadline at which to warn; answers those that hold now. */
export function setWarningHours({ outbox }: OutboxDesk, hours: readonly number[]): { hours: number[] } {
  outbox.setDistances(hours.map((count) => count * HOUR));
  return warningHours({ outbox });
}

/** Hours before a deadline at which the program warns. */
export const warningHours = ({ outbox }: Pick<OutboxDesk, 'outbox'>): { hours: number[] } => ({ hours: outbox.distances().map((distance) => distance / HOUR) });

function seenDistance({ outbox }: OutboxDesk, { state, deadline }: Intent): number {
  if (isFinal(state) || deadline === null) return 0;
  return readGuard(deadline, outbox.time(), outbox.distances()).reached ?? Math.max(...outbox.distances());
}

const freshIds = ({ ids }: OutboxDesk): Intent['requestIds'] => ({ cart: ids.next(), main: ids.next() });

/** More often than two processes can get in each other's way. */
const TRIES = 3;

/** Lets something happen to the newest state of an entry; what cannot happen any more is a conflict. */
const happen = (desk: OutboxDesk, id: string, eventOf: (intent: Intent) => IntentEvent): Outcome => answer(desk, id, advanceEntry(desk, id, eventOf));

/** Writes what became of an entry and tells nobody yet; null: it cannot happen, or there is none. */
function advanceEntry({ outbox: { store }, clock }: OutboxDesk, id: string, eventOf: (intent: Intent) => IntentEvent): StoredIntent | null {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = store.get(intentId(id));
    const next = row?.readable === true ? advance(row.stored.intent, eventOf(row.stored.intent)) : null;
    if (next === null || row?.readable !== true) return null;
    const stored = store.save({ intent: next.intent, revision: row.stored.revision, at: clock.now(), notes: next.notes });
    if (stored !== null) return stored;
  }
  return null;
}

function answer(desk: OutboxDesk, id: string, stored: StoredIntent | null): Outcome {
  if (stored === null) return err(desk.outbox.store.get(intentId(id)) === null ? noSuchEntry(id) : { tag: 'conflict', what: 'intent', id });
  afterChange(desk);
  return ok(toEntry(viewOf(desk), { readable: true, stored }));
}
