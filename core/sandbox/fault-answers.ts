import type { Fault } from './faults.ts';
import { classicError, throttled } from './http/errors.ts';
import { shiftedToken } from './http/paging.ts';
import { inProgress } from './http/request-memory.ts';
import { toResponse } from './http/response.ts';

/** How a connection can fail below the level of answers. */
export type Wire = {
  /** Never answers; ends when the caller gives up. */
  readonly hang: (request: Request) => Promise<Response>;
  /** Breaks the connection. */
  readonly reset: () => Promise<Response>;
};

const PORTAL = '<!doctype html>\n<html><head><title>Sign in to the network</title></head><body><h1>Sign in to the network</h1></body></html>\n';

/** What a fault can do to the service itself. */
export type Means = {
  readonly wire: Wire;
  /** The answer the request would have had; carries it out. */
  readonly proper: (request: Request) => Promise<Response>;
  /** Carries a request out after so many milliseconds of the sandbox clock, whoever still waits. */
  readonly postpone: (request: Request, delay: number) => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Somebody else changes what the path names. */
  readonly touch: (path: string) => void;
  /** The token of this request is taken by nobody any more. */
  readonly revoke: (authorization: string | null) => void;
  /** The list of customers becomes another one. */
  readonly grow: () => void;
};

/** The answer of a request that a fault hits. */
export async function faultyAnswer(fault: Fault, request: Request, means: Means): Promise<Response> {
  const { wire, proper } = means;
  const path = new URL(request.url).pathname;
  const after = async (answer: () => Response | Promise<Response>): Promise<Response> => {
    await proper(request);
    return answer();
  };
  switch (fault.kind) {
    case '429':
      return toResponse(throttled(fault.retryAfter));
    case '500':
      return failed(500);
    case '502':
      return failed(502);
    case '503':
      return unavailable(fault);
    case '401expired':
      return expired();
    case 'tokenGone':
      means.revoke(request.headers.get('Authorization'));
      return expired();
    case '409busy':
      return toResponse(classicError(409, '900278', 'Another operation on the subscription is pending.'));
    case 'proxy404':
      return portal(404);
    case 'html':
      return portal(200);
    case 'truncated':
      return truncated(await proper(request));
    case 'wrongShape':
      return wrongShape();
    case 'hang':
      return wire.hang(request);
    case 'reset':
    case 'dropBefore':
      return wire.reset();
    case 'dropAfter':
      return after(wire.reset);
    case 'hangAfter':
      return after(() => wire.hang(request));
    case '500after':
      return after(() => failed(500));
    case '502after':
      return after(() => failed(502));
    case '503after':
      return after(() => unavailable(fault));
    case 'htmlAfter':
      return after(() => portal(200));
    case 'emptyAfter':
      return after(() => new Response('', { status: 200, headers: { 'Content-Type': 'application/json' } }));
    case 'wrongShapeAfter':
      return after(wrongShape);
    case 'inProgress':
      return after(() => toResponse(inProgress(path)));
    case 'delay': {
      const answer = await proper(request);
      await means.sleep(fault.delay);
      return answer;
    }
    case 'late':
      means.postpone(request.clone(), fault.delay);
      return wire.hang(request);
    case 'duplicate':
      await proper(request.clone());
      return proper(request);
    case 'staleEtag':
      means.touch(path);
      return proper(request);
    case 'shiftPage':
      means.grow();
      return proper(shifted(request));
  }
}

const failed = (status: number): Response => toResponse(classicError(status, '500000', 'The service failed.'));
const unavailable = ({ retryAfter }: Fault): Response => new Response('', { status: 503, headers: { 'Retry-After': String(retryAfter) } });
const portal = (status: number): Response => new Response(PORTAL, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
const wrongShape = (): Response => toResponse({ status: 200, body: { items: { not: 'a list' }, id: 42, totalCount: 'many' } });

/** An expired token: no body, only the header (API page, section 2.4). */
export const expired = (): Response =>
  new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The access token expired"' } });

/** The first half of the body. */
async function truncated(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return new Response(bytes.slice(0, Math.floor(bytes.length / 2)), { status: response.status, headers: response.headers });
}

/** The place of the reader moves by one: an entry is told twice. */
function shifted(request: Request): Request {
  const token = request.headers.get('MS-ContinuationToken');
  if (token === null) return request;
  const headers = new Headers(request.headers);
  headers.set('MS-ContinuationToken', shiftedToken(token));
  return new Request(request, { headers });
}

/** For calls inside one process: as `fetch` behaves when the network does. */
export const inProcessWire: Wire = {
  hang: (request) =>
    new Promise((_resolve, reject) => {
      const giveUp = (): void => reject(request.signal.reason as Error);
      if (request.signal.aborted) giveUp();
      else request.signal.addEventListener('abort', giveUp, { once: true });
    }),
  reset: () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })),
};
