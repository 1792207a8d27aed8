import { describe, expect, it } from 'vitest';
import { customerId } from '../../../core/domain/ids.ts';
import { addressesOf } from '../../../core/remote/addresses.ts';
import { CUSTOMER, wireCustomer } from '../../builders/wire.ts';
import { json, listOf, pageOf, plain, wiredRemote } from '../../builders/wire-remote.ts';

const ID = customerId(CUSTOMER);

describe('addresses', () => {
  it.each([
    ['https://service.example', 'https://service.example/v1/', 'https://service.example/v1.0/'],
    ['https://service.example/', 'https://service.example/v1/', 'https://service.example/v1.0/'],
    [' https://service.example/v1 ', 'https://service.example/v1/', 'https://service.example/v1.0/'],
    ['https://service.example/proxy/v1/', 'https://service.example/proxy/v1/', 'https://service.example/proxy/v1.0/'],
    ['https://api.partnercenter.microsoft.com', 'https://api.partnercenter.microsoft.com/v1/', 'https://api.partner.microsoft.com/v1.0/'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/v1/', 'http://127.0.0.1:4010/v1.0/'],
    ['http://localhost:4010', 'http://localhost:4010/v1/', 'http://localhost:4010/v1.0/'],
    ['http://[::1]:4010', 'http://[::1]:4010/v1/', 'http://[::1]:4010/v1.0/'],
  ])('%s', (typed, api, prices) => {
    const addresses = addressesOf(typed, null);
    expect(addresses.ok && [addresses.value.api.base.href, addresses.value.prices.base.href]).toEqual([api, prices]);
  });

  it.each([
    ['http://service.example', 'notSecure'],
    ['http://127.0.0.1.evil.example', 'notSecure'],
    ['http://localhost.evil.example', 'notSecure'],
    ['ftp://service.example', 'notSecure'],
    ['file:///etc/passwd', 'notSecure'],
    ['https://user@service.example', 'userInAddress'],
    ['https://service.example@evil.example', 'userInAddress'],
    ['service.example', 'notAnAddress'],
    ['', 'notAnAddress'],
  ])('%s is refused', (typed, problem) => {
    expect(addressesOf(typed, null)).toEqual({ ok: false, error: { tag: 'validation', issues: [{ path: 'url', problem }] } });
  });

  it('is told at every call, without a request', async () => {
    const { api, time, seen } = wiredRemote(() => json(wireCustomer()), { baseUrl: 'http://service.example' });
    expect((await time.finish(api.customer(ID))).ok).toBe(false);
    expect(seen).toEqual([]);
  });
});

describe('the token stays on its origin', () => {
  it.each([
    'https://evil.example/v1/customers/1',
    '//evil.example/v1/customers/1',
    'http://service.example/v1/customers/1',
    'https://service.example:8443/v1/customers/1',
    'https://service.example@evil.example/',
    'https://evil.example\\@service.example/',
    'not a url::',
    'file:///etc/passwd',
  ])('a redirect to %s', async (location) => {
    const { api, time, seen } = wiredRemote((_one, count) => (count === 1 ? plain('', { status: 302, headers: { location } }) : json(wireCustomer())));
    await time.finish(api.customer(ID));
    expect(seen.every(({ url }) => url.origin === 'https://service.example')).toBe(true);
  });

  it.each([301, 302, 303, 307, 308])('a %i on the same origin is followed, token included', async (status) => {
    const { api, time, seen } = wiredRemote((_one, count) => (count === 1 ? plain('', { status, headers: { location: '/v1/moved?x=1' } }) : json(wireCustomer())));
    expect((await time.finish(api.customer(ID))).ok).toBe(true);
    expect(seen.map(({ url, headers }) => `${url.pathname} ${headers['authorization']}`)).toEqual([
      `/v1/customers/${CUSTOMER} Bearer given-token`,
      '/v1/moved Bearer given-token',
    ]);
  });

  it('a circle of redirects ends', async () => {
    const { api, time, seen } = wiredRemote(() => plain('', { status: 302, headers: { location: '/v1/again' } }));
    expect(await time.finish(api.customer(ID))).toEqual({ ok: false, error: { tag: 'badAnswer', reason: 'shape', detail: 'too many redirects' } });
    expect(seen.length).toBe(4);
  });

  it.each([
    'https://evil.example/v1/customers?size=2',
    '//evil.example/customers?size=2',
    'http://service.example/v1/customers?size=2',
    'https://user:secret@service.example/v1/customers?size=2',
    'javascript:alert(1)?size=2',
  ])('a paging link to %s', async (uri) => {
    const page = listOf([wireCustomer()], { links: { next: { uri, method: 'GET', headers: [{ key: 'Authorization', value: 'Bearer evil' }, { key: 'Host', value: 'evil.example' }] } } });
    const { api, time, seen } = wiredRemote((_one, count) => (count === 1 ? json(page) : json(listOf([]))));
    const first = await time.finish(api.customers({ cursor: null, size: 2 }));
    if (first.ok) await time.finish(api.customers({ cursor: first.value.next, size: 2 }));
    expect(seen.map(({ url }) => url.origin + url.pathname)).toEqual(['https://service.example/v1/customers', 'https://service.example/v1/customers']);
    expect(seen.every(({ headers }) => headers['authorization'] === 'Bearer given-token' && headers['host'] === undefined)).toBe(true);
  });

  it('an id cannot lead elsewhere', async () => {
    const { api, time, seen } = wiredRemote(() => json(wireCustomer()));
    await time.finish(api.customer(customerId('../../evil?x=1#y')));
    expect(seen[0]?.url.href).toBe('https://service.example/v1/customers/..%2F..%2Fevil%3Fx%3D1%23y');
  });

  it('a token with a line break in it is no header', async () => {
    const { api, time } = wiredRemote(() => json(pageOf([wireCustomer()], 'abc\r\nAuthorization: evil')));
    expect(await time.finish(api.customers({ cursor: null, size: 2 }))).toMatchObject({ ok: false, error: { tag: 'badAnswer' } });
  });
});
