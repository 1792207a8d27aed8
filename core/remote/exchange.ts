import { setImmediate } from 'node:timers/promises';
import type { DeskError } from '../errors/desk-error.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { Clock, Sleep } from '../ports/system.ts';
import { badAnswer } from './json.ts';
import { brokeBeforeSending, offlineReason } from './network-errors.ts';
import type { Fetch } from './options.ts';
import type { Method } from './retry.ts';

/** Any answer with a status, its body in memory. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly correlationId: string | null;
};

export type ExchangeRequest = {
  readonly method: Method;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutMs: number;
  readonly bodyBytes: number;
  readonly signal: AbortSignal | undefined;
};

export type ExchangeDeps = {
  readonly fetch: Fetch;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly sleep: Sleep;
  /** Told as soon as headers are there. */
  readonly onHeaders: (url: URL, headers: Headers) => void;
};

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 3;

/** A failure, and whether it is certain that nothing of the request left this machine. */
export type Exchanged = { readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly error: DeskError; readonly isUnsent: boolean };

/**
 * One request and its whole answer within the time-out. A redirect is followed on the same
 * origin only (and by reads only): headers, and so the token, never reach another origin.
 */
export async function exchange(deps: ExchangeDeps, request: ExchangeRequest): Promise<Exchanged> {
  if (request.signal?.aborted) return { ok: false, error: { tag: 'cancelled' }, isUnsent: true };
  const watch = createWatch(deps, request.timeoutMs, request.signal);
  try {
    const answer = await followed(deps, request, watch.signal);
    // The embedded server answers within the same turn: a long reading must not keep screens waiting.
    await setImmediate();
    return answer.ok ? answer : { ...answer, isUnsent: false };
  } catch (thrown) {
    const ended = watch.ended();
    if (ended === 'cancelled') return { ok: false, error: { tag: 'cancelled' }, isUnsent: false };
    if (ended === 'timeout') return { ok: false, error: { tag: 'offline', reason: 'timeout' }, isUnsent: false };
    return { ok: false, error: { tag: 'offline', reason: offlineReason(thrown) }, isUnsent: brokeBeforeSending(thrown) };
  } finally {
    watch.stop();
  }
}

async function followed(deps: ExchangeDeps, request: ExchangeRequest, signal: AbortSignal): Promise<Result<Answer, DeskError>> {
  let { url } = request;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await unlessAborted(deps.fetch(toRequest(request, url, signal)), signal);
    deps.onHeaders(url, response.headers);
    const target = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    if (target === null) return answerOf(response, request.bodyBytes, signal);
    await response.body?.cancel();
    const next = URL.canParse(target, url.href) ? new URL(target, url.href) : null;
    if (next?.origin !== url.origin || request.method !== 'GET') return err(badAnswer('shape', 'redirect to another address'));
    url = next;
  }
  return err(badAnswer('shape', 'too many redirects'));
}

const toRequest = ({ method, headers, body }: ExchangeRequest, url: URL, signal: AbortSignal): Request =>
  new Request(url.href, { method, headers: { ...headers }, redirect: 'manual', signal, ...(body === null ? {} : { body }) });

async function answerOf(response: Response, limit: number, signal: AbortSignal): Promise<Result<Answer, DeskError>> {
  const body = await readBody(response, limit, signal);
  if (body === null) return err(badAnswer('shape', `more than ${limit} bytes`));
  // Catalogue answers may say a value twice: `guid,guid` (API page, section 3).
  const correlationId = response.headers.get('ms-correlationid')?.split(',')[0]?.trim() ?? null;
  return ok({ status: response.status, headers: response.headers, body, correlationId });
}

/** The bytes of a body, or null when there are more than `limit`. */
async function readBody(response: Response, limit: number, signal: AbortSignal): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await unlessAborted(reader.read(), signal);
    if (done) return Buffer.concat(chunks, size);
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

/** Rejects on abort even when the network given does not listen to the signal. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new AbortedError());
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Thrown and caught in this file only. */
class AbortedError extends Error {}

type Watch = { readonly signal: AbortSignal; readonly ended: () => 'timeout' | 'cancelled' | null; readonly stop: () => void };

/** Aborts after the time-out or when the caller does, and knows which of them it was. */
function createWatch({ clock, sleep }: Pick<ExchangeDeps, 'clock' | 'sleep'>, timeoutMs: number, caller: AbortSignal | undefined): Watch {
  const controller = new AbortController();
  const timer = new AbortController();
  let ended: 'timeout' | 'cancelled' | null = null;
  const end = (why: 'timeout' | 'cancelled'): void => {
    ended ??= why;
    controller.abort();
  };
  const cancel = (): void => end('cancelled');
  caller?.addEventListener('abort', cancel, { once: true });
  const until = clock.monotonic() + timeoutMs;
  const wait = async (): Promise<void> => {
    // A sleeper that wakes early has not seen the time pass.
    for (let left = timeoutMs; left > 0 && !timer.signal.aborted; left = until - clock.monotonic()) await sleep(left, timer.signal);
    if (!timer.signal.aborted) end('timeout');
  };
  void wait();
  return {
    signal: controller.signal,
    ended: () => ended,
    stop: () => {
      // A reason of our own: without one a DOMException with its stack is made for every request.
      timer.abort('stopped');
      caller?.removeEventListener('abort', cancel);
    },
  };
}
