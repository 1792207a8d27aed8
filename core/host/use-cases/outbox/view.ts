import type { DeadlineView, EntryActions, OutboxEntry, WaitReason } from '../../../contract/outbox.ts';
import { byId } from '../../../db/repositories/subscription-copies.ts';
import { intentId } from '../../../domain/ids.ts';
import type { IntentId } from '../../../domain/ids.ts';
import { missedOf, verdictOf } from '../../../domain/intents/deadline.ts';
import type { Missed } from '../../../domain/intents/deadline.ts';
import { gistOf } from '../../../domain/intents/gist.ts';
import { alarmOf, readGuard } from '../../../domain/intents/guard.ts';
import { isFinal } from '../../../domain/intents/intent.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import { mayEdit, mayRetry, mayUndo } from '../../../domain/intents/machine.ts';
import { after } from '../../../domain/time/instant.ts';
import type { StoredIntent, StoredRow, UnreadableIntent } from '../../../ports/outbox-store.ts';
import { heldBy } from '../../../sync/outbox/line.ts';
import { dependenciesOf } from '../../../sync/outbox/plan.ts';
import type { Planned } from '../../../sync/outbox/plan.ts';
import type { OpenOffice } from '../../open-office.ts';
import { isAcknowledged } from './status.ts';
import { ruleContextOf } from '../rules/rule-context.ts';

export type OutboxDesk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'ids' | 'outbox' | 'changes' | 'kind' | 'session'>;

/** What the entries of one answer have in common. */
type View = { readonly desk: OutboxDesk; readonly planned: ReadonlyMap<string, Planned>; /** Members of batches, counted once an answer. */ readonly sizes: Map<string, number> };

/** Asks the queue for its plan once; to be made anew for every answer. */
export const viewOf = (desk: OutboxDesk): View => ({ desk, planned: new Map(desk.outbox.engine.planned().map((one) => [one.stored.intent.id, one])), sizes: new Map() });

/** A row of the ledger as screens show it. */
export const toEntry = (view: View, row: StoredRow): OutboxEntry => (row.readable ? readable(view, row.stored) : unreadable(row.unreadable));

function readable(view: View, { intent, revision, updatedAt }: StoredIntent): OutboxEntry {
  return {
    id: intent.id,
    revision,
    action: intent.action,
    kind: intent.action.kind,
    gist: gistOf(intent),
    customerId: customerIdOf(view, intent),
    customerName: intent.names.customer,
    subscriptionId: intent.subscriptionId,
    product: intent.names.product,
    author: intent.author,
    createdAt: intent.createdAt,
    updatedAt,
    state: intent.state,
    waitsFor: waitsFor(view, intent),
    dependsOn: dependenciesOf(intent),
    deadline: deadlineView(view, intent),
    may: actionsOf(view, intent),
    batch: intent.batch === null ? null : { id: intent.batch, size: sizeOf(view, intent.batch) },
  };
}

const NOTHING: EntryActions = { edit: false, undo: false, retry: false, release: false, acknowledge: false, decide: [] };

/** Only the columns beside the body are certain. */
function unreadable(row: UnreadableIntent): OutboxEntry {
  return {
    id: row.id,
    revision: row.revision,
    action: null,
    kind: null,
    gist: null,
    customerId: row.customerId,
    customerName: row.customerName,
    subscriptionId: row.subscriptionId,
    product: row.product,
    author: row.author,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    state: { kind: 'draft' },
    waitsFor: [{ code: 'unreadable' }],
    dependsOn: [],
    deadline: null,
    may: NOTHING,
    batch: null,
  };
}

function sizeOf({ desk, sizes }: View, batch: IntentId): number {
  const known = sizes.get(batch) ?? desk.outbox.store.sizeOf(batch);
  sizes.set(batch, known);
  return known;
}

function customerIdOf({ desk }: View, { customer, state }: Intent): string | null {
  if (customer.kind === 'known') return customer.id;
  if (state.kind === 'confirmed' && state.confirmation.customerId !== null) return state.confirmation.customerId;
  const row = desk.outbox.store.get(customer.by);
  if (!row?.readable || row.stored.intent.state.kind !== 'confirmed') return null;
  return row.stored.intent.state.confirmation.customerId;
}

