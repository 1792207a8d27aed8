import { after } from '../../domain/time/instant.ts';
import type { Answer, Call } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { invalid } from '../http/errors.ts';
import { fieldsOf } from '../http/fields.ts';
import { classicError } from '../http/errors.ts';
import { refusal } from '../rules/refusals.ts';
import { judge } from '../rules/subscription-changes.ts';
import type { Outcome } from '../rules/subscription-changes.ts';
import { readPatch } from '../rules/wanted-changes.ts';
import type { Reading } from '../rules/wanted-changes.ts';
import { subscription } from '../wire/subscription.ts';
import { etag } from '../wire/codes.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import { forSubscription } from './subscriptions.ts';

/**
 * PATCH of a subscription (API page, section 12): the whole resource with one kind of change.
 * What is left out of three fields is reset. Answers the resource, or 202 with a place to ask.
 */
export const patchSubscription = forSubscription(async (call, customer, record) => {
  const body = fieldsOf(await call.body());
  if (body === null) return invalid('The body is not a subscription.');
  if (isStale(call, record)) return staleEtag(call);
  const reading = readPatch(body, record);
  const changes = kindsOf(reading);
  if (changes.length > 1) return refusal('800095', `One kind of change at a time, not ${changes.map((one) => one.kind).join(' and ')}.`);

  const { world, now } = call;
  const at = { record, customer, owned: world.subscriptions(customer, now), now, begin: world.options.begin };
  const outcomes = reading.wanted.map((one) => judge(one, at));
  const refused = outcomes.find((one) => 'refused' in one);
  if (refused !== undefined && 'refused' in refused) return refused.refused;
  return settled(call, customer, { record, outcomes, reading });
});

/** A name may come along; switching auto-renew on and dropping what was chosen for the end is one thing. */
function kindsOf({ wanted }: Reading): Reading['wanted'] {
  const isOn = wanted.some((one) => one.kind === 'autoRenew' && one.on);
  return wanted.filter((one) => one.kind !== 'name' && !(isOn && one.kind === 'termEnd' && one.at === null));
}

/** Only an ETag that was sent is looked at, and only where one was handed out (API page, section 3). */
function isStale(call: Call, record: SubscriptionRecord): boolean {
  const sent = call.header('If-Match')?.trim().replaceAll(/^"|"$/g, '') ?? '';
  return sent !== '' && sent !== '*' && record.shape === 'usual' && sent !== etag({ id: record.id, version: record.version });
}

/** 400 or 412: the service has been seen to use either (`Behaviour.staleEtag`). */
export const staleEtag = ({ behaviour }: Pick<Call, 'behaviour'>): Answer => classicError(behaviour.staleEtag, '2055', 'The ETag is stale.');

type Doing = { readonly record: SubscriptionRecord; readonly outcomes: readonly Outcome[]; readonly reading: Reading };

function settled(call: Call, customer: CustomerRecord, { record, outcomes, reading }: Doing): Answer {
  const { world, now } = call;
  const change = outcomes.reduce<Partial<SubscriptionRecord>>((all, one) => ('change' in one ? { ...all, ...one.change } : all), resetsOf(reading));
  if (Object.keys(change).length > 0) world.changeSubscription(customer.id, record.id, change, now);
  for (const one of outcomes) {
    if (!('change' in one)) continue;
    world.commerce.ledger.write({ kind: one.kind, at: now, customerId: customer.id, requestId: call.requestId, subscriptionId: record.id, value: one.value });
  }
  const current = world.subscriptions(customer, now).find((one) => one.id === record.id) ?? record;
  const changed = answer(subscription(current, { customer, now }));
  const { acceptLater } = call.behaviour;
  return acceptLater === null || outcomes.length === 0 ? changed : call.later(changed, after(now, acceptLater));
}

/** Left out is taken back. */
function resetsOf({ resets }: Reading): Partial<SubscriptionRecord> {
  return {
    ...(resets.autoRenew ? { autoRenew: false, next: null } : {}),
    ...(resets.next ? { next: null } : {}),
    ...(resets.nextCharge ? { nextCharge: null } : {}),
  };
}
