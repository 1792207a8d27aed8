import { intentId } from '../../core/domain/ids.ts';
import type { IntentId } from '../../core/domain/ids.ts';
import { subscriptionBase } from '../../core/domain/intents/base.ts';
import { NO_PROGRESS } from '../../core/domain/intents/intent.ts';
import type { Intent } from '../../core/domain/intents/intent.ts';
import { NOW } from './clock.ts';
import { aCustomerId } from './customer.ts';
import { aSubscription, aSubscriptionId } from './subscription.ts';

export const anIntentId = (number = 1): IntentId => intentId(`70000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

/** Three seats more for a customer, waiting to be sent. */
export const anIntent = (over: Partial<Intent> = {}): Intent => ({
  id: anIntentId(),
  action: { kind: 'changeSubscription', change: { kind: 'quantity', quantity: 13 } },
  customer: { kind: 'known', id: aCustomerId() },
  subscriptionId: aSubscriptionId(),
  names: { customer: 'Müller GmbH', product: 'Business Premium' },
  dependsOn: [],
  base: { kind: 'subscription', asOf: NOW, subscription: subscriptionBase(aSubscription()) },
  deadline: null,
  author: 'Anna',
  createdAt: NOW,
  requestIds: { cart: 'cart-1', main: anIntentId() },
  progress: NO_PROGRESS,
  state: { kind: 'waiting', dueAt: null, problem: null },
  warned: null,
  acknowledged: null,
  batch: null,
  ...over,
});
