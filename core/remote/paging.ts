import * as z from 'zod';
import type { DeskError } from '../errors/desk-error.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { Cursor } from '../ports/remote-api.ts';
import { badAnswer } from './json.ts';
import type { Envelope } from './schemas/collection.ts';

/** What the next page's request adds to the first one's: never an address, so nothing leaves our origin. */
export type Step = { readonly query: Readonly<Record<string, string>>; readonly headers: Readonly<Record<string, string>> };

export const FIRST_STEP: Step = { query: {}, headers: {} };

const TOKEN_HEADER = 'ms-continuationtoken';
const VISIBLE_ASCII = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/**
 * Where a collection goes on (API page, sections 5 and 19), or null at its end. Seek style: the
 * token of the link's headers (or of the body) goes into a header. Offset and other styles: the
 * link's query is laid over our own. The link's address itself is never used.
 */
export function nextStep(envelope: Envelope): Result<Step | null, DeskError> {
  const link = envelope.links?.next ?? null;
  if (link === null) return ok(null);
  const token = link.headers.find(({ key }) => key.toLowerCase() === TOKEN_HEADER)?.value ?? envelope.continuationToken;
  if (token !== null) {
    if (!VISIBLE_ASCII.test(token)) return err(badAnswer('shape', 'continuation token with control characters'));
    return ok({ query: { seekOperation: 'Next' }, headers: { [TOKEN_HEADER]: token } });
  }
  const query = queryOf(link.uri ?? '');
  if (Object.keys(query).length === 0) return err(badAnswer('shape', 'next page without a way to it'));
  return ok({ query, headers: {} });
}

/** `…?a=1&b=2?c=3` → all three: links come malformed (API page, section 19). */
function queryOf(uri: string): Record<string, string> {
  const [, ...parts] = uri.split('#')[0]?.split('?') ?? [];
  return Object.fromEntries(new URLSearchParams(parts.join('&')).entries());
}

const storedStep = z.object({ query: z.record(z.string(), z.string()), headers: z.record(z.literal(TOKEN_HEADER), z.string().regex(VISIBLE_ASCII)).or(z.object({}).strict()) });

/** A text that can be kept over restarts; `fromCursor` reads it back. */
export const toCursor = (step: Step): Cursor => JSON.stringify(step);

/** A cursor that we made, possibly in an earlier run → the step; anything else is a validation failure. */
export function fromCursor(cursor: Cursor | null): Result<Step, DeskError> {
  if (cursor === null) return ok(FIRST_STEP);
  const step = storedStep.safeParse(parseJson(cursor));
  return step.success ? ok(step.data) : err({ tag: 'validation', issues: [{ path: 'cursor', problem: 'malformed' }] });
}

function parseJson(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}

/** Watches one reading of many pages: each page must lead somewhere new. */
export type PageGuard = { readonly accept: (next: Step | null, items: readonly unknown[]) => DeskError | null };

const MOST_EMPTY_PAGES = 3;

/** For one reading. A cursor that was there before, the same first item twice, or four empty pages in a row are a `badAnswer`: some services page in circles. */
export function createPageGuard(): PageGuard {
  const seen = new Set<string>();
  let emptyPages = 0;
  let before = '';
  return {
    accept: (next, items) => {
      if (next === null) return null;
      const cursor = toCursor(next);
      const first = JSON.stringify(items.at(0) ?? null);
      emptyPages = items.length === 0 ? emptyPages + 1 : 0;
      const isStuck = seen.has(cursor) || emptyPages > MOST_EMPTY_PAGES || (items.length > 0 && first === before);
      seen.add(cursor);
      before = first;
      return isStuck ? badAnswer('shape', 'pages without progress') : null;
    },
  };
}
