import { asc, desc, eq, max } from 'drizzle-orm';
import type { QuoteHistory, QuoteMark } from '../../contract/documents.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { quoteMarks, quoteVersions } from '../schema/ledger.ts';

/** What became of an issued quote, and of which it is a later version. */
export function history(db: LedgerRead, quoteId: string): QuoteHistory {
  const marks = db.orm.select({ mark: quoteMarks.mark, at: quoteMarks.at }).from(quoteMarks).where(eq(quoteMarks.quoteGuid, quoteId)).orderBy(asc(quoteMarks.id)).all();
  return { marks, version: version(db, quoteId) };
}

/** The last mark of every quote that has one. */
export function lastMarks(db: LedgerRead): ReadonlyMap<string, QuoteMark> {
  const rows = db.orm.select({ quoteGuid: quoteMarks.quoteGuid, mark: quoteMarks.mark }).from(quoteMarks).orderBy(asc(quoteMarks.id)).all();
  return new Map(rows.map(({ quoteGuid, mark }) => [quoteGuid, mark]));
}

/** What became of an issued quote, as somebody marked it last; null: nobody did. */
export const lastMark = (db: LedgerRead, quoteId: string): QuoteMark | null =>
  db.orm.select({ mark: quoteMarks.mark }).from(quoteMarks).where(eq(quoteMarks.quoteGuid, quoteId)).orderBy(desc(quoteMarks.id)).limit(1).get()?.mark ?? null;

/** Marks are only added: the history of a quote stays. */
export const mark = (db: LedgerDb, quoteId: string, given: QuoteMark, at: Instant): void => {
  db.orm.insert(quoteMarks).values({ quoteGuid: quoteId, mark: given, at }).run();
};

export type Version = { readonly baseId: string; readonly baseNumber: string; readonly version: number };

/** null: a quote of its own. */
export const version = (db: LedgerRead, quoteId: string): Version | null =>
  db.orm
    .select({ baseId: quoteVersions.baseGuid, baseNumber: quoteVersions.baseNumber, version: quoteVersions.version })
    .from(quoteVersions)
    .where(eq(quoteVersions.quoteGuid, quoteId))
    .get() ?? null;

/** Notes a draft as the next version of a quote; the first one is the quote itself. */
export function addVersion(db: LedgerDb, quoteId: string, base: { readonly id: string; readonly number: string }): Version {
  const latest = db.orm.select({ version: max(quoteVersions.version) }).from(quoteVersions).where(eq(quoteVersions.baseGuid, base.id)).get()?.version ?? 1;
  const next = { baseId: base.id, baseNumber: base.number, version: latest + 1 };
  db.orm.insert(quoteVersions).values({ quoteGuid: quoteId, baseGuid: base.id, baseNumber: base.number, version: next.version }).run();
  return next;
}

/** The base and every version of it, this one included. */
export const family = (db: LedgerRead, baseId: string): readonly string[] => [
  baseId,
  ...db.orm.select({ id: quoteVersions.quoteGuid }).from(quoteVersions).where(eq(quoteVersions.baseGuid, baseId)).all().map(({ id }) => id),
];
