import type { Call } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { objectType } from '../http/collection.ts';
import { invalid } from '../http/errors.ts';
import { fieldsOf } from '../http/fields.ts';
import { wholeList } from '../http/paging.ts';
import { refusal } from '../rules/refusals.ts';
import { upgradeOf } from '../rules/transitions.ts';
import type { Upgrade } from '../rules/transitions.ts';
import { billingCycle } from '../wire/codes.ts';
import { stamp } from '../wire/dates.ts';
import { availabilityId, findSku } from '../world/catalogue/catalogue.ts';
import type { TransitionRecord } from '../world/commerce.ts';
import { termEnd } from '../world/dates.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import { withoutSeats } from '../world/seats.ts';
import { forSubscription } from './subscriptions.ts';

/** Upgrades, and the conversion of a trial (API page, section 12; ). */
export const createTransition = forSubscription(async (call, customer, record) => {
  const body = fieldsOf(await call.body());
  if (body === null) return invalid('The transition is missing.');
  const { world, now } = call;
  const upgrade = upgradeOf(body, { record, customer, owned: world.subscriptions(customer, now), now, begin: world.options.begin });
  if ('refused' in upgrade) return upgrade.refused;
  return answer(transition(carriedOut(call, customer, { record, upgrade })));
});

/** What was moved out of a subscription, oldest first (API page, section 12). */
export const listTransitions = forSubscription((call, _customer, record) => {
  const operation = call.query('operationId')?.toLowerCase() ?? null;
  const found = call.world.commerce.transitions.filter((one) => one.fromSubscriptionId === record.id && (operation === null || one.operationId === operation));
  return wholeList(call, found.map(transition));
});

type Carrying = { readonly record: SubscriptionRecord; readonly upgrade: Upgrade };

function carriedOut(call: Call, customer: CustomerRecord, { record, upgrade }: Carrying): TransitionRecord {
  const { world, now } = call;
  const toSubscriptionId = move(call, customer, { record, upgrade });
  const done: TransitionRecord = {
    operationId: world.commerce.newId('transition'),
    customerId: customer.id,
    fromSubscriptionId: record.id,
    fromCatalogItemId: itemOf(record.sku, record.availabilityId),
    toCatalogItemId: itemOf(upgrade.target, availabilityId(upgrade.target, customer.country, now)),
    toSubscriptionId,
    quantity: upgrade.quantity,
    term: upgrade.plan.term,
    billing: upgrade.plan.billing,
    type: upgrade.type,
    at: now,
  };
  world.commerce.transitions.push(done);
  world.commerce.ledger.write({ kind: 'upgraded', at: now, customerId: customer.id, requestId: call.requestId, subscriptionId: record.id, marker: done.operationId, value: upgrade.quantity });
  return done;
}

const itemOf = (sku: SubscriptionRecord['sku'], availability: string): string => (sku === null ? '' : `${sku.productId}:${sku.id}:${availability}`);

/** Where the seats are afterwards. */
function move(call: Call, customer: CustomerRecord, { record, upgrade }: Carrying): string {
  const { world, now } = call;
  const { into, quantity } = upgrade;
  const isFull = quantity >= record.quantity;
  const change = (id: string, what: Partial<SubscriptionRecord>): boolean => world.changeSubscription(customer.id, id, what, now, 'upgrade_subscription');
  const givenAway: Partial<SubscriptionRecord> = isFull ? { status: 'deleted', autoRenew: false, next: null } : withoutSeats(record, quantity);
  if (into !== null) {
    change(into.id, { quantity: into.quantity + quantity, batches: [...into.batches, { quantity, addedAt: now }], next: null });
    change(record.id, givenAway);
    return into.id;
  }
  if (isFull) {
    change(record.id, becoming(call, customer, { record, upgrade }));
    return record.id;
  }
  const id = world.commerce.newId('subscription');
  const orderId = world.commerce.newOrderId();
  const { term, billing } = upgrade.plan;
  const drawn = world.draw(
    customer,
    { sku: upgrade.target, plan: { term, billing }, seats: quantity, startsAt: now, ...(record.endsOn === null || upgrade.startsAnew ? {} : { endsOn: record.endsOn }), partnerId: record.partnerId },
    { id, orderId },
  );
  // the new subscription inherits the window of its source.
  world.addSubscriptions(customer, orderId, [{ ...drawn, windowFrom: record.windowFrom ?? record.startsAt }], now);
  change(record.id, givenAway);
  return id;
}

