import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as subscriptions from '../../../core/db/repositories/subscriptions.ts';
import { customerDocument, productDocument } from '../../../core/db/search/documents.ts';
import { isInDocument, parseSearch } from '../../../core/db/search/query.ts';
import type { SearchQuery } from '../../../core/db/search/query.ts';
import type { SubscriptionRow } from '../../../core/contract/subscriptions.ts';
import { NOW } from '../../builders/clock.ts';
import { aCustomer, aCustomerId, anAddress, customerAnswers, received } from '../../builders/customer.ts';
import { aSubscription, aSubscriptionId } from '../../builders/subscription.ts';
import { freshStores } from './support/stores.ts';

const word = fc.constantFrom('Müller', 'Łódź', 'Weiß', 'Exchange', 'Copilot', 'Kasa');
const names = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
const bought = fc.record({ product: names, own: fc.option(names, { nil: null }) });
const office = fc.array(fc.record({ name: names, bought: fc.array(bought, { maxLength: 4 }) }), { minLength: 1, maxLength: 5 });
const typed = fc.array(fc.constantFrom('müller', 'mueller', 'muller', 'lodz', 'weiss', 'ex', 'exchange', 'copi', 'kas', 'l', 'PL 525', 'nobody'), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

const OTHER_TEXTS = { domain: 'tenant.onmicrosoft.com', customDomains: [], email: null, registrationNumber: '525-000-00-09' };
const NOWHERE = anAddress({ city: 'Gera', firstName: null, lastName: null });

/** What the search over a list means, a subscription at a time: every word somewhere among the texts of the customer and both names. */
function meets(query: SearchQuery, { customerName, product, friendlyName }: SubscriptionRow): boolean {
  const documents = [customerDocument({ ...OTHER_TEXTS, name: customerName, contactName: null, city: NOWHERE.city }), productDocument(product), productDocument(friendlyName)];
  return query.ways.some((way) => way.every((one) => documents.some((document) => isInDocument({ ways: [[one]] }, document))));
}

test('a search in the list of subscriptions brings those whose every word is met, in the order of the list', () => {
  fc.assert(
    fc.property(office, fc.array(typed, { minLength: 1, maxLength: 4 }), (customers, texts) => {
      const { mirror, close } = freshStores();
      createMirrorWriter(mirror, { now: () => NOW }).putCustomerAnswers(
        customers.map(({ name, bought: some }, customer) =>
          customerAnswers({
            customer: received(aCustomer({ ...OTHER_TEXTS, id: aCustomerId(customer), companyName: name, address: NOWHERE })),
            subscriptions: some.map(({ product, own }, place) =>
              received(aSubscription({ id: aSubscriptionId(customer * 10 + place), customerId: aCustomerId(customer), offerName: product, friendlyName: own ?? product })),
            ),
            asOf: NOW,
          }),
        ),
      );
      const list = (search: string): readonly SubscriptionRow[] =>
        subscriptions.page(mirror, { search, filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 100 }, NOW).rows;
      const all = list('');
      for (const text of texts) {
        const query = parseSearch(text);
        expect(list(text)).toEqual(all.filter((row) => query === null || meets(query, row)));
      }
      close();
    }),
    { numRuns: 25 },
  );
});
