import { orderId } from '../../core/domain/ids.ts';
import type { Order, OrderLine } from '../../core/domain/orders/order.ts';
import { at } from './clock.ts';
import { aCustomerId } from './customer.ts';
import { aSubscriptionId } from './subscription.ts';

export const anOrderLine = (over: Partial<OrderLine> = {}): OrderLine => ({
  number: 0,
  offerId: 'CFQ7TTC0LDPB:0001:CFQ7TTC0N8SS',
  subscriptionId: aSubscriptionId(),
  friendlyName: 'Microsoft 365 Business Standard',
  quantity: 10,
  term: 'P1Y',
  transactionType: 'New',
  unitPrice: { amount: 1_050, scale: 2, currency: 'EUR' },
  ...over,
});

/** A completed order of one line. */
export const anOrder = (over: Partial<Order> = {}): Order => ({
  id: orderId('a1b2c3d4e5f6'),
  customerId: aCustomerId(),
  createdAt: at('2026-05-01T08:00:00Z'),
  status: 'completed',
  billingPlan: 'monthly',
  currency: 'EUR',
  lines: [anOrderLine()],
  ...over,
});
