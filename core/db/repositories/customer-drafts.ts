import type { CustomerDraftView } from '../../contract/customer-drafts.ts';
import { customerDraft } from '../../contract/customer-drafts.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { fromJson } from './json.ts';
import * as settings from './settings.ts';

/**
 * Drafts of customers: whole, as typed, by name among the office's small values. A draft is read
 * and written as one thing, and an office has a few dozen. Removed ones stay for `restore`.
 */
const PREFIX = 'customerDraft.';
const END = 'customerDraft/';
const stored = customerDraft.extend({ removedAt: customerDraft.shape.createdAt.nullable() });
type Stored = CustomerDraftView & { readonly removedAt: number | null };

const nameOf = (id: string): string => PREFIX + id;

/** null when there is none, or it was removed. One that was carried out can still be looked at. */
export function get(db: LedgerRead, id: string): CustomerDraftView | null {
  const draft = read(settings.get(db, nameOf(id)));
  return draft === null || (draft.removedAt !== null && draft.intentId === null) ? null : viewOf(draft);
}

/** The draft while it is in the lists; null once it was removed or carried out. */
export function open(db: LedgerRead, id: string): CustomerDraftView | null {
  const draft = read(settings.get(db, nameOf(id)));
  return draft === null || draft.removedAt !== null ? null : viewOf(draft);
}

/** Open drafts, the last changed first. */
export const list = (db: LedgerRead): readonly CustomerDraftView[] =>
  all(db)
    .filter(({ removedAt }) => removedAt === null)
    .toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1))
    .map(viewOf);

/** Keeps a draft, also one that had been removed. */
export const save = (db: LedgerDb, draft: CustomerDraftView, at: Instant): void => put(db, { ...draft, removedAt: null }, at);

/** All or none. */
export const saveAll = (db: LedgerDb, drafts: readonly CustomerDraftView[], at: Instant): void =>
  db.sql.transaction(() => {
    for (const draft of drafts) save(db, draft, at);
  });

/** Takes a draft out of the lists; null when there is none. */
export function remove(db: LedgerDb, id: string, at: Instant): CustomerDraftView | null {
  const draft = get(db, id);
  if (draft !== null) put(db, { ...draft, removedAt: at }, at);
  return draft;
}

/** Brings a removed draft back, changed at `at`; null when there never was one. */
export function restore(db: LedgerDb, id: string, at: Instant): CustomerDraftView | null {
  const draft = read(settings.get(db, nameOf(id)));
  if (draft === null) return null;
  put(db, { ...draft, removedAt: null }, at);
  return viewOf(draft);
}

const put = (db: LedgerDb, draft: Stored, at: Instant): void => settings.set(db, nameOf(draft.id), draft, at);

const all = (db: LedgerRead): readonly Stored[] =>
  db.sql.texts('SELECT value FROM settings WHERE name >= ? AND name < ?', [PREFIX, END]).flatMap((value) => read(fromJson(value)) ?? []);

/** What another version wrote and this one cannot read stays where it is. */
function read(value: unknown): Stored | null {
  const parsed = stored.safeParse(value);
  return parsed.success ? parsed.data : null;
}

const viewOf = ({ removedAt: _removedAt, ...draft }: Stored): CustomerDraftView => draft;
