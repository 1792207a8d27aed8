import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Answer, Call } from './call.ts';
import { answer } from './call.ts';
import { collection, link } from './collection.ts';
import { invalid } from './errors.ts';

/** Largest page of the customer list and of the audit records (API page, section 5). */
export const LARGEST_PAGE = 500;

/** The question that a seek page answers; a continuation brings it back from its token. */
export type Seek = {
  readonly query: (name: string) => string | null;
  /** The moment of the first page. */
  readonly asOf: Instant;
};

type SeekList<Item> = {
  readonly name: string;
  /** Queries that belong to the question and travel in the token. */
  readonly queries: readonly string[];
  readonly items: (seek: Seek) => readonly Item[] | Answer;
  readonly shape: (item: Item) => unknown;
  /** A rising number of an item that stays the same when others come and go; its place when left out. */
  readonly rank?: (item: Item) => number;
};

type Token = { readonly list: string; readonly at: number; readonly size: number; readonly asOf: number; readonly query: Readonly<Record<string, string | null>> };

/**
 * Seek paging: `?size=n`, then `?seekOperation=Next` and nothing else but the token of
 * `links.next.headers`. Without a size, everything.
 */
export function seekPage<Item>(call: Call, list: SeekList<Item>): Answer {
  const size = sizeOf(call);
  if (size === 'invalid') return invalid('The size is not a whole number.');
  const seeks = call.query('seekOperation') !== null;
  const token = seeks ? tokenFrom(call.header('MS-ContinuationToken') ?? call.query('continuationToken'), list.name) : null;
  if (seeks && token === null) return invalid('The continuation token is missing or not valid for this list.');

  const query = token?.query ?? Object.fromEntries(list.queries.map((name) => [name, call.query(name)]));
  const asOf = token === null ? call.now : instant(token.asOf);
  const items = list.items({ query: (name) => query[name] ?? null, asOf });
  if ('status' in items) return items;

  const rank = list.rank ?? ((_item: Item, place = 0): number => place);
  const from = token === null ? 0 : placeFrom(items, token.at, rank);
  // "size=0" is what the search samples send: no limit of their own.
  const limit = size ?? token?.size ?? 0;
  const to = limit === 0 ? items.length : from + limit;
  const shaped = items.slice(from, to).map(list.shape);
  const next = items[to];
  if (next === undefined) return answer(collection(shaped, selfUri(call)));
  const value = encode({ list: list.name, at: list.rank === undefined ? to : list.rank(next), size: limit, asOf, query });
  return answer(collection(shaped, selfUri(call), { next: link(`${call.path}?size=${limit}&seekOperation=Next`, [{ key: 'MS-ContinuationToken', value }]) }));
}

function placeFrom<Item>(items: readonly Item[], at: number, rank: (item: Item, place: number) => number): number {
  const place = items.findIndex((item, index) => rank(item, index) >= at);
  return place === -1 ? items.length : place;
}

/** Offset paging: `?size=n&offset=m`; lists that never grow long. */
export function offsetPage(call: Call, items: readonly unknown[]): Answer {
  const size = sizeOf(call);
  const offset = Number(call.query('offset') ?? '0');
  if (size === 'invalid' || !Number.isInteger(offset) || offset < 0) return invalid('Size and offset are whole numbers.');
  const page = items.slice(offset, size === null || size === 0 ? undefined : offset + size);
  return answer(collection(page, selfUri(call)));
}

/** Everything on one page, for lists that the service does not page. */
export const wholeList = (call: Call, items: readonly unknown[]): Answer => answer(collection(items, selfUri(call)));

function selfUri(call: Call): string {
  const size = call.query('size');
  return size === null ? call.path : `${call.path}?size=${size}`;
}

function sizeOf(call: Call): number | null | 'invalid' {
  const text = call.query('size');
  if (text === null || text === '') return null;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 0) return 'invalid';
  return Math.min(size, LARGEST_PAGE);
}

const encode = (token: Token): string => Buffer.from(JSON.stringify(token)).toString('base64');

function tokenFrom(text: string | null, list: string): Token | null {
  if (text === null) return null;
  try {
    const token: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return isToken(token) && token.list === list ? token : null;
  } catch {
    return null;
  }
}

const isToken = (value: unknown): value is Token =>
  typeof value === 'object' && value !== null && 'list' in value && 'at' in value && typeof value.at === 'number'
  && 'size' in value && typeof value.size === 'number' && 'asOf' in value && typeof value.asOf === 'number'
  && 'query' in value && typeof value.query === 'object' && value.query !== null;

/** The same place one entry earlier; a token that is none stays as it is. */
export function shiftedToken(text: string): string {
  try {
    const token: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return isToken(token) ? encode({ ...token, at: Math.max(0, token.at - 1) }) : text;
  } catch {
    return text;
  }
}
