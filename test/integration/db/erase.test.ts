import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eraseRemovedCustomers } from '../../../core/db/erase.ts';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as customers from '../../../core/db/repositories/customers.ts';
import { openForWork } from '../../../core/db/store/driver.ts';
import { after, DAY } from '../../../core/domain/time/instant.ts';
import { DEFAULT_SIZE, office } from '../../bench/data.ts';
import { handClock, NOW } from '../../builders/clock.ts';
import { aCustomer, aCustomerId, anAddress, anAgreement, customerAnswers, received } from '../../builders/customer.ts';
import { anOrder } from '../../builders/order.ts';
import { aSubscription, aSubscriptionId } from '../../builders/subscription.ts';
import { aFolder, KEY, openOrFail, options } from './support/stores.ts';
import { customerCounts } from '../../builders/customer-counts.ts';

const CANARY = 'qvxkanarek';

/** The bytes of the file as the program sees them. */
function decrypted(folder: string): Buffer {
  const client = openForWork({ path: join(folder, 'mirror.db'), store: 'mirror', key: KEY, sqliteBinding: null });
  const bytes = client.serialize();
  client.close();
  return bytes;
}

test('an erased customer leaves no byte behind', () => {
  const folder = aFolder();
  const { mirror, close } = openOrFail(options(folder));
  const clock = handClock();
  const writer = createMirrorWriter(mirror, clock);
  writer.putCustomerAnswers([...office({ ...DEFAULT_SIZE, customers: 50 })]);
  const secret = aCustomer({
    id: aCustomerId(99),
    companyName: `${CANARY} name`,
    domain: `${CANARY}domain.example`,
    email: `${CANARY}@mail.example`,
    registrationNumber: `${CANARY}77`,
    address: anAddress({ lastName: `${CANARY}person`, line1: `${CANARY}street`, city: `${CANARY}city` }),
  });
  writer.putCustomerAnswers([
    customerAnswers({
      customer: received(secret, { name: CANARY }),
      agreements: [received(anAgreement({ email: CANARY }))],
      subscriptions: [received(aSubscription({ id: aSubscriptionId(99), friendlyName: `${CANARY} Kasa` }), { note: CANARY })],
      orders: [received(anOrder({ status: CANARY }))],
    }),
  ]);
  writer.putAuditRecords([received({ id: 'a', customerId: aCustomerId(99), customerName: CANARY, resourceType: 'customer', operationType: 'x', operationAt: NOW, status: 'ok', user: CANARY, resourceId: null })]);
  expect(customers.page(mirror, { search: CANARY, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 9 }, NOW).total).toBe(1);

  writer.putCustomerGone(aCustomerId(99), NOW);
  expect(eraseRemovedCustomers(mirror, NOW)).toBe(0);
  expect(eraseRemovedCustomers(mirror, after(NOW, DAY))).toBe(1);
  expect(customers.get(mirror, aCustomerId(99), NOW)).toBeNull();
  expect(customerCounts(mirror, NOW)).toMatchObject({ all: 50, removed: 0 });
  expect(customers.page(mirror, { search: CANARY, filter: 'removed', sort: 'name', direction: 'asc', from: 0, count: 9 }, NOW).total).toBe(0);
  expect(mirror.sql.text('PRAGMA integrity_check')).toBe('ok');
  close();

  const bytes = decrypted(folder);
  expect(bytes.subarray(0, 15).toString('latin1')).toBe('SQLite format 3');
  expect(bytes.includes('Microsoft 365')).toBe(true);
  // The search keeps three letters at a time.
  for (const piece of [CANARY, 'qvx', 'vxk', 'xka']) expect([piece, bytes.includes(piece)]).toEqual([piece, false]);
});
