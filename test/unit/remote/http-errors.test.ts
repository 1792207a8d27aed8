import { describe, expect, it } from 'vitest';
import { customerId } from '../../../core/domain/ids.ts';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import { CUSTOMER, wireCustomer } from '../../builders/wire.ts';
import { broken, hanging, json, plain, wiredRemote } from '../../builders/wire-remote.ts';
import type { Handler } from '../../builders/wire-remote.ts';

const ID = customerId(CUSTOMER);

/** What the client makes of a service that always answers so. */
async function outcomeOf(handler: Handler): Promise<{ readonly error: DeskError | null; readonly requests: number }> {
  const { api, time, seen } = wiredRemote(handler);
  const result = await time.finish(api.customer(ID));
  return { error: result.ok ? null : result.error, requests: seen.length };
}

const classic = (status: number, code: string | number, headers = {}): Handler => () =>
  json({ code, description: 'in words', data: [], source: 'PartnerFD' }, { status, headers: { 'ms-correlationid': 'corr-1', ...headers } });

describe('error bodies and statuses become the taxonomy', () => {
  it.each<[string, Handler, DeskError, number]>([
    ['classic body, code as text', classic(400, '2002'), { tag: 'server', status: 400, code: '2002', description: 'in words', correlationId: 'corr-1' }, 1],
    ['classic body, code as number', classic(400, 2002), { tag: 'server', status: 400, code: '2002', description: 'in words', correlationId: 'corr-1' }, 1],
    [
      'newer body',
      () => json({ code: 600061, message: 'short', description: 'long', errorName: 'AgreementExists', isRetryable: false, parameters: {} }, { status: 400 }),
      { tag: 'server', status: 400, code: '600061', description: 'long', correlationId: null },
      1,
    ],
    ['PascalCase body', () => json({ Code: '2011', Description: 'gone' }, { status: 400 }), { tag: 'server', status: 400, code: '2011', description: 'gone', correlationId: null }, 1],
    ['not found by code', classic(404, '60003'), { tag: 'notFound', what: 'customer', id: CUSTOMER }, 1],
    ['no relationship is a 403 that says not found', classic(403, '20002'), { tag: 'notFound', what: 'customer', id: CUSTOMER }, 1],
    [
      'a gateway that knows no such path is not the service saying "gone"',
      () => json({ statusCode: 404, message: 'Resource not found' }, { status: 404 }),
      { tag: 'server', status: 404, code: null, description: 'Resource not found', correlationId: null },
      1,
    ],
    ['a web server that knows no such path', () => plain('<html>404</html>', { status: 404, headers: { 'content-type': 'text/html' } }), { tag: 'badAnswer', reason: 'html', detail: 'text/html, 16 bytes' }, 1],
    ['forbidden', classic(403, '900308'), { tag: 'forbidden', code: '900308', correlationId: 'corr-1' }, 1],
    ['app-only token', classic(403, 900329), { tag: 'forbidden', code: '900329', correlationId: 'corr-1' }, 1],
    ['conditional access', classic(403, '900309'), { tag: 'signInNeeded', reason: 'mfa', code: '900309' }, 1],
    ['told that the second factor is missing', classic(403, '90000', { ismfacompliant: 'false' }), { tag: 'signInNeeded', reason: 'mfa', code: '90000' }, 1],
    ['token of the wrong kind', classic(400, '900316'), { tag: 'signInNeeded', reason: 'rejected', code: '900316' }, 1],
    ['stale etag as 400', classic(400, 2055), { tag: 'conflict', what: 'customer', id: CUSTOMER }, 1],
    ['stale etag as 412', () => plain('', { status: 412 }), { tag: 'conflict', what: 'customer', id: CUSTOMER }, 1],
    ['not ready', classic(409, '800082'), { tag: 'server', status: 409, code: '800082', description: 'in words', correlationId: 'corr-1' }, 1],
    ['refused without a body', () => plain('', { status: 401 }), { tag: 'signInNeeded', reason: 'rejected', code: null }, 1],
    ['refused with a code', classic(401, '900420'), { tag: 'signInNeeded', reason: 'rejected', code: '900420' }, 1],
    [
      'throttled to the end',
      () => json({ statusCode: 429, message: 'Rate limit is exceeded. Try again in 57 seconds.' }, { status: 429, headers: { 'retry-after': '57' } }),
      { tag: 'rateLimited', retryAfterMs: 57_000 },
      4,
    ],
    ['throttled for longer than anybody waits', () => plain('', { status: 429, headers: { 'retry-after': '3600' } }), { tag: 'rateLimited', retryAfterMs: 3_600_000 }, 1],
    ['a broken service', classic(500, '0'), { tag: 'server', status: 500, code: '0', description: 'in words', correlationId: 'corr-1' }, 4],
    ['a gateway page', () => plain('<html>Bad gateway</html>', { status: 502 }), { tag: 'server', status: 502, code: null, description: null, correlationId: null }, 4],
    ['a promise of never', classic(501, 0), { tag: 'server', status: 501, code: '0', description: 'in words', correlationId: 'corr-1' }, 1],
    ['HTML as success', () => plain(' <!doctype html><p>Welcome', { headers: { 'content-type': 'text/html' } }), { tag: 'badAnswer', reason: 'html', detail: 'text/html, 26 bytes' }, 1],
    ['nothing as success', () => plain('', { headers: { 'content-type': 'application/json' } }), { tag: 'badAnswer', reason: 'empty', detail: 'application/json, 0 bytes' }, 4],
    ['half a JSON', () => plain('{"id":"c5ed4aea', { headers: { 'content-type': 'application/json' } }), { tag: 'badAnswer', reason: 'truncated', detail: 'application/json, 15 bytes' }, 4],
    ['half a JSON that ends like a whole one', () => plain('{"items":[{"id":"}"},{"id":"2"}', { headers: { 'content-type': 'application/json' } }), { tag: 'badAnswer', reason: 'truncated', detail: 'application/json, 31 bytes' }, 4],
    ['JSON with a mistake in it', () => plain('{"id":"a\\"",,}', { headers: { 'content-type': 'application/json' } }), { tag: 'badAnswer', reason: 'notJson', detail: 'application/json, 14 bytes' }, 1],
    ['no JSON at all', () => plain('OK', { headers: { 'content-type': 'text/plain' } }), { tag: 'badAnswer', reason: 'notJson', detail: 'text/plain, 2 bytes' }, 1],
    ['another shape', () => json({ name: 'no id' }), { tag: 'badAnswer', reason: 'shape', detail: 'customer: id' }, 1],
    ['an answer about somebody else', () => json(wireCustomer({ id: 'somebody-else' })), { tag: 'badAnswer', reason: 'shape', detail: 'customer: id' }, 1],
    ['a token without a second factor', classic(401, 900421), { tag: 'signInNeeded', reason: 'mfa', code: '900421' }, 1],
    ['refused connection', () => broken('ECONNREFUSED'), { tag: 'offline', reason: 'unreachable' }, 4],
    ['bad certificate', () => broken('CERT_HAS_EXPIRED'), { tag: 'offline', reason: 'tls' }, 1],
    ['a server that hangs', hanging, { tag: 'offline', reason: 'timeout' }, 2],
  ])('%s', async (_name, handler, error, requests) => {
    expect(await outcomeOf(handler)).toEqual({ error, requests });
  });

  it('reads JSON whatever its declared type, with a byte order mark', async () => {
    expect((await outcomeOf(() => plain(`\uFEFF${JSON.stringify(wireCustomer())}`, { headers: { 'content-type': 'text/plain' } }))).error).toBeNull();
  });

  it('does not read a body without end', async () => {
    const { api, time } = wiredRemote(() => json({ id: 'x'.repeat(5_000) }), { limits: { bodyBytes: 1_000 } });
    expect(await time.finish(api.customer(ID))).toEqual({ ok: false, error: { tag: 'badAnswer', reason: 'shape', detail: 'more than 1000 bytes' } });
  });

  it('gives up a body that never ends', async () => {
    const endless = (): Response => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    expect(await outcomeOf(endless)).toEqual({ error: { tag: 'offline', reason: 'timeout' }, requests: 2 });
  });

  it('takes a connection that breaks in the middle of a body for offline', async () => {
    const cut = (): Response => new Response(new ReadableStream({ start: (stream) => stream.error(Object.assign(new Error(), { code: 'ECONNRESET' })) }));
    expect(await outcomeOf(cut)).toEqual({ error: { tag: 'offline', reason: 'unreachable' }, requests: 4 });
  });
});

