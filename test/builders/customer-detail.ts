import type { CustomerDetail } from '../../core/contract/customers.ts';

/** What the screens know of a German customer without subscriptions. */
export const germanCustomer = (over: Partial<CustomerDetail> = {}): CustomerDetail => ({
  id: '00000000-0000-4000-8000-000000000002',
  name: 'Müller Maschinenbau GmbH',
  city: 'Hüllhorst',
  country: 'DE',
  domain: 'muellermaschinenbau.onmicrosoft.com',
  seats: 0,
  subscriptions: 0,
  renewsAt: null,
  windowEndsAt: null,
  attention: false,
  removed: false,
  asOf: Date.UTC(2026, 10, 22, 8),
  registrationNumber: 'DE814285706',
  contact: { name: 'Sabine Köhler', email: 's.koehler@mueller.example', phone: '+49 571 555-20' },
  language: 'de',
  address: { line1: 'Großer Weg 7', line2: null, postalCode: '32609', city: 'Hüllhorst', state: null, country: 'DE' },
  customDomains: [],
  agreements: [],
  subscriptionRows: [],
  orders: [],
  ...over,
});

/** The same for a Polish customer. */
export const polishCustomer = (over: Partial<CustomerDetail> = {}): CustomerDetail => ({
  ...germanCustomer(),
  id: '00000000-0000-4000-8000-000000000003',
  name: 'Łódzki Żuraw Sp. z o.o.',
  city: 'Łódź',
  country: 'PL',
  domain: 'lodzkizuraw.onmicrosoft.com',
  registrationNumber: '784-23-19-674',
  contact: { name: 'Grażyna Wójcik', email: 'g.wojcik@zuraw.example', phone: '+48 42 555 77 01' },
  language: 'pl',
  address: { line1: 'ul. Żeligowskiego 32/34', line2: null, postalCode: '90-643', city: 'Łódź', state: 'łódzkie', country: 'PL' },
  ...over,
});

/** The same for a British customer. */
export const britishCustomer = (over: Partial<CustomerDetail> = {}): CustomerDetail => ({
  ...germanCustomer(),
  id: '00000000-0000-4000-8000-000000000004',
  name: 'Harrow & Finch Ltd',
  city: 'Bristol',
  country: 'GB',
  domain: 'harrowfinch.onmicrosoft.com',
  registrationNumber: '09876543',
  contact: { name: 'Oliver Finch', email: 'o.finch@harrow.example', phone: '+44 117 496 0123' },
  language: 'en',
  address: { line1: '12 Queen Square', line2: 'Second floor', postalCode: 'BS1 4NT', city: 'Bristol', state: null, country: 'GB' },
  ...over,
});
