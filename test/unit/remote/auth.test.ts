import { describe, expect, it } from 'vitest';
import { customerId } from '../../../core/domain/ids.ts';
import type { RemoteAuth, RemoteOptions } from '../../../core/remote/options.ts';
import { CUSTOMER, wireCustomer } from '../../builders/wire.ts';
import { broken, json, plain, wiredRemote } from '../../builders/wire-remote.ts';
import type { Reply, Seen } from '../../builders/wire-remote.ts';

const ID = customerId(CUSTOMER);
const refreshAuth = (over: Partial<Extract<RemoteAuth, { kind: 'refreshToken' }>> = {}): RemoteAuth => ({
  kind: 'refreshToken',
  authority: 'https://login.example/tenant',
  clientId: 'client',
  refreshToken: 'refresh-0',
  clientSecret: null,
  ...over,
});

const isTokenCall = ({ url }: Seen): boolean => url.pathname.endsWith('/token');
const formOf = ({ body }: Seen): Record<string, string> => Object.fromEntries(new URLSearchParams(body));

/** A service whose authority numbers its tokens; `refuse` says which access tokens are void. */
function office(options: { readonly token?: (count: number) => Reply; readonly refuse?: (token: string) => boolean } = {}, remote: Partial<RemoteOptions> = {}) {
  let issued = 0;
  const grant = (): Response => json({ token_type: 'Bearer', expires_in: '3600', access_token: `access-${issued}`, refresh_token: `refresh-${issued}` });
  const wired = wiredRemote(
    (seen) => {
      if (isTokenCall(seen)) {
        issued += 1;
        return options.token ? options.token(issued) : grant();
      }
      const token = (seen.headers['authorization'] ?? '').replace('Bearer ', '');
      return options.refuse?.(token) ? plain('', { status: 401, headers: { 'www-authenticate': 'Bearer' } }) : json(wireCustomer());
    },
    { auth: refreshAuth(), ...remote },
  );
  return { ...wired, tokenCalls: () => wired.seen.filter(isTokenCall), apiCalls: () => wired.seen.filter((seen) => !isTokenCall(seen)) };
}

