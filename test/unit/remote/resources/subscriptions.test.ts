import { describe, expect, it } from 'vitest';
import { customerId, subscriptionId } from '../../../../core/domain/ids.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { CUSTOMER, SUBSCRIPTION, wireSubscription } from '../../../builders/wire.ts';
import { json, listOf, wiredRemote } from '../../../builders/wire-remote.ts';
import { at } from '../../../builders/wire-time.ts';

const ID = customerId(CUSTOMER);

async function read(over: Readonly<Record<string, unknown>> = {}): Promise<Subscription> {
  const { api, time } = wiredRemote(() => json(listOf([wireSubscription(over)])));
  const list = await time.finish(api.subscriptions(ID));
  const first = list.ok ? list.value[0] : undefined;
  if (!first) throw new Error('nothing was read');
  return first.entity;
}

describe('a subscription', () => {
  it('is read as the service answers it', async () => {
    expect(await read()).toEqual({
      id: SUBSCRIPTION,
      customerId: CUSTOMER,
      offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
      offerName: 'Microsoft 365 Business Basic',
      friendlyName: 'Biuro',
      productId: 'CFQ7TTC0LH18',
      skuId: '0001',
      model: 'nce',
      status: 'active',
      suspensionReasons: [],
      quantity: 10,
      unitType: 'Licenses',
      term: 'P1Y',
      billingPlan: 'monthly',
      renewalTerm: null,
      isTrial: false,
      autoRenew: true,
      createdAt: at('2026-11-20T16:57:15.498Z'),
      startsAt: at('2026-11-20T16:57:14.498Z'),
      commitmentEndsAt: at('2027-11-19T23:59:59Z'),
      billingCycleEndsAt: null,
      cancellationAllowedUntil: null,
      reducible: { total: 10, batches: [{ quantity: 10, allowedUntil: at('2026-11-27T16:57:14.498Z') }] },
      refundOptions: [{ type: 'full', expiresAt: at('2026-11-21T00:00:00Z') }],
      scheduledChange: null,
      orderId: 'a1b2c3d4e5f6',
      parentSubscriptionId: null,
      migratedFrom: null,
      promotionId: null,
      partnerIdOnRecord: null,
      etag: 'eyJpZCI6IjEifQ==',
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>, Partial<Subscription>]>([
    ['id in upper case', { id: SUBSCRIPTION.toUpperCase() }, { id: (SUBSCRIPTION as Subscription['id']) }],
    ['end given only as a day: the whole day belongs to the term (R-2.1)', { commitmentEndDateTime: undefined }, { commitmentEndsAt: at('2027-11-19T23:59:59Z') }],
    ['an end of a legacy offer at midnight is that midnight', { productType: undefined, offerId: '031c9e47-4802-4248-838e-778fb1d2cc05', commitmentEndDateTime: undefined }, { commitmentEndsAt: at('2027-11-19T00:00:00Z'), model: 'legacy', productId: null, skuId: null }],
    ['an end in the year 9999 is none', { commitmentEndDate: '9999-12-14T00:00:00Z', commitmentEndDateTime: '9999-12-14T23:59:59Z' }, { commitmentEndsAt: null }],
    ['end of the billing cycle', { billingCycleEndDate: '2026-12-19T00:00:00Z' }, { billingCycleEndsAt: at('2026-12-19T23:59:59Z') }],
    ['the server’s word on the window', { cancellationAllowedUntilDate: '2026-11-27T16:57:14.498252' }, { cancellationAllowedUntil: at('2026-11-27T16:57:14.498Z') }],
    ['suspended: nothing is said of seats', { status: 'Suspended', refundableQuantity: null, suspensionReasons: ['CustomerCancellation'] }, { status: 'suspended', reducible: null, suspensionReasons: ['CustomerCancellation'] }],
    ['a total without details', { refundableQuantity: { totalQuantity: '3' } }, { reducible: { total: 3, batches: [] } }],
    ['details without a total, one of them unusable', { refundableQuantity: { details: [{ quantity: 2, allowedUntilDateTime: '2026-11-27T00:00:00Z' }, { quantity: 1 }] } }, { reducible: { total: 2, batches: [{ quantity: 2, allowedUntil: at('2026-11-27T00:00:00Z') }] } }],
    ['R-3.5 Ex 1: refund option that expires "after", with +00:00 instead of Z', { refundOptions: [{ type: 'partial', expiresAfter: '2026-11-27T00:00:00+00:00' }] }, { refundOptions: [{ type: 'partial', expiresAt: at('2026-11-27T00:00:00Z') }] }],
    ['refund option in the other spelling, without end', { refundOptions: undefined, refundOption: [{ type: 'FULL' }] }, { refundOptions: [{ type: 'full', expiresAt: null }] }],
    ['a refund of a kind of the future', { refundOptions: [{ type: 'Karma' }] }, { refundOptions: [{ type: 'unknown', expiresAt: null }] }],
    ['no offer named any more', { offerId: undefined, offerName: undefined, productType: undefined }, { offerId: null, offerName: 'Biuro', model: 'legacy' }],
    ['no name at all', { offerId: undefined, offerName: null, friendlyName: null, productType: undefined }, { offerName: '', friendlyName: '' }],
    ['no friendly name', { friendlyName: '' }, { friendlyName: 'Microsoft 365 Business Basic' }],
    ['product from the links', { offerId: undefined, links: { sku: { uri: '/products/CFQ7TTC0LH0L/skus/000x?country=PL' } } }, { productId: 'CFQ7TTC0LH0L' as Subscription['productId'], skuId: '000X' as Subscription['skuId'] }],
    ['empty etag', { attributes: { etag: '', objectType: 'Subscription' } }, { etag: null }],
    ['no attributes', { attributes: undefined }, { etag: null }],
    ['numbers as text', { quantity: '25', partnerId: 1234567 }, { quantity: 25, partnerIdOnRecord: '1234567' }],
    ['add-on of another', { parentSubscriptionId: 'ABCD' }, { parentSubscriptionId: 'abcd' as Subscription['parentSubscriptionId'] }],
    ['came from legacy', { migratedFromSubscriptionId: 'OLD-1' }, { migratedFrom: 'old-1' as Subscription['migratedFrom'] }],
    ['one-time purchase', { billingCycle: 'one_time', productType: { id: 'Software' }, termDuration: '' }, { billingPlan: 'oneTime', model: 'perpetual', term: null }],
    ['a status that only prose knows', { status: 'Canceled' }, { status: 'deleted' }],
    ['a status of the future', { status: 'hibernating' }, { status: 'unknown' }],
    ['no status', { status: undefined }, { status: 'unknown' }],
    ['renewal with another term', { renewalTermDuration: 'P1M' }, { renewalTerm: 'P1M' }],
    ['flags as text', { autoRenewEnabled: 'False', isTrial: 'true' }, { autoRenew: false, isTrial: true }],
  ])('%s', async (_name, over, expected) => {
    expect(await read(over)).toMatchObject(expected);
  });

  it('keeps the answer as it came', async () => {
    const { api, time } = wiredRemote(() => json(wireSubscription({ brandNewField: { deep: 1 } })));
    const one = await time.finish(api.subscription(ID, subscriptionId(SUBSCRIPTION)));
    expect(one.ok && one.value.raw).toEqual(JSON.parse(JSON.stringify(wireSubscription({ brandNewField: { deep: 1 } }))));
    expect(one.ok && Object.keys(one.value.entity)).not.toContain('brandNewField');
  });

  it('in PascalCase is the same', async () => {
    const pascal = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(pascal);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.charAt(0).toUpperCase() + key.slice(1), pascal(inner)]));
    };
    const { api, time } = wiredRemote(() => json(listOf([pascal(wireSubscription())])));
    const list = await time.finish(api.subscriptions(ID));
    expect(list.ok && list.value[0]?.entity).toEqual(await read());
  });
});

