import type { OutboxAttempt, OutboxEntry, OutboxFilter } from '../../../contract/outbox.ts';
import { intentId } from '../../../domain/ids.ts';
import type { IntentId } from '../../../domain/ids.ts';
import type { IntentStateKind } from '../../../domain/intents/intent.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { following } from './open-intents.ts';
import { missedIfLate, toEntry, viewOf } from './view.ts';
import type { OutboxDesk } from './view.ts';

const OPEN: readonly IntentStateKind[] = ['draft', 'waiting', 'sending', 'unknown', 'needsDecision'];

type Filter = { readonly states: readonly IntentStateKind[] | null; readonly attention: boolean; readonly closing: boolean; readonly newestFirst: boolean };
const FILTERS: Readonly<Record<OutboxFilter, Filter>> = {
  open: { states: OPEN, attention: false, closing: false, newestFirst: false },
  attention: { states: null, attention: true, closing: false, newestFirst: true },
  waiting: { states: ['waiting', 'sending', 'unknown'], attention: false, closing: false, newestFirst: false },
  closing: { states: OPEN, attention: false, closing: true, newestFirst: false },
  done: { states: ['confirmed', 'rejected', 'tooLate', 'undone'], attention: false, closing: false, newestFirst: true },
  all: { states: null, attention: false, closing: false, newestFirst: true },
};

type PageQuery = { readonly filter: OutboxFilter; readonly customerId: string | null; readonly batch: IntentId | null; readonly from: number; readonly count: number };

/** Entries behind a filter chip, in the order in which they will be carried out, or newest first when they are over. */
export function outboxPage(desk: OutboxDesk, { filter, customerId, batch, from, count }: PageQuery): { total: number; from: number; rows: OutboxEntry[] } {
  const { total, rows } = desk.outbox.store.page({ ...FILTERS[filter], customerId, subscriptionId: null, batch, grouped: batch === null, from, count });
  const view = viewOf(desk);
  return { total, from, rows: rows.map((row) => toEntry(view, row)) };
}

/** Open entries of a customer or a subscription: what is pending on top of the server's copy. */
export function outboxOverlay(desk: OutboxDesk, of: { readonly customerId: string | null; readonly subscriptionId: string | null }): { entries: OutboxEntry[] } {
  const view = viewOf(desk);
  const entries = desk.outbox.store.open().map((row) => toEntry(view, row));
  const isOf = ({ customerId, subscriptionId }: OutboxEntry): boolean => (of.customerId === null || customerId === of.customerId) && (of.subscriptionId === null || subscriptionId === of.subscriptionId);
  return { entries: entries.filter(isOf) };
}

/** Open entries that wait for this one, straight or through another (`dependsOn`, a customer that is created). */
export function followingEntries(desk: OutboxDesk, id: string): { entries: OutboxEntry[] } {
  const view = viewOf(desk);
  return { entries: following(desk, intentId(id)).map((intent) => desk.outbox.store.get(intent.id)).flatMap((row) => (row === null ? [] : [toEntry(view, row)])) };
}

/** One entry with its attempts, and what missing its deadline would mean. */
export function outboxEntry(desk: OutboxDesk, id: string): Result<{ entry: OutboxEntry; attempts: OutboxAttempt[] }, DeskError> {
  const row = desk.outbox.store.get(intentId(id));
  if (row === null) return err(noSuchEntry(id));
  const entry = toEntry(viewOf(desk), row);
  const missed = row.readable && entry.deadline !== null && entry.deadline.missed === null ? missedIfLate(desk, row.stored.intent) : (entry.deadline?.missed ?? null);
  return ok({ entry: entry.deadline === null ? entry : { ...entry, deadline: { ...entry.deadline, missed } }, attempts: [...desk.outbox.store.attempts(intentId(id))] });
}

/** For an id that the ledger does not hold. */
export const noSuchEntry = (id: string): DeskError => ({ tag: 'notFound', what: 'intent', id });
