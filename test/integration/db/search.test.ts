import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMirrorWriter } from '../../../core/db/mirror-writer.ts';
import * as catalogue from '../../../core/db/repositories/catalogue.ts';
import * as customers from '../../../core/db/repositories/customers.ts';
import * as quotes from '../../../core/db/repositories/quotes.ts';
import { everything } from '../../../core/db/repositories/search.ts';
import * as subscriptions from '../../../core/db/repositories/subscriptions.ts';
import { orderId, productId, quoteId, skuId } from '../../../core/domain/ids.ts';
import { after } from '../../../core/domain/time/instant.ts';
import { NOW } from '../../builders/clock.ts';
import { aProduct, aSku } from '../../builders/catalogue.ts';
import { aCustomer, aCustomerId, anAddress, customerAnswers, received } from '../../builders/customer.ts';
import { anOrder } from '../../builders/order.ts';
import { aQuoteId, quoteInput } from '../../builders/stored-quote.ts';
import { aSubscription, aSubscriptionId } from '../../builders/subscription.ts';
import { sharedStores } from './support/stores.ts';
import { anyText } from '../../builders/any-text.ts';

const stores = sharedStores(({ mirror, ledger }) => {
  const writer = createMirrorWriter(mirror, { now: () => NOW });
  const company = (number: number, companyName: string, over: Parameters<typeof aCustomer>[0] = {}, city = 'Gdańsk') =>
    customerAnswers({
      customer: received(aCustomer({ id: aCustomerId(number), companyName, domain: `tenant${number}.onmicrosoft.com`, customDomains: [], email: null, registrationNumber: null, address: anAddress({ city, firstName: null, lastName: null }), ...over })),
      asOf: after(NOW, -number),
    });
  writer.putCustomerAnswers([
    company(1, 'Müller Maschinen GmbH', { customDomains: ['mueller-maschinen.example'], email: 'info@mueller-maschinen.example' }, 'Köln'),
    company(2, 'Müller', { registrationNumber: 'DE123456789' }, 'Hüllhorst'),
    company(3, 'Piekarnia Łódzka', {}, 'Łódź'),
    company(4, 'Łódź Logistyka sp. z o.o.', { registrationNumber: '525-000-00-09' }, 'Warszawa'),
    company(5, 'Straßenbau Groß KG', {}, 'Gera'),
    company(6, 'Autohaus Obermüller', {}, 'Graz'),
    { ...company(7, 'Bäckerei Weiß'), subscriptions: [received(aSubscription({ id: aSubscriptionId(7), customerId: aCustomerId(7), friendlyName: 'Kasa Główna' }))], orders: [received(anOrder({ id: orderId('cafe12345678'), customerId: aCustomerId(7) }))] },
  ]);
  writer.putProducts([received(aProduct()), received(aProduct({ id: productId('CFQ7TTC0LH18'), title: 'Microsoft 365 Business Premium' }))], NOW);
  writer.putSkus(productId('CFQ7TTC0LDPB'), [received(aSku())], [], NOW);
  writer.putSkus(productId('CFQ7TTC0LH18'), [received(aSku({ productId: productId('CFQ7TTC0LH18'), id: skuId('0002'), title: 'Microsoft 365 Business Premium' }))], [], NOW);
  quotes.save(ledger, { input: quoteInput({ subject: 'Przedłużenie licencji' }), customerName: 'Piekarnia Łódzka', commitmentMinor: 1, at: NOW });
  quotes.issue(ledger, { id: quoteId(aQuoteId()), at: NOW, series: { kind: 'quote', period: '2026' }, numberOf: () => 'OF/2026/0042', freeze: () => '{}' });
});

const find = (text: string, limit = 20) => {
  const { mirror, ledger } = stores();
  return everything(mirror, ledger, text, limit).map(({ kind, title, matched }) => `${kind}: ${title} (${matched})`);
};

