import { describe, expect, test } from 'vitest';
import * as customers from '../../../core/db/repositories/customers.ts';
import * as subscriptions from '../../../core/db/repositories/subscriptions.ts';
import { after, HOUR, MINUTE } from '../../../core/domain/time/instant.ts';
import { at, NOW } from '../../builders/clock.ts';
import { aCustomer, aCustomerId, aCustomerSummary, anAddress, anAgreement, customerAnswers, received } from '../../builders/customer.ts';
import { anOrder, anOrderLine } from '../../builders/order.ts';
import { aScheduledChange, aSubscription, aSubscriptionId } from '../../builders/subscription.ts';
import { aMirror, LATER, sub } from './support/mirror.ts';
import { customerCounts } from '../../builders/customer-counts.ts';

describe('the answers about one customer', () => {
  test('come back whole', () => {
    const { writer, get } = aMirror();
    expect(
      writer.putCustomerAnswers([
        customerAnswers({
          subscriptions: [sub(1, { cancellationAllowedUntil: at('2026-11-25T08:00:00Z'), reducible: { total: 3, batches: [{ quantity: 3, allowedUntil: at('2026-11-24T08:00:00Z') }] }, scheduledChange: aScheduledChange() })],
          orders: [received(anOrder({ lines: [anOrderLine(), anOrderLine({ number: 1, friendlyName: null, quantity: 2, subscriptionId: null })] }))],
        }),
      ]),
    ).toEqual({ tables: ['customers', 'subscriptions', 'orders'] });
    expect(get()).toEqual({
      id: aCustomerId(),
      name: 'Żabka Sowa sp. z o.o.',
      city: 'Łódź',
      country: 'PL',
      domain: 'zabkasowa.onmicrosoft.com',
      seats: 10,
      subscriptions: 1,
      renewsAt: at('2027-04-30T23:59:59Z'),
      windowEndsAt: at('2026-11-24T08:00:00Z'),
      attention: false,
      removed: false,
      asOf: NOW,
      customDomains: ['zabka-sowa.example'],
      registrationNumber: '525-000-00-09',
      contact: { name: 'Małgorzata Źdźbło', email: 'biuro@zabka-sowa.example', phone: '+48 42 555 01 20' },
      language: 'pl',
      address: { line1: 'ul. Piotrkowska 112', line2: null, postalCode: '90-007', city: 'Łódź', state: null, country: 'PL' },
      agreements: [{ type: 'MicrosoftCustomerAgreement', agreedAt: at('2025-03-04T10:00:00Z'), contact: 'Małgorzata Źdźbło', email: 'biuro@zabka-sowa.example' }],
      subscriptionRows: [
        {
          id: aSubscriptionId(),
          customerId: aCustomerId(),
          customerName: 'Żabka Sowa sp. z o.o.',
          product: 'Microsoft 365 Business Standard',
          friendlyName: 'Microsoft 365 Business Standard',
          model: 'nce',
          status: 'active',
          quantity: 10,
          term: 'P1Y',
          billingPlan: 'monthly',
          isTrial: false,
          autoRenew: true,
          startsAt: at('2026-05-01T08:00:00Z'),
          endsAt: at('2027-04-30T23:59:59Z'),
          windowEndsAt: at('2026-11-24T08:00:00Z'),
          reducible: 3,
          hasScheduledChange: true,
          asOf: NOW,
        },
      ],
      orders: [
        {
          id: 'a1b2c3d4e5f6',
          createdAt: at('2026-05-01T08:00:00Z'),
          status: 'completed',
          lines: [
            { number: 0, title: 'Microsoft 365 Business Standard', quantity: 10, subscriptionId: aSubscriptionId() },
            { number: 1, title: 'CFQ7TTC0LDPB:0001:CFQ7TTC0N8SS', quantity: 2, subscriptionId: null },
          ],
          asOf: NOW,
        },
      ],
    });
  });

  test('come back as a subscription in full, and change with the time', () => {
    const { writer, subscription } = aMirror();
    const batches = [
      { quantity: 3, allowedUntil: at('2026-11-24T08:00:00Z') },
      { quantity: 2, allowedUntil: at('2026-11-26T08:00:00Z') },
    ];
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(1, { reducible: { total: 5, batches }, suspensionReasons: ['CustomerCancellation'], scheduledChange: aScheduledChange(), promotionId: null })] })]);
    expect(subscription()).toMatchObject({
      offerId: 'CFQ7TTC0LDPB:0001:CFQ7TTC0N8SS',
      orderId: 'a1b2c3d4e5f6',
      createdAt: at('2026-05-01T08:00:00Z'),
      billingCycleEndsAt: at('2026-11-30T23:59:59Z'),
      windowFromServer: true,
      windowEndsAt: batches[0]?.allowedUntil,
      reducible: 5,
      batches,
      scheduledChange: { action: 'renew', effectiveAt: at('2027-05-01T00:00:00Z'), product: 'CFQ7TTC0LDPB', term: 'P1Y', billingPlan: 'annual', quantity: 8 },
      suspensionReasons: ['CustomerCancellation'],
      partnerIdOnRecord: '1234567',
      migratedFrom: null,
    });
    expect(subscription(1, at('2026-11-25T00:00:00Z'))).toMatchObject({ windowEndsAt: batches[1]?.allowedUntil, reducible: 2 });
    expect(subscription(1, at('2026-11-27T00:00:00Z'))).toMatchObject({ windowEndsAt: null, reducible: 0 });
  });

  test('say when a window is our own arithmetic', () => {
    const { writer, subscription } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(1, { startsAt: at('2026-11-20T21:00:00Z') })] })]);
    expect(subscription()).toMatchObject({ windowFromServer: false, windowEndsAt: at('2026-11-27T21:00:00Z'), reducible: null });
  });

  test('keep what they said beyond the columns', () => {
    const { mirror, writer } = aMirror();
    const wire = { id: aSubscriptionId(1), offerName: 'x', newField: { a: ['ł', 1] }, links: { self: {} } };
    writer.putCustomerAnswers([
      customerAnswers({
        customer: received(aCustomer(), { id: aCustomerId(), companyProfile: { companyName: 'x', size: 'large' }, allowDelegatedAccess: true }),
        subscriptions: [received(aSubscription(), wire), received(aSubscription({ id: aSubscriptionId(2) }), { ...wire, id: aSubscriptionId(2) })],
        orders: [received(anOrder(), { id: 'a1b2c3d4e5f6', lineItems: [{ lineItemNumber: 0, attestationAccepted: true, links: {} }] })],
      }),
    ]);
    expect(mirror.sql.texts('SELECT remainder FROM customers')).toEqual(['{"companyProfile":{"size":"large"},"allowDelegatedAccess":true}']);
    expect(mirror.sql.texts('SELECT r.text FROM subscriptions s JOIN remainders r ON r.id = s.remainder')).toEqual(['{"newField":{"a":["ł",1]}}', '{"newField":{"a":["ł",1]}}']);
    expect(mirror.sql.number('SELECT count(*) FROM remainders')).toBe(1);
    expect(mirror.sql.texts('SELECT remainder FROM orders')).toEqual(['{"lineItems":[{"lineItemNumber":0,"attestationAccepted":true}]}']);
  });

  test('with nothing but a name and an id are good answers too', () => {
    const { writer, get } = aMirror();
    const bare = aCustomer({ domain: null, customDomains: [], registrationNumber: null, email: null, language: null, culture: 'de-AT', address: null, etag: null });
    writer.putCustomerAnswers([customerAnswers({ customer: received(bare), agreements: [received(anAgreement({ firstName: null, lastName: null }))] })]);
    expect(get()).toMatchObject({ city: null, country: null, domain: null, address: null, language: 'de', contact: { name: null, email: null, phone: null }, agreements: [{ contact: null }] });
  });

  test('with a country that is none keep the rest', () => {
    const { writer, get } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ customer: received(aCustomer({ address: anAddress({ country: 'pl' }) })) })]);
    expect(get()).toMatchObject({ country: 'PL', address: { city: 'Łódź' } });
    writer.putCustomerAnswers([customerAnswers({ customer: received(aCustomer({ address: anAddress({ country: 'Polska' }) })), asOf: LATER })]);
    expect(get()).toMatchObject({ country: null, city: 'Łódź', address: null });
  });
});

