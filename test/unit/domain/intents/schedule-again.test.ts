import { describe, expect, test } from 'vitest';
import { catalogItemId, productId, skuId } from '../../../../core/domain/ids.ts';
import type { IntentAction } from '../../../../core/domain/intents/action.ts';
import { projected } from '../../../../core/domain/intents/projection.ts';
import { scheduledAgain } from '../../../../core/domain/intents/schedule-again.ts';
import type { ScheduledChange } from '../../../../core/domain/subscriptions/subscription.ts';
import { anIntent } from '../../../builders/intent.ts';
import { aSubscription } from '../../../builders/nce.ts';

const PLANNED: ScheduledChange = { action: 'renew', effectiveAt: null, productId: productId('CFQ7TTC0LDPB'), skuId: skuId('0001'), term: 'P1Y', billingPlan: 'annual', quantity: 8, customTermEndsAt: null, promotionId: null };
const MORE: IntentAction = { kind: 'changeSubscription', change: { kind: 'quantity', quantity: 12 } };
const UPGRADE: Extract<IntentAction, { kind: 'transition' }> = { kind: 'transition', transition: { toCatalogItemId: catalogItemId('CFQ7TTC0LCHC:0001:A'), toSubscriptionId: null, quantity: 10, term: null, billingPlan: null } };
const again = (planned: ScheduledChange | null, action: IntentAction = MORE) => scheduledAgain(aSubscription({ scheduledChange: planned }), action);

describe('a change that deletes the schedule (R-7.3)', () => {
  test('repeats what was planned, the same product unsaid', () => {
    expect(again(PLANNED)).toMatchObject({ change: { kind: 'nextTerm', instructions: { quantity: 8, term: 'P1Y', billingPlan: 'annual', productId: null, skuId: null, action: null } } });
  });
  test('repeats another product by name', () => {
    expect(again({ ...PLANNED, productId: productId('OTHER') })).toMatchObject({ change: { instructions: { productId: 'OTHER', skuId: '0001' } } });
  });
  test.each(['cancel', 'extendedServiceTerm', 'transition'] as const)('repeats %s by its own word', (action) => {
    expect(again({ ...PLANNED, action })).toMatchObject({ change: { instructions: { action } } });
  });
  test('after an upgrade too', () => expect(again(PLANNED, UPGRADE)).toMatchObject({ change: { kind: 'nextTerm' } }));
  test('says so when it cannot', () => expect(again({ ...PLANNED, action: 'unknown' })).toBe('lost'));
  test.each<[string, ScheduledChange | null, IntentAction]>([
    ['nothing is planned', null, MORE],
    ['the plan is being replaced', PLANNED, { kind: 'changeSubscription', change: { kind: 'nextTerm', instructions: null } }],
    ['the subscription ends', PLANNED, { kind: 'changeSubscription', change: { kind: 'cancel' } }],
    ['auto-renew goes off, without which there is no plan (R-7.2)', PLANNED, { kind: 'changeSubscription', change: { kind: 'autoRenew', on: false } }],
  ])('does nothing when %s', (_name, planned, action) => expect(again(planned, action)).toBeNull());
});

describe('what an upgrade leaves behind for those that come after it (R-11.2)', () => {
  const after = (action: IntentAction) => projected(aSubscription({ scheduledChange: PLANNED }), [anIntent({ action, subscriptionId: aSubscription().id })]);
  test('all seats: the same subscription is another product', () => expect(after(UPGRADE)).toMatchObject({ productId: 'CFQ7TTC0LCHC', quantity: 10, scheduledChange: null }));
  test('some seats: the others stay', () => expect(after({ ...UPGRADE, transition: { ...UPGRADE.transition, quantity: 4 } })).toMatchObject({ productId: 'CFQ7TTC0LDPB', quantity: 6, scheduledChange: null }));
});
