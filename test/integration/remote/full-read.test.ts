import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../core/domain/customers/customer.ts';
import type { CustomerId } from '../../../core/domain/ids.ts';
import { toDecimal } from '../../../core/domain/money/decimal.ts';
import type { Result } from '../../../core/domain/result.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import { DAY, after } from '../../../core/domain/time/instant.ts';
import type { DeskError } from '../../../core/errors/desk-error.ts';
import type { RemoteApi } from '../../../core/ports/remote-api.ts';
import { customerFacts, sorted, subscriptionFacts, truthOf } from '../../builders/wire-truth.ts';
import { overHttp } from './over-http.ts';

const line = overHttp({ customers: 60 });

function value<Value>(result: Result<Value, DeskError>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function customerIds(api: RemoteApi, size: number): Promise<readonly CustomerId[]> {
  const ids: CustomerId[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: readonly { entity: { id: CustomerId } }[]; next: string | null } = value(await api.customers({ cursor, size }));
    ids.push(...page.items.map(({ entity }) => entity.id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

describe.each([
  ['with a given token', {}],
  ['with a refresh token, v2', { auth: { kind: 'refreshToken', authority: '', clientId: 'desk', refreshToken: 'sandbox-refresh-token', clientSecret: null } as const, path: '/tenant' }],
  ['with a refresh token, v1', { auth: { kind: 'refreshToken', authority: '', clientId: 'desk', refreshToken: 'sandbox-refresh-token', clientSecret: 's' } as const, path: '/tenant/oauth2/token' }],
])('a full reading over HTTP, %s', (_name, sign) => {
  const connect = (): RemoteApi => line.client('auth' in sign ? { auth: { ...sign.auth, authority: `${line.url()}${sign.path}` } } : {});

  it('knows exactly what the service knows', async () => {
    const api = connect();
    const customers: Customer[] = [];
    const subscriptions: Subscription[] = [];
    for (const id of await customerIds(api, 7)) {
      customers.push(value(await api.customer(id)).entity);
      subscriptions.push(...value(await api.subscriptions(id)).map(({ entity }) => entity));
    }
    const truth = truthOf(line.sandbox);
    expect(sorted(customers.map(customerFacts))).toEqual(truth.customers);
    expect(sorted(subscriptions.map(subscriptionFacts))).toEqual(truth.subscriptions);
    expect(truth.subscriptions.length).toBeGreaterThan(200);
  });
});

describe('the other resources over HTTP', () => {
  it('a customer has its agreement, its orders name its subscriptions, with prices', async () => {
    const api = line.client();
    const [id] = await customerIds(api, 500);
    if (id === undefined) throw new Error('no customers');
    expect(value(await api.agreements(id)).map(({ entity }) => entity.type)).toEqual(['MicrosoftCustomerAgreement']);
    const subscriptions = new Set<string>(value(await api.subscriptions(id)).map(({ entity }) => entity.id));
    const lines = value(await api.orders(id)).flatMap(({ entity }) => entity.lines);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ subscriptionId }) => subscriptionId === null || subscriptions.has(subscriptionId))).toBe(true);
    expect(lines.some(({ unitPrice }) => unitPrice !== null && unitPrice.amount > 0)).toBe(true);
    const [order] = value(await api.orders(id));
    expect(order && value(await api.order(id, order.entity.id)).entity).toEqual(order?.entity);
    const [one] = value(await api.subscriptions(id));
    expect(one && value(await api.subscription(id, one.entity.id)).entity).toEqual(one?.entity);
  });

  it('the catalogue leads from products over SKUs to terms and to prices of the sheet', async () => {
    const api = line.client();
    const products = value(await api.products({ country: 'PL', targetView: 'OnlineServices', segment: null }));
    const basic = products.find(({ entity }) => /Business Basic/.test(entity.title));
    if (!basic) throw new Error('no Business Basic');
    const [sku] = value(await api.skus(basic.entity.id, { country: 'PL' }));
    if (!sku) throw new Error('no SKU');
    const [availability] = value(await api.availabilities(basic.entity.id, sku.entity.id, { country: 'PL' }));
    expect(availability?.entity).toMatchObject({ country: 'PL', segment: 'commercial', isPurchasable: true });
    const prices = value(await api.priceSheet({ market: 'PL' })).filter(({ productId, skuId }) => productId === basic.entity.id && skuId === sku.entity.id);
    const offered = new Set(availability?.entity.terms.map(({ term, billingPlan }) => `${term} ${billingPlan}`));
    expect(new Set(prices.map(({ term, billingPlan }) => `${term} ${billingPlan}`))).toEqual(offered);
    expect(prices.every(({ cost, list }) => cost.currency === availability?.entity.currency && cost.amount > 0 && Number(toDecimal(list)) >= Number(toDecimal(cost)))).toBe(true);
  });

  it('software has prices for buying once and for terms', async () => {
    const api = line.client();
    const kinds = new Set(value(await api.products({ country: 'PL', targetView: 'Software', segment: null })).map(({ entity }) => entity.licenceKind));
    expect(kinds).toEqual(new Set(['perpetual', 'softwareSubscription']));
    const plans = value(await api.priceSheet({ market: 'PL' })).map(({ billingPlan }) => billingPlan);
    expect(plans).toContain('oneTime');
  });

  it('promotions are percentages of known terms', async () => {
    const promotions = value(await line.client().promotions({ country: 'PL', segment: 'commercial' }));
    expect(promotions.length).toBeGreaterThan(0);
    expect(promotions.flatMap(({ entity }) => entity.products).every(({ discount, term }) => term !== null && discount !== null && discount > 0 && discount < 1)).toBe(true);
  });

  it('the office knows itself and its provider', async () => {
    const api = line.client();
    expect(value(await api.partnerProfile()).entity.partnerId).toMatch(/^\d+$/);
    expect(value(await api.relationships('providers')).length).toBeGreaterThan(0);
  });

  it('what a colleague does shows in the change feed', async () => {
    const api = line.client();
    const [subscription] = truthOf(line.sandbox).subscriptions;
    if (!subscription) throw new Error('no subscriptions');
    line.sandbox.changes.setSeats(subscription.customerId, subscription.id, subscription.quantity + 1);
    const records = value(await api.auditRecords(after(line.sandbox.clock.now(), -DAY), { cursor: null, size: 500 })).items.map(({ entity }) => entity);
    expect(records).toContainEqual(expect.objectContaining({ customerId: subscription.customerId, resourceId: subscription.id, operationType: 'updateSubscription', status: 'succeeded' }) as never);
  });

  it('the service’s time is known after any answer', async () => {
    const api = line.client();
    await api.partnerProfile();
    expect(api.serverTime()?.at).toBe(line.sandbox.clock.now());
  });

  it('an unknown customer is not found, one whose relationship ended too', async () => {
    const api = line.client();
    const id = line.sandbox.changes.addCustomer('Short Acquaintance') as CustomerId;
    line.sandbox.changes.removeCustomer(id);
    for (const gone of [id, '00000000-0000-4000-8000-000000000000' as CustomerId]) {
      expect(await api.customer(gone)).toEqual({ ok: false, error: { tag: 'notFound', what: 'customer', id: gone } });
    }
  });
});