describe('an older answer', () => {
  test('changes nothing', () => {
    const { writer, get } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(1), sub(2)], orders: [received(anOrder())], asOf: LATER })]);
    const before = get();
    expect(writer.putCustomerAnswers([customerAnswers({ customer: received(aCustomer({ companyName: 'Stara Nazwa' })), subscriptions: [], orders: [], asOf: NOW })])).toEqual({ tables: [] });
    expect(get()).toEqual(before);
  });

  test('of the list does not undo what was read in full', () => {
    const { writer, get } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ asOf: LATER })]);
    writer.putCustomerPage({ customers: [received(aCustomerSummary({ companyName: 'Stara Nazwa' }))], asOf: NOW, nextCursor: null });
    expect(get()?.name).toBe('Żabka Sowa sp. z o.o.');
  });

  test('that a customer is gone does not remove one that was read since', () => {
    const { writer, get } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ asOf: LATER })]);
    expect(writer.putCustomerGone(aCustomerId(), NOW)).toEqual({ tables: [] });
    expect(get()?.removed).toBe(false);
  });

  test('of the same moment is the same answer', () => {
    const { writer, get } = aMirror();
    const answers = customerAnswers({ subscriptions: [sub(1)], orders: [received(anOrder())] });
    writer.putCustomerAnswers([answers]);
    const before = get();
    writer.putCustomerAnswers([answers, answers]);
    expect(get()).toEqual(before);
  });
});

