import { describe, expect, it } from 'vitest';
import { after, DAY, MINUTE } from '../../../core/domain/time/instant.ts';
import type { Sandbox, SandboxOptions } from '../../../core/sandbox/sandbox.ts';
import { COPILOT, DEFENDER_BUSINESS, TEAMS_PHONE } from '../../../core/sandbox/world/catalogue/services.ts';
import { BUSINESS_BASIC, M365_E3, M365_E5 } from '../../../core/sandbox/world/catalogue/suites.ts';
import { SQL_SERVER } from '../../../core/sandbox/world/catalogue/others.ts';
import { at, aSandbox, below } from '../../builders/sandbox.ts';
import { byName, itemFor, owned, sender } from '../../builders/sandbox-writes.ts';
import type { Send, Told } from '../../builders/sandbox-writes.ts';

/** What the sandbox refuses of carts and orders, and what it makes of the others. */

type Json = Readonly<Record<string, unknown>>;

const office = (options: Partial<SandboxOptions> = {}): { readonly sandbox: Sandbox; readonly send: Send } => {
  const sandbox = aSandbox({ customers: 60, ...options });
  return { sandbox, send: sender(sandbox) };
};

/** PATCHes the whole resource with something over it. */
async function patch(send: Send, path: string, over: Json, headers: Readonly<Record<string, string>> = {}): Promise<Told> {
  const { body } = await send('GET', path);
  return send('PATCH', path, { ...(body as Json), ...over }, headers);
}

describe('what the lines of a cart are refused with', () => {
  const line = (sandbox: Sandbox, over: Json = {}): Json => ({ id: 0, catalogItemId: itemFor(sandbox, BUSINESS_BASIC), quantity: 3, billingCycle: 'monthly', termDuration: 'P1Y', ...over });

  it.each<[string, number, (sandbox: Sandbox) => Json]>([
    ['a currency of another market', 10_000, () => ({ currencyCode: 'USD' })],
    ['an unknown product', 10_001, () => ({ catalogItemId: 'NOPE:0001:X' })],
    ['an availability of last month', 10_001, (sandbox) => ({ catalogItemId: itemFor(sandbox, BUSINESS_BASIC, '0001', 'PL', after(sandbox.clock.now(), -30 * DAY)) })],
    ['an Extended Service Term, which nobody buys', 10_001, (sandbox) => ({ catalogItemId: itemFor(sandbox, BUSINESS_BASIC, '000E') })],
    ['a participant that is no number', 10_004, () => ({ participants: [{ key: 'transaction_reseller', value: 'us' }] })],
    ['a participant that has not signed', 10_004, () => ({ participants: [{ key: 'transaction_reseller', value: '5520016' }] })],
    ['a parent nobody owns', 10_007, () => ({ parentSubscriptionId: '00000000-0000-4000-8000-000000000000' })],
    ['a price for nonprofits', 10_011, (sandbox) => ({ catalogItemId: itemFor(sandbox, BUSINESS_BASIC, '0003') })],
    ['a plan that is not sold', 10_013, () => ({ billingCycle: 'triennial' })],
    ['a term of which there are several, not said', 10_013, () => ({ termDuration: undefined })],
    ['a promotion that is over', 10_014, () => ({ promotionId: 'A:B:C' })],
    ['a promotion with too few seats', 10_014, (sandbox) => ({ catalogItemId: itemFor(sandbox, COPILOT), promotionId: `${COPILOT}:0001:X` })],
    ['a promotion that must be attested', 10_012, (sandbox) => ({ catalogItemId: itemFor(sandbox, M365_E3), billingCycle: 'annual', promotionId: `${M365_E3}:0001:X` })],
    ['no seats', 10_015, () => ({ quantity: 0 })],
    ['too few seats of a three-year suite', 10_015, (sandbox) => ({ catalogItemId: itemFor(sandbox, M365_E5, '0004'), termDuration: 'P3Y', quantity: 99 })],
    ['more seats than a Business product has', 10_015, () => ({ quantity: 301 })],
    ['a custom end on software', 10_016, (sandbox) => ({ catalogItemId: itemFor(sandbox, SQL_SERVER), billingCycle: 'annual', customTermEndDate: '2027-01-31T00:00:00Z' })],
    ['a custom end on any day', 10_017, () => ({ customTermEndDate: '2027-03-03T00:00:00Z' })],
    ['an add-on without its base', 400_041, (sandbox) => ({ catalogItemId: itemFor(sandbox, TEAMS_PHONE) })],
  ])('%s: %d inside a 201', async (_name, errorCode, over) => {
    const { sandbox, send } = office();
    const customer = byName(sandbox, 'Hurtownia Ślęż');
    const answer = await send('POST', `/v1/customers/${customer.id}/carts`, { lineItems: [line(sandbox, over(sandbox))] });
    expect(answer.status).toBe(201);
    expect(below(answer.body, 'lineItems', 0)).toMatchObject({ error: { errorCode } });
  });

  it('prices good lines for the whole term, promotions taken off', async () => {
    const { sandbox, send } = office();
    const customer = byName(sandbox, 'Hurtownia Ślęż');
    const promoted = { catalogItemId: itemFor(sandbox, M365_E3), billingCycle: 'annual', quantity: 2, promotionId: `${M365_E3}:0001:X`, attestationAccepted: true };
    const answer = await send('POST', `/v1/customers/${customer.id}/carts`, { lineItems: [line(sandbox), line(sandbox, { id: 1, ...promoted })] });
    const [plain, off] = [0, 1].map((place) => below(answer.body, 'lineItems', place, 'pricing') as { listPrice: number; price: number; extendedPrice: number });
    expect(plain?.extendedPrice).toBeCloseTo((plain?.price ?? 0) * 3 * 12, 2);
    expect(off?.price).toBeCloseTo((off?.listPrice ?? 0) * 0.6, 3);
    expect(off?.extendedPrice).toBeCloseTo((off?.price ?? 0) * 2, 2);
  });
});

