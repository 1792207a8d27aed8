import type { DeskError } from '../errors/desk-error.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { safeUrl } from './addresses.ts';
import { errorOfAnswer } from './answer-errors.ts';
import { exchange } from './exchange.ts';
import type { Answer, ExchangeDeps } from './exchange.ts';
import { badAnswer, readJson } from './json.ts';
import { parseRetryAfter } from './retry.ts';
import { wireToken, wireTokenError } from './schemas/token.ts';

export type Grant = { readonly accessToken: string; readonly expiresInMs: number; readonly refreshToken: string | null };

export type TokenRequest = {
  readonly authority: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly refreshToken: string;
  readonly audience: string;
  readonly timeoutMs: number;
};

const BODY_BYTES = 1_048_576;
/** Where the authority says nothing (API page, section 2.1: 3599 or 3600). */
const USUAL_LIFE_SECONDS = 3_599;
/** Entra's numbers for "a second factor is needed". */
const MFA_CODES: ReadonlySet<number> = new Set([50_074, 50_076, 50_079, 50_158, 53_003]);
const RUN_OUT: ReadonlySet<string> = new Set(['invalid_grant', 'expired_token']);
const MFA_WORDS: ReadonlySet<string> = new Set(['interaction_required', 'mfa_required']);

/** Buys an access token with a refresh token, at a v1 or a v2 endpoint (API page, sections 2.1 and 19). */
export async function requestToken(deps: ExchangeDeps, request: TokenRequest, signal: AbortSignal | undefined): Promise<Result<Grant, DeskError>> {
  const endpoint = endpointOf(request.authority);
  if (!endpoint.ok) return endpoint;
  const answer = await exchange(deps, {
    method: 'POST',
    url: endpoint.value.url,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: formOf(request, endpoint.value.version).toString(),
    timeoutMs: request.timeoutMs,
    bodyBytes: BODY_BYTES,
    signal,
  });
  if (!answer.ok) return err(answer.error);
  return answer.value.status === 200 ? grantOf(answer.value) : err(refusalOf(answer.value));
}

type Version = 'v1' | 'v2';

/** `…/{tenant}` stands for its v2 endpoint; a whole token address is taken as it is. */
function endpointOf(authority: string): Result<{ readonly url: URL; readonly version: Version }, DeskError> {
  const typed = safeUrl(authority);
  if (!typed.ok) return typed;
  const path = typed.value.pathname.replace(/\/+$/, '');
  if (path.endsWith('/oauth2/token')) return ok({ url: typed.value, version: 'v1' });
  if (path.endsWith('/token')) return ok({ url: typed.value, version: 'v2' });
  return ok({ url: new URL(`${path}/oauth2/v2.0/token`, typed.value), version: 'v2' });
}

function formOf(request: TokenRequest, version: Version): URLSearchParams {
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: request.clientId, refresh_token: request.refreshToken });
  if (request.clientSecret !== null) form.set('client_secret', request.clientSecret);
  if (version === 'v1') {
    form.set('resource', request.audience);
    form.set('scope', 'openid');
  } else {
    form.set('scope', `${request.audience}/.default offline_access`);
  }
  return form;
}

function grantOf(answer: Answer): Result<Grant, DeskError> {
  const json = readJson(answer);
  if (!json.ok) return json;
  const token = wireToken.safeParse(json.value);
  if (!token.success) return err(badAnswer('shape', 'token answer'));
  const { access_token: accessToken, expires_in: seconds, refresh_token: refreshToken } = token.data;
  return ok({ accessToken, expiresInMs: (seconds ?? USUAL_LIFE_SECONDS) * 1_000, refreshToken });
}

function refusalOf(answer: Answer): DeskError {
  const json = readJson(answer);
  const refusal = wireTokenError.safeParse(json.ok ? json.value : null);
  if (answer.status < 500 && answer.status !== 429 && refusal.success && refusal.data.error !== null) {
    const { error, error_codes: codes } = refusal.data;
    const needsMfa = MFA_WORDS.has(error) || codes.some((code) => MFA_CODES.has(code));
    const reason = needsMfa ? 'mfa' : RUN_OUT.has(error) ? 'expired' : 'rejected';
    return { tag: 'signInNeeded', reason, code: codes[0] === undefined ? error : String(codes[0]) };
  }
  return errorOfAnswer(answer, { what: 'partner', id: '' }, parseRetryAfter(answer.headers.get('retry-after'), Date.parse(answer.headers.get('date') ?? '')));
}