describe('retries of one call', () => {
  it('wait 0.5, 1.5 and 3.5 seconds and carry the same ids', async () => {
    const { api, time, seen } = wiredRemote((_seen, count) => (count < 4 ? plain('', { status: 503 }) : json(wireCustomer())));
    expect((await time.finish(api.customer(ID))).ok).toBe(true);
    expect(seen.map(({ at }) => at)).toEqual([0, 500, 2_000, 5_500]);
    expect(new Set(seen.map(({ headers }) => headers['ms-requestid'])).size).toBe(1);
    expect(new Set(seen.map(({ headers }) => headers['ms-correlationid'])).size).toBe(1);
  });

  it('take fresh ids for every call', async () => {
    const { api, time, seen } = wiredRemote(() => json(wireCustomer()));
    await time.finish(api.customer(ID));
    await time.finish(api.customer(ID));
    expect(new Set(seen.map(({ headers }) => headers['ms-requestid'])).size).toBe(2);
  });

  it('wait out Retry-After in seconds and as a date by the service’s own clock, and so do the others of that kind', async () => {
    const throttled = (retryAfter: string): Response => json({ statusCode: 429 }, { status: 429, headers: { 'retry-after': retryAfter } });
    const { api, time, seen } = wiredRemote((_seen, count) => (count === 1 ? throttled('Sun, 22 Nov 2026 09:00:30 GMT') : json(wireCustomer())));
    const first = api.customer(ID);
    await time.settle();
    await time.finish(Promise.all([first, api.customer(ID)]));
    expect(seen.map(({ at }) => at)).toEqual([0, 30_000, 30_000]);
  });

  it('end at once when the caller gives up', async () => {
    const { api, time, seen } = wiredRemote(() => plain('', { status: 500 }));
    const abort = new AbortController();
    const call = api.customer(ID, { signal: abort.signal });
    await time.settle();
    abort.abort();
    expect(await time.finish(call)).toEqual({ ok: false, error: { tag: 'cancelled' } });
    expect(seen.length).toBe(1);
    expect(await time.finish(api.customer(ID, { signal: abort.signal }))).toEqual({ ok: false, error: { tag: 'cancelled' } });
    expect(seen.length).toBe(1);
  });

  it('give up a request under way when the caller does', async () => {
    const { api, time } = wiredRemote(hanging);
    const abort = new AbortController();
    const call = api.customer(ID, { signal: abort.signal });
    await time.settle();
    abort.abort();
    expect(await call).toEqual({ ok: false, error: { tag: 'cancelled' } });
  });
});