describe('what the server no longer names', () => {
  test('is marked, not deleted: a subscription', () => {
    const { mirror, writer, get } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(1, { cancellationAllowedUntil: at('2026-11-25T08:00:00Z') }), sub(2)] })]);
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(2)], asOf: LATER })]);
    expect(get()).toMatchObject({ seats: 10, subscriptions: 1, windowEndsAt: null, subscriptionRows: [{ id: aSubscriptionId(2) }] });
    expect(subscriptions.counts(mirror, NOW).all).toBe(1);
    expect(mirror.sql.number('SELECT count(*) FROM subscriptions')).toBe(2);
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(1), sub(2)], asOf: after(LATER, HOUR) })]);
    expect(get()).toMatchObject({ seats: 20, subscriptions: 2 });
  });

  test('is marked, not deleted: an order', () => {
    const { writer, get } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ orders: [received(anOrder())] })]);
    writer.putCustomerAnswers([customerAnswers({ orders: [], asOf: LATER })]);
    expect(get()?.orders).toEqual([]);
    writer.putCustomerAnswers([customerAnswers({ orders: [received(anOrder())], asOf: after(LATER, HOUR) })]);
    expect(get()?.orders).toHaveLength(1);
  });

  test('goes out of every list with the customer, and comes back with it', () => {
    const { mirror, writer, clock, get, names } = aMirror();
    writer.putCustomerAnswers([customerAnswers({ subscriptions: [sub(1, { cancellationAllowedUntil: at('2026-11-25T08:00:00Z') }), sub(2, { status: 'suspended' })] })]);
    const before = get();
    clock.setTo(LATER);
    expect(writer.putCustomerGone(aCustomerId(), LATER)).toEqual({ tables: ['customers', 'subscriptions'] });
    expect(names()).toEqual([]);
    expect(customerCounts(mirror, NOW)).toEqual({ all: 0, windowOpen: 0, renewsIn30Days: 0, attention: 0, withoutSubscription: 0, removed: 1 });
    expect(subscriptions.counts(mirror, NOW).all).toBe(0);
    expect(get()).toMatchObject({ removed: true, name: 'Żabka Sowa sp. z o.o.', windowEndsAt: null });
    expect(customers.page(mirror, { search: 'sowa', filter: 'removed', sort: 'seats', direction: 'desc', from: 0, count: 9 }, NOW).rows).toHaveLength(1);
    writer.putCustomerPage({ customers: [received(aCustomerSummary())], asOf: after(LATER, MINUTE), nextCursor: null });
    expect(get()).toEqual(before);
  });

  test('is a customer that a whole sweep did not meet and nobody read since', () => {
    const { writer, names } = aMirror();
    const listed = (number: number, name: string) => received(aCustomerSummary({ id: aCustomerId(number), companyName: name }));
    writer.putCustomerPage({ customers: [listed(1, 'Stays'), listed(2, 'Goes'), listed(3, 'Read since')], asOf: NOW, nextCursor: 'b' });
    writer.putCustomerPage({ customers: [listed(1, 'Stays')], asOf: LATER, nextCursor: null });
    writer.putCustomerAnswers([customerAnswers({ customer: received(aCustomer({ id: aCustomerId(3), companyName: 'Read since' })), asOf: LATER })]);
    expect(writer.markCustomersNotSeenSince(LATER)).toEqual({ tables: ['customers', 'subscriptions'] });
    expect(names()).toEqual(['Read since', 'Stays']);
    expect(writer.markCustomersNotSeenSince(LATER)).toEqual({ tables: [] });
  });

  test('stays out when a page from before its removal comes late', () => {
    const { writer, clock, names } = aMirror();
    writer.putCustomerPage({ customers: [received(aCustomerSummary())], asOf: NOW, nextCursor: null });
    clock.setTo(LATER);
    writer.putCustomerGone(aCustomerId(), LATER);
    writer.putCustomerPage({ customers: [received(aCustomerSummary())], asOf: after(NOW, MINUTE), nextCursor: null });
    expect(names()).toEqual([]);
  });
});
