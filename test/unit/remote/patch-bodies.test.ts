import { describe, expect, it } from 'vitest';
import { productId, promotionId, skuId } from '../../../core/domain/ids.ts';
import type { NextTerm, SubscriptionChange } from '../../../core/ports/remote-writes.ts';
import { parseSubscription } from '../../../core/remote/resources/subscriptions.ts';
import { at } from '../../builders/clock.ts';
import { json, wiredRemote } from '../../builders/wire-remote.ts';
import { aCall, BUYER, HELD } from '../../builders/wire-write.ts';
import { CUSTOMER, wireSubscription } from '../../builders/wire.ts';

type Json = Readonly<Record<string, unknown>>;

const NEXT: NextTerm = {
  productId: productId('CFQ7TTC0LH18'),
  skuId: skuId('0001'),
  availabilityId: 'CFQ7TTC0K971',
  term: 'P1M',
  billingPlan: 'monthly',
  quantity: 8,
  customTermEndsAt: null,
  promotionId: null,
  action: null,
};

/** A subscription with everything that a PATCH could lose. */
const RAW = wireSubscription({
  scheduledNextTermInstructions: { product: { productId: 'CFQ7TTC0LH18', skuId: '0001', billingCycle: 'monthly', termDuration: 'P1Y' }, quantity: 20 },
  nextChargeInstructions: { product: { billingCycle: 'annual' } },
  aFieldOfTheFuture: { nested: [1, 2, 3] },
});

/** Body and headers of the PATCH that one change becomes. */
async function patched(change: SubscriptionChange, raw: Json = RAW): Promise<{ readonly body: Json; readonly headers: Readonly<Record<string, string>>; readonly path: string }> {
  const entity = parseSubscription(BUYER)(raw);
  if (!entity.ok) throw new Error(entity.error);
  const { writes, time, seen } = wiredRemote(() => json(raw));
  await time.finish(writes.changeSubscription(BUYER, { entity: entity.value, raw }, change, aCall()));
  const [sent] = seen;
  return { body: JSON.parse(sent?.body ?? '{}') as Json, headers: sent?.headers ?? {}, path: `${sent?.method} ${sent?.url.pathname}` };
}

