import { describe, expect, it } from 'vitest';
import type { RemoteWrites } from '../../../core/ports/remote-writes.ts';
import { aCall, aLine, BUYER, CART } from '../../builders/wire-write.ts';
import { broken, hanging, json, plain, wiredRemote } from '../../builders/wire-remote.ts';
import type { Handler } from '../../builders/wire-remote.ts';

type Outcome = Awaited<ReturnType<RemoteWrites['checkoutCart']>>;

/** What the client makes of one checkout at a service that always answers so, and how often it asked. */
async function outcomeOf(handler: Handler): Promise<{ readonly outcome: Outcome; readonly requests: number }> {
  const { writes, time, seen } = wiredRemote(handler);
  const outcome = await time.finish(writes.checkoutCart(BUYER, CART, aCall()));
  return { outcome, requests: seen.length };
}

const CHECKED_OUT = { orders: [{ id: 'A1B2C3D4E5F6', lineItems: [{ lineItemNumber: 0, friendlyName: 'Biuro #m-1', quantity: 3 }] }], orderErrors: [] };
const says = (status: number, code: string | number, headers = {}): Handler => () => json({ code, description: 'in words' }, { status, headers: { 'ms-correlationid': 'corr-1', ...headers } });
const page = (status: number): Handler => () => plain('<!doctype html><h1>Proxy</h1>', { status, headers: { 'content-type': 'text/html' } });
const bare = (status: number): Handler => () => new Response(null, { status });
const thrown = (facts: object): Handler => async () => {
  throw Object.assign(new TypeError('fetch failed'), facts);
};

const server = (status: number, code: string) => ({ tag: 'server', status, code, description: 'in words', correlationId: 'corr-1' });

