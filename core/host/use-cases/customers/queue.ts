import type { CustomerDraftView, QueuedDraft } from '../../../contract/customer-drafts.ts';
import type { QueueOutcome } from '../../../contract/outbox.ts';
import * as customers from '../../../db/repositories/customers.ts';
import * as drafts from '../../../db/repositories/customer-drafts.ts';
import { profile } from '../../../db/repositories/partner.ts';
import { changeOf, newCustomerOf } from '../../../domain/customers/complete-draft.ts';
import { draftProblems, isComplete } from '../../../domain/customers/draft-problems.ts';
import { customerId, intentId } from '../../../domain/ids.ts';
import type { IntentAction } from '../../../domain/intents/action.ts';
import { isFinal } from '../../../domain/intents/intent.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { contextOf } from './drafts.ts';
import { cartsFollow } from './carts-follow.ts';
import { keepCustomerFacts } from './facts.ts';
import { partnerIdFor } from '../office/locations.ts';
import { queueWish } from '../outbox/queue.ts';

type Desk = OpenOffice;
type Outcome<Value> = Result<Value, DeskError>;

/** Puts a complete draft into the outbox. What is missing, or what speaks against it, comes back by name. */
export function queueDraft(desk: Desk, id: string): Outcome<QueuedDraft> {
  // One whose entry was taken back meanwhile may be queued again.
  settleDraft(desk, id);
  const draft = drafts.get(desk.ledger, id);
  if (draft === null) return err({ tag: 'notFound', what: 'customer', id });
  if (draft.intentId !== null) return err({ tag: 'conflict', what: 'customer', id });
  return draft.customerId === null ? queueNew(desk, draft) : queueChange(desk, draft, draft.customerId);
}

function queueNew(desk: Desk, draft: CustomerDraftView): Outcome<QueuedDraft> {
  // An existing tenant is linked by its owner; there is nothing that the service could create.
  if (draft.fields.tenant === 'link') return ok({ kind: 'linkOnly' });
  const customer = newCustomerOf(draft.fields, { ...contextOf(desk), associatedPartnerId: partnerIdFor(desk, null) ?? profile(desk.mirror)?.partnerId ?? null });
  if (!customer.ok) return ok({ kind: 'incomplete', problems: customer.error });
  return intoOutbox(desk, draft, { kind: 'createCustomer', customer: customer.value });
}

function queueChange(desk: Desk, draft: CustomerDraftView, changed: string): Outcome<QueuedDraft> {
  const customer = customers.entity(desk.mirror, customerId(changed));
  if (customer === null) return err({ tag: 'notFound', what: 'customer', id: changed });
  const problems = draftProblems(draft.fields, { ...contextOf(desk), subject: 'change' });
  if (!isComplete(problems)) return ok({ kind: 'incomplete', problems });
  const change = changeOf(customer, draft.fields);
  return change === null ? ok({ kind: 'unchanged' }) : intoOutbox(desk, draft, { kind: 'changeCustomer', change });
}

function intoOutbox(desk: Desk, draft: CustomerDraftView, action: IntentAction): Outcome<QueuedDraft> {
  const customer = draft.customerId === null ? null : ({ kind: 'known', id: customerId(draft.customerId) } as const);
  const outcome = queueWish(desk, { action, customer, subscriptionId: null, dependsOn: [], prices: [], draft: false });
  if (!outcome.ok) return outcome;
  const entry = entryOf(outcome.value);
  if (entry === null) return ok({ kind: 'refused', outcome: outcome.value });
  const at = desk.clock.now();
  const queued = { ...draft, intentId: entry, updatedAt: at };
  drafts.save(desk.ledger, queued, at);
  desk.changes.add(['customerDrafts']);
  return ok({ kind: 'queued', draft: queued });
}

const entryOf = (outcome: QueueOutcome): string | null => (outcome.kind === 'queued' || outcome.kind === 'alreadyQueued' ? outcome.entry.id : null);

/**
 * Brings drafts in step with their intents: what was carried out leaves the list, and what the
 * office alone knows goes to the customer; what was undone or refused is a draft again.
 */
export function settleDrafts(desk: Desk): void {
  for (const draft of drafts.list(desk.ledger)) if (draft.intentId !== null) settle(desk, draft, draft.intentId);
}

/** The same for one draft: whoever shows something that hangs on it asks first. */
export function settleDraft(desk: Desk, id: string): void {
  const draft = drafts.open(desk.ledger, id);
  if (draft !== null && draft.intentId !== null) settle(desk, draft, draft.intentId);
}

function settle(desk: Desk, draft: CustomerDraftView, by: string): void {
  const row = desk.outbox.store.get(intentId(by));
  if (row === null || !row.readable || !isFinal(row.stored.intent.state)) return;
  const at = desk.clock.now();
  const { state } = row.stored.intent;
  if (state.kind === 'confirmed') {
    const created = draft.customerId ?? state.confirmation.customerId;
    if (created !== null) {
      keepCustomerFacts(desk.ledger, created, draft.fields, at);
      cartsFollow(desk, draft, created);
    }
    drafts.remove(desk.ledger, draft.id, at);
  } else {
    drafts.save(desk.ledger, { ...draft, intentId: null }, at);
  }
  desk.changes.add(['customerDrafts']);
}
