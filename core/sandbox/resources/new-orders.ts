import { answer } from '../http/call.ts';
import { invalid } from '../http/errors.ts';
import { fieldsOf, listIn, textIn } from '../http/fields.ts';
import { cartLines, orderCodeOf } from '../rules/cart-lines.ts';
import { refusal } from '../rules/refusals.ts';
import { order, ordersOf } from '../wire/order.ts';
import { forCustomer } from './customer-call.ts';
import { placeOrder, purchaseBlocker } from './purchase.ts';

/** An order without a cart (API page, sections 11 and 19): one bad line refuses all of it. */
export const createOrder = forCustomer(async (call, customer) => {
  const body = fieldsOf(await call.body());
  const items = listIn(body, 'lineItems');
  if (items.length === 0) return invalid('An order needs line items.');
  const blocker = purchaseBlocker(customer);
  if (blocker !== null) return blocker;
  const cycle = textIn(body, 'billingCycle');
  const lines = cartLines(items.map((item) => (cycle === null ? item : { billingCycle: cycle, ...item })), { call, customer, owned: call.world.subscriptions(customer, call.now) });
  const bad = lines.find((line) => line.error !== null);
  if (bad !== undefined) return refusal(orderCodeOf(bad) ?? '800020', bad.error?.description);
  const id = placeOrder({ call, customer, lines, cartId: null });
  const placed = ordersOf(call.world.subscriptions(customer, call.now), call.world.commerce.orders).find((one) => one.id === id);
  return placed === undefined ? invalid('The order is empty.') : answer(order(placed, customer, true), 201);
});