describe('an attempt that never reached the service is not done', () => {
  it.each<[string, Handler]>([
    ['connection refused', () => broken('ECONNREFUSED')],
    ['connection refused at every address', thrown({ cause: { code: 'ECONNREFUSED', errors: [{ code: 'ECONNREFUSED', syscall: 'connect' }, { code: 'ENETUNREACH', syscall: 'connect' }] } })],
    ['no such host', () => broken('ENOTFOUND')],
    ['no name service', thrown({ cause: { code: 'EAI_AGAIN', syscall: 'getaddrinfo' } })],
    ['timed out while connecting', thrown({ cause: { code: 'ETIMEDOUT', syscall: 'connect' } })],
    ['no connection in time', () => broken('UND_ERR_CONNECT_TIMEOUT')],
    ['no route while connecting', thrown({ cause: { code: 'EHOSTUNREACH', syscall: 'connect' } })],
    ['a certificate that has run out', () => broken('CERT_HAS_EXPIRED')],
    ['a certificate for another host', () => broken('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['offline, as the shell’s network says it', thrown({ code: 'ERR_INTERNET_DISCONNECTED' })],
    ['no name, as the shell’s network says it', thrown({ code: 'ERR_NAME_NOT_RESOLVED' })],
    ['refused, as the shell’s network says it', thrown({ code: 'ERR_CONNECTION_REFUSED' })],
  ])('%s', async (_name, handler) => {
    expect(await outcomeOf(handler)).toMatchObject({ outcome: { kind: 'notDone', error: { tag: 'offline' }, retryAfterMs: null }, requests: 1 });
  });
});

describe('an attempt that came too late for its deadline', () => {
  it('sends nothing', async () => {
    const { writes, time, seen } = wiredRemote(() => json(CHECKED_OUT));
    const outcome = await time.finish(writes.checkoutCart(BUYER, CART, { ...aCall(), mayLeave: () => false }));
    expect(outcome).toMatchObject({ kind: 'notDone', error: { tag: 'cancelled' } });
    expect(seen).toHaveLength(0);
  });

  it('does not try again with another token', async () => {
    let asked = 0;
    const { writes, time, seen } = wiredRemote(() => new Response(null, { status: 401 }));
    const outcome = await time.finish(writes.checkoutCart(BUYER, CART, { ...aCall(), mayLeave: () => (asked += 1) === 1 }));
    expect(outcome.kind).toBe('notDone');
    expect(seen).toHaveLength(1);
  });
});

describe('an attempt whose answer is lost or broken is unknown', () => {
  it.each<[string, Handler, object]>([
    ['reset', () => broken('ECONNRESET'), { tag: 'offline', reason: 'unreachable' }],
    ['reset while writing', thrown({ cause: { code: 'EPIPE', syscall: 'write' } }), { tag: 'offline' }],
    ['timed out while reading', thrown({ cause: { code: 'ETIMEDOUT', syscall: 'read' } }), { tag: 'offline', reason: 'timeout' }],
    ['timed out, nobody says where', () => broken('ETIMEDOUT'), { tag: 'offline', reason: 'timeout' }],
    ['no route, nobody says when', () => broken('EHOSTUNREACH'), { tag: 'offline' }],
    ['refused at one address, reset at another', thrown({ cause: { errors: [{ code: 'ECONNREFUSED', syscall: 'connect' }, { code: 'ECONNRESET', syscall: 'read' }] } }), { tag: 'offline' }],
    ['the other side hung up', () => broken('UND_ERR_SOCKET'), { tag: 'offline' }],
    ['a TLS record that is broken', () => broken('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC'), { tag: 'offline', reason: 'tls' }],
    ['the network changed, as the shell says it', thrown({ code: 'ERR_NETWORK_CHANGED' }), { tag: 'offline' }],
    ['a failure without a code', thrown({}), { tag: 'offline' }],
    ['a server that hangs', hanging, { tag: 'offline', reason: 'timeout' }],
    ['a body that never ends', () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })), { tag: 'offline', reason: 'timeout' }],
    ['a connection that breaks inside the body', () => new Response(new ReadableStream({ start: (stream) => stream.error(Object.assign(new Error(), { code: 'ECONNRESET' })) })), { tag: 'offline' }],
    ['201 without a body', bare(201), { tag: 'badAnswer', reason: 'empty' }],
    ['200 with a web page', page(200), { tag: 'badAnswer', reason: 'html' }],
    ['200 with half a JSON', () => plain('{"orders":[{"id":"A1'), { tag: 'badAnswer', reason: 'truncated' }],
    ['200 with no JSON', () => plain('OK'), { tag: 'badAnswer', reason: 'notJson' }],
    ['200 with another shape', () => json({ items: { not: 'a list' } }), { tag: 'badAnswer', reason: 'shape' }],
    ['200 that names no order', () => json({ orders: [], orderErrors: [] }), { tag: 'badAnswer', reason: 'shape' }],
    ['204', bare(204), { tag: 'badAnswer', reason: 'empty' }],
    ['a redirect', () => plain('', { status: 302, headers: { location: 'https://portal.example/' } }), { tag: 'badAnswer', reason: 'shape' }],
    ['304', bare(304), { tag: 'server', status: 304 }],
    ['500 with a code', says(500, '500000'), server(500, '500000')],
    ['500 without a body', bare(500), { tag: 'server', status: 500 }],
    ['502', page(502), { tag: 'server', status: 502 }],
    ['503 that asks to come again', () => plain('', { status: 503, headers: { 'retry-after': '30' } }), { tag: 'server', status: 503 }],
    ['504', bare(504), { tag: 'server', status: 504 }],
    ['501 of somebody else', page(501), { tag: 'server', status: 501 }],
    ['the cart is being processed', says(409, '800064'), server(409, '800064')],
    ['the order is in progress', says(409, 800060), server(409, '800060')],
    ['the cart was checked out before', says(400, '800065'), server(400, '800065')],
    ['the request id was used before', says(400, '800002'), server(400, '800002')],
    ['409 without a code', bare(409), { tag: 'server', status: 409 }],
    ['400 of a proxy', page(400), { tag: 'badAnswer', reason: 'html' }],
    ['403 of a proxy', page(403), { tag: 'forbidden', code: null }],
    ['404 of a proxy', page(404), { tag: 'badAnswer', reason: 'html' }],
    ['404 without a body', bare(404), { tag: 'server', status: 404 }],
    ['408', bare(408), { tag: 'server', status: 408 }],
    ['413', page(413), { tag: 'badAnswer', reason: 'html' }],
  ])('%s', async (_name, handler, error) => {
    expect(await outcomeOf(handler)).toMatchObject({ outcome: { kind: 'unknown', error, correlationId: expect.any(String) }, requests: 1 });
  });
});

