import type { DeskError } from '../errors/desk-error.ts';
import { err } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { instant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Call } from '../ports/remote-api.ts';
import type { WriteCall } from '../ports/remote-writes.ts';
import { addressesOf } from './addresses.ts';
import type { Addresses, Service } from './addresses.ts';
import { errorOfAnswer } from './answer-errors.ts';
import type { About } from './answer-errors.ts';
import { createAuth } from './auth.ts';
import type { Auth } from './auth.ts';
import { exchange } from './exchange.ts';
import type { Answer, Exchanged, ExchangeDeps } from './exchange.ts';
import { createLimiter } from './limiter.ts';
import type { Budget, Limiter } from './limiter.ts';
import { DEFAULT_LIMITS } from './options.ts';
import type { RemoteLimits, RemoteOptions } from './options.ts';
import { nextDelay, parseRetryAfter } from './retry.ts';
import type { Method, Outcome } from './retry.ts';
import { attempt } from './write-attempt.ts';
import type { Attempted, CallIds, WriteContext, WriteRequest } from './write-attempt.ts';

export type HttpRequest = {
  readonly method: Method;
  readonly service: Service;
  /** Below the version, made by `pathOf`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly accept: string;
  readonly budget: Budget;
  readonly about: About;
  /** Big answers (price sheets) get more time and room. */
  readonly isLong: boolean;
  /** JSON; questions that are asked with POST have one. */
  readonly body?: string;
  /** Asked before the first byte; false: nothing leaves any more. */
  readonly mayLeave?: () => boolean;
  /** Statuses besides success that are an answer to this question. */
  readonly alsoRead?: readonly number[];
};

/** A successful answer → its value; a body that was cut off or missing is asked for again. */
export type Read<Value> = (answer: Answer) => Result<Value, DeskError>;

export type Http = {
  /** What `read` makes of the successful answer, after whatever retries and token renewals it took. */
  readonly send: <Value>(request: HttpRequest, read: Read<Value>, call?: Call) => Promise<Result<Value, DeskError>>;
  /** One attempt of a write: never repeated, except once with another token after a 401. */
  readonly attempt: (request: WriteRequest, call: WriteCall) => Promise<Attempted>;
  readonly serverTime: () => { readonly at: Instant; readonly heardAtMonotonic: number } | null;
};

/** Path segments, each escaped: `pathOf('customers', id)`. */
export const pathOf = (...segments: readonly string[]): string => segments.map(encodeURIComponent).join('/');

/** The one way out to the service. A base URL that is none fails at every call as `validation`, not here. */
export function createHttp(options: RemoteOptions): Http {
  const addresses = addressesOf(options.baseUrl, options.priceSheetBaseUrl);
  // A wrong address is told at every call: whoever shows failures shows it there.
  if (!addresses.ok) return { send: async () => addresses, attempt: async () => ({ kind: 'unsent', error: addresses.error }), serverTime: () => null };
  return httpAt(addresses.value, options);
}

function httpAt(addresses: Addresses, options: RemoteOptions): Http {
  const { clock, sleep } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const time = createServerTime(addresses, options);
  const deps: ExchangeDeps = { fetch: options.fetch, clock, sleep, onHeaders: time.hear };
  const { onNewRefreshToken } = options;
  const auth = createAuth({ auth: options.auth, addresses, exchange: deps, clock, timeoutMs: limits.timeoutMs, onNewRefreshToken });
  const limiter = createLimiter({ concurrency: limits.concurrency, perMinute: limits.perMinute, clock, sleep });
  const context: Context = { options, addresses, limits, deps, auth, limiter, nowAtServer: time.now };
  return {
    send: (request, read, call) => sendWithRetries(context, request, read, call?.signal),
    attempt: (request, call) => attempt(writeContext(context), request, call),
    serverTime: time.heard,
  };
}

/** What a write needs of all this: a place and a token for each exchange, and nobody who repeats it. */
function writeContext(context: Context): WriteContext {
  const { options, limits, addresses, limiter, nowAtServer } = context;
  return {
    clock: options.clock,
    sleep: options.sleep,
    acceptedMs: limits.acceptedMs,
    origin: addresses.api.base,
    retryAfter: (answer) => parseRetryAfter(answer.headers.get('retry-after'), nowAtServer()),
    newCorrelationId: options.ids.next,
    exchange: async (request, ids, signal) => {
      const got = await limiter.run(request.budget, () => authorised(context, request, ids, signal), signal);
      return got ?? { ok: false, error: { tag: 'cancelled' }, isUnsent: true };
    },
    pause: limiter.pause,
  };
}

type Context = {
  readonly options: RemoteOptions;
  readonly addresses: Addresses;
  readonly limits: RemoteLimits;
  readonly deps: ExchangeDeps;
  readonly auth: Auth;
  readonly limiter: Limiter;
  readonly nowAtServer: () => number;
};

type Attempt<Value> = { readonly result: Result<Value, DeskError>; readonly outcome: Outcome | null };