describe('what a text finds, best first', () => {
  test.each<[string, readonly string[]]>([
    ['lodz', ['customer: Łódź Logistyka sp. z o.o. (name)', 'customer: Piekarnia Łódzka (name)', 'quote: OF/2026/0042 (quote)']],
    ['mueller', ['customer: Müller (name)', 'customer: Müller Maschinen GmbH (name)', 'customer: Autohaus Obermüller (name)']],
    ['muller', ['customer: Müller (name)', 'customer: Müller Maschinen GmbH (name)', 'customer: Autohaus Obermüller (name)']],
    ['Müller', ['customer: Müller (name)', 'customer: Müller Maschinen GmbH (name)', 'customer: Autohaus Obermüller (name)']],
    ['strasse', ['customer: Straßenbau Groß KG (name)']],
    ['GROSS', ['customer: Straßenbau Groß KG (name)']],
    ['mueller-maschinen.example', ['customer: Müller Maschinen GmbH (domain)']],
    ['tenant4.onmicrosoft.com', ['customer: Łódź Logistyka sp. z o.o. (domain)']],
    ['5250000009', ['customer: Łódź Logistyka sp. z o.o. (taxNumber)']],
    ['PL 525 000 00 09', []],
    ['525-000-00-09', ['customer: Łódź Logistyka sp. z o.o. (taxNumber)']],
    ['de 123 456', ['customer: Müller (taxNumber)']],
    ['hullhorst', ['customer: Müller (city)']],
    ['müller köln', ['customer: Müller Maschinen GmbH (name)']],
    ['cafe1234', ['order: cafe12345678 (order)']],
    ['CAFE12345678', ['order: cafe12345678 (order)']],
    [aSubscriptionId(7).slice(0, 30), ['subscription: Kasa Główna (order)']],
    ['kasa glowna', ['subscription: Kasa Główna (product)']],
    ['of/2026/0042', ['quote: OF/2026/0042 (quote)']],
    ['przedluzenie', ['quote: OF/2026/0042 (quote)']],
    ['office 365 business premium', ['product: Microsoft 365 Business Standard (formerName)']],
    ['business premium', ['product: Microsoft 365 Business Premium (product)', 'product: Microsoft 365 Business Standard (formerName)']],
    ['nichts dergleichen', []],
    ['', []],
    ['?', []],
  ])('%s', (text, hits) => {
    expect(find(text)).toEqual(hits);
  });

  test('is no more than was asked for', () => {
    expect(find('m', 2)).toHaveLength(2);
  });

  test('is no longer found under a name that it does not have any more', () => {
    const { mirror } = stores();
    const writer = createMirrorWriter(mirror, { now: () => NOW });
    const rename = (companyName: string, asOf: number) => writer.putCustomerAnswers([customerAnswers({ customer: received(aCustomer({ id: aCustomerId(8), companyName, domain: null, customDomains: [] })), asOf: after(NOW, asOf) })]);
    rename('Wiatrak', 1);
    expect(find('wiatrak')).toEqual(['customer: Wiatrak (name)']);
    rename('Młyn', 2);
    expect([find('wiatrak'), find('mlyn')]).toEqual([[], ['customer: Młyn (name)']]);
  });
});

describe('whatever is typed', () => {
  const ALL = (text: string): void => {
    const { mirror, ledger } = stores();
    everything(mirror, ledger, text, 50);
    customers.page(mirror, { search: text, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 50 }, NOW);
    subscriptions.page(mirror, { search: text, filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 50 }, NOW);
    catalogue.page(mirror, { search: text, kind: 'all', segment: null, from: 0, count: 50 }, NOW);
  };

  test.each([
    '"',
    '""',
    '" OR "',
    "' OR 1=1 --",
    'AND',
    'OR NOT NEAR(a b)',
    'name:müller',
    'a*',
    '^a',
    '(',
    ')',
    '{a b}: c',
    '-müller',
    'a + b',
    '\0',
    'mül\0ler',
    '%',
    '_',
    '\\',
    '\uD800',
    '\u202Emüller',
    'x'.repeat(10_000),
    'ä '.repeat(5_000),
    '"'.repeat(10_000),
    '𝒳𝒴',
    '東京都',
    '🙂',
    '0'.repeat(300),
    '1;DROP TABLE customers',
  ])('%j is no mistake', (text) => {
    expect(() => ALL(text)).not.toThrow();
  });

  test('of any letters at all is no mistake', () => {
    const letters = fc.oneof(anyText(300), fc.array(fc.constantFrom('"', '*', '(', ')', 'AND', 'OR', 'NOT', 'NEAR', ':', '^', '+', '-', 'ł', ' ', '\0', 'sp', 'z'), { maxLength: 20 }).map((parts) => parts.join('')));
    fc.assert(fc.property(letters, (text) => ALL(text)), { numRuns: 400 });
  });
});
