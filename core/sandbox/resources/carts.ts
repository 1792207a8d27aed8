import { after, DAY } from '../../domain/time/instant.ts';
import type { Answer, Call } from '../http/call.ts';
import { answer } from '../http/call.ts';
import { objectType } from '../http/collection.ts';
import { invalid, notFound } from '../http/errors.ts';
import { fieldsOf, listIn } from '../http/fields.ts';
import type { Fields } from '../http/fields.ts';
import { cartLines, isCurrent } from '../rules/cart-lines.ts';
import { runningPromotions, stem } from '../rules/promotions.ts';
import { refusal } from '../rules/refusals.ts';
import { cart as wireCart, orderGroupOf } from '../wire/cart.ts';
import type { CartView } from '../wire/cart.ts';
import { order, ordersOf } from '../wire/order.ts';
import type { CartLine, CartRecord, CheckoutResult } from '../world/commerce.ts';
import type { CustomerRecord } from '../world/records.ts';
import { forCustomer } from './customer-call.ts';
import { placeOrder, purchaseBlocker } from './purchase.ts';

/** A cart lives for seven days (API page, section 11). */
const CART_DAYS = 7;

const viewOf = (call: Call, customer: CustomerRecord): CartView => ({
  customer,
  echoesNames: call.behaviour.friendlyName === 'echoed',
  percentOff: ({ catalogItemId, promotionId }) =>
    promotionId === null ? 0 : (runningPromotions(call, catalogItemId).find((one) => stem(one.id) === stem(promotionId))?.percent ?? 0),
});

const linesOf = (call: Call, customer: CustomerRecord, items: readonly Fields[]): readonly CartLine[] =>
  cartLines(items, { call, customer, owned: call.world.subscriptions(customer, call.now) });

/** 201 even with lines that cannot be ordered: they carry their error (API page, section 11). */
export const createCart = forCustomer(async (call, customer) => {
  const items = listIn(fieldsOf(await call.body()), 'lineItems');
  if (items.length === 0) return invalid('A cart needs line items.');
  const { now, world } = call;
  const record: CartRecord = {
    id: world.commerce.newId('cart'),
    customerId: customer.id,
    createdAt: now,
    modifiedAt: now,
    expiresAt: after(now, CART_DAYS * DAY),
    status: 'Active',
    lines: linesOf(call, customer, items),
    result: null,
  };
  world.commerce.carts.set(record.id, record);
  world.commerce.ledger.write({ kind: 'cartCreated', at: now, customerId: customer.id, requestId: call.requestId, cartId: record.id, marker: record.lines[0]?.friendlyName ?? null });
  return answer(wireCart(record, viewOf(call, customer)), 201);
});

/** Wraps what is answered about one cart of one customer; one that ran out is gone. */
const forCart = (handle: (call: Call, customer: CustomerRecord, cart: CartRecord) => Answer | Promise<Answer>) =>
  forCustomer((call, customer) => {
    const found = call.world.commerce.carts.get(call.part('cart'));
    const isGone = found === undefined || found.customerId !== customer.id || (found.status === 'Active' && call.now >= found.expiresAt);
    return isGone ? notFound.other() : handle(call, customer, found);
  });

/** 404 for an open cart that is older than seven days. */
export const getCart = forCart((call, customer, found) => answer(wireCart(found, viewOf(call, customer))));

/** Replaces all lines. An ordered cart is refused with 800065 (API page, section 6.3). */
export const updateCart = forCart(async (call, customer, found) => {
  if (found.status === 'Ordered') return refusal('800065');
  const items = listIn(fieldsOf(await call.body()), 'lineItems');
  if (items.length === 0) return invalid('A cart needs line items.');
  const changed: CartRecord = { ...found, modifiedAt: call.now, lines: linesOf(call, customer, items) };
  call.world.commerce.carts.set(found.id, changed);
  call.world.commerce.ledger.write({ kind: 'cartChanged', at: call.now, customerId: customer.id, requestId: call.requestId, cartId: found.id, marker: changed.lines[0]?.friendlyName ?? null });
  return answer(wireCart(changed, viewOf(call, customer)));
});

/** An ordered cart gives what it gave before: checkout happens once whatever the request id says. */
export const checkoutCart = forCart((call, customer, found) => {
  if (found.result !== null) return call.behaviour.checkoutAgain === 'refused' ? refusal('800065') : checkedOut(call, customer, found.result);
  const blocker = purchaseBlocker(customer);
  if (blocker !== null) return blocker;
  const stale = found.lines.some((line) => line.error === null && line.sku !== null && !isCurrent(line, line.sku, { call, customer }));
  if (stale) return refusal('400019', 'The availability was not found or has expired.');
  const result = ordered(call, customer, found);
  call.world.commerce.carts.set(found.id, { ...found, status: 'Ordered', modifiedAt: call.now, result });
  return checkedOut(call, customer, result);
});

/** One order for each group; a bad line is left out and named. */
function ordered(call: Call, customer: CustomerRecord, found: CartRecord): CheckoutResult {
  const groups = [...new Set(found.lines.map((line) => orderGroupOf(line, found)))];
  const orderIds: string[] = [];
  for (const group of groups) {
    const lines = found.lines.filter((line) => line.error === null && orderGroupOf(line, found) === group);
    if (lines.length > 0) orderIds.push(placeOrder({ call, customer, lines, cartId: found.id }));
  }
  const errors = found.lines.flatMap((line) =>
    line.error === null ? [] : [{ orderGroupId: orderGroupOf(line, found), code: String(line.error.code), description: line.error.description }]);
  return { orderIds, errors };
}

function checkedOut(call: Call, customer: CustomerRecord, { orderIds, errors }: CheckoutResult): Answer {
  const orders = ordersOf(call.world.subscriptions(customer, call.now), call.world.commerce.orders).filter((one) => orderIds.includes(one.id));
  return answer(
    {
      orders: orders.map((one) => order(one, customer, true)),
      orderErrors: errors,
      attributes: objectType('CartCheckoutResult'),
    },
    201,
  );
}
