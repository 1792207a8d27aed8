import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MirrorDb } from '../../../core/db/handles.ts';
import { createListCache } from '../../../core/db/lists/cache.ts';
import { warmLists } from '../../../core/db/lists/warm.ts';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as customers from '../../../core/db/repositories/customers.ts';
import { duplicatesOf } from '../../../core/db/repositories/duplicates.ts';
import * as subscriptions from '../../../core/db/repositories/subscriptions.ts';
import { after, instant, MINUTE } from '../../../core/domain/time/instant.ts';
import { NOW } from '../../builders/clock.ts';
import { aCustomer, aCustomerId, aCustomerSummary, customerAnswers, received } from '../../builders/customer.ts';
import { aSubscription, aSubscriptionId } from '../../builders/subscription.ts';
import { freshStores } from './support/stores.ts';
import { customerCounts } from '../../builders/customer-counts.ts';

const place = fc.nat({ max: 5 });
const status = fc.constantFrom('active' as const, 'suspended' as const, 'expired' as const);
const product = fc.constantFrom('Microsoft 365 E3', 'Łódź Plan', 'Microsoft 365 Business Basic');

type Step =
  | { readonly kind: 'answers'; readonly customer: number; readonly name: string; readonly bought: readonly { readonly number: number; readonly status: 'active' | 'suspended' | 'expired'; readonly product: string; readonly quantity: number }[] }
  | { readonly kind: 'gone'; readonly customer: number }
  /** A part of what the host prepares before anybody asks. */
  | { readonly kind: 'warm' }
  | { readonly kind: 'listed'; readonly customer: number; readonly name: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('answers' as const),
    customer: place,
    name: fc.constantFrom('Żabka', 'Alfa', 'Müller', 'Łoś'),
    bought: fc.uniqueArray(fc.record({ number: fc.nat({ max: 12 }), status, product, quantity: fc.integer({ min: 1, max: 50 }) }), { selector: ({ number }) => number, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('gone' as const), customer: place }),
  fc.record({ kind: fc.constant('warm' as const) }),
  fc.record({ kind: fc.constant('listed' as const), customer: place, name: fc.constantFrom('Żabka', 'Beta') }),
);

function read(db: MirrorDb): unknown {
  const now = instant(NOW + MINUTE);
  return [
    (['name', 'seats', 'windowEndsAt'] as const).map((sort) => customers.page(db, { search: '', filter: 'all', sort, direction: 'desc', from: 0, count: 50 }, now)),
    (['customer', 'product', 'quantity', 'endsAt'] as const).map((sort) => subscriptions.page(db, { search: '', filter: 'all', sort, direction: 'asc', from: 0, count: 50 }, now)),
    subscriptions.page(db, { search: 'lodz', filter: 'active', sort: 'quantity', direction: 'desc', from: 0, count: 50 }, now),
    customerCounts(db, now),
    subscriptions.counts(db, now),
    ['Mueller GmbH', 'Alfa S.A.', 'Żabek'].map((name) => duplicatesOf(db, { name, taxNumbers: ['5250000009'], domain: 'alfa.example' })),
  ];
}

test('lists kept in memory say the same as lists made anew, whatever is written in between', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      const { mirror, close } = freshStores();
      const writer = createMirrorWriter(mirror, { now: () => NOW });
      steps.forEach((one, turn) => {
        const asOf = after(NOW, -1_000 + turn);
        if (one.kind === 'warm') {
          warmLists(mirror);
          return;
        }
        const id = aCustomerId(one.customer);
        if (one.kind === 'gone') writer.putCustomerGone(id, asOf);
        else if (one.kind === 'listed') writer.putCustomerPage({ customers: [received(aCustomerSummary({ id, companyName: one.name }))], asOf, nextCursor: null });
        else {
          const bought = one.bought.map(({ number, status, product, quantity }) =>
            received(aSubscription({ id: aSubscriptionId(number), customerId: id, status, offerName: product, friendlyName: product, quantity, cancellationAllowedUntil: after(NOW, number * MINUTE) })),
          );
          writer.putCustomerAnswers([customerAnswers({ customer: received(aCustomer({ id, companyName: one.name })), subscriptions: bought, asOf })]);
        }
        expect(read(mirror)).toEqual(read({ ...mirror, lists: createListCache() }));
      });
      close();
    }),
    { numRuns: 25 },
  );
});