describe('a refresh token', () => {
  it('buys a token at the v2 endpoint of the tenant and uses it until 30 s before its end', async () => {
    const { api, time, tokenCalls, apiCalls } = office();
    await time.finish(api.customer(ID));
    await time.advance(3_569_000);
    await time.finish(api.customer(ID));
    expect(tokenCalls().length).toBe(1);
    await time.advance(2_000);
    await time.finish(api.customer(ID));
    expect(tokenCalls().length).toBe(2);
    expect(apiCalls().map(({ headers }) => headers['authorization'])).toEqual(['Bearer access-1', 'Bearer access-1', 'Bearer access-2']);
    expect(tokenCalls()[0]?.url.href).toBe('https://login.example/tenant/oauth2/v2.0/token');
    expect(tokenCalls()[0] && formOf(tokenCalls()[0] as Seen)).toEqual({
      grant_type: 'refresh_token',
      client_id: 'client',
      refresh_token: 'refresh-0',
      scope: 'https://api.partnercenter.microsoft.com/.default offline_access',
    });
  });

  it('speaks the v1 way to a v1 endpoint', async () => {
    const auth = refreshAuth({ authority: 'https://login.example/tenant/oauth2/token', clientSecret: 'secret' });
    const { api, time, tokenCalls } = office({}, { auth });
    await time.finish(api.customer(ID));
    expect(tokenCalls().map(formOf)).toEqual([
      { grant_type: 'refresh_token', client_id: 'client', client_secret: 'secret', refresh_token: 'refresh-0', resource: 'https://api.partnercenter.microsoft.com', scope: 'openid' },
    ]);
  });

  it('hands on every fresh refresh token and uses it next time', async () => {
    const handedOut: string[] = [];
    const { api, time, tokenCalls } = office({}, { onNewRefreshToken: (token) => handedOut.push(token) });
    await time.finish(api.customer(ID));
    await time.advance(4_000_000);
    await time.finish(api.customer(ID));
    expect(handedOut).toEqual(['refresh-1', 'refresh-2']);
    expect(tokenCalls().map((seen) => formOf(seen)['refresh_token'])).toEqual(['refresh-0', 'refresh-1']);
  });

  it('is used once for callers that come together', async () => {
    const { api, time, tokenCalls } = office();
    await time.finish(Promise.all(Array.from({ length: 10 }, () => api.customer(ID))));
    expect(tokenCalls().length).toBe(1);
  });

  it('is used once when all callers are refused together, and every call is repeated once', async () => {
    const { api, time, tokenCalls, apiCalls } = office({ refuse: (token) => token === 'access-1' });
    const results = await time.finish(Promise.all(Array.from({ length: 5 }, () => api.customer(ID))));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(tokenCalls().length).toBe(2);
    expect(apiCalls().length).toBe(10);
  });

  it('is not tried for ever: a second refusal ends the call', async () => {
    const { api, time, tokenCalls, apiCalls } = office({ refuse: () => true });
    expect(await time.finish(api.customer(ID))).toEqual({ ok: false, error: { tag: 'signInNeeded', reason: 'rejected', code: null } });
    expect([tokenCalls().length, apiCalls().length]).toEqual([2, 2]);
  });

  it('keeps the same request id over a renewal', async () => {
    const { api, time, apiCalls } = office({ refuse: (token) => token === 'access-1' });
    await time.finish(api.customer(ID));
    expect(new Set(apiCalls().map(({ headers }) => headers['ms-requestid'])).size).toBe(1);
  });

  it('gives prices a token of their own, at their own host', async () => {
    const { api, time, seen, tokenCalls } = office({}, { baseUrl: 'https://api.partnercenter.microsoft.com' });
    await time.finish(api.customer(ID));
    await time.finish(api.priceSheet({ market: 'PL' }));
    expect(tokenCalls().map((call) => formOf(call)['scope'])).toEqual([
      'https://api.partnercenter.microsoft.com/.default offline_access',
      'https://api.partner.microsoft.com/.default offline_access',
    ]);
    const byHost = seen.filter((one) => !isTokenCall(one)).map(({ url, headers }) => `${url.host} ${headers['authorization']}`);
    expect(new Set(byHost)).toEqual(new Set(['api.partnercenter.microsoft.com Bearer access-1', 'api.partner.microsoft.com Bearer access-2']));
  });

  it.each<[string, Reply, unknown]>([
    ['run out', json({ error: 'invalid_grant', error_codes: [700_082] }, { status: 400 }), { tag: 'signInNeeded', reason: 'expired', code: '700082' }],
    ['a second factor is wanted', json({ error: 'invalid_grant', error_codes: [50_076] }, { status: 400 }), { tag: 'signInNeeded', reason: 'mfa', code: '50076' }],
    ['interaction is wanted', json({ error: 'interaction_required' }, { status: 400 }), { tag: 'signInNeeded', reason: 'mfa', code: 'interaction_required' }],
    ['an unknown client', json({ error: 'invalid_client' }, { status: 401 }), { tag: 'signInNeeded', reason: 'rejected', code: 'invalid_client' }],
    ['a busy authority', json({ error: 'x' }, { status: 429, headers: { 'retry-after': '300' } }), { tag: 'rateLimited', retryAfterMs: 300_000 }],
    ['a page instead of a token', plain('<html>', { headers: { 'content-type': 'text/html' } }), { tag: 'badAnswer', reason: 'html', detail: 'text/html, 6 bytes' }],
    ['an answer without a token', json({ token_type: 'Bearer' }), { tag: 'badAnswer', reason: 'shape', detail: 'token answer' }],
  ])('%s', async (_name, reply, error) => {
    const { api, time, apiCalls } = office({ token: () => reply });
    expect(await time.finish(api.customer(ID))).toEqual({ ok: false, error });
    expect(apiCalls().length).toBe(0);
  });

  it('cannot be renewed without a connection: that is offline, not a wrong sign-in', async () => {
    const { api, time } = office({ token: () => broken('ENOTFOUND') });
    expect(await time.finish(api.customer(ID))).toEqual({ ok: false, error: { tag: 'offline', reason: 'unreachable' } });
  });

  it('is not sent to an address that is not safe', async () => {
    const { api, time, seen } = office({}, { auth: refreshAuth({ authority: 'http://login.example/tenant' }) });
    expect(await time.finish(api.customer(ID))).toEqual({ ok: false, error: { tag: 'validation', issues: [{ path: 'url', problem: 'notSecure' }] } });
    expect(seen).toEqual([]);
  });
});

describe('a given token', () => {
  const jwt = (claims: unknown): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
  const seconds = (iso: string): number => Date.parse(iso) / 1_000;

  it.each([
    ['that has run out', jwt({ exp: seconds('2026-11-22T08:59:00Z') }), 'expired'],
    ['that has not', jwt({ exp: seconds('2026-11-22T09:59:00Z') }), 'rejected'],
    ['that is no JWT', 'opaque', 'rejected'],
    ['that is a broken JWT', 'a.b.c', 'rejected'],
  ])('%s, when refused', async (_name, token, reason) => {
    const { api, time, apiCalls } = office({ refuse: () => true }, { auth: { kind: 'token', token } });
    expect(await time.finish(api.customer(ID))).toEqual({ ok: false, error: { tag: 'signInNeeded', reason, code: null } });
    expect(apiCalls().length).toBe(1);
  });

  it('does not leave its origin: prices of another host stay unread', async () => {
    const { api, time, seen } = office({}, { auth: { kind: 'token', token: 'given' }, baseUrl: 'https://api.partnercenter.microsoft.com' });
    expect(await time.finish(api.priceSheet({ market: 'PL' }))).toEqual({ ok: false, error: { tag: 'notSupported', feature: 'priceSheetWithGivenToken' } });
    expect(seen).toEqual([]);
  });
});

describe('without a sign-in', () => {
  it('sends no token, and says so when one is wanted', async () => {
    const { api, time, apiCalls } = office({ refuse: (token) => token === '' }, { auth: { kind: 'none' } });
    expect(await time.finish(api.customer(ID))).toEqual({ ok: false, error: { tag: 'signInNeeded', reason: 'missing', code: null } });
    expect(apiCalls().map(({ headers }) => headers['authorization'])).toEqual([undefined]);
  });
});
