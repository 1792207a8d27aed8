import type { Term } from '../../domain/catalog/terms.ts';
import { TERMS } from '../../domain/catalog/terms.ts';
import { answer } from '../http/call.ts';
import type { Answer, Call } from '../http/call.ts';
import { objectType } from '../http/collection.ts';
import { classicError, invalid, notFound } from '../http/errors.ts';
import { offsetPage, wholeList } from '../http/paging.ts';
import { findSku } from '../world/catalogue/catalogue.ts';
import { instant } from '../../domain/time/instant.ts';
import type { CustomerRecord, SubscriptionRecord } from '../world/records.ts';
import { customTermEndDatesOf } from '../wire/custom-term-ends.ts';
import { dayStart } from '../wire/dates.ts';
import { subscription } from '../wire/subscription.ts';
import { transitionEligibility } from '../wire/transition.ts';
import { forCustomer } from './customer-call.ts';
import { isHidden } from './purchase.ts';

const of = (call: Call, customer: CustomerRecord): readonly SubscriptionRecord[] =>
  call.world.subscriptions(customer, call.now).filter((one) => !isHidden(one, call));

const shaped = (call: Call, customer: CustomerRecord, records: readonly SubscriptionRecord[]): readonly object[] =>
  records.map((record) => subscription(record, { customer, now: call.now }));

/** The full list, or the part of one order or one partner of record. */
export const listSubscriptions = forCustomer((call, customer) => {
  const order = call.query('order_id');
  const partner = call.query('mpn_id');
  const all = of(call, customer);
  if (order !== null) return wholeList(call, shaped(call, customer, all.filter((one) => one.orderId === order.toLowerCase())));
  if (partner !== null) return offsetPage(call, shaped(call, customer, all.filter((one) => one.partnerId === partner)));
  return wholeList(call, shaped(call, customer, all));
});

/** Wraps what is answered about one subscription of one customer. */
export const forSubscription = (handle: (call: Call, customer: CustomerRecord, record: SubscriptionRecord) => Answer | Promise<Answer>) =>
  forCustomer((call, customer) => {
    const record = of(call, customer).find((one) => one.id === call.part('subscription'));
    return record === undefined ? notFound.subscription() : handle(call, customer, record);
  });

/** The whole resource with its ETag, as it is at this moment (API page, section 12). */
export const getSubscription = forSubscription((call, customer, record) => answer(subscription(record, { customer, now: call.now })));

/** Add-ons of the old model, which hang on their base. */
export const listAddOns = forSubscription((call, customer, record) =>
  wholeList(call, shaped(call, customer, of(call, customer).filter((one) => one.legacy?.parentId === record.id))));

/** Whether the seats can be assigned yet (API page, section 12). */
export const getProvisioning = forSubscription((_call, _customer, record) =>
  answer({
    skuId: record.sku?.id ?? record.legacy?.offerId ?? '',
    status: record.status === 'pending' ? 'pending' : 'success',
    quantity: record.quantity,
    ...(record.endsOn === null ? {} : { endDate: dayStart(record.endsOn) }),
    attributes: objectType('SubscriptionProvisioningStatus'),
  }));

/** Articles that this one can become, each with the subscriptions that could take the seats. */
export const getTransitionEligibilities = forSubscription((call, customer, record) => {
  const type = call.query('eligibilityType')?.toLowerCase() ?? 'immediate';
  if (type !== 'immediate' && type !== 'scheduled') return invalid('The eligibility type is immediate or scheduled.');
  const targets = (record.sku?.upgrades ?? []).map((pair) => findSku(...pairOf(pair))).filter((found) => found !== null);
  return wholeList(call, targets.map((target) => transitionEligibility({ record, target, customer, now: call.now, owned: of(call, customer) })));
});

const pairOf = (pair: string): [string, string] => {
  const [product = '', sku = ''] = pair.split(':');
  return [product, sku];
};

/** Days on which a term that begins now, or on `term_start_date` (UTC), may end. */
export const listCustomTermEndDates = forCustomer((call, customer) => {
  const wanted = call.query('term_duration')?.toUpperCase() ?? 'P1Y';
  const term = TERMS.find((known): known is Term => known === wanted);
  if (term === undefined) return classicError(400, '900270', 'The term duration is not valid.');
  const target = call.query('target_coterm_subscription_id')?.toLowerCase() ?? null;
  const start = Date.parse(call.query('term_start_date') ?? '');
  const startsAt = Number.isNaN(start) ? call.now : instant(start);
  return wholeList(call, customTermEndDatesOf({ subscriptions: of(call, customer), term, now: startsAt, target }));
});
