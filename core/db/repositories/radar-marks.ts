import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { notes } from '../schema/ledger.ts';
import * as settings from './settings.ts';

/** What the office has put on subscriptions: pins, and a note each. */
const PINS = 'radar.pins';

/** Ids of the pinned subscriptions. */
export function pinnedOf(db: LedgerRead): readonly string[] {
  const value = settings.get(db, PINS);
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

/** Pins an item of the radar, or lets it go. */
export function pin(db: LedgerDb, { id, pinned }: { readonly id: string; readonly pinned: boolean }, at: Instant): void {
  const others = pinnedOf(db).filter((other) => other !== id);
  settings.set(db, PINS, pinned ? [...others, id] : others, at);
}

const MUTED = 'radar.muted';

/** Ids of subscriptions that somebody does not want to see on the radar. */
export function mutedOf(db: LedgerRead): readonly string[] {
  const value = settings.get(db, MUTED);
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}

/** Puts an item aside, or takes it back in. */
export function mute(db: LedgerDb, { id, muted }: { readonly id: string; readonly muted: boolean }, at: Instant): void {
  const others = mutedOf(db).filter((other) => other !== id);
  settings.set(db, MUTED, muted ? [...others, id] : others, at);
}

/** The newest note of each of these subscriptions. */
export function notesOf(db: LedgerRead, ids: readonly string[]): ReadonlyMap<string, string> {
  if (ids.length === 0) return new Map();
  const rows = db.orm
    .select({ id: notes.subjectId, text: notes.text })
    .from(notes)
    .where(and(eq(notes.subject, 'subscription'), inArray(notes.subjectId, [...ids]), isNull(notes.removedAt)))
    .orderBy(notes.id)
    .all();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** One note per subscription; the one before is kept as removed. An empty text leaves none. */
export const setNote = (db: LedgerDb, { id, text }: { readonly id: string; readonly text: string }, at: Instant): void =>
  db.sql.transaction(() => {
    db.orm.update(notes).set({ removedAt: at }).where(and(eq(notes.subject, 'subscription'), eq(notes.subjectId, id), isNull(notes.removedAt))).run();
    if (text !== '') db.orm.insert(notes).values({ subject: 'subscription', subjectId: id, text, createdAt: at, updatedAt: at }).run();
  });
