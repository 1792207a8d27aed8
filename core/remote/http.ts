import type { DeskError } from '../errors/desk-error.ts';
import { err } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { instant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Call } from '../ports/remote-api.ts';
import { addressesOf } from './addresses.ts';
import type { Addresses, Service } from './addresses.ts';
import { errorOfAnswer } from './answer-errors.ts';
import type { About } from './answer-errors.ts';
import { createAuth } from './auth.ts';
import type { Auth } from './auth.ts';
import { exchange } from './exchange.ts';
import type { Answer, ExchangeDeps } from './exchange.ts';
import { createLimiter } from './limiter.ts';
import type { Budget, Limiter } from './limiter.ts';
import { DEFAULT_LIMITS } from './options.ts';
import type { RemoteLimits, RemoteOptions } from './options.ts';
import { nextDelay, parseRetryAfter } from './retry.ts';
import type { Method, Outcome } from './retry.ts';

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
};

/** A successful answer → its value; a body that was cut off or missing is asked for again. */
export type Read<Value> = (answer: Answer) => Result<Value, DeskError>;

export type Http = {
  /** What `read` makes of the successful answer, after whatever retries and token renewals it took. */
  readonly send: <Value>(request: HttpRequest, read: Read<Value>, call?: Call) => Promise<Result<Value, DeskError>>;
  readonly serverTime: () => { readonly at: Instant; readonly heardAtMonotonic: number } | null;
};

/** Path segments, each escaped: `pathOf('customers', id)`. */
export const pathOf = (...segments: readonly string[]): string => segments.map(encodeURIComponent).join('/');

export function createHttp(options: RemoteOptions): Http {
  const addresses = addressesOf(options.baseUrl, options.priceSheetBaseUrl);
  // A wrong address is told at every call: whoever shows failures shows it there.
  if (!addresses.ok) return { send: async () => addresses, serverTime: () => null };
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
  return { send: (request, read, call) => sendWithRetries(context, request, read, call?.signal), serverTime: time.heard };
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

/** The same ids on every attempt of one call (API page, section 4). */
type CallIds = { readonly requestId: string; readonly correlationId: string };
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
async function authorised(context: Context, request: HttpRequest, ids: CallIds, signal: AbortSignal | undefined): Promise<Result<Answer, DeskError>> {
  const { auth } = context;
  const token = await auth.token(request.service, signal);
  if (!token.ok) return token;
  const first = await exchangeOnce(context, request, { ids, token: token.value, signal });
  if (!first.ok || first.value.status !== 401) return first;
  const renewed = await auth.renew(request.service, token.value, signal);
  if (!renewed.ok) return renewed;
  if (renewed.value === null) return refused(context, request, first.value, token.value);
  const second = await exchangeOnce(context, request, { ids, token: renewed.value, signal });
  return second.ok && second.value.status === 401 ? refused(context, request, second.value, renewed.value) : second;
}

type Sending = { readonly ids: CallIds; readonly token: string | null; readonly signal: AbortSignal | undefined };

function exchangeOnce(context: Context, request: HttpRequest, { ids, token, signal }: Sending): Promise<Result<Answer, DeskError>> {
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
      ...request.headers,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: null,
    timeoutMs: request.isLong ? limits.longTimeoutMs : limits.timeoutMs,
    bodyBytes: request.isLong ? limits.longBodyBytes : limits.bodyBytes,
    signal,
  });
}

function judge<Value>(context: Context, request: HttpRequest, got: Result<Answer, DeskError>, read: Read<Value>): Attempt<Value> {
  if (!got.ok) return { result: got, outcome: outcomeOfFailure(got.error) };
  const { status, headers } = got.value;
  if (status >= 200 && status < 300) {
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

function refused(context: Context, request: HttpRequest, answer: Answer, token: string | null): Result<Answer, DeskError> {
  const error = errorOfAnswer(answer, request.about, null);
  return err(error.tag === 'signInNeeded' && error.reason === 'rejected' ? { ...error, reason: context.auth.reasonFor(token) } : error);
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
