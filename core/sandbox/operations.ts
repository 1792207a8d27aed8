import type { Instant } from '../domain/time/instant.ts';
import type { Answer } from './http/call.ts';
import { notFound } from './http/errors.ts';
import { guid } from './world/random.ts';

/** Work that was accepted and is told about later: 202 with a Location (API page, section 12). */
export type Operations = {
  /** 202 now; from `at` on the place answers `settled`. */
  readonly accept: (settled: Answer, at: Instant, now: Instant) => Answer;
  readonly ask: (id: string, now: Instant) => Answer;
};

/** The same seed gives the same ids in the same order. */
export function createOperations(seed: number): Operations {
  const operations = new Map<string, { readonly settled: Answer; readonly at: Instant }>();
  const pending = (id: string, at: Instant, now: Instant): Answer => ({
    status: 202,
    body: null,
    headers: { Location: `/v1/operations/${id}`, 'Retry-After': String(Math.max(1, Math.ceil((at - now) / 1_000))) },
  });
  return {
    accept: (settled, at, now) => {
      const id = guid(seed, 'operation', operations.size + 1);
      operations.set(id, { settled, at });
      return pending(id, at, now);
    },
    ask: (id, now) => {
      const found = operations.get(id);
      if (found === undefined) return notFound.other();
      return now < found.at ? pending(id, found.at, now) : found.settled;
    },
  };
}
