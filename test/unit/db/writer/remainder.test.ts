import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRemainderOf } from '../../../../core/db/writer/remainder.ts';
import type { RemainderOf } from '../../../../core/db/writer/remainder.ts';
import { aCustomer } from '../../../builders/customer.ts';
import { anOrder } from '../../../builders/order.ts';
import { aSubscription } from '../../../builders/subscription.ts';
import { wireSubscription } from '../../../bench/data.ts';

const rest = (kind: Parameters<RemainderOf>[0], entity: object, raw: unknown): unknown => {
  const text = createRemainderOf()(kind, entity, raw);
  return text === null ? null : JSON.parse(text);
};

describe('of a subscription', () => {
  test('stays what has no column', () => {
    expect(rest('subscription', aSubscription(), wireSubscription(aSubscription()))).toEqual({
      productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
      hasPurchasableAddons: false,
      billingType: 'license',
      isMicrosoftProduct: true,
      attentionNeeded: false,
      actionTaken: false,
      contractType: 'subscription',
    });
  });

  test('stays what our types could not hold', () => {
    expect(rest('subscription', aSubscription({ status: 'unknown', term: null }), { status: 'paused', termDuration: 'P5Y', billingCycle: 'monthly' })).toEqual({ status: 'paused', termDuration: 'P5Y' });
  });

  test('stays nothing when there is nothing', () => {
    expect(rest('subscription', aSubscription(), { id: 'x', Status: 'active', Links: {}, refundOptions: [], note: null, other: '' })).toBeNull();
    for (const raw of [null, 'text', 7, [1]]) expect(rest('subscription', aSubscription(), raw)).toBeNull();
  });
});

describe('of a customer', () => {
  test('stays no person and no password', () => {
    const raw = {
      id: 'x',
      companyProfile: { companyName: 'x', address: { firstName: 'Anna', addressLine1: 'y', middleName: 'Maria' }, links: {} },
      billingProfile: { firstName: 'Anna', defaultAddress: { lastName: 'Z' } },
      userCredentials: { userName: 'admin', password: 'secret' },
      allowDelegatedAccess: true,
    };
    expect(rest('customer', aCustomer(), raw)).toEqual({ companyProfile: { address: { middleName: 'Maria' } }, allowDelegatedAccess: true });
  });
});

describe('of an order', () => {
  test('stay its lines as they came', () => {
    expect(rest('order', anOrder(), { id: 'x', status: 'completed', lineItems: [{ lineItemNumber: 0, renewsTo: [], links: { sku: {} } }], transactionType: 'UserPurchase' })).toEqual({
      lineItems: [{ lineItemNumber: 0, renewsTo: [] }],
      transactionType: 'UserPurchase',
    });
  });
});

describe('of many, one after another', () => {
  test('each is the same as if it were read alone', () => {
    const raw = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
    fc.assert(
      fc.property(fc.array(raw, { maxLength: 60 }), (raws) => {
        const remainderOf = createRemainderOf();
        for (const one of raws) expect(remainderOf('order', anOrder(), one)).toBe(createRemainderOf()('order', anOrder(), one));
      }),
    );
  });

  test('the same again is the same text, whatever stood between', () => {
    const remainderOf = createRemainderOf();
    const lines = (count: number) => ({ lineItems: Array.from({ length: count + 1 }, (_, number) => ({ number })) });
    const first = remainderOf('order', anOrder(), lines(0));
    for (let count = 1; count < 40; count += 1) remainderOf('order', anOrder(), lines(count));
    expect(remainderOf('order', anOrder(), lines(0))).toBe(first);
  });
});
