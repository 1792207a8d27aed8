import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../core/domain/time/instant.ts';
import { at, below, handTime } from '../../builders/sandbox.ts';
import type { Answered } from '../../builders/sandbox.ts';
import { overHttp } from './over-http.ts';

/** Real time is another one than the sandbox's, on purpose. */
const realTime = handTime(at('2026-12-24T18:00:00Z'));
const { bare, sandbox } = overHttp({ clock: realTime });
const strict = overHttp({ clock: realTime, tokens: { developerToken: null, requireMfa: true } });

const V1 = '/a1b2c3d4-0000-4000-8000-000000000000/oauth2/token';
const V2 = '/common/oauth2/v2.0/token';
const RESOURCE = 'https://api.partnercenter.microsoft.com';
const REFRESH = { grant_type: 'refresh_token', client_id: 'app', refresh_token: 'sandbox-refresh-token' };

const ask = (path: string, form: Record<string, string>): Promise<Answered> => bare(path, { method: 'POST', body: new URLSearchParams(form) });
const customersWith = (token: string): Promise<Answered> => bare('/v1/customers?size=1', { headers: { Authorization: `Bearer ${token}` } });
const claimsOf = (token: string): unknown => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const tokenOf = async (answer: Promise<Answered>): Promise<string> => String(below((await answer).body, 'access_token'));

describe('the older token endpoint', () => {
  it('answers numbers as text and renews the refresh token', async () => {
    const answer = await ask(V1, { ...REFRESH, resource: RESOURCE, scope: 'openid' });
    expect(answer.body).toMatchObject({ token_type: 'Bearer', scope: 'user_impersonation', expires_in: '3600', ext_expires_in: '3600', resource: RESOURCE, expires_on: expect.stringMatching(/^\d+$/), not_before: expect.stringMatching(/^\d+$/) });
    expect((await customersWith(String(below(answer.body, 'access_token')))).status).toBe(200);
    const again = await ask(V1, { ...REFRESH, refresh_token: String(below(answer.body, 'refresh_token')), resource: RESOURCE });
    expect(again.status).toBe(200);
  });

  it('issues a JSON web token that expires in real time, whatever the sandbox clock says', async () => {
    sandbox.clock.setNow(at('2031-01-01'));
    const token = await tokenOf(ask(V1, { ...REFRESH, resource: RESOURCE }));
    expect(claimsOf(token)).toMatchObject({ aud: RESOURCE, exp: Math.floor(realTime.now() / 1_000) + 3_600, amr: ['pwd', 'mfa'] });
    expect((await customersWith(token)).status).toBe(200);
  });
});

describe('the newer token endpoint', () => {
  it('answers numbers as numbers and takes the audience from the scope', async () => {
    const answer = await ask(V2, { ...REFRESH, scope: `${RESOURCE}/.default offline_access` });
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 3_600, ext_expires_in: 3_600 });
    expect(claimsOf(String(below(answer.body, 'access_token')))).toMatchObject({ aud: RESOURCE });
  });

  it.each([
    [{ ...REFRESH, refresh_token: 'stolen' }, 400, 'invalid_grant'],
    [{ grant_type: 'password', client_id: 'app' }, 400, 'unsupported_grant_type'],
    [{ grant_type: 'refresh_token', refresh_token: 'sandbox-refresh-token' }, 400, 'invalid_request'],
    [{ grant_type: 'client_credentials', client_id: 'app' }, 401, 'invalid_client'],
    [{ grant_type: 'authorization_code', client_id: 'app' }, 400, 'invalid_request'],
  ])('refuses %j', async (form, status, error) => {
    expect(await ask(V2, form)).toMatchObject({ status, body: { error, error_description: expect.stringMatching(/^AADSTS\d+/), error_codes: [expect.any(Number)] } });
  });
});

describe('the service', () => {
  it('says that a token is missing or not valid', async () => {
    expect(await bare('/v1/customers')).toMatchObject({ status: 401, body: { code: '400' } });
    expect(await bare('/v1/customers', { headers: { Authorization: 'Basic abc' } })).toMatchObject({ status: 401, body: { code: '400' } });
    for (const token of ['abc', 'a.b.c', `${await tokenOf(ask(V2, REFRESH))}x`]) {
      expect(await customersWith(token)).toMatchObject({ status: 401, body: { code: '800001' } });
    }
  });

  it('says that a token has expired with a header and no body', async () => {
    const token = await tokenOf(ask(V2, REFRESH));
    realTime.advance(HOUR);
    const answer = await customersWith(token);
    expect(answer).toMatchObject({ status: 401, text: '' });
    expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    expect(answer.headers.get('MS-RequestId')).not.toBeNull();
  });

  it('refuses the retired audience with 900420', async () => {
    const token = await tokenOf(ask(V1, { ...REFRESH, resource: 'https://graph.windows.net' }));
    expect(await customersWith(token)).toMatchObject({ status: 401, body: { code: 900420 } });
  });

  it('takes app-only tokens where they are allowed, else 403/900329', async () => {
    const token = await tokenOf(ask(V2, { grant_type: 'client_credentials', client_id: 'app', client_secret: 'secret', scope: `${RESOURCE}/.default` }));
    expect((await customersWith(token)).status).toBe(200);
    const audit = await bare('/v1/auditrecords', { headers: { Authorization: `Bearer ${token}` } });
    expect(audit).toMatchObject({ status: 403, body: { code: '900329' } });
  });

  it('can insist on tokens of its own, with an MFA claim', async () => {
    expect((await strict.get('/v1/customers')).status).toBe(401);
    const token = await tokenOf(strict.bare(V2, { method: 'POST', body: new URLSearchParams(REFRESH) }));
    expect((await strict.bare('/v1/customers', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
  });
});
