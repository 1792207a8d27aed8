import { expect, test } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as quotes from '../../../core/db/repositories/quotes.ts';
import { today } from '../../../core/db/repositories/today.ts';
import { quoteId } from '../../../core/domain/ids.ts';
import type { Subscription } from '../../../core/domain/subscriptions/subscription.ts';
import { after, DAY, HOUR } from '../../../core/domain/time/instant.ts';
import { NOW } from '../../builders/clock.ts';
import { aPromotion } from '../../builders/catalogue.ts';
import { aCustomer, aCustomerId, customerAnswers, received } from '../../builders/customer.ts';
import { aQuoteId, quoteInput } from '../../builders/stored-quote.ts';
import { aSubscription, aSubscriptionId } from '../../builders/subscription.ts';
import { freshStores } from './support/stores.ts';

function anOffice(subscriptions: readonly Partial<Subscription>[]) {
  const stores = freshStores();
  const writer = createMirrorWriter(stores.mirror, { now: () => NOW });
  writer.putCustomerAnswers([
    customerAnswers({
      customer: received(aCustomer({ companyName: 'Żabka' })),
      subscriptions: subscriptions.map((over, number) => received(aSubscription({ id: aSubscriptionId(number + 1), ...over }))),
      asOf: after(NOW, -HOUR),
    }),
    customerAnswers({ customer: received(aCustomer({ id: aCustomerId(2), companyName: 'Alfa' })), asOf: after(NOW, -2 * HOUR) }),
  ]);
  return { ...stores, writer };
}

test('an empty office has nothing to do', () => {
  expect(today(freshStores(), NOW, '2026-11-22')).toEqual({
    asOf: null,
    counters: { windowsOpen: 0, renewIn30Days: 0, attention: 0 },
    windows: [],
    renewals: [],
    renewalsByRange: { days30: 0, days60: 0, days90: 0 },
    quotesExpiring: [],
    promotionsEnding: [],
  });
});

test('what closes, renews and ends, the next first', () => {
  const ends = (days: number) => after(NOW, days * DAY);
  const office = anOffice([
    { commitmentEndsAt: ends(150), reducible: { total: 5, batches: [{ quantity: 3, allowedUntil: after(NOW, 5 * HOUR) }, { quantity: 2, allowedUntil: after(NOW, 50 * HOUR) }] } },
    { commitmentEndsAt: ends(29), quantity: 4, cancellationAllowedUntil: after(NOW, 2 * HOUR), offerName: 'Microsoft 365 E3', friendlyName: 'x' },
    { commitmentEndsAt: ends(3), autoRenew: false },
    { commitmentEndsAt: ends(59) },
    { commitmentEndsAt: ends(89) },
    { commitmentEndsAt: ends(10), status: 'suspended', autoRenew: false },
    { commitmentEndsAt: ends(-1) },
  ]);
  const line = (number: number, over: object) => ({ subscriptionId: aSubscriptionId(number), customerId: aCustomerId(), customerName: 'Żabka', product: 'Microsoft 365 Business Standard', quantity: 10, ...over });
  expect(today(office, NOW, '2026-11-22')).toMatchObject({
    asOf: after(NOW, -HOUR),
    counters: { windowsOpen: 2, renewIn30Days: 1, attention: 1 },
    windows: [line(2, { product: 'Microsoft 365 E3', quantity: 4, endsAt: after(NOW, 2 * HOUR) }), line(1, { endsAt: after(NOW, 5 * HOUR) })],
    renewals: [line(3, { endsAt: ends(3), autoRenew: false }), line(2, { product: 'Microsoft 365 E3', quantity: 4, endsAt: ends(29), autoRenew: true })],
    renewalsByRange: { days30: 1, days60: 2, days90: 3 },
  });
  expect(today(office, after(NOW, 3 * HOUR), '2026-11-22').windows).toMatchObject([line(1, { endsAt: after(NOW, 5 * HOUR) })]);
  expect(today(office, after(NOW, 6 * HOUR), '2026-11-22').windows).toMatchObject([line(1, { endsAt: after(NOW, 50 * HOUR) })]);
});

test('quotes that bind for their last days and promotions that end', () => {
  const office = anOffice([]);
  ['2026-11-20', '2026-11-22', '2026-12-06', '2026-12-07'].forEach((validUntil, place) => {
    quotes.save(office.ledger, { input: quoteInput({ id: aQuoteId(place + 1), validUntil }), customerName: 'Żabka', commitmentMinor: 1, at: NOW });
    quotes.issue(office.ledger, { id: quoteId(aQuoteId(place + 1)), at: NOW, series: { kind: 'q', period: '2026' }, numberOf: String, freeze: () => '{}' });
  });
  office.writer.putPromotions([received(aPromotion())], NOW);
  const page = today(office, NOW, '2026-11-22');
  expect(page.quotesExpiring).toEqual([
    { id: aQuoteId(2), number: '2', customerName: 'Żabka', validUntil: '2026-11-22' },
    { id: aQuoteId(3), number: '3', customerName: 'Żabka', validUntil: '2026-12-06' },
  ]);
  expect(page.promotionsEnding).toMatchObject([{ id: '39NFJQT1PJPD:0001', name: 'New customers 15 %' }]);
});