describe('the life of a cart', () => {
  const open = async (send: Send, sandbox: Sandbox, customer = byName(sandbox, 'Hurtownia Ślęż'), lines: readonly Json[] = [{ catalogItemId: itemFor(sandbox, BUSINESS_BASIC, '0001', customer.country), quantity: 3, billingCycle: 'monthly', termDuration: 'P1Y', friendlyName: 'm-1' }]): Promise<string> => {
    const answer = await send('POST', `/v1/customers/${customer.id}/carts`, { lineItems: lines });
    return `/v1/customers/${customer.id}/carts/${String(below(answer.body, 'id'))}`;
  };

  it('is ordered once: a second checkout tells the same, or that it was (section 18)', async () => {
    const { sandbox, send } = office();
    const cart = await open(send, sandbox);
    const first = await send('POST', `${cart}/checkout`);
    expect(first).toMatchObject({ status: 201, body: { orders: [{ status: 'pending', lineItems: [{ friendlyName: 'm-1', quantity: 3 }] }], orderErrors: [] } });
    expect(below(first.body, 'orders', 0, 'lineItems', 0)).not.toHaveProperty('subscriptionId');
    expect((await send('GET', cart)).body).toMatchObject({ status: 'Ordered' });
    expect(below((await send('POST', `${cart}/checkout`)).body, 'orders', 0, 'id')).toBe(below(first.body, 'orders', 0, 'id'));
    sandbox.habits.change({ checkoutAgain: 'refused' });
    expect(await send('POST', `${cart}/checkout`)).toMatchObject({ status: 400, code: '800065' });
    expect(await send('PUT', cart, { lineItems: [{ catalogItemId: 'x', quantity: 1 }] })).toMatchObject({ status: 400, code: '800065' });
    expect(sandbox.ledger().filter(({ kind }) => kind === 'ordered')).toHaveLength(1);
  });

  it('orders the good lines and names the bad ones, one order for each rhythm of payment', async () => {
    const { sandbox, send } = office();
    const good = (billingCycle: string): Json => ({ catalogItemId: itemFor(sandbox, BUSINESS_BASIC), quantity: 1, billingCycle, termDuration: 'P1Y' });
    const cart = await open(send, sandbox, undefined, [good('monthly'), good('annual'), { ...good('monthly'), quantity: 0 }]);
    expect((await send('POST', `${cart}/checkout`)).body).toMatchObject({ orders: [{ billingCycle: 'monthly' }, { billingCycle: 'annual' }], orderErrors: [{ orderGroupId: '0', code: '10015' }] });
  });

  it.each<[string, number, string, (send: Send, sandbox: Sandbox) => Promise<string>]>([
    ['without an agreement', 403, '13605', (send, sandbox) => open(send, sandbox, sandbox.world.customer(sandbox.world.indexes().find((index) => sandbox.world.customer(index).agreement === null) ?? -1))],
    ['under review', 403, '800073', (send, sandbox) => open(send, sandbox, sandbox.world.customer(sandbox.world.indexes().find((index) => sandbox.world.customer(index).validation === 'UnderReview') ?? -1))],
    [
      'when it was not approved',
      403,
      '800075',
      async (send, sandbox) => {
        const customer = byName(sandbox, 'Hurtownia Ślęż');
        sandbox.world.changeCustomer(customer.id, { validation: 'NotAllowed' }, sandbox.clock.now());
        return open(send, sandbox);
      },
    ],
    [
      'with an availability that has run out meanwhile',
      404,
      '400019',
      async (send, sandbox) => {
        sandbox.clock.setNow(at('2026-11-29T12:00:00Z'));
        const cart = await open(send, sandbox);
        sandbox.clock.setNow(at('2026-12-01T12:00:00Z'));
        return cart;
      },
    ],
    [
      'after seven days',
      404,
      '1000',
      async (send, sandbox) => {
        const cart = await open(send, sandbox);
        sandbox.clock.advance(7 * DAY);
        return cart;
      },
    ],
  ])('is not ordered %s: %d %s', async (_name, status, code, make) => {
    const { sandbox, send } = office();
    expect(await send('POST', `${await make(send, sandbox)}/checkout`)).toMatchObject({ status, code });
    expect(sandbox.ledger().filter(({ kind }) => kind === 'ordered')).toEqual([]);
  });

  it('shows its order and subscription late, and the subscription’s id later still (section 11)', async () => {
    const { sandbox, send } = office({ behaviour: { orderLag: 15 * MINUTE, provisioning: 40 * MINUTE } });
    const customer = byName(sandbox, 'Hurtownia Ślęż');
    const checkout = await send('POST', `${await open(send, sandbox)}/checkout`);
    const order = `/v1/customers/${customer.id}/orders/${String(below(checkout.body, 'orders', 0, 'id'))}`;
    const counts = async (): Promise<readonly unknown[]> =>
      Promise.all([send('GET', `/v1/customers/${customer.id}/orders`), send('GET', `/v1/customers/${customer.id}/subscriptions`)]).then((answers) => answers.map(({ body }) => below(body, 'totalCount')));
    const [orders = 0, subscriptions = 0] = (await counts()) as number[];
    expect(await send('GET', order)).toMatchObject({ status: 404, code: '20000' });
    sandbox.clock.advance(15 * MINUTE);
    expect(await counts()).toEqual([orders + 1, subscriptions + 1]);
    expect((await send('GET', order)).body).toMatchObject({ status: 'pending' });
    expect(below((await send('GET', `${order}/provisioningstatus`)).body, 'items', 0)).toMatchObject({ status: 'pending' });
    sandbox.clock.advance(25 * MINUTE);
    expect((await send('GET', order)).body).toMatchObject({ status: 'completed', lineItems: [{ subscriptionId: expect.any(String), friendlyName: 'm-1' }] });
    expect(below((await send('GET', `${order}/provisioningstatus`)).body, 'items', 0)).toMatchObject({ status: 'fulfilled' });
  });

  it('does not echo the name where a service drops it, though the ledger knows it', async () => {
    const { sandbox, send } = office({ behaviour: { friendlyName: 'dropped', orderLag: 0, provisioning: 0 } });
    const cart = await open(send, sandbox);
    expect(below((await send('GET', cart)).body, 'lineItems', 0)).not.toHaveProperty('friendlyName');
    const checkout = await send('POST', `${cart}/checkout`);
    expect(below(checkout.body, 'orders', 0, 'lineItems', 0, 'friendlyName')).toBe('Microsoft 365 Business Basic');
    expect(sandbox.ledger().at(-1)).toMatchObject({ kind: 'ordered', marker: 'm-1' });
  });

  it('keeps the name of an order when the subscription is renamed', async () => {
    const { sandbox, send } = office({ behaviour: { orderLag: 0, provisioning: 0 } });
    const checkout = await send('POST', `${await open(send, sandbox)}/checkout`);
    const { path, record, customer } = owned(sandbox, (one) => one.orderId === below(checkout.body, 'orders', 0, 'id'), byName(sandbox, 'Hurtownia Ślęż'));
    await patch(send, path, { friendlyName: 'Inna' });
    await patch(send, path, { quantity: 5 });
    expect((await send('GET', `/v1/customers/${customer.id}/orders/${record.orderId}`)).body).toMatchObject({ lineItems: [{ friendlyName: 'm-1', quantity: 3 }] });
  });

  it('trials come once', async () => {
    const { sandbox, send } = office({ behaviour: { orderLag: 0, provisioning: 0 } });
    const trial = { catalogItemId: itemFor(sandbox, DEFENDER_BUSINESS, '0001'), quantity: 1, billingCycle: 'monthly', termDuration: 'P1Y' };
    const customer = byName(sandbox, 'Hurtownia Ślęż');
    const basicTrial = { catalogItemId: itemFor(sandbox, BUSINESS_BASIC, '0002'), quantity: 25 };
    const cart = await open(send, sandbox, customer, [trial, basicTrial]);
    expect((await send('POST', `${cart}/checkout`)).body).toMatchObject({ orderErrors: [] });
    const again = await send('POST', `/v1/customers/${customer.id}/carts`, { lineItems: [basicTrial] });
    expect(below(again.body, 'lineItems', 0)).toMatchObject({ error: { errorCode: 10_002 } });
  });
});

