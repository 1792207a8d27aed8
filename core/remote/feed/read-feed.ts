import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Feed } from '../../domain/office/news.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { offlineReason } from '../network-errors.ts';
import { parseFeed } from './parse-feed.ts';

/** A page of news is a hundred times smaller. */
const LARGEST_BYTES = 2_000_000;
const PATIENCE_MS = 20_000;
const MOST_REDIRECTS = 3;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export type FeedRequest = {
  readonly address: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly fetch: (request: Request) => Promise<Response>;
};

/** `unchanged`: the server says that nothing is newer than what was read last. */
export type FeedAnswer = { readonly kind: 'unchanged' } | { readonly kind: 'read'; readonly feed: Feed; readonly etag: string | null; readonly lastModified: string | null };

/** https, or http to this computer; no user name. */
export function isFeedAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname)));
}

/** Reads a feed without any sign-in. It follows a few redirects to other https pages, never to this computer. */
export async function readFeed(request: FeedRequest): Promise<Result<FeedAnswer, DeskError>> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await follow(request, request.address, patience.signal, 0);
  } catch (thrown) {
    return err({ tag: 'offline', reason: patience.signal.aborted ? 'timeout' : offlineReason(thrown) });
  } finally {
    clearTimeout(timer);
  }
}

async function follow(request: FeedRequest, address: string, signal: AbortSignal, redirects: number): Promise<Result<FeedAnswer, DeskError>> {
  if (!isFeedAddress(address)) return err({ tag: 'validation', issues: [{ path: 'address', problem: 'address' }] });
  const headers = new Headers({ Accept: 'application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9' });
  if (request.etag !== null) headers.set('If-None-Match', request.etag);
  if (request.lastModified !== null) headers.set('If-Modified-Since', request.lastModified);
  const response = await request.fetch(new Request(address, { headers, redirect: 'manual', signal }));
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && response.status !== 304 && location !== null) {
    const next = URL.canParse(location, address) ? new URL(location, address) : null;
    const leavesHome = next !== null && LOOPBACK.test(next.hostname) && !LOOPBACK.test(new URL(address).hostname);
    return next === null || leavesHome || redirects >= MOST_REDIRECTS ? err({ tag: 'badAnswer', reason: 'shape', detail: 'redirect' }) : follow(request, next.href, signal, redirects + 1);
  }
  if (response.status === 304) return ok({ kind: 'unchanged' });
  if (!response.ok) return err({ tag: 'server', status: response.status, code: null, description: null, correlationId: null });
  const text = await textOf(response);
  if (text === null) return err({ tag: 'badAnswer', reason: 'truncated', detail: 'size' });
  const feed = parseFeed(text);
  return feed === null ? err({ tag: 'badAnswer', reason: 'shape', detail: 'feed' }) : ok({ kind: 'read', feed, etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') });
}

/** null when it is larger than any feed. */
async function textOf(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new TextDecoder().decode(Buffer.concat(parts));
    size += value.length;
    if (size > LARGEST_BYTES) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}
