import { orderId, subscriptionId } from '../../domain/ids.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { Currency } from '../../domain/money/money.ts';
import type { Order, OrderLine } from '../../domain/orders/order.ts';
import type { RemoteApi } from '../../ports/remote-api.ts';
import { pathOf } from '../http.ts';
import { onlyAbout, parseWith } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { wireOrder } from '../schemas/order.ts';
import type { WireOrder, WireOrderLine } from '../schemas/order.ts';
import { camelWord, currencyOf, planOf, termOf, unitPriceFrom } from './values.ts';

/** Prices come only when asked for (API page, section 11). */
const WITH_PRICE = { include_price: 'true' };

/** Orders of a customer (API page, section 11). */
export function ordersResource(reader: Reader): Pick<RemoteApi, 'orders' | 'order'> {
  return {
    orders: (customer, call) =>
      reader.all(
        {
          name: 'orders',
          path: pathOf('customers', customer, 'orders'),
          query: WITH_PRICE,
          budget: 'order',
          about: { what: 'customer', id: customer },
          parse: parseOrder(customer),
        },
        call,
      ),
    order: (customer, id, call) =>
      reader.one(
        {
          name: 'order',
          path: pathOf('customers', customer, 'orders', id),
          query: WITH_PRICE,
          budget: 'order',
          about: { what: 'order', id },
          parse: onlyAbout(id, parseOrder(customer)),
        },
        call,
      ),
  };
}

/** For the orders of one customer (API page, section 11): the id in the answer is not trusted for whose it is. */
export const parseOrder = (customer: CustomerId) => parseWith(wireOrder, (wire) => orderOf(wire, customer));

function orderOf(wire: WireOrder, customer: CustomerId): Order {
  const currency = currencyOf(wire.currencyCode);
  return {
    id: orderId(wire.id),
    customerId: customer,
    createdAt: wire.creationDate,
    status: wire.status === null ? 'unknown' : camelWord(wire.status),
    billingPlan: planOf(wire.billingCycle),
    currency,
    lines: wire.lineItems.map((line, place) => lineOf(line, place, currency)),
  };
}

function lineOf(wire: WireOrderLine, place: number, currency: Currency | null): OrderLine {
  const { pricing } = wire;
  return {
    number: wire.lineItemNumber ?? place,
    offerId: wire.offerId ?? '',
    subscriptionId: wire.subscriptionId === null ? null : subscriptionId(wire.subscriptionId),
    friendlyName: wire.friendlyName,
    quantity: wire.quantity ?? 0,
    term: termOf(wire.termDuration),
    transactionType: wire.transactionType === null ? null : camelWord(wire.transactionType),
    unitPrice: unitPriceFrom(pricing?.price ?? pricing?.discountedPrice ?? pricing?.listPrice ?? null, currency),
  };
}