describe('what a direct order is refused with', () => {
  it.each<[string, number, string, (sandbox: Sandbox) => Json]>([
    ['an availability of last month', 404, '400019', (sandbox) => ({ offerId: itemFor(sandbox, BUSINESS_BASIC, '0001', 'PL', after(sandbox.clock.now(), -30 * DAY)) })],
    ['an unknown product', 404, '400013', () => ({ offerId: 'NOPE:0001:X' })],
    ['an unknown SKU', 404, '400018', () => ({ offerId: `${BUSINESS_BASIC}:9999:X` })],
    ['no seats', 400, '2002', () => ({ quantity: 0 })],
    ['a plan that is not sold', 400, '900270', () => ({ termDuration: 'P3Y' })],
    ['a promotion that is none', 400, '27007', () => ({ promotionId: 'A:B:C' })],
    ['a partner that is none', 400, '800016', () => ({ participants: [{ key: 'transaction_reseller', value: 'us' }] })],
    ['a partner that has not signed', 403, '900123', () => ({ partnerIdOnRecord: '5520016' })],
    ['a segment without qualification', 403, '2085', (sandbox) => ({ offerId: itemFor(sandbox, BUSINESS_BASIC, '0003') })],
    ['an add-on without its base', 400, '400041', (sandbox) => ({ offerId: itemFor(sandbox, TEAMS_PHONE) })],
    ['a custom end on any day', 400, '900242', () => ({ customTermEndDate: '2027-03-03T00:00:00Z' })],
  ])('%s: %d %s', async (_name, status, code, over) => {
    const { sandbox, send } = office();
    const customer = byName(sandbox, 'Hurtownia Ślęż');
    const answer = await send('POST', `/v1/customers/${customer.id}/orders`, { billingCycle: 'monthly', lineItems: [{ offerId: itemFor(sandbox, BUSINESS_BASIC), quantity: 3, termDuration: 'P1Y', ...over(sandbox) }] });
    expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
    expect(sandbox.ledger()).toEqual([]);
  });
});
