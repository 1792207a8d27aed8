import { describe, expect, it } from 'vitest';
import { BUSINESS_BASIC } from '../../../core/sandbox/world/catalogue/suites.ts';
import { below, DEVELOPER, itemsOf } from '../../builders/sandbox.ts';
import type { Answered, Item } from '../../builders/sandbox.ts';
import { byName, itemFor } from '../../builders/sandbox-writes.ts';
import { overHttp } from './over-http.ts';

/** A sparse client as they are in the wild, over real HTTP: a token, PascalCase, no `MS-` headers, whole bodies sent back. */
const { get, bare, sandbox } = overHttp({ customers: 60, behaviour: { orderLag: 0, provisioning: 0 } });

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> =>
  bare(path, { method, headers: { ...DEVELOPER, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

const buyer = byName(sandbox, 'Hurtownia Ślęż');
const orders = async (): Promise<readonly Item[]> => itemsOf(await get(`/v1/customers/${buyer.id}/orders`));
const order = (): unknown => ({
  ReferenceCustomerId: buyer.id,
  BillingCycle: 'Monthly',
  CurrencyCode: 'EUR',
  LineItems: [{ LineItemNumber: 0, OfferId: itemFor(sandbox, BUSINESS_BASIC), Quantity: 2, TermDuration: 'P1Y', FriendlyName: 'obca' }],
});

describe('a foreign client', () => {
  it('orders twice when it posts twice: without a request id nothing tells the two apart', async () => {
    const before = (await orders()).length;
    const answers = [await send('POST', `/v1/customers/${buyer.id}/orders`, order()), await send('POST', `/v1/customers/${buyer.id}/orders`, order())];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => below(body, 'id'))).size).toBe(2);
    expect(await orders()).toHaveLength(before + 2);
    expect(sandbox.ledger().filter(({ marker, requestId }) => marker === 'obca' && requestId === null)).toHaveLength(2);
  });

  it('orders once with a request id, and gets the same answer for it until it is forgotten', async () => {
    const headers = { 'MS-RequestId': 'AAAAAAAA-0000-4000-8000-000000000001' };
    const first = await send('POST', `/v1/customers/${buyer.id}/orders`, order(), headers);
    const again = await send('POST', `/v1/Customers/${buyer.id}/Orders`, order(), { 'MS-RequestId': headers['MS-RequestId'].toLowerCase() });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await send('POST', `/v1/customers/${buyer.id}/orders`, { ...(order() as object), CurrencyCode: 'USD' }, headers)).toMatchObject({ status: 400, body: { code: '800002' } });
    sandbox.clock.advance(25 * 3_600_000);
    expect((await send('POST', `/v1/customers/${buyer.id}/orders`, order(), headers)).body).not.toMatchObject({ id: below(first.body, 'id') });
  });

  it('buys through a cart in Pascal case, with an empty body at checkout', async () => {
    const cart = await send('POST', `/v1/customers/${buyer.id}/carts`, { LineItems: [{ Id: 7, CatalogItemId: itemFor(sandbox, BUSINESS_BASIC).toLowerCase(), Quantity: '4', BillingCycle: 'Monthly', TermDuration: 'P1Y', Participants: [{ Key: 'transaction_reseller', Value: '4517283' }] }] });
    expect(cart).toMatchObject({ status: 201, body: { status: 'Active', lineItems: [{ id: 7, quantity: 4, participants: [{ key: 'transaction_reseller', value: '4517283' }] }] } });
    const done = await send('POST', `/v1/customers/${buyer.id}/carts/${String(below(cart.body, 'id')).toUpperCase()}/checkout`);
    expect(done).toMatchObject({ status: 201, body: { orders: [{ lineItems: [{ quantity: 4, subscriptionId: expect.any(String), partnerIdOnRecord: '4517283' }] }] } });
  });

  it('sends the whole answer back on PATCH, ETag inside, in any case', async () => {
    const [subscription] = itemsOf(await get(`/v1/customers/${buyer.id}/subscriptions`)).filter((one) => one['friendlyName'] === 'obca');
    const pascal = Object.fromEntries(Object.entries({ ...subscription, quantity: 5 }).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]));
    const path = `/v1/customers/${buyer.id}/subscriptions/${String(subscription?.['id']).toUpperCase()}`;
    expect(await send('PATCH', path, pascal)).toMatchObject({ status: 200, body: { quantity: 5, autoRenewEnabled: true, friendlyName: 'obca' } });
  });

  it('loses auto-renew when it sends only what it wants to change', async () => {
    const [subscription] = itemsOf(await get(`/v1/customers/${buyer.id}/subscriptions`)).filter((one) => one['friendlyName'] === 'obca');
    expect(await send('PATCH', `/v1/customers/${buyer.id}/subscriptions/${String(subscription?.['id'])}`, { Quantity: 6 })).toMatchObject({ status: 200, body: { quantity: 6, autoRenewEnabled: false } });
  });

  it('changes the support contact', async () => {
    const [subscription] = itemsOf(await get(`/v1/customers/${buyer.id}/subscriptions`));
    const path = `/v1/customers/${buyer.id}/subscriptions/${String(subscription?.['id'])}/supportcontact`;
    const contact = { SupportTenantId: '0b9f3a86-37f0-4d63-b2b5-0a3f9d7e6c21', SupportMpnId: '2204918', Name: 'Systemhaus Kranich GmbH' };
    expect(await send('PUT', path, contact)).toMatchObject({ status: 200 });
    expect((await get(path)).body).toMatchObject({ supportMpnId: '2204918', name: 'Systemhaus Kranich GmbH' });
    expect(await send('PUT', path, { ...contact, SupportMpnId: 'none' })).toMatchObject({ status: 400, body: { code: '800016' } });
    expect(await send('PUT', path, {})).toMatchObject({ status: 400, body: { code: '3000' } });
  });
});

describe('request ids', () => {
  const twice = async (headers: Record<string, string>): Promise<number> => {
    const before = sandbox.ledger().length;
    await send('POST', `/v1/customers/${buyer.id}/carts`, { LineItems: [{ CatalogItemId: 'X:Y:Z', Quantity: 1 }] }, headers);
    await send('POST', `/v1/customers/${buyer.id}/carts`, { LineItems: [{ CatalogItemId: 'X:Y:Z', Quantity: 1 }] }, headers);
    return sandbox.ledger().length - before;
  };

  it.each([
    [24, 1],
    ['unlimited', 1],
    [0, 2],
    ['ignored', 2],
  ] as const)('remembered for %s: two posts are %d carts', async (requestMemory, carts) => {
    sandbox.habits.change({ requestMemory });
    expect(await twice({ 'MS-RequestId': `id-${requestMemory}` })).toBe(carts);
    sandbox.habits.change({ requestMemory: 24 });
  });

  it('the second of two at once is told that the first is in progress', async () => {
    const headers = { 'MS-RequestId': 'at-once' };
    const cart = await send('POST', `/v1/customers/${buyer.id}/carts`, { LineItems: [{ CatalogItemId: itemFor(sandbox, BUSINESS_BASIC), Quantity: 1, BillingCycle: 'monthly', TermDuration: 'P1Y' }] });
    const path = `/v1/customers/${buyer.id}/carts/${String(below(cart.body, 'id'))}/checkout`;
    const post = (): Promise<Response> => sandbox.fetch(new Request(`http://sandbox${path}`, { method: 'POST', headers: { ...DEVELOPER, ...headers } }));
    const answers = await Promise.all([post(), post()]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.json()).toMatchObject({ code: '800064' });
  });
});
