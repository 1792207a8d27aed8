import { describe, expect, test } from 'vitest';
import { after, DAY, HOUR, MINUTE } from '../../../core/domain/time/instant.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import { CUSTOMER_CURSOR } from '../../../core/ports/mirror.ts';
import { at, NOW } from '../../builders/clock.ts';
import { aCustomer, aCustomerId, aCustomerSummary, customerAnswers, received } from '../../builders/customer.ts';
import { aMirror, LATER, sub } from './support/mirror.ts';
import { customerCounts } from '../../builders/customer-counts.ts';

/** What the mirror makes of the list of customers: who is there, who is read next, who needs attention. */

describe('a subscription that moves to another customer', () => {
  test('is there once, and both summaries are right', () => {
    const { mirror, writer, get } = aMirror();
    const second = received(aCustomer({ id: aCustomerId(2), companyName: 'Druga' }));
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(1)] }), customerAnswers({ customer: second, subscriptions: [] })]);
    writer.putCustomerAnswers([customerAnswers({ customer: second, subscriptions: [sub(1)], asOf: LATER })]);
    expect([get(1)?.seats, get(2)?.seats]).toEqual([0, 10]);
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [], asOf: after(LATER, MINUTE) })]);
    expect([get(1)?.subscriptionRows.length, get(2)?.subscriptionRows.length]).toEqual([0, 1]);
    expect(mirror.sql.number('SELECT count(*) FROM subscriptions')).toBe(1);
  });
});

describe('the list of customers', () => {
  test('shows who was only listed, and says so', () => {
    const { writer, get } = aMirror();
    expect(writer.putCustomerPage({ customers: [received(aCustomerSummary())], asOf: NOW, nextCursor: 'next' })).toEqual({ tables: ['customers'] });
    expect(get()).toMatchObject({ name: 'Żabka Sowa sp. z o.o.', asOf: null, seats: 0, subscriptionRows: [] });
  });

  test('keeps its cursor with the page', () => {
    const { writer } = aMirror();
    writer.putCustomerPage({ customers: [received(aCustomerSummary())], asOf: NOW, nextCursor: 'page 2' });
    expect(writer.checkpoint(CUSTOMER_CURSOR)).toBe('page 2');
    writer.putCustomerPage({ customers: [], asOf: NOW, nextCursor: null });
    expect(writer.checkpoint(CUSTOMER_CURSOR)).toBeNull();
  });

  test('brings a new name into the list and the search, and says nothing when nothing is new', () => {
    const { writer, names, find } = aMirror();
    const page = (name: string, asOf = NOW) => writer.putCustomerPage({ customers: [received(aCustomerSummary({ companyName: name }))], asOf, nextCursor: null });
    page('Müller GmbH');
    expect(page('Müller GmbH', after(NOW, 1))).toEqual({ tables: [] });
    expect(page('Łoś S.A.', after(NOW, 2))).toEqual({ tables: ['customers'] });
    expect([names(), find('los'), find('muller')]).toEqual([['Łoś S.A.'], ['Łoś S.A.'], []]);
  });
});

describe('who is to be read next', () => {
  test('what closes soonest, then the never read, then the longest unread', () => {
    const { writer } = aMirror();
    const customer = (number: number, asOf: number, closes: string | null) =>
      customerAnswers({
        customer: received(aCustomer({ id: aCustomerId(number) })),
        subscriptions: closes === null ? [] : [sub(number, { customerId: aCustomerId(number), cancellationAllowedUntil: at(closes) })],
        asOf: after(NOW, -asOf * DAY),
      });
    writer.putCustomerAnswers([customer(1, 3, null), customer(2, 1, '2026-11-26T00:00:00Z'), customer(3, 9, null), customer(4, 1, '2026-11-23T00:00:00Z'), customer(5, 0, '2026-11-22T10:00:00Z')]);
    writer.putCustomerPage({ customers: [received(aCustomerSummary({ id: aCustomerId(6) }))], asOf: NOW, nextCursor: null });
    const next = (limit: number) => writer.customersToRefresh({ olderThan: after(NOW, -HOUR), now: NOW, limit }).map((id) => Number(id.slice(-2)));
    expect(next(10)).toEqual([4, 2, 6, 3, 1]);
    expect(next(3)).toEqual([4, 2, 6]);
    expect(next(0)).toEqual([]);
  });

  test('and how much there is', () => {
    const { writer } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(1), sub(2)] })]);
    writer.putCustomerPage({ customers: [received(aCustomerSummary({ id: aCustomerId(2) }))], asOf: NOW, nextCursor: null });
    expect(writer.counts()).toEqual({ customers: 2, customersWithDetails: 1, subscriptions: 2, products: 0 });
  });
});

test('checkpoints are kept, replaced and taken away', () => {
  const { writer } = aMirror();
  expect(writer.checkpoint('x')).toBeNull();
  writer.setCheckpoint('x', '1');
  writer.setCheckpoint('x', '2');
  expect(writer.checkpoint('x')).toBe('2');
  writer.setCheckpoint('x', null);
  expect(writer.checkpoint('x')).toBeNull();
});

describe('attention', () => {
  test.each<[string, Partial<Subscription>, boolean]>([
    ['nothing special', {}, false],
    ['suspended', { status: 'suspended' }, true],
    ['pending', { status: 'pending' }, true],
    ['ends within 30 days and will not renew', { autoRenew: false, commitmentEndsAt: at('2026-12-20T23:59:59Z') }, true],
    ['ends later and will not renew', { autoRenew: false, commitmentEndsAt: at('2027-01-20T23:59:59Z') }, false],
    ['renews within 30 days by itself', { commitmentEndsAt: at('2026-12-20T23:59:59Z') }, false],
    ['expired', { status: 'expired', commitmentEndsAt: at('2026-10-20T23:59:59Z') }, false],
  ])('%s: %s', (_, over, attention) => {
    const { mirror, writer, get } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(1, over)] })]);
    expect(get()?.attention).toBe(attention);
    expect(customerCounts(mirror, NOW).attention).toBe(attention ? 1 : 0);
  });
});
