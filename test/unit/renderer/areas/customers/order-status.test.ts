import { expect, it } from 'vitest';
import { orderStatus } from '../../../../../renderer/areas/customers/order-status.ts';

it.each([
  ['completed', 'completed'],
  ['Completed', 'completed'],
  ['pending_review', 'pendingReview'],
  ['PendingReview', 'pendingReview'],
  ['canceled', 'cancelled'],
  ['constructor', 'unknown'],
  ['something new', 'unknown'],
])('the order state %s reads %s', (text, expected) => {
  expect(orderStatus(text)).toBe(expected);
});