/** the same term keeps its end and opens no window: what was no real term starts one. */
function becoming({ now }: Call, customer: CustomerRecord, { record, upgrade }: Carrying): Partial<SubscriptionRecord> {
  const { target, quantity, plan, startsAnew } = upgrade;
  const added = quantity - record.quantity;
  const batches = added > 0 ? [...record.batches, { quantity: added, addedAt: now }] : record.batches;
  const wasReal = record.sku?.kind === 'paid';
  return {
    sku: target,
    availabilityId: availabilityId(target, customer.country, now),
    quantity,
    term: plan.term,
    billing: plan.billing,
    promotionId: null,
    next: null,
    atTermEnd: null,
    nextCharge: null,
    autoRenew: true,
    batches: wasReal ? batches : [{ quantity, addedAt: now }],
    ...(startsAnew ? { startsAt: now, endsOn: termEnd(now, plan.term), customEnd: false, windowFrom: wasReal ? (record.windowFrom ?? record.startsAt) : null } : {}),
  };
}

const transition = (done: TransitionRecord): object => ({
  operationId: done.operationId,
  fromCatalogItemId: done.fromCatalogItemId,
  fromSubscriptionId: done.fromSubscriptionId,
  toCatalogItemId: done.toCatalogItemId,
  toSubscriptionId: done.toSubscriptionId,
  quantity: done.quantity,
  termDuration: done.term,
  billingCycle: billingCycle(done.billing),
  transitionType: done.type,
  events: [
    { name: 'Conversion', status: 'Completed', timestamp: stamp(done.at) },
    ...(done.type.toLowerCase().includes('license') ? [{ name: 'LicenseReassignment', status: 'Completed', timestamp: stamp(done.at) }] : []),
  ],
  attributes: objectType('Transition'),
});

/** What a trial can become (API page, section 12; ). */
export const listConversions = forSubscription((call, customer, record) => wholeList(call, conversionsOf(call, customer, record)));

function conversionsOf({ now }: Call, customer: CustomerRecord, { sku, availabilityId: from, quantity, orderId }: SubscriptionRecord): readonly object[] {
  if (sku === null || sku.kind !== 'trial') return [];
  return sku.upgrades.flatMap((pair) => {
    const [product = '', id = ''] = pair.split(':');
    const target = findSku(product, id);
    return target === null ? [] : [{ offerId: itemOf(sku, from), targetOfferId: itemOf(target, availabilityId(target, customer.country, now)), orderId, quantity, billingCycle: 'monthly' }];
  });
}

/** Conversion of a trial in the older form: the same as a transition to the paid product. */
export const createConversion = forSubscription(async (call, customer, record) => {
  const body = fieldsOf(await call.body());
  if (record.sku?.kind !== 'trial' || body === null) return refusal('800107', 'Only a trial can be converted.');
  const { world, now } = call;
  const asked = { ...body, toCatalogItemId: body['targetOfferId'] };
  const upgrade = upgradeOf(asked, { record, customer, owned: world.subscriptions(customer, now), now, begin: world.options.begin });
  if ('refused' in upgrade) return upgrade.refused;
  const done = carriedOut(call, customer, { record, upgrade });
  return answer({ subscriptionId: done.toSubscriptionId, offerId: done.fromCatalogItemId, targetOfferId: done.toCatalogItemId, attributes: objectType('ConversionResult') });
});
