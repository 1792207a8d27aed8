import type { Answer, Call } from './call.ts';
import { answer } from './call.ts';
import { collection, link } from './collection.ts';
import { invalid } from './errors.ts';

/** Largest page of the customer list and of the audit records (API page, section 5). */
export const LARGEST_PAGE = 500;

type Position = { readonly at: number; readonly size: number; readonly about: string };

/**
 * Seek paging: `?size=n`, then `?seekOperation=Next` with the token of `links.next.headers`.
 * Without a size, everything. `about` ties a token to its query, so that it cannot be used
 * for another one.
 */
export function seekPage<Item>(call: Call, list: { readonly items: readonly Item[]; readonly about: string; readonly shape: (item: Item) => unknown }): Answer {
  const size = sizeOf(call);
  if (size === 'invalid') return invalid('The size is not a whole number.');
  const seeks = call.query('seekOperation') !== null;
  const start = seeks ? positionOf(call.header('MS-ContinuationToken') ?? call.query('continuationToken'), list.about) : null;
  if (seeks && start === null) return invalid('The continuation token is missing or not valid for this query.');

  const from = start?.at ?? 0;
  // "size=0" is what the search samples send: no limit of their own.
  const limit = size ?? start?.size ?? 0;
  const to = limit === 0 ? list.items.length : from + limit;
  const items = list.items.slice(from, to).map(list.shape);
  const self = link(selfUri(call));
  if (to >= list.items.length) return answer(collection(items, self.uri));
  const token = tokenOf({ at: to, size: limit, about: list.about });
  const next = link(`${call.path}?size=${limit}&seekOperation=Next`, [{ key: 'MS-ContinuationToken', value: token }]);
  return answer(collection(items, self.uri, { next }));
}

/** Offset paging: `?size=n&offset=m`; lists that never grow long. */
export function offsetPage(call: Call, items: readonly unknown[]): Answer {
  const size = sizeOf(call);
  const offset = Number(call.query('offset') ?? '0');
  if (size === 'invalid' || !Number.isInteger(offset) || offset < 0) return invalid('Size and offset are whole numbers.');
  const page = items.slice(offset, size === null || size === 0 ? undefined : offset + size);
  return answer(collection(page, selfUri(call)));
}

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

const tokenOf = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64');

function positionOf(token: string | null, about: string): Position | null {
  if (token === null) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(token, 'base64').toString('utf8'));
    return isPosition(position) && position.about === about ? position : null;
  } catch {
    return null;
  }
}

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number' && 'size' in value && typeof value.size === 'number' && 'about' in value;
