import { asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { FeedItem, NewsKind } from '../../domain/office/news.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { newsItems, newsSources } from '../schema/ledger.ts';
import { fromJsonOrNull } from './json.ts';

export type NewsSource = { readonly rowId: number; readonly id: string; readonly title: string; readonly address: string; readonly etag: string | null; readonly lastModified: string | null; readonly checkedAt: number | null; readonly readAt: number | null; readonly problem: DeskError | null };
export type NewsRow = { readonly id: string; readonly kind: NewsKind; readonly title: string; readonly body: string; readonly link: string | null; readonly publishedAt: number; readonly fetchedAt: number; readonly seenAt: number | null; readonly source: string | null };

/** Feeds that the office follows, in the order in which they were added. */
export const sources = (db: LedgerRead): readonly NewsSource[] =>
  db.orm
    .select()
    .from(newsSources)
    .orderBy(asc(newsSources.id))
    .all()
    .map(({ id, guid, problem, createdAt: _createdAt, ...row }) => ({ ...row, rowId: id, id: guid, problem: fromJsonOrNull(problem) as DeskError | null }));

/** Follows a feed from now on. */
export function addSource(db: LedgerDb, source: { readonly id: string; readonly title: string; readonly address: string; readonly at: Instant }): void {
  db.orm.insert(newsSources).values({ guid: source.id, title: source.title, address: source.address, createdAt: source.at }).run();
}

/** With everything that was read from it. */
export const removeSource = (db: LedgerDb, id: string): void => void db.orm.delete(newsSources).where(eq(newsSources.guid, id)).run();

/** What came of asking a source; `validators` undefined: nothing newer was read. */
export function noteCheck(db: LedgerDb, rowId: number, { at, problem, validators }: { readonly at: Instant; readonly problem: DeskError | null; readonly validators?: { readonly etag: string | null; readonly lastModified: string | null } }): void {
  db.orm
    .update(newsSources)
    .set({ checkedAt: at, problem: problem === null ? null : JSON.stringify(problem), ...(problem === null ? { readAt: at } : {}), ...validators })
    .where(eq(newsSources.id, rowId))
    .run();
}

/** Keeps what a source tells; what is known already gets its newest words and stays seen. */
export function putItems(db: LedgerDb, sourceRow: number, items: readonly FeedItem[], { at, nextId }: { readonly at: Instant; readonly nextId: () => string }): void {
  db.sql.transaction(() => {
    for (const { externalId, title, body, link, publishedAt } of items) {
      db.orm
        .insert(newsItems)
        .values({ guid: nextId(), sourceId: sourceRow, externalId, kind: 'news', title, body, link, publishedAt: publishedAt ?? at, fetchedAt: at })
        .onConflictDoUpdate({ target: [newsItems.sourceId, newsItems.externalId], set: { title, body, link, fetchedAt: at } })
        .run();
    }
  });
}

/** A notice of the office's own; its writer has seen it. */
export function addOwn(db: LedgerDb, item: { readonly id: string; readonly kind: NewsKind; readonly title: string; readonly body: string; readonly link: string | null; readonly at: Instant }): void {
  db.orm.insert(newsItems).values({ guid: item.id, sourceId: null, externalId: null, kind: item.kind, title: item.title, body: item.body, link: item.link, publishedAt: item.at, fetchedAt: item.at, seenAt: item.at }).run();
}

/** The newest first. */
export const page = (db: LedgerRead, { from, count }: { readonly from: number; readonly count: number }): { total: number; unseen: number; rows: NewsRow[] } => {
  const rows = db.orm
    .select({ id: newsItems.guid, kind: newsItems.kind, title: newsItems.title, body: newsItems.body, link: newsItems.link, publishedAt: newsItems.publishedAt, fetchedAt: newsItems.fetchedAt, seenAt: newsItems.seenAt, source: newsSources.title })
    .from(newsItems)
    .leftJoin(newsSources, eq(newsItems.sourceId, newsSources.id))
    .where(isNull(newsItems.removedAt))
    .orderBy(desc(newsItems.publishedAt), desc(newsItems.id))
    .limit(count)
    .offset(from)
    .all();
  const total = db.sql.number('SELECT count(*) FROM news_items WHERE removed_at IS NULL') ?? 0;
  const unseen = db.sql.number('SELECT count(*) FROM news_items WHERE removed_at IS NULL AND seen_at IS NULL') ?? 0;
  return { total, unseen, rows };
};

/** Also of removed items; what was seen before keeps its time. */
export const markAllSeen = (db: LedgerDb, at: Instant): void => void db.orm.update(newsItems).set({ seenAt: at }).where(isNull(newsItems.seenAt)).run();
/** `at` null: back in the list. Hidden rather than deleted, or the next reading of its feed would bring it back. */
export const setRemoved = (db: LedgerDb, id: string, at: Instant | null): void => void db.orm.update(newsItems).set({ removedAt: at }).where(eq(newsItems.guid, id)).run();
/** UTC milliseconds of the last reading of any feed; null before the first. */
export const newestFetch = (db: LedgerRead): number | null => db.orm.select({ at: sql<number | null>`max(${newsSources.readAt})` }).from(newsSources).get()?.at ?? null;