describe('a list with items that cannot be read', () => {
  it('loses these and no others, and says so in the log without a word of what is in them', async () => {
    const { api, time, logged } = wiredRemote(() => json(listOf([wireSubscription(), null, { quantity: 5, friendlyName: 'secret' }, wireSubscription({ id: 'other' })])));
    const list = await time.finish(api.subscriptions(ID));
    expect(list.ok && list.value.map(({ entity }) => entity.id)).toEqual([SUBSCRIPTION, 'other']);
    expect(logged).toEqual([{ event: 'remote.itemsSkipped', facts: { source: 'subscriptions', skipped: 2, of: 4, field: 'id' } }]);
  });

  it('is no answer when nothing else is in it', async () => {
    const { api, time } = wiredRemote(() => json(listOf([{ nobody: true }])));
    expect(await time.finish(api.subscriptions(ID))).toEqual({ ok: false, error: { tag: 'badAnswer', reason: 'shape', detail: 'subscriptions: id' } });
  });

  it.each([[null], [{ items: null }], [{ items: [] }]])('%j', async (body) => {
    const { api, time } = wiredRemote(() => json(body));
    const list = await time.finish(api.subscriptions(ID));
    expect(list.ok ? list.value : list.error.tag).toEqual(body === null ? 'badAnswer' : []);
  });
});