describe('PATCH of a subscription', () => {
  it.each<[string, SubscriptionChange, Json]>([
    ['seats', { kind: 'quantity', quantity: 12 }, { quantity: 12 }],
    ['cancel', { kind: 'cancel' }, { status: 'deleted' }],
    ['suspend', { kind: 'suspend' }, { status: 'suspended' }],
    ['reactivate', { kind: 'reactivate' }, { status: 'active' }],
    ['auto-renew off', { kind: 'autoRenew', on: false }, { autoRenewEnabled: false }],
    ['name', { kind: 'friendlyName', name: 'Sala konferencyjna' }, { friendlyName: 'Sala konferencyjna' }],
    ['partner on record', { kind: 'partnerOnRecord', partnerId: '4517283' }, { partnerId: '4517283' }],
    ['a longer term', { kind: 'term', term: 'P3Y', billingPlan: 'triennial' }, { termDuration: 'P3Y', billingCycle: 'triennial' }],
    ['the next term', { kind: 'nextTerm', instructions: NEXT }, { scheduledNextTermInstructions: { product: { productId: 'CFQ7TTC0LH18', skuId: '0001', availabilityId: 'CFQ7TTC0K971', billingCycle: 'monthly', termDuration: 'P1M' }, quantity: 8 } }],
    [
      'the next term with an end and a promotion',
      { kind: 'nextTerm', instructions: { ...NEXT, customTermEndsAt: at('2027-12-31T00:00:00Z'), promotionId: promotionId('P:S:A') } },
      { scheduledNextTermInstructions: { product: { productId: 'CFQ7TTC0LH18', skuId: '0001', availabilityId: 'CFQ7TTC0K971', billingCycle: 'monthly', termDuration: 'P1M', promotionId: 'P:S:A' }, quantity: 8, customTermEndDate: '2027-12-31T00:00:00.000Z' } },
    ],
    ['no plan for the next term', { kind: 'nextTerm', instructions: null }, { scheduledNextTermInstructions: null }],
    ['cancel at the end', { kind: 'nextTerm', instructions: { ...NEXT, action: 'cancel' } }, { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }] }],
    ['extend at the end', { kind: 'nextTerm', instructions: { ...NEXT, action: 'extendedServiceTerm' } }, { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'RenewToExtendedServiceTerm' }] }],
    [
      'renew as said',
      { kind: 'nextTerm', instructions: { ...NEXT, action: 'renew', availabilityId: null } },
      { scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'RenewToNewTerm', instructions: { product: { productId: 'CFQ7TTC0LH18', skuId: '0001', billingCycle: 'monthly', termDuration: 'P1M' }, quantity: 8 } }] },
    ],
    ['the next charge', { kind: 'nextCharge', billingPlan: 'triennial' }, { nextChargeInstructions: { product: { productId: 'CFQ7TTC0LH18', skuId: '0001', availabilityId: 'CFQ7TTC0K971', billingCycle: 'triennial', termDuration: 'P1Y' } } }],
  ])('%s: the whole answer of before with this one change', async (_name, change, fields) => {
    const { body, path } = await patched(change);
    expect(body).toEqual({ ...RAW, ...fields });
    expect(path).toBe(`PATCH /v1/customers/${CUSTOMER}/subscriptions/${HELD}`);
  });

  it('drops what was chosen for the end when auto-renew goes on, or another plan is made', async () => {
    const chosen = { ...RAW, scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }] };
    expect((await patched({ kind: 'autoRenew', on: true }, chosen)).body).toMatchObject({ autoRenewEnabled: true, scheduledActions: [] });
    expect((await patched({ kind: 'nextTerm', instructions: NEXT }, chosen)).body).toMatchObject({ scheduledActions: [] });
    expect((await patched({ kind: 'nextTerm', instructions: null }, chosen)).body).toMatchObject({ scheduledActions: [], scheduledNextTermInstructions: null });
    expect((await patched({ kind: 'quantity', quantity: 12 }, chosen)).body).toMatchObject({ scheduledActions: chosen.scheduledActions });
  });

  it.each([
    ['its ETag', {}, 'eyJpZCI6IjEifQ=='],
    ['none when there is none', { attributes: { objectType: 'Subscription' } }, undefined],
    ['none when it is empty', { attributes: { etag: '' } }, undefined],
  ])('carries %s', async (_name, over, etag) => {
    expect((await patched({ kind: 'quantity', quantity: 12 }, { ...RAW, ...over })).headers['if-match']).toBe(etag);
  });

  it('answers a foreign spelling in the same spelling', async () => {
    const pascal = Object.fromEntries(Object.entries(RAW).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]));
    const { body } = await patched({ kind: 'quantity', quantity: 12 }, pascal);
    expect(body).toEqual({ ...pascal, Quantity: 12 });
  });

  it('is not formed without the answer of before', async () => {
    const entity = parseSubscription(BUYER)(RAW);
    const { writes, seen } = wiredRemote(() => json(RAW));
    if (!entity.ok) throw new Error(entity.error);
    expect(await writes.changeSubscription(BUYER, { entity: entity.value, raw: null }, { kind: 'cancel' }, aCall())).toMatchObject({ kind: 'refused', error: { tag: 'validation' } });
    expect(seen).toEqual([]);
  });

  it('takes an answer about another subscription for none', async () => {
    const entity = parseSubscription(BUYER)(RAW);
    const { writes, time } = wiredRemote(() => json(wireSubscription({ id: 'somebody-else' })));
    if (!entity.ok) throw new Error(entity.error);
    expect(await time.finish(writes.changeSubscription(BUYER, { entity: entity.value, raw: RAW }, { kind: 'cancel' }, aCall()))).toMatchObject({ kind: 'unknown', error: { tag: 'badAnswer', reason: 'shape' } });
  });
});
