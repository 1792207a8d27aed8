import { expect, it } from 'vitest';
import type { IntentAction } from '../../../../core/domain/intents/action.ts';
import { subscriptionBase } from '../../../../core/domain/intents/base.ts';
import { shownBySubscription } from '../../../../core/domain/intents/evidence.ts';
import type { SubscriptionChange } from '../../../../core/domain/subscriptions/change.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { aSubscription } from '../../../builders/subscription.ts';

const BEFORE = aSubscription({ quantity: 10, term: 'P1Y', billingPlan: 'monthly', status: 'active' });

const changed = (change: SubscriptionChange): IntentAction => ({ kind: 'changeSubscription', change });

it.each<[string, SubscriptionChange, Partial<Subscription>, string]>([
  ['seats as they were', { kind: 'quantity', quantity: 12 }, {}, 'notHappened'],
  ['seats as wanted', { kind: 'quantity', quantity: 12 }, { quantity: 12 }, 'happened'],
  ['a third number of seats', { kind: 'quantity', quantity: 12 }, { quantity: 13 }, 'undecidable'],
  // at once.
  ['a longer term that is not there', { kind: 'term', term: 'P3Y', billingPlan: 'annual' }, {}, 'notHappened'],
  ['a longer term that is there', { kind: 'term', term: 'P3Y', billingPlan: 'annual' }, { term: 'P3Y', billingPlan: 'annual' }, 'happened'],
  // with the next charge; until then nothing can be seen.
  ['another rhythm that cannot be seen yet', { kind: 'term', term: 'P1Y', billingPlan: 'annual' }, {}, 'undecidable'],
  ['another rhythm that has begun', { kind: 'term', term: 'P1Y', billingPlan: 'annual' }, { billingPlan: 'annual' }, 'happened'],
  ['the next charge', { kind: 'nextCharge', billingPlan: 'annual' }, {}, 'undecidable'],
])('%s: what a subscription shows of a change whose answer was lost', (_, change, fresh, kind) => {
  expect(shownBySubscription(changed(change), subscriptionBase(BEFORE), { ...BEFORE, ...fresh }).kind).toBe(kind);
});
