import { cartId, catalogItemId, orderId, subscriptionId } from '../../domain/ids.ts';
import type { CustomerId } from '../../domain/ids.ts';
import type { Cart, Checkout, NewCartLine } from '../../domain/orders/cart.ts';
import type { Order } from '../../domain/orders/order.ts';
import { err } from '../../domain/result.ts';
import { toIso } from '../../domain/time/instant.ts';
import type { Call } from '../../ports/remote-api.ts';
import type { RemoteChecks, RemoteWrites } from '../../ports/remote-writes.ts';
import { pathOf } from '../http.ts';
import { onlyAbout, parseWith } from '../reader.ts';
import type { Parse, Reader } from '../reader.ts';
import { parseOrder } from '../resources/orders.ts';
import { currencyOf, cycleOf, moneyFrom } from '../resources/values.ts';
import { wireCart, wireCheckout } from '../schemas/cart.ts';
import type { WireCart, WireCartLine, WireCheckout } from '../schemas/cart.ts';
import { said } from './echo.ts';
import type { Writer } from './writer.ts';

/** Carts and orders (API page, section 11). A cart costs nothing; checkout and orders do. */
export function cartWrites(writer: Writer): Pick<RemoteWrites, 'createCart' | 'updateCart' | 'checkoutCart' | 'createOrder'> {
  return {
    createCart: (customer, lines, call) =>
      writer.send({ name: 'cart', method: 'POST', path: pathOf('customers', customer, 'carts'), body: { lineItems: lines.map(lineOf) }, budget: 'order', about: { what: 'customer', id: customer }, parse: parseCart }, call),
    updateCart: (customer, cart, lines, call) =>
      writer.send(
        {
          name: 'cart',
          method: 'PUT',
          path: pathOf('customers', customer, 'carts', cart),
          body: { id: cart, lineItems: lines.map(lineOf) },
          budget: 'order',
          about: { what: 'order', id: cart },
          parse: onlyAbout(cart, parseCart),
        },
        call,
      ),
    checkoutCart: (customer, cart, call) =>
      writer.send({ name: 'checkout', method: 'POST', path: pathOf('customers', customer, 'carts', cart, 'checkout'), budget: 'order', about: { what: 'order', id: cart }, parse: parseWith(wireCheckout, checkoutOf) }, call),
    createOrder: (customer, lines, call) =>
      writer.send(
        {
          name: 'order',
          method: 'POST',
          path: pathOf('customers', customer, 'orders'),
          body: orderOf(customer, lines),
          budget: 'order',
          about: { what: 'customer', id: customer },
          parse: parsePlaced(customer),
        },
        call,
      ),
  };
}

/** An order without a line is no answer to an order. */
const parsePlaced = (customer: CustomerId): Parse<Order> => (raw) => {
  const order = parseOrder(customer)(raw);
  return order.ok && order.value.lines.length === 0 ? err('lineItems') : order;
};

/** What became of a cart: the evidence after a lost answer. */
export function cartChecks(reader: Reader): Pick<RemoteChecks, 'cart'> {
  return {
    cart: async (customer, cart, call?: Call) => {
      const read = await reader.one({ name: 'cart', path: pathOf('customers', customer, 'carts', cart), budget: 'order', about: { what: 'order', id: cart }, parse: onlyAbout(cart, parseCart) }, call);
      return read.ok ? { ok: true, value: read.value.entity } : read;
    },
  };
}

const lineOf = (line: NewCartLine): object => ({
  id: line.number,
  ...said({
    catalogItemId: line.catalogItemId,
    friendlyName: line.friendlyName,
    quantity: line.quantity,
    currencyCode: line.currency,
    billingCycle: cycleOf(line.billingPlan),
    termDuration: line.term,
    promotionId: line.promotionId,
    customTermEndDate: line.customTermEndsAt === null ? null : toIso(line.customTermEndsAt),
    parentSubscriptionId: line.parentSubscriptionId,
    attestationAccepted: line.attestationAccepted,
    renewsTo: line.renewalTerm === null ? null : [{ termDuration: line.renewalTerm }],
    participants: line.partnerIdOnRecord === null ? null : [{ key: 'transaction_reseller', value: line.partnerIdOnRecord }],
    addonItems: line.addOns.length === 0 ? null : line.addOns.map(lineOf),
  }),
});

/** An order knows no nested add-ons: they are lines behind their base. */
function orderOf(customer: CustomerId, lines: readonly NewCartLine[]): object {
  const all = lines.flatMap((line) => [line, ...line.addOns]);
  const first = all[0];
  return said({
    referenceCustomerId: customer,
    billingCycle: first === undefined ? null : cycleOf(first.billingPlan),
    currencyCode: first?.currency ?? null,
    lineItems: all.map((line, place) => ({
      lineItemNumber: place,
      ...said({
        offerId: line.catalogItemId,
        friendlyName: line.friendlyName,
        quantity: line.quantity,
        termDuration: line.term,
        billingCycle: cycleOf(line.billingPlan),
        promotionId: line.promotionId,
        customTermEndDate: line.customTermEndsAt === null ? null : toIso(line.customTermEndsAt),
        parentSubscriptionId: line.parentSubscriptionId,
        attestationAccepted: line.attestationAccepted,
        renewsTo: line.renewalTerm === null ? null : { termDuration: line.renewalTerm },
        partnerIdOnRecord: line.partnerIdOnRecord,
      }),
    })),
  });
}

const parseCart = parseWith(wireCart, cartOf);

const CART_STATUSES: ReadonlyMap<string, Cart['status']> = new Map([
  ['active', 'active'],
  ['ordered', 'ordered'],
]);

function cartOf(wire: WireCart): Cart {
  return {
    id: cartId(wire.id),
    status: CART_STATUSES.get(wire.status ?? '') ?? 'unknown',
    expiresAt: wire.expirationTimestamp,
    lines: wire.lineItems.map((line, place) => ({
      number: line.id ?? place,
      catalogItemId: line.catalogItemId === null ? null : catalogItemId(line.catalogItemId),
      friendlyName: line.friendlyName,
      quantity: line.quantity ?? 0,
      extendedPrice: moneyFrom(line.pricing?.extendedPrice ?? null, currencyOf(line.currencyCode)),
    })),
    problems: wire.lineItems.flatMap((line, place) => [line, ...line.addonItems].flatMap((one) => problemOf(one, line.id ?? place))),
  };
}

/** A bad add-on is told at the line it belongs to. */
const problemOf = ({ error }: WireCartLine, lineNumber: number): Cart['problems'] =>
  error === null ? [] : [{ lineNumber, code: error.errorCode ?? '0', description: error.errorDescription }];

const checkoutOf = ({ orders, orderErrors }: WireCheckout): Checkout => ({
  orders: orders.map(({ id, lineItems }) => ({
    id: orderId(id),
    lines: lineItems.map((line, place) => ({
      number: line.lineItemNumber ?? place,
      subscriptionId: line.subscriptionId === null ? null : subscriptionId(line.subscriptionId),
      friendlyName: line.friendlyName,
      quantity: line.quantity ?? 0,
    })),
  })),
  refused: orderErrors.map(({ orderGroupId, code, description }) => ({ orderGroup: orderGroupId ?? '', code, description })),
});
