import type { Fault } from './faults.ts';
import { classicError, throttled } from './http/errors.ts';
import { toResponse } from './http/response.ts';

/** How a connection can fail below the level of answers. */
export type Wire = {
  /** Never answers; ends when the caller gives up. */
  readonly hang: (request: Request) => Promise<Response>;
  /** Breaks the connection. */
  readonly reset: () => Promise<Response>;
};

const PORTAL = '<!doctype html>\n<html><head><title>Sign in to the network</title></head><body><h1>Sign in to the network</h1></body></html>\n';

/** The answer of a request that a fault hits; `proper` gives the one it would have had. */
export async function faultyAnswer(fault: Fault, request: Request, { wire, proper }: { readonly wire: Wire; readonly proper: () => Promise<Response> }): Promise<Response> {
  switch (fault.kind) {
    case '429':
      return toResponse(throttled(fault.retryAfter));
    case '500':
      return toResponse(classicError(500, '500000', 'The service failed.'));
    case '503':
      return new Response('', { status: 503, headers: { 'Retry-After': String(fault.retryAfter) } });
    case '401expired':
      return expired();
    case 'html':
      return new Response(PORTAL, { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    case 'truncated':
      return truncated(await proper());
    case 'wrongShape':
      return toResponse({ status: 200, body: { items: { not: 'a list' }, id: 42, totalCount: 'many' } });
    case 'hang':
      return wire.hang(request);
    case 'reset':
      return wire.reset();
  }
}

/** An expired token: no body, only the header (API page, section 2.4). */
export const expired = (): Response =>
  new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The access token expired"' } });

/** The first half of the body. */
async function truncated(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return new Response(bytes.slice(0, Math.floor(bytes.length / 2)), { status: response.status, headers: response.headers });
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
