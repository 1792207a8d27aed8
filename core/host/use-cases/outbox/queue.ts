import type { QueueOutcome } from '../../../contract/outbox.ts';
import { intentId, subscriptionId } from '../../../domain/ids.ts';
import { invariant } from '../../../domain/invariant.ts';
import { NO_PROGRESS } from '../../../domain/intents/intent.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import { advance, queued } from '../../../domain/intents/machine.ts';
import type { Content } from '../../../domain/intents/event.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { StoredIntent } from '../../../ports/outbox-store.ts';
import { authorIn } from './author.ts';
import { noSuchEntry } from './lists.ts';
import { openAgreement, openIntents } from './open-intents.ts';
import { judgeWish } from './prepare.ts';
import type { Judged, Prices, Wish } from './prepare.ts';
import { toEntry, viewOf } from './view.ts';
import type { OutboxDesk } from './view.ts';

/** Keeps a wish as an intent, with what follows it, unless the rules or an equal intent speak against it. On the disk when it returns. */
export function queueWish(desk: OutboxDesk, asked: Wish): Result<QueueOutcome, DeskError> {
  const wish = behindAgreement(desk, asked);
  const before = openIntents(desk);
  const judged = judgeWish(desk, wish, before);
  if (!judged.ok) return judged;
  const { objection, verdict } = judged.value;
  if (objection !== null) return ok(objection);
  const twin = twinOf(wish, before);
  if (twin !== null) return ok({ kind: 'alreadyQueued', entry: entryOf(desk, twin.id) });
  const made = intentsOf(desk, { wish, judged: judged.value, before, batch: null });
  const [first] = addAll(desk, made);
  afterChange(desk);
  if (first === undefined) return err(noSuchEntry(wish.subscriptionId ?? ''));
  return ok({ kind: 'queued', entry: entryOf(desk, first.intent.id), warnings: verdict?.kind === 'allowed' ? verdict.consequences : [] });
}

/** No order overtakes the agreement that it needs (S-056): where its acceptance is on its way, the order waits for it. */
function behindAgreement(desk: OutboxDesk, wish: Wish): Wish {
  const agreement = wish.action.kind === 'order' && wish.customer !== null ? openAgreement(desk, wish.customer) : null;
  return agreement === null ? wish : { ...wish, dependsOn: [...new Set([...wish.dependsOn, agreement.id])] };
}

/** Writes intents with their lines of the journal: all of them or none. */
export const addAll = ({ outbox }: OutboxDesk, intents: readonly Intent[]): readonly StoredIntent[] =>
  outbox.store.together(() =>
    intents.map((one) => {
      const { intent, notes } = queued(one);
      return outbox.store.add(intent, notes);
    }),
  );

type Making = { readonly wish: Wish; readonly judged: Judged; readonly before: readonly Intent[]; readonly batch: Intent['batch'] };

/** The intent of a wish that is allowed, and behind it the schedule that it deletes, where that is wished. */
export function intentsOf(desk: OutboxDesk, { wish, judged, before, batch }: Making): readonly Intent[] {
  const first = intentOf(desk, { wish, content: judged.content, batch });
  if (wish.again !== true || judged.next === null || judged.next === 'lost') return [first];
  const again: Wish = { ...wish, action: judged.next, dependsOn: [first.id], again: false };
  const behind = judgeWish(desk, again, [...before, first]);
  // What the rules no longer allow afterwards is not queued; the screen has said so.
  if (!behind.ok || behind.value.objection !== null) return [first];
  return [first, intentOf(desk, { wish: again, content: behind.value.content, batch })];
}

function intentOf(desk: OutboxDesk, { wish, content, batch }: { readonly wish: Wish; readonly content: Content; readonly batch: Intent['batch'] }): Intent {
  const id = intentId(desk.ids.next());
  return {
    id,
    ...content,
    customer: wish.customer ?? { kind: 'created', by: id },
    subscriptionId: wish.subscriptionId === null ? null : subscriptionId(wish.subscriptionId),
    dependsOn: wish.dependsOn,
    author: authorIn(desk),
    createdAt: desk.clock.now(),
    requestIds: { cart: desk.ids.next(), main: id },
    progress: NO_PROGRESS,
    state: wish.draft ? { kind: 'draft' } : { kind: 'waiting', dueAt: null, problem: null },
    warned: null,
    acknowledged: null,
    batch,
  };
}

/** Replaces what an unsent entry shall do. A revision that is not the newest, or one under way, is a conflict. */
export function editEntry(desk: OutboxDesk, { id, revision, action, prices }: { readonly id: string; readonly revision: number; readonly action: Wish['action']; readonly prices: Prices }): Result<QueueOutcome, DeskError> {
  const row = desk.outbox.store.get(intentId(id));
  if (row === null) return err(noSuchEntry(id));
  const conflict: DeskError = { tag: 'conflict', what: 'intent', id };
  if (!row.readable || row.stored.revision !== revision) return err(conflict);
  const { intent } = row.stored;
  const wish: Wish = { action, customer: intent.customer, subscriptionId: intent.subscriptionId, dependsOn: intent.dependsOn, prices, draft: false, again: false };
  const judged = judgeWish(desk, wish, openIntents(desk).filter((one) => one.id !== intent.id));
  if (!judged.ok) return judged;
  const { objection, content, verdict } = judged.value;
  if (objection !== null) return ok(objection);
  const event = { type: 'edited', at: desk.clock.now(), by: authorIn(desk), content, requestIds: { cart: desk.ids.next(), main: desk.ids.next() } } as const;
  const next = advance(intent, event);
  const stored = next === null ? null : desk.outbox.store.save({ intent: next.intent, revision, at: desk.clock.now(), notes: next.notes });
  if (stored === null) return err(conflict);
  afterChange(desk);
  return ok({ kind: 'queued', entry: toEntry(viewOf(desk), { readable: true, stored }), warnings: verdict?.kind === 'allowed' ? verdict.consequences : [] });
}

/** Tells the screens and lets the engine look. */
export function afterChange(desk: OutboxDesk): void {
  desk.changes.add(['outbox', 'journal']);
  desk.outbox.engine.pump();
  desk.outbox.changed();
}

function entryOf(desk: OutboxDesk, id: Intent['id']) {
  const row = desk.outbox.store.get(id);
  invariant(row !== null, 'what is in the queue is in the ledger');
  return toEntry(viewOf(desk), row);
}

/** The very same wish, not sent yet: a double click, or a second person. */
export function twinOf({ action, customer, subscriptionId: subscription }: Pick<Wish, 'action' | 'customer' | 'subscriptionId'>, before: readonly Intent[]): Intent | null {
  const wanted = JSON.stringify([action, customer, subscription]);
  const asWished = (intent: Intent): string => JSON.stringify([intent.action, intent.action.kind === 'createCustomer' ? null : intent.customer, intent.subscriptionId]);
  return before.find((intent) => (intent.subscriptionId ?? null) === subscription && asWished(intent) === wanted) ?? null;
}
