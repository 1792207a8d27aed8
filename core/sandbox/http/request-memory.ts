import { after, HOUR } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Behaviour } from '../behaviour.ts';
import type { Answer } from './call.ts';
import { classicError } from './errors.ts';

/** One write as `MS-RequestId` knows it (API page, section 4). */
export type WriteKey = { readonly method: string; readonly path: string; readonly requestId: string | null; readonly body: string };

/** Answers a repeated write without doing it again, as long as it is remembered. */
export type RequestMemory = { readonly once: (key: WriteKey, now: () => Instant, carryOut: () => Promise<Answer>) => Promise<Answer> };

type Remembered = { readonly body: string; readonly at: Instant; readonly answer: Answer | null };

/** `memory` is asked at every request, in hours: the habit may change while it runs. An unfinished write is remembered without limit. */
export function createRequestMemory(memory: () => Behaviour['requestMemory']): RequestMemory {
  const known = new Map<string, Remembered>();
  const recall = (key: string, now: Instant): Remembered | null => {
    const found = known.get(key);
    const hours = memory();
    if (found === undefined || hours === 'ignored') return null;
    if (found.answer === null || hours === 'unlimited') return found;
    return now < after(found.at, hours * HOUR) ? found : null;
  };
  return {
    once: async ({ method, path, requestId, body }, now, carryOut) => {
      if (requestId === null || memory() === 'ignored') return carryOut();
      const key = `${method} ${path.toLowerCase()} ${requestId.toLowerCase()}`;
      const before = recall(key, now());
      if (before !== null && before.body !== body) return classicError(400, '800002', 'The request id was used for another request.');
      if (before !== null) return before.answer ?? inProgress(path);
      known.set(key, { body, at: now(), answer: null });
      try {
        const answer = await carryOut();
        known.set(key, { body, at: now(), answer });
        return answer;
      } catch (thrown) {
        known.delete(key);
        throw thrown;
      }
    },
  };
}

/** The first of two is not answered yet. */
export const inProgress = (path: string): Answer =>
  /\/checkout$/i.test(path) ? classicError(409, '800064', 'The cart is being processed.') : classicError(409, '800060', 'The order is in progress.');
