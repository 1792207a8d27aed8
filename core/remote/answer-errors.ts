import type { DeskError, Subject } from '../errors/desk-error.ts';
import { errorBodyOf } from './schemas/error-body.ts';
import { readJson } from './json.ts';
import type { Answer } from './exchange.ts';

/** What a request was about, for "not found". */
export type About = { readonly what: Subject; readonly id: string };

/** Conditional access, and the claim of a second factor that is missing (API page, sections 2.3 and 6.3). */
const CODES_MFA: ReadonlySet<string> = new Set(['900309', '900421']);
/** The token is of the wrong kind or for a retired audience, with whatever status. */
const CODES_TOKEN: ReadonlySet<string> = new Set(['900316', '900420']);
const CODE_STALE_ETAG = '2055';
/** "No relationship with this customer" is a 403 among the not-founds (API page, section 6.3). */
const CODE_NO_RELATIONSHIP = '20002';

/** An answer that is no success → the failure, decided by status and code (API page, section 6). */
export function errorOfAnswer(answer: Answer, about: About, retryAfterMs: number | null): DeskError {
  const { status } = answer;
  const body = readJson(answer);
  const said = body.ok ? errorBodyOf(body.value) : null;
  const code = said?.code ?? null;
  const server: DeskError = { tag: 'server', status, code, description: said?.description ?? null, correlationId: answer.correlationId };

  if (status === 429) return { tag: 'rateLimited', retryAfterMs };
  if (status === 401 || (code !== null && CODES_TOKEN.has(code))) return { tag: 'signInNeeded', reason: lacksMfa(answer, code) ? 'mfa' : 'rejected', code };
  if (code === CODE_NO_RELATIONSHIP) return { tag: 'notFound', ...about };
  if (status === 403) {
    return lacksMfa(answer, code) ? { tag: 'signInNeeded', reason: 'mfa', code } : { tag: 'forbidden', code, correlationId: answer.correlationId };
  }
  if (status === 412 || code === CODE_STALE_ETAG) return { tag: 'conflict', ...about };
  // Only the service itself knows what is gone: a gateway's or a wrong address' 404 has no code.
  if (status === 404 && code !== null) return { tag: 'notFound', ...about };
  if (status < 500 && !body.ok && body.error.tag === 'badAnswer' && body.error.reason === 'html') return body.error;
  return server;
}

const lacksMfa = (answer: Answer, code: string | null): boolean =>
  (code !== null && CODES_MFA.has(code)) || answer.headers.get('isMfaCompliant')?.toLowerCase() === 'false';
