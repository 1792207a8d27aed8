import type { NewsSourceView } from '../../../contract/news.ts';
import * as news from '../../../db/repositories/news.ts';
import type { NewsSource } from '../../../db/repositories/news.ts';
import { httpsOrNull } from '../../../domain/office/news.ts';
import type { NewsKind } from '../../../domain/office/news.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { HOUR } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { isFeedAddress, readFeed } from '../../../remote/feed/read-feed.ts';
import type { FeedAnswer } from '../../../remote/feed/read-feed.ts';
import type { OpenOffice } from '../../open-office.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'clock' | 'ids' | 'changes' | 'kind' | 'fetch'>;

/** News are no prices: four times a day is enough. */
const EVERY = 6 * HOUR;

/** A window of the news, and when a feed answered last. */
export const newsPage = ({ ledger }: Pick<Desk, 'ledger'>, window: { readonly from: number; readonly count: number }) => ({ ...news.page(ledger, window), asOf: news.newestFetch(ledger) });

const toView = ({ rowId: _rowId, etag: _etag, lastModified: _lastModified, ...source }: NewsSource): NewsSourceView => source;
/** The feeds that are followed. */
export const newsSources = ({ ledger }: Pick<Desk, 'ledger'>): NewsSourceView[] => news.sources(ledger).map(toView);

/** Follows a feed from now on, once it has been read. */
export async function addSource(desk: Desk, typed: string): Promise<Result<NewsSourceView, DeskError>> {
  const address = typed.trim();
  if (!isFeedAddress(address)) return err({ tag: 'validation', issues: [{ path: 'address', problem: 'address' }] });
  if (news.sources(desk.ledger).some((known) => known.address === address)) return err({ tag: 'validation', issues: [{ path: 'address', problem: 'twice' }] });
  const answer = await readFeed({ address, etag: null, lastModified: null, fetch: desk.fetch });
  if (!answer.ok) return answer;
  const id = desk.ids.next();
  const title = answer.value.kind === 'read' && answer.value.feed.title !== '' ? answer.value.feed.title : new URL(address).hostname;
  news.addSource(desk.ledger, { id, title, address, at: desk.clock.now() });
  const kept = news.sources(desk.ledger).find((source) => source.id === id);
  if (kept === undefined) throw new Error('the source was just kept');
  keep(desk, kept, answer.value);
  return ok(toView(news.sources(desk.ledger).find((source) => source.id === id) ?? kept));
}

/** Asks every source for what is new. One that fails keeps what it told before, with its age. */
export async function refreshNews(desk: Desk): Promise<{ read: number; failed: number }> {
  const counts = { read: 0, failed: 0 };
  for (const source of news.sources(desk.ledger)) {
    const answer = source.address === DEMO_ADDRESS ? await demoAnswer(desk) : await readFeed({ ...source, fetch: desk.fetch });
    if (answer.ok) {
      keep(desk, source, answer.value);
      counts.read += 1;
    } else {
      news.noteCheck(desk.ledger, source.rowId, { at: desk.clock.now(), problem: answer.error });
      desk.changes.add(['news']);
      counts.failed += 1;
    }
  }
  return counts;
}

/** After a synchronisation, when the news have become old. */
export async function refreshOldNews(desk: Desk): Promise<void> {
  const now = desk.clock.now();
  if (desk.kind === 'demo' && !news.sources(desk.ledger).some(({ address }) => address === DEMO_ADDRESS)) news.addSource(desk.ledger, { id: desk.ids.next(), title: 'Sandbox', address: DEMO_ADDRESS, at: now });
  const isOld = news.sources(desk.ledger).some(({ checkedAt }) => checkedAt === null || now - checkedAt > EVERY);
  if (isOld) await refreshNews(desk);
}

function keep({ ledger, clock, ids, changes }: Desk, source: NewsSource, answer: FeedAnswer): void {
  const at = clock.now();
  if (answer.kind === 'read') news.putItems(ledger, source.rowId, answer.feed.items, { at, nextId: () => ids.next() });
  news.noteCheck(ledger, source.rowId, answer.kind === 'read' ? { at, problem: null, validators: answer } : { at, problem: null });
  changes.add(['news']);
}

/** The sandbox has news of its own, in process. */
const DEMO_ADDRESS = 'https://sandbox.invalid/news.json';

async function demoAnswer({ clock }: Desk): Promise<Result<FeedAnswer, DeskError>> {
  const { newsFeed } = await import('../../../sandbox/news-feed.ts');
  const { parseFeed } = await import('../../../remote/feed/parse-feed.ts');
  const feed = parseFeed(newsFeed(clock.now()));
  return feed === null ? err({ tag: 'badAnswer', reason: 'shape', detail: 'feed' }) : ok({ kind: 'read', feed, etag: null, lastModified: null });
}

/** Adds a notice of the office's own; a link that is no https address is `validation`. */
export function addOwnNews(desk: Desk, item: { readonly kind: NewsKind; readonly title: string; readonly body: string; readonly link: string }): Result<{ readonly id: string }, DeskError> {
  const link = item.link === '' ? null : httpsOrNull(item.link);
  if (item.link !== '' && link === null) return err({ tag: 'validation', issues: [{ path: 'link', problem: 'address' }] });
  const id = desk.ids.next();
  news.addOwn(desk.ledger, { ...item, id, link, at: desk.clock.now() });
  desk.changes.add(['news']);
  return ok({ id });
}
