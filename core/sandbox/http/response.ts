import type { Answer } from './call.ts';

/** Statuses that may not have a body. */
const BODILESS = new Set([204, 304]);

/** JSON unless the answer names another type. 204 and 304 go out without a body whatever the answer holds. */
export function toResponse(answer: Answer, headers: Readonly<Record<string, string>> = {}): Response {
  const all = new Headers({ ...headers, ...answer.headers });
  const body = bodyOf(answer);
  if (body !== null && !all.has('Content-Type')) all.set('Content-Type', 'application/json; charset=utf-8');
  return new Response(body, { status: answer.status, headers: all });
}

function bodyOf({ body, status }: Answer): string | Uint8Array<ArrayBuffer> | null {
  if (body === null || BODILESS.has(status)) return null;
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}