describe('an attempt that the gate turned away is not done, and may be tried again', () => {
  it.each<[string, Handler, object, number | null]>([
    ['429 with seconds', () => json({ statusCode: 429 }, { status: 429, headers: { 'retry-after': '57' } }), { tag: 'rateLimited', retryAfterMs: 57_000 }, 57_000],
    ['429 with a date by the service’s clock', () => json({ statusCode: 429 }, { status: 429, headers: { 'retry-after': 'Sun, 22 Nov 2026 09:00:30 GMT' } }), { tag: 'rateLimited' }, 30_000],
    ['429 of a proxy, without anything', bare(429), { tag: 'rateLimited', retryAfterMs: null }, null],
    ['401 to the only token', says(401, '800001'), { tag: 'signInNeeded', reason: 'rejected' }, null],
    ['401 without a body', bare(401), { tag: 'signInNeeded' }, null],
    ['the second factor is missing', says(401, '900421'), { tag: 'signInNeeded', reason: 'mfa' }, null],
    ['conditional access', says(403, '900309'), { tag: 'signInNeeded', reason: 'mfa' }, null],
    ['a token of the wrong kind', says(400, '900316'), { tag: 'signInNeeded' }, null],
    ['a proxy that wants a password', page(407), { tag: 'badAnswer' }, null],
    ['a proxy that wants a length', page(411), { tag: 'badAnswer' }, null],
    ['busy with something else', says(409, '900278'), server(409, '900278'), 120_000],
    ['not ready yet', says(409, '800082'), server(409, '800082'), 120_000],
    ['not ready, and when it will be', says(409, '800082', { 'retry-after': '10' }), server(409, '800082'), 10_000],
  ])('%s', async (_name, handler, error, retryAfterMs) => {
    expect((await outcomeOf(handler)).outcome).toMatchObject({ kind: 'notDone', error, retryAfterMs });
  });

  it('an address that is none, a caller who gave up before, no token', async () => {
    const { writes, time } = wiredRemote(() => json(CHECKED_OUT), { baseUrl: 'http://not.secure' });
    expect(await time.finish(writes.checkoutCart(BUYER, CART, aCall()))).toMatchObject({ kind: 'notDone', error: { tag: 'validation' } });
    const given = wiredRemote(() => json(CHECKED_OUT));
    expect(await given.writes.checkoutCart(BUYER, CART, { ...aCall(), signal: AbortSignal.abort() })).toMatchObject({ kind: 'notDone', error: { tag: 'cancelled' } });
    expect(given.seen).toEqual([]);
  });
});

describe('an attempt that the service refuses by a code of its own is refused', () => {
  it.each<[string, Handler, object]>([
    ['400 with a code', says(400, '900117'), server(400, '900117')],
    ['400 with a number as code', says(400, 2002), server(400, '2002')],
    ['403', says(403, '13605'), { tag: 'forbidden', code: '13605' }],
    ['the cart is not there', says(404, '1000'), { tag: 'notFound' }],
    ['no such customer', says(404, '60003'), { tag: 'notFound' }],
    ['no relationship', says(403, '20002'), { tag: 'notFound' }],
    ['something that the cart names is gone', says(404, '400019'), server(404, '400019')],
    ['another conflict', says(409, '600009'), server(409, '600009')],
    ['a stale ETag', says(400, '2055'), { tag: 'conflict' }],
    ['a stale ETag with 412', says(412, '2055'), { tag: 'conflict' }],
    ['a stale ETag with nothing else', bare(412), { tag: 'conflict' }],
    ['a promise of never', says(501, 0), server(501, '0')],
  ])('%s', async (_name, handler, error) => {
    expect(await outcomeOf(handler)).toMatchObject({ outcome: { kind: 'refused', error, correlationId: expect.any(String) }, requests: 1 });
  });
});

