import { after } from '../../domain/time/instant.ts';
import type { Call } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { objectType } from '../http/collection.ts';
import { notFound } from '../http/errors.ts';
import { wholeList } from '../http/paging.ts';
import type { CustomerRecord } from '../world/records.ts';
import { billingCycle } from '../wire/codes.ts';
import { dayStart } from '../wire/dates.ts';
import { order, ordersOf } from '../wire/order.ts';
import type { OrderRecord } from '../wire/order.ts';
import { forCustomer } from './customer-call.ts';

/** What was bought since the beginning shows up late (API page, section 11). */
const of = (call: Call, customer: CustomerRecord): readonly OrderRecord[] =>
  ordersOf(call.world.subscriptions(customer, call.now), call.world.commerce.orders)
    .filter((one) => !isNew(call, one) || after(one.createdAt, call.behaviour.orderLag) <= call.now);

const isNew = ({ world }: Call, { id, createdAt }: OrderRecord): boolean => world.commerce.orders.has(id) || createdAt > world.options.begin;

const wantsPrices = (call: Call): boolean => call.query('include_price')?.toLowerCase() === 'true';

/** Oldest first, each some minutes after it was placed (`Behaviour.orderLag`); prices only with `include_price`. */
export const listOrders = forCustomer((call, customer) => {
  const billing = call.query('billingType')?.toLowerCase().replaceAll('_', '') ?? null;
  const orders = of(call, customer).filter((one) => {
    const first = one.lines[0]?.subscription;
    return billing === null || (first !== undefined && billingCycle(first.billing).replaceAll('_', '') === billing);
  });
  return wholeList(call, orders.map((one) => order(one, customer, wantsPrices(call))));
});

/** 404 until the order shows up in the list, too. */
export const getOrder = forCustomer((call, customer) => {
  const found = of(call, customer).find((one) => one.id === call.part('order'));
  return found === undefined ? notFound.order() : answer(order(found, customer, wantsPrices(call)));
});

/** Line by line, in seats: pending until the subscription is there. */
export const getOrderProvisioning = forCustomer((call, customer) => {
  const found = of(call, customer).find((one) => one.id === call.part('order'));
  if (found === undefined) return notFound.order();
  return wholeList(call, found.lines.map(({ subscription, quantity }, index) => ({
    lineItemNumber: index,
    status: subscription.status === 'pending' ? 'pending' : 'fulfilled',
    quantityProvisioningInformation: [{ quantity, status: subscription.status === 'pending' ? 'pending' : 'fulfilled', ...(subscription.endsOn === null ? {} : { endDate: dayStart(subscription.endsOn) }) }],
    attributes: objectType('OrderLineItemProvisioningStatus'),
  })));
});