function waitsFor({ desk, planned }: View, intent: Intent): readonly WaitReason[] {
  const { state } = intent;
  if (isFinal(state)) return [];
  if (state.kind === 'draft') return [{ code: 'draft' }];
  if (state.kind === 'needsDecision') return [{ code: 'decision' }];
  const { engine } = desk.outbox;
  if (engine.isWorkingOn(intent.id)) return [];
  const monotonic = desk.clock.monotonic();
  const appointment = engine.appointmentOf(intent.id);
  const until = appointment !== null && appointment > monotonic ? after(desk.clock.now(), Math.round(appointment - monotonic)) : null;
  const held = heldBy(engine.line(), monotonic);
  const holds = (planned.get(intent.id)?.holds ?? []).map(({ code, on }): WaitReason => ({ code, on, gist: gistOfId(desk, on) }));
  // Before anything of the line: what waits for another entry would wait with an open line, too.
  const reasons: WaitReason[] = holds.filter(({ code }) => code === 'dependency');
  if (held === 'backOff') reasons.push({ code: 'backOff', until: after(desk.clock.now(), Math.round((engine.line().quietUntil ?? monotonic) - monotonic)), error: engine.line().problem });
  else if (held !== null) reasons.push({ code: held === 'closed' ? 'offline' : held });
  reasons.push(...holds.filter(({ code }) => code !== 'dependency'));
  if (state.kind === 'unknown') reasons.push({ code: 'look', until, error: state.problem });
  else if (until !== null) reasons.push({ code: 'backOff', until, error: state.kind === 'waiting' ? state.problem : null });
  return reasons.length === 0 ? [{ code: 'next' }] : reasons;
}

function gistOfId({ outbox }: OutboxDesk, id: string) {
  const row = outbox.store.get(intentId(id));
  return row?.readable === true ? gistOf(row.stored.intent) : null;
}

function deadlineView({ desk }: View, intent: Intent): DeadlineView | null {
  const { deadline, state } = intent;
  if (deadline === null) return null;
  const distances = desk.outbox.distances();
  const { nearness, reached } = readGuard(deadline, desk.outbox.time(), distances);
  const isSilent = isFinal(state) || isAcknowledged(intent, reached);
  return { ...deadline, nearness, reached, alarm: isSilent ? null : alarmOf(reached, distances), missed: state.kind === 'tooLate' ? state.missed : null };
}

/** What missing the deadline would mean, as the rules see it from here. */
export function missedIfLate(desk: OutboxDesk, { action, subscriptionId, deadline }: Intent): Missed | null {
  const copy = subscriptionId === null ? null : byId(desk.mirror, subscriptionId);
  if (copy === null || deadline === null) return null;
  const context = ruleContextOf(desk.mirror, copy);
  return missedOf(deadline, verdictOf({ action, subscription: copy.subscription, at: deadline.at, context }));
}

function actionsOf({ desk }: View, intent: Intent): EntryActions {
  const { state } = intent;
  const isBusy = desk.outbox.engine.isWorkingOn(intent.id) && state.kind === 'sending';
  if (isBusy) return NOTHING;
  return {
    edit: mayEdit(intent),
    undo: mayUndo(intent),
    retry: mayRetry(intent),
    release: state.kind === 'draft',
    acknowledge: isAcknowledgeable(desk, intent),
    decide: state.kind === 'needsDecision' ? state.decision.choices : [],
  };
}

function isAcknowledgeable(desk: OutboxDesk, intent: Intent): boolean {
  if (intent.state.kind === 'rejected' || intent.state.kind === 'tooLate') return intent.acknowledged !== 0;
  if (isFinal(intent.state) || intent.deadline === null) return false;
  const { reached } = readGuard(intent.deadline, desk.outbox.time(), desk.outbox.distances());
  return reached !== null && !isAcknowledged(intent, reached);
}