async function sendWithRetries<Value>(
  context: Context,
  request: HttpRequest,
  read: Read<Value>,
  signal: AbortSignal | undefined,
): Promise<Result<Value, DeskError>> {
  const { options, limiter, limits } = context;
  const ids: CallIds = { requestId: options.ids.next(), correlationId: options.ids.next() };
  for (let attempt = 0; ; attempt += 1) {
    const got = await limiter.run(request.budget, () => authorised(context, request, ids, signal), signal);
    if (got === null) return err({ tag: 'cancelled' });
    const { result, outcome } = judge(context, request, got, read);
    const delay = outcome === null ? null : nextDelay(request.method, outcome, attempt, options.random);
    if (result.ok || delay === null || delay > limits.longestWaitMs) return result;
    if (result.error.tag === 'rateLimited') limiter.pause(request.budget, delay);
    options.log.debug('remote.retry', { path: request.path, attempt, delay, tag: result.error.tag });
    await options.sleep(delay, signal);
    if (signal?.aborted) return err({ tag: 'cancelled' });
  }
}

/** One exchange with a token; after a 401 exactly one more, with another token if there is one. */
async function authorised(context: Context, request: HttpRequest, ids: CallIds, signal: AbortSignal | undefined): Promise<Exchanged> {
  const { auth } = context;
  const token = await auth.token(request.service, signal);
  if (!token.ok) return unsent(token.error);
  const first = await exchangeOnce(context, request, { ids, token: token.value, signal });
  if (!first.ok || first.value.status !== 401) return first;
  const renewed = await auth.renew(request.service, token.value, signal);
  if (!renewed.ok) return unsent(renewed.error);
  if (renewed.value === null) return refused(context, request, first.value, token.value);
  const second = await exchangeOnce(context, request, { ids, token: renewed.value, signal });
  return second.ok && second.value.status === 401 ? refused(context, request, second.value, renewed.value) : second;
}

/** A 401 is refused before anything is done, so whatever keeps us from sending again is as good as never sent. */
const unsent = (error: DeskError): Exchanged => ({ ok: false, error, isUnsent: true });

type Sending = { readonly ids: CallIds; readonly token: string | null; readonly signal: AbortSignal | undefined };

function exchangeOnce(context: Context, request: HttpRequest, { ids, token, signal }: Sending): Promise<Exchanged> {
  if (request.mayLeave?.() === false) return Promise.resolve(unsent({ tag: 'cancelled' }));
  const { limits, addresses, options } = context;
  const url = new URL(request.path, addresses[request.service].base);
  for (const [name, value] of Object.entries(request.query)) url.searchParams.set(name, value);
  return exchange(context.deps, {
    method: request.method,
    url,
    headers: {
      accept: request.accept,
      'ms-requestid': ids.requestId,
      'ms-correlationid': ids.correlationId,
      'ms-contract-version': 'v1',
      'ms-partnercenter-application': 'CSP Desk',
      'x-locale': options.locale ?? 'en-US',
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: request.body ?? null,
    timeoutMs: request.isLong ? limits.longTimeoutMs : limits.timeoutMs,
    bodyBytes: request.isLong ? limits.longBodyBytes : limits.bodyBytes,
    signal,
  });
}

function judge<Value>(context: Context, request: HttpRequest, got: Result<Answer, DeskError>, read: Read<Value>): Attempt<Value> {
  if (!got.ok) return { result: err(got.error), outcome: outcomeOfFailure(got.error) };
  const { status, headers } = got.value;
  if ((status >= 200 && status < 300) || request.alsoRead?.includes(status) === true) {
    const result = read(got.value);
    return { result, outcome: result.ok ? null : outcomeOfFailure(result.error) };
  }
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), context.nowAtServer());
  return { result: err(errorOfAnswer(got.value, request.about, retryAfterMs)), outcome: { kind: 'status', status, retryAfterMs } };
}

/** How a failure without a status bears on trying again. */
function outcomeOfFailure(error: DeskError): Outcome | null {
  if (error.tag === 'offline') return { kind: 'network', reason: error.reason };
  const isCutOff = error.tag === 'badAnswer' && (error.reason === 'truncated' || error.reason === 'empty');
  return isCutOff ? { kind: 'brokenBody' } : null;
}

function refused(context: Context, request: HttpRequest, answer: Answer, token: string | null): Exchanged {
  const error = errorOfAnswer(answer, request.about, null);
  return unsent(error.tag === 'signInNeeded' && error.reason === 'rejected' ? { ...error, reason: context.auth.reasonFor(token) } : error);
}

/** Server time as the answers of the service itself tell it (header `Date`, whole seconds). */
function createServerTime(addresses: Addresses, { clock }: RemoteOptions) {
  let heard: { at: Instant; heardAtMonotonic: number } | null = null;
  return {
    hear: (url: URL, headers: Headers): void => {
      const at = Date.parse(headers.get('date') ?? '');
      if (url.origin !== addresses.api.base.origin || Number.isNaN(at)) return;
      heard = { at: instant(at), heardAtMonotonic: clock.monotonic() };
    },
    heard: () => heard,
    now: (): number => (heard === null ? clock.now() : heard.at + clock.monotonic() - heard.heardAtMonotonic),
  };
}
