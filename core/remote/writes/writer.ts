import type { Result } from '../../domain/result.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import type { Received } from '../../ports/remote-api.ts';
import type { WriteCall, WriteOutcome } from '../../ports/remote-writes.ts';
import type { About } from '../answer-errors.ts';
import type { Http } from '../http.ts';
import type { Budget } from '../limiter.ts';
import type { Parse } from '../reader.ts';
import type { Method } from '../retry.ts';
import { outcomeOf, readWith } from '../write-outcome.ts';

/** One write: where it goes, what it says, and what its answer must be. */
export type Sent<Value> = {
  /** For broken answers. */
  readonly name: string;
  readonly method: Exclude<Method, 'GET' | 'HEAD'>;
  readonly path: string;
  /** Sent as JSON; without one nothing is sent (checkout). */
  readonly body?: unknown;
  readonly etag?: string | null;
  readonly budget: Budget;
  readonly about: About;
  readonly parse: Parse<Value>;
};

export type Writer = {
  readonly send: <Value>(write: Sent<Value>, call: WriteCall) => Promise<WriteOutcome<Value>>;
  /** With the answer as it came, where it is kept. */
  readonly sendAndKeep: <Value>(write: Sent<Value>, call: WriteCall) => Promise<WriteOutcome<Received<Value>>>;
};

/** `etag` null or empty: the write goes without a condition. Every outcome says whether anything may have happened. */
export function createWriter(http: Http): Writer {
  const sendAndKeep: Writer['sendAndKeep'] = async ({ name, method, path, body, etag, budget, about, parse }, call) => {
    const headers = etag === undefined || etag === null || etag === '' ? {} : { 'if-match': etag };
    const attempted = await http.attempt({ method, path, headers, budget, about, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }, call);
    return outcomeOf(attempted, about, readWith(name, parse));
  };
  return { sendAndKeep, send: async (write, call) => mapped(await sendAndKeep(write, call), ({ entity }) => entity) };
}

/** Any outcome but `done` passes as it is. */
export const mapped = <From, To>(outcome: WriteOutcome<From>, map: (value: From) => To): WriteOutcome<To> =>
  outcome.kind === 'done' ? { ...outcome, value: map(outcome.value) } : outcome;

/** A write that could not even be formed, because what it is based on could not be read. */
export function notFormed<Value>(read: Extract<Result<unknown, DeskError>, { ok: false }>): WriteOutcome<Value> {
  const { error } = read;
  const isFinal = error.tag === 'notFound' || error.tag === 'forbidden' || error.tag === 'validation';
  return isFinal ? { kind: 'refused', error, correlationId: null } : { kind: 'notDone', error, retryAfterMs: error.tag === 'rateLimited' ? error.retryAfterMs : null };
}
