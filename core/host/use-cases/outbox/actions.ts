import type { OutboxEntry } from '../../../contract/outbox.ts';
import { intentId } from '../../../domain/ids.ts';
import { readGuard } from '../../../domain/intents/guard.ts';
import type { Choice, Intent } from '../../../domain/intents/intent.ts';
import { isFinal } from '../../../domain/intents/intent.ts';
import { advance } from '../../../domain/intents/machine.ts';
import type { IntentEvent } from '../../../domain/intents/machine.ts';
import { HOUR } from '../../../domain/time/instant.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { authorIn } from './author.ts';
import { noSuchEntry } from './lists.ts';
import { afterChange } from './queue.ts';
import { toEntry, viewOf } from './view.ts';
import type { OutboxDesk } from './view.ts';

type Outcome = Result<OutboxEntry, DeskError>;

/** A draft goes into the queue. */
export const releaseEntry = (desk: OutboxDesk, id: string): Outcome => happen(desk, id, () => ({ type: 'released', at: desk.clock.now(), by: authorIn(desk) }));

/** Takes back what has certainly not been sent. */
export const undoEntry = (desk: OutboxDesk, id: string): Outcome => happen(desk, id, () => ({ type: 'undone', at: desk.clock.now(), by: authorIn(desk) }));

export function retryEntry(desk: OutboxDesk, id: string): Outcome {
  const outcome = happen(desk, id, () => ({ type: 'retried', at: desk.clock.now(), by: authorIn(desk), requestIds: freshIds(desk) }));
  if (outcome.ok) desk.outbox.engine.hurry(intentId(id));
  return outcome;
}

export const decideEntry = (desk: OutboxDesk, { id, choice }: { readonly id: string; readonly choice: Choice }): Outcome =>
  happen(desk, id, () => ({ type: 'decided', at: desk.clock.now(), by: authorIn(desk), choice, requestIds: freshIds(desk) }));

/** Somebody has seen the warning that stands now, or the end. */
export const acknowledgeEntry = (desk: OutboxDesk, id: string): Outcome => happen(desk, id, (intent) => ({ type: 'acknowledged', distance: seenDistance(desk, intent) }));

export function setWarningHours({ outbox }: OutboxDesk, hours: readonly number[]): { hours: number[] } {
  outbox.setDistances(hours.map((count) => count * HOUR));
  return warningHours({ outbox });
}

export const warningHours = ({ outbox }: Pick<OutboxDesk, 'outbox'>): { hours: number[] } => ({ hours: outbox.distances().map((distance) => distance / HOUR) });

function seenDistance({ outbox }: OutboxDesk, { state, deadline }: Intent): number {
  if (isFinal(state) || deadline === null) return 0;
  return readGuard(deadline, outbox.time(), outbox.distances()).reached ?? Math.max(...outbox.distances());
}

const freshIds = ({ ids }: OutboxDesk): Intent['requestIds'] => ({ cart: ids.next(), main: ids.next() });

/** More often than two processes can get in each other's way. */
const TRIES = 3;

/** Lets something happen to the newest state of an entry; what cannot happen any more is a conflict. */
function happen(desk: OutboxDesk, id: string, eventOf: (intent: Intent) => IntentEvent): Outcome {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = desk.outbox.store.get(intentId(id));
    if (row === null) return err(noSuchEntry(id));
    const next = row.readable ? advance(row.stored.intent, eventOf(row.stored.intent)) : null;
    if (next === null || !row.readable) break;
    const stored = desk.outbox.store.save({ intent: next.intent, revision: row.stored.revision, at: desk.clock.now(), notes: next.notes });
    if (stored === null) continue;
    afterChange(desk);
    return ok(toEntry(viewOf(desk), { readable: true, stored }));
  }
  return err({ tag: 'conflict', what: 'intent', id });
}
