import { describe, expect, it } from 'vitest';
import { createTokens, DEFAULT_TOKEN_POLICY } from '../../../core/sandbox/tokens.ts';
import { handTime } from '../../builders/sandbox.ts';

const RESOURCE = 'https://api.partnercenter.microsoft.com';
const time = handTime();
const tokens = (policy: Partial<typeof DEFAULT_TOKEN_POLICY> = {}, secret = 'one') => createTokens({ policy: { ...DEFAULT_TOKEN_POLICY, ...policy }, realTime: time.now, secret });
const check = (of: ReturnType<typeof tokens>, token: string) => of.check(`Bearer ${token}`);
const claims = { aud: RESOURCE, tid: 'tenant', appid: 'app' };

describe('tokens', () => {
  it('tell who calls, and how', () => {
    const own = tokens();
    expect(check(own, own.issue(claims).token)).toEqual({ ok: true, caller: { mode: 'app', name: 'app', mfa: false } });
    expect(check(own, own.issue({ ...claims, upn: 'a@b.example', amr: ['pwd', 'mfa'] }).token)).toEqual({ ok: true, caller: { mode: 'user', name: 'a@b.example', mfa: true } });
  });

  it('of users need an MFA claim where the policy says so; those of apps never have one', () => {
    const strict = tokens({ requireMfa: true });
    expect(check(strict, strict.issue({ ...claims, upn: 'a@b.example', amr: ['pwd'] }).token)).toEqual({ ok: false, why: 'mfa' });
    expect(check(strict, strict.issue(claims).token).ok).toBe(true);
  });

  it('of another sandbox are not valid, and neither are its refresh tokens', () => {
    const other = tokens({}, 'two');
    expect(check(tokens(), other.issue(claims).token)).toEqual({ ok: false, why: 'invalid' });
    expect(tokens().isRefreshToken(other.issueRefreshToken('t'))).toBe(false);
    expect(tokens().isRefreshToken(tokens().issueRefreshToken('t'))).toBe(true);
  });

  it('with a changed payload are not valid', () => {
    const own = tokens();
    const [head, , signature] = own.issue(claims).token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims, exp: 9e9 })).toString('base64url');
    expect(check(own, `${head}.${forged}.${signature}`)).toEqual({ ok: false, why: 'invalid' });
  });

  it('are taken for the second host too', () => {
    const own = tokens();
    expect(check(own, own.issue({ ...claims, aud: 'https://api.partner.microsoft.com' }).token).ok).toBe(true);
    expect(check(own, own.issue({ ...claims, aud: 'https://graph.windows.net' }).token)).toEqual({ ok: false, why: 'audience' });
  });
});
