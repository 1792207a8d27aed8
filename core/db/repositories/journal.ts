import { asc, desc, lt } from 'drizzle-orm';
import type { JournalLine } from '../../contract/sync.ts';
import type { JournalEntry, JournalEvent } from '../../domain/journal.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { JournalWriter } from '../../ports/journal.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { journal } from '../schema/ledger.ts';
import { fromJson } from './json.ts';

/** Adds a line. Inside a transaction it belongs to it. Written by hand: the outbox writes two of them for every change. */
export function append(db: LedgerDb, { at, event, correlationId }: JournalEntry): void {
  db.sql.run('INSERT INTO journal (at, code, event, correlation_id) VALUES (?, ?, ?, ?)', [at, event.code, JSON.stringify(event), correlationId]);
}

/** The newest lines before the line `before` (null: from the newest on), newest first. */
export function page(db: LedgerRead, { before, limit }: { readonly before: number | null; readonly limit: number }): { lines: JournalLine[]; more: boolean } {
  const rows = db.orm
    .select()
    .from(journal)
    .where(before === null ? undefined : lt(journal.id, before))
    .orderBy(desc(journal.id))
    .limit(limit + 1)
    .all();
  const lines = rows.slice(0, limit).map((row) => ({ id: row.id, at: row.at, event: (fromJson(row.event) as JournalEvent), correlationId: row.correlationId }));
  return { lines, more: rows.length > limit };
}

/** When the first line was written that is still kept; null: there is none. */
export function begunAt(db: LedgerRead): Instant | null {
  const first = db.orm.select({ at: journal.at }).from(journal).orderBy(asc(journal.id)).limit(1).get();
  return first === undefined ? null : instant(first.at);
}

/** The journal as other rooms may write it; a line is in the file when `append` returns. */
export const createJournalWriter = (db: LedgerDb): JournalWriter => ({ append: (entry) => append(db, entry) });