describe('an attempt that is done', () => {
  it('tells what came of it and under which number the service knows it', async () => {
    const { outcome } = await outcomeOf(() => json(CHECKED_OUT, { status: 201, headers: { 'ms-correlationid': 'corr-7,corr-7' } }));
    expect(outcome).toEqual({
      kind: 'done',
      correlationId: 'corr-7',
      value: { orders: [{ id: 'a1b2c3d4e5f6', lines: [{ number: 0, subscriptionId: null, friendlyName: 'Biuro #m-1', quantity: 3 }] }], refused: [] },
    });
  });

  it('tells groups that were refused beside orders', async () => {
    const { outcome } = await outcomeOf(() => json({ Orders: [], OrderErrors: [{ OrderGroupId: '1', Code: 10013, Description: 'plan' }] }));
    expect(outcome).toMatchObject({ kind: 'done', value: { orders: [], refused: [{ orderGroup: '1', code: '10013', description: 'plan' }] } });
  });
});

describe('one attempt', () => {
  it('goes out once, with the request id that it was given and a correlation id of its own', async () => {
    const { writes, time, seen } = wiredRemote(bare(503));
    await time.finish(writes.createCart(BUYER, [aLine()], aCall('11111111-1111-4111-8111-111111111111')));
    await time.finish(writes.createCart(BUYER, [aLine()], aCall('11111111-1111-4111-8111-111111111111')));
    expect(seen.map(({ headers }) => headers['ms-requestid'])).toEqual(['11111111-1111-4111-8111-111111111111', '11111111-1111-4111-8111-111111111111']);
    expect(new Set(seen.map(({ headers }) => headers['ms-correlationid'])).size).toBe(2);
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'ms-contract-version': 'v1', authorization: 'Bearer given-token' });
  });

  it('is given up by its caller: nobody knows', async () => {
    const { writes, time } = wiredRemote(hanging);
    const abort = new AbortController();
    const call = writes.checkoutCart(BUYER, CART, { ...aCall(), signal: abort.signal });
    await time.settle();
    abort.abort();
    expect(await call).toMatchObject({ kind: 'unknown', error: { tag: 'cancelled' } });
  });

  it('holds back others of its kind after a 429', async () => {
    const { writes, api, time, seen } = wiredRemote((_seen, count) => (count === 1 ? json({ statusCode: 429 }, { status: 429, headers: { 'retry-after': '20' } }) : json({ items: [] })));
    await time.finish(writes.checkoutCart(BUYER, CART, aCall()));
    await time.finish(api.orders(BUYER));
    expect(seen.map(({ at }) => at)).toEqual([0, 20_000]);
  });

  it('is sent once more with another token when the first has run out', async () => {
    const { writes, time, seen } = wiredRemote(
      ({ url, headers }) =>
        url.pathname.endsWith('/token')
          ? json({ access_token: `token-${seenTokens()}`, expires_in: 3_600, refresh_token: 'r' })
          : headers['authorization'] === 'Bearer token-1'
            ? plain('', { status: 401, headers: { 'www-authenticate': 'Bearer' } })
            : json(CHECKED_OUT, { status: 201 }),
      { auth: { kind: 'refreshToken', authority: 'https://login.example/tenant', clientId: 'desk', refreshToken: 'r', clientSecret: null } },
    );
    const outcome = await time.finish(writes.checkoutCart(BUYER, CART, aCall('22222222-2222-4222-8222-222222222222')));
    expect(outcome.kind).toBe('done');
    const sent = seen.filter(({ url }) => url.pathname.endsWith('/checkout'));
    expect(sent.map(({ headers }) => headers['authorization'])).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(new Set(sent.map(({ headers }) => headers['ms-requestid'])).size).toBe(1);
  });

  it('is not done when no token can be had', async () => {
    const { writes, time, seen } = wiredRemote(() => json({ error: 'invalid_grant' }, { status: 400 }), {
      auth: { kind: 'refreshToken', authority: 'https://login.example/tenant', clientId: 'desk', refreshToken: 'old', clientSecret: null },
    });
    expect(await time.finish(writes.checkoutCart(BUYER, CART, aCall()))).toMatchObject({ kind: 'notDone', error: { tag: 'signInNeeded', reason: 'expired' } });
    expect(seen).toHaveLength(1);
  });
});

let tokens = 0;
function seenTokens(): number {
  tokens += 1;
  return tokens;
}
