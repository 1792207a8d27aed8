import { expect, test } from 'vitest';
import { FACT, factsOf } from '../../../../core/db/lists/subscription-facts.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { aScheduledChange, aSubscription } from '../../../builders/subscription.ts';

const { active, scheduled, notRenewing, renewing, suspended, ended, trial, legacy, seated } = FACT;

test.each<[string, Partial<Subscription>, number]>([
  ['in the middle of its term', {}, active | renewing | seated],
  ['that will not renew', { autoRenew: false }, active | notRenewing | seated],
  ['with a planned change', { scheduledChange: aScheduledChange() }, active | renewing | scheduled | seated],
  ['suspended', { status: 'suspended', autoRenew: false }, suspended],
  ['pending', { status: 'pending' }, 0],
  ['expired', { status: 'expired', autoRenew: false }, ended],
  ['disabled', { status: 'disabled' }, ended],
  ['deleted, with a change that nobody took back', { status: 'deleted', scheduledChange: aScheduledChange() }, ended],
  ['on trial', { isTrial: true, autoRenew: false }, active | notRenewing | trial],
  ['of an expired trial', { isTrial: true, status: 'expired' }, ended],
  ['of the old kind', { model: 'legacy' }, active | renewing | legacy | seated],
  ['bought for ever', { model: 'perpetual', commitmentEndsAt: null, autoRenew: false }, active],
  ['an Azure plan', { model: 'azure', commitmentEndsAt: null }, active],
])('a subscription %s', (_, over, facts) => {
  expect(factsOf(aSubscription(over))).toBe(facts);
});
