import { describe, expect, test } from 'vitest';
import { remainderOf } from '../../../../core/db/writer/remainder.ts';
import { aCustomer } from '../../../builders/customer.ts';
import { anOrder } from '../../../builders/order.ts';
import { aSubscription } from '../../../builders/subscription.ts';
import { wireSubscription } from '../../../bench/data.ts';

const rest = (kind: Parameters<typeof remainderOf>[0], entity: object, raw: unknown): unknown => {
  const text = remainderOf(kind, entity, raw);
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