describe('headers and time', () => {
  it('says who calls, which contract and which language', async () => {
    const { api, time, seen } = wiredRemote(() => json(wireCustomer()), { locale: 'pl-PL' });
    await time.finish(api.customer(ID));
    expect(seen[0]?.headers).toMatchObject({
      accept: 'application/json',
      authorization: 'Bearer given-token',
      'ms-contract-version': 'v1',
      'ms-partnercenter-application': 'CSP Desk',
      'ms-requestid': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'ms-correlationid': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-locale': 'pl-PL',
    });
  });

  it('learns the service’s time from answers, failures included, and when it heard it', async () => {
    const { api, time } = wiredRemote(() => json({ code: 1000 }, { status: 404, headers: { date: 'Sun, 22 Nov 2026 12:00:00 GMT' } }));
    expect(api.serverTime()).toBeNull();
    await time.advance(5_000);
    await time.finish(api.customer(ID));
    expect(api.serverTime()).toEqual({ at: Date.parse('2026-11-22T12:00:00Z'), heardAtMonotonic: 5_000 });
  });

  it('keeps what it heard when an answer has no date', async () => {
    const { api, time } = wiredRemote((_seen, count) => (count === 1 ? json(wireCustomer()) : plain(JSON.stringify(wireCustomer()))));
    await time.finish(api.customer(ID));
    const heard = api.serverTime();
    await time.finish(api.customer(ID));
    expect(api.serverTime()).toEqual(heard);
  });
});
