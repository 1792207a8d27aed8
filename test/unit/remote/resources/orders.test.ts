import { describe, expect, it } from 'vitest';
import { customerId, orderId } from '../../../../core/domain/ids.ts';
import type { Order, OrderLine } from '../../../../core/domain/orders/order.ts';
import { CUSTOMER, SUBSCRIPTION, wireOrder } from '../../../builders/wire.ts';
import { json, listOf, wiredRemote } from '../../../builders/wire-remote.ts';
import { at } from '../../../builders/wire-time.ts';

const ID = customerId(CUSTOMER);

async function read(over: Readonly<Record<string, unknown>> = {}): Promise<Order> {
  const { api, time } = wiredRemote(() => json(wireOrder(over)));
  const one = await time.finish(api.order(ID, orderId('a1b2c3d4e5f6')));
  if (!one.ok) throw new Error(one.error.tag);
  return one.value.entity;
}

const line = async (over: Readonly<Record<string, unknown>>, order: Readonly<Record<string, unknown>> = {}): Promise<OrderLine | undefined> =>
  (await read({ lineItems: [{ lineItemNumber: 1, offerId: 'o', quantity: 1, ...over }], ...order })).lines[0];

describe('an order', () => {
  it('is read as the service answers it', async () => {
    expect(await read()).toEqual({
      id: 'a1b2c3d4e5f6',
      customerId: CUSTOMER,
      createdAt: at('2026-11-20T16:57:14.498Z'),
      status: 'completed',
      billingPlan: 'monthly',
      currency: 'PLN',
      lines: [
        {
          number: 0,
          offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
          subscriptionId: SUBSCRIPTION,
          friendlyName: 'Biuro',
          quantity: 10,
          term: 'P1Y',
          transactionType: 'new',
          unitPrice: { amount: 2_205, scale: 2, currency: 'PLN' },
        },
      ],
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, Partial<OrderLine>]>([
    ['not provisioned yet', {}, { subscriptionId: null, unitPrice: null }],
    ['price as text', { pricing: { price: '13.125' } }, { unitPrice: { amount: 13_125, scale: 3, currency: 'PLN' } }],
    ['only a list price', { pricing: { listPrice: 8 } }, { unitPrice: { amount: 800, scale: 2, currency: 'PLN' } }],
    ['the discounted before the list price', { pricing: { listPrice: 8, discountedPrice: 7 } }, { unitPrice: { amount: 700, scale: 2, currency: 'PLN' } }],
    ['seats added', { transactionType: 'AddQuantity' }, { transactionType: 'addQuantity' }],
    ['no number', { lineItemNumber: null }, { number: 0 }],
    ['very old: no offer', { offerId: undefined }, { offerId: '' }],
  ])('line: %s', async (_name, over, expected) => {
    expect(await line(over)).toMatchObject(expected);
  });

  it.each([['partial_success', 'partialSuccess'], ['Pending', 'pending'], ['PENDING_REVIEW', 'pendingReview'], [undefined, 'unknown']])('status %s', async (said, status) => {
    expect((await read({ status: said })).status).toBe(status);
  });

  it('without a currency has no prices', async () => {
    expect(await line({ pricing: { price: 5 } }, { currencyCode: null })).toMatchObject({ unitPrice: null });
  });

  it('is asked for with its prices', async () => {
    const { api, time, seen } = wiredRemote(() => json(listOf([])));
    await time.finish(api.orders(ID));
    expect(seen[0]?.url.pathname + (seen[0]?.url.search ?? '')).toBe(`/v1/customers/${CUSTOMER}/orders?include_price=true`);
  });
});
