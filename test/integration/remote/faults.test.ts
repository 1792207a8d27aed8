import { afterEach, describe, expect, it } from 'vitest';
import { customerId, orderId, productId, skuId, subscriptionId } from '../../../core/domain/ids.ts';
import type { Result } from '../../../core/domain/result.ts';
import { after, DAY } from '../../../core/domain/time/instant.ts';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import type { RemoteApi } from '../../../core/ports/remote-api.ts';
import { FAULT_KINDS } from '../../../core/sandbox/faults.ts';
import type { FaultKind } from '../../../core/sandbox/faults.ts';
import { truthOf } from '../../builders/wire-truth.ts';
import { overHttp } from './over-http.ts';

const line = overHttp({ customers: 5 });
const [subscription] = truthOf(line.sandbox).subscriptions;
const ID = customerId(subscription?.customerId ?? '');

type Reading = (api: RemoteApi) => Promise<Result<unknown, DeskError>>;

const READINGS: readonly (readonly [string, Reading])[] = [
  ['customers', (api) => api.customers({ cursor: null, size: 2 })],
  ['customer', (api) => api.customer(ID)],
  ['agreements', (api) => api.agreements(ID)],
  ['subscriptions', (api) => api.subscriptions(ID)],
  ['subscription', (api) => api.subscription(ID, subscriptionId(subscription?.id ?? ''))],
  ['orders', (api) => api.orders(ID)],
  ['order', (api) => api.order(ID, orderId(subscription?.orderId ?? ''))],
  ['products', (api) => api.products({ country: 'PL', segment: null, targetView: 'OnlineServices' })],
  ['skus', (api) => api.skus(productId('CFQ7TTC0LH18'), { country: 'PL' })],
  ['availabilities', (api) => api.availabilities(productId('CFQ7TTC0LH18'), skuId('0001'), { country: 'PL' })],
  ['promotions', (api) => api.promotions({ country: 'PL', segment: 'commercial' })],
  ['price sheet', (api) => api.priceSheet({ market: 'PL' })],
  ['relationships', (api) => api.relationships('providers')],
  ['partner profile', (api) => api.partnerProfile()],
  ['partner agreement', (api) => api.partnerAgreement('4517283')],
  ['audit records', (api) => api.auditRecords(after(line.sandbox.clock.now(), -DAY), { cursor: null, size: 10 })],
];

/** What the client says while the fault lasts. */
const WHILE_IT_LASTS: Readonly<Record<FaultKind, (reading: string) => Partial<DeskError>>> = {
  '429': () => ({ tag: 'rateLimited', retryAfterMs: 0 }),
  '500': () => ({ tag: 'server', status: 500 }),
  '503': () => ({ tag: 'server', status: 503 }),
  '401expired': () => ({ tag: 'signInNeeded', reason: 'rejected' }),
  html: () => ({ tag: 'badAnswer', reason: 'html' }),
  // Half of an archive or of a CSV is another matter than half a JSON.
  truncated: (reading) => (reading === 'price sheet' ? { tag: 'badAnswer' } : { tag: 'badAnswer', reason: 'truncated' }),
  hang: () => ({ tag: 'offline', reason: 'timeout' }),
  reset: () => ({ tag: 'offline', reason: 'unreachable' }),
  wrongShape: () => ({ tag: 'badAnswer', reason: 'shape' }),
};

/** Faults that the client overcomes by itself when they pass. */
const PASSING: readonly FaultKind[] = ['429', '500', '503', 'truncated', 'hang', 'reset'];

afterEach(() => line.sandbox.faults.clear());

describe.each(READINGS)('%s', (name, read) => {
  const client = (kind: FaultKind | null): RemoteApi => line.client(kind === 'hang' ? { limits: { perMinute: null, timeoutMs: 250, longTimeoutMs: 250 } } : {});

  it('is read when nothing is wrong', async () => {
    expect((await read(client(null))).ok).toBe(true);
  });

  it.each(FAULT_KINDS)('while %s lasts, fails by name', async (kind) => {
    line.sandbox.faults.next({ kind, times: 20, match: /^GET/, retryAfter: 0 });
    const result = await read(client(kind));
    expect(result.ok ? null : result.error).toMatchObject(WHILE_IT_LASTS[kind](name));
  });

  it.each(PASSING)('overcomes one %s', async (kind) => {
    line.sandbox.faults.next({ kind, match: /^GET/, retryAfter: 0 });
    const result = await read(client(kind));
    expect(result).toMatchObject({ ok: true });
  });

  it('overcomes an expired token when there is a way to another', async () => {
    line.sandbox.faults.next({ kind: '401expired', match: /^GET/ });
    const auth = { kind: 'refreshToken', authority: `${line.url()}/tenant`, clientId: 'desk', refreshToken: 'sandbox-refresh-token', clientSecret: null } as const;
    expect((await read(line.client({ auth }))).ok).toBe(true);
  });
});

describe('a connection that fails below the answers', () => {
  it('nobody listens there', async () => {
    const api = line.client({ baseUrl: 'http://127.0.0.1:9' });
    expect(await api.partnerProfile()).toMatchObject({ ok: false, error: { tag: 'offline', reason: 'unreachable' } });
  });

  it('a wrong token is told from none', async () => {
    expect(await line.client({ auth: { kind: 'token', token: 'wrong' } }).partnerProfile()).toEqual({ ok: false, error: { tag: 'signInNeeded', reason: 'rejected', code: '800001' } });
    expect(await line.client({ auth: { kind: 'none' } }).partnerProfile()).toEqual({ ok: false, error: { tag: 'signInNeeded', reason: 'missing', code: '400' } });
  });

  it('a refresh token that is not taken any more', async () => {
    const auth = { kind: 'refreshToken', authority: `${line.url()}/tenant`, clientId: 'desk', refreshToken: 'old', clientSecret: null } as const;
    expect(await line.client({ auth }).partnerProfile()).toMatchObject({ ok: false, error: { tag: 'signInNeeded', reason: 'expired' } });
  });
});
