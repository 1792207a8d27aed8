import type { DeskError } from '../errors/desk-error.ts';
import type { Clock, Sleep } from '../ports/system.ts';
import type { WriteCall } from '../ports/remote-writes.ts';
import { errorOfAnswer } from './answer-errors.ts';
import type { Answer, Exchanged } from './exchange.ts';
import type { HttpRequest } from './http.ts';
import { badAnswer } from './json.ts';
import type { Budget } from './limiter.ts';

export type WriteRequest = Omit<HttpRequest, 'query' | 'accept' | 'isLong' | 'service' | 'alsoRead' | 'mayLeave'>;

/** The same request id on every retry of a step, another correlation id each time (API page, section 4). */
export type CallIds = { readonly requestId: string; readonly correlationId: string };

/** Where one attempt of a write broke off. */
export type Attempted =
  /** Certainly nothing reached the service. */
  | { readonly kind: 'unsent'; readonly error: DeskError }
  /** It went out, and there is no whole answer. */
  | { readonly kind: 'lost'; readonly error: DeskError; readonly correlationId: string }
  | { readonly kind: 'answered'; readonly answer: Answer; readonly retryAfterMs: number | null; readonly correlationId: string };

/** What the HTTP side lends to writes. */
export type WriteContext = {
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly sleep: Sleep;
  /** How long an accepted operation is followed. */
  readonly acceptedMs: number;
  readonly origin: URL;
  readonly retryAfter: (answer: Answer) => number | null;
  readonly newCorrelationId: () => string;
  /** One exchange in its turn and with a token; after a 401 exactly one more with another token. */
  readonly exchange: (request: HttpRequest, ids: CallIds, signal: AbortSignal | undefined) => Promise<Exchanged>;
  readonly pause: (budget: Budget, milliseconds: number) => void;
};

/** Sends a write once. Work that is accepted with a 202 is followed to its end. */
export async function attempt(context: WriteContext, request: WriteRequest, { requestId, signal, mayLeave }: WriteCall): Promise<Attempted> {
  const correlationId = context.newCorrelationId();
  const got = await context.exchange({ ...whole(request), ...(mayLeave === undefined ? {} : { mayLeave }) }, { requestId, correlationId }, signal);
  if (!got.ok) return got.isUnsent ? { kind: 'unsent', error: got.error } : { kind: 'lost', error: got.error, correlationId };
  const answered = answeredWith(context, got.value, correlationId);
  if (got.value.status === 429) context.pause(request.budget, answered.retryAfterMs ?? 0);
  return got.value.status === 202 ? followed(context, request, { accepted: got.value, correlationId, signal }) : answered;
}

const whole = (request: WriteRequest): HttpRequest => ({ ...request, service: 'api', query: {}, accept: 'application/json', isLong: false });

const answeredWith = (context: WriteContext, answer: Answer, correlationId: string): Extract<Attempted, { kind: 'answered' }> => ({
  kind: 'answered',
  answer,
  retryAfterMs: context.retryAfter(answer),
  correlationId: answer.correlationId ?? correlationId,
});

/** Where the service names no time to wait. */
const USUAL_WAIT_MS = 2_000;
/** However long the service wants us to wait, the end is not overslept. */
const SHORTEST_WAIT_MS = 250;

type Accepted = { readonly accepted: Answer; readonly correlationId: string; readonly signal: AbortSignal | undefined };

/**
 * Asks the place that a 202 named until it says how the work ended. Only success and refusals of
 * the service itself are an end; everything else is asked again until the time is over, and then
 * nobody knows.
 */
async function followed(context: WriteContext, request: WriteRequest, { accepted, correlationId, signal }: Accepted): Promise<Attempted> {
  const lost = (error: DeskError): Attempted => ({ kind: 'lost', error, correlationId });
  const until = context.clock.monotonic() + context.acceptedMs;
  let place = placeOf(context.origin, accepted);
  let wait = context.retryAfter(accepted) ?? USUAL_WAIT_MS;
  let last: DeskError = badAnswer('empty', 'accepted, and no end of it');
  for (;;) {
    if (place === null) return lost(badAnswer('shape', 'accepted without a place on the same service'));
    const left = until - context.clock.monotonic();
    if (left <= 0) return lost(last);
    await context.sleep(Math.min(Math.max(wait, SHORTEST_WAIT_MS), left), signal);
    if (signal?.aborted) return lost({ tag: 'cancelled' });
    const got = await context.exchange(asking(place, request), { requestId: context.newCorrelationId(), correlationId }, signal);
    if (!got.ok) {
      last = got.error;
      wait = USUAL_WAIT_MS;
      continue;
    }
    const { status } = got.value;
    if (isEnd(got.value)) return answeredWith(context, got.value, correlationId);
    wait = context.retryAfter(got.value) ?? USUAL_WAIT_MS;
    if (status === 202) place = got.value.headers.has('location') ? placeOf(context.origin, got.value) : place;
    else last = errorOfAnswer(got.value, request.about, null);
  }
}

/** Success, or a refusal that is not about asking too often or about the token. */
function isEnd({ status }: Answer): boolean {
  if (status >= 200 && status < 300) return status !== 202;
  return status >= 400 && status < 500 && status !== 401 && status !== 404 && status !== 408 && status !== 429;
}

/** Path and query below the version, of an address on our own origin; null otherwise. */
function placeOf(origin: URL, answer: Answer): string | null {
  const said = answer.headers.get('location');
  // Relative addresses come with and without the version (API page, section 1).
  if (said === null || !URL.canParse(said, origin.origin)) return null;
  const url = new URL(said, origin.origin);
  if (url.origin !== origin.origin) return null;
  const base = origin.pathname.toLowerCase();
  const path = url.pathname.toLowerCase().startsWith(base) ? url.pathname.slice(base.length) : url.pathname.slice(1);
  return path === '' ? null : `${path}${url.search}`;
}

function asking(place: string, { budget, about }: WriteRequest): HttpRequest {
  const [path = '', search = ''] = place.split('?');
  return { method: 'GET', service: 'api', path, query: Object.fromEntries(new URLSearchParams(search)), headers: {}, accept: 'application/json', budget, about, isLong: false };
}
