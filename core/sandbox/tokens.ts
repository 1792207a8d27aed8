import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../domain/time/instant.ts';
import type { Caller } from './http/call.ts';

export type TokenPolicy = {
  /** Accepted as it is, as app + user with MFA; null: only issued tokens. */
  readonly developerToken: string | null;
  /** A refresh token that is there from the beginning; null: none. */
  readonly refreshToken: string | null;
  readonly lifetimeSeconds: number;
  /** Refuse app + user tokens without an MFA claim (R-19.7). */
  readonly requireMfa: boolean;
};

export const DEFAULT_TOKEN_POLICY: TokenPolicy = {
  developerToken: 'sandbox-developer-token',
  refreshToken: 'sandbox-refresh-token',
  lifetimeSeconds: 3_600,
  requireMfa: false,
};

export type TokenVerdict =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly why: 'missing' | 'invalid' | 'expired' | 'audience' | 'mfa' };

export type Claims = {
  readonly aud: string;
  readonly tid: string;
  readonly appid: string;
  readonly upn?: string;
  readonly amr?: readonly string[];
};

export type Tokens = {
  /** A JSON web token whose `exp` is in real time, because clients compare it with their clock. */
  readonly issue: (claims: Claims) => { readonly token: string; readonly issuedAt: number; readonly expiresAt: number };
  readonly issueRefreshToken: (tenant: string) => string;
  readonly isRefreshToken: (token: string) => boolean;
  readonly check: (authorization: string | null) => TokenVerdict;
  /** From now on an issued token counts as expired; the developer's token is not touched. */
  readonly revoke: (authorization: string | null) => void;
};

/** Audiences that the service takes: its address with and without scope, both hosts. */
const AUDIENCES = ['https://api.partnercenter.microsoft.com', 'https://api.partner.microsoft.com', 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd'];

/** `secret` signs: what another one signed is `invalid`. `realTime` (UTC) rather than the sandbox's own time. */
export function createTokens(options: { readonly policy: TokenPolicy; readonly realTime: () => Instant; readonly secret: string }): Tokens {
  const { policy, realTime, secret } = options;
  const revoked = new Set<string>();
  let issued = 0;
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
  const seconds = (): number => Math.floor(realTime() / 1_000);

  const issue: Tokens['issue'] = (claims) => {
    issued += 1;
    const issuedAt = seconds();
    const expiresAt = issuedAt + policy.lifetimeSeconds;
    const payload = { ...claims, iss: `https://sts.windows.net/${claims.tid}/`, iat: issuedAt, nbf: issuedAt, exp: expiresAt, jti: String(issued) };
    const text = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(payload)}`;
    return { token: `${text}.${sign(text)}`, issuedAt, expiresAt };
  };

  const check: Tokens['check'] = (authorization) => {
    const token = bearerOf(authorization);
    if (token === undefined) return { ok: false, why: 'missing' };
    if (policy.developerToken !== null && token === policy.developerToken) {
      return { ok: true, caller: { mode: 'user', name: 'developer@office.example', mfa: true } };
    }
    const [head = '', body = '', signature = ''] = token.split('.');
    if (!sameText(sign(`${head}.${body}`), signature)) return { ok: false, why: 'invalid' };
    const claims = decode(body);
    if (claims === null) return { ok: false, why: 'invalid' };
    if (claims.exp <= seconds() || revoked.has(token)) return { ok: false, why: 'expired' };
    if (!AUDIENCES.some((audience) => claims.aud.toLowerCase().startsWith(audience))) return { ok: false, why: 'audience' };
    const mfa = claims.amr?.includes('mfa') ?? false;
    const mode = claims.upn === undefined ? 'app' : 'user';
    if (policy.requireMfa && mode === 'user' && !mfa) return { ok: false, why: 'mfa' };
    return { ok: true, caller: { mode, name: claims.upn ?? claims.appid, mfa } };
  };

  return {
    issue,
    check,
    revoke: (authorization) => {
      const token = bearerOf(authorization);
      if (token !== undefined) revoked.add(token);
    },
    issueRefreshToken: (tenant) => `0.${Buffer.from(tenant).toString('base64url')}.${sign(`refresh:${tenant}`)}`,
    isRefreshToken: (token) => {
      if (policy.refreshToken !== null && token === policy.refreshToken) return true;
      const [, tenant = '', signature = ''] = token.split('.');
      return sameText(sign(`refresh:${Buffer.from(tenant, 'base64url').toString('utf8')}`), signature);
    },
  };
}

const bearerOf = (authorization: string | null): string | undefined => /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1]?.trim();

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function decode(body: string): (Claims & { readonly exp: number }) | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    return isClaims(value) ? value : null;
  } catch {
    return null;
  }
}

const isClaims = (value: unknown): value is Claims & { readonly exp: number } =>
  typeof value === 'object' && value !== null && 'aud' in value && typeof value.aud === 'string' && 'exp' in value && typeof value.exp === 'number';

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
