import type { Address, Agreement, Customer, CustomerSummary } from '../../core/domain/customers/customer.ts';
import { customerId } from '../../core/domain/ids.ts';
import type { CustomerId } from '../../core/domain/ids.ts';
import type { CustomerAnswers } from '../../core/ports/mirror.ts';
import type { Received } from '../../core/ports/remote-api.ts';
import { at, NOW } from './clock.ts';

/** The customer's id with this number: `00000000-0000-4000-8000-000000000007`. */
export const aCustomerId = (number = 1): CustomerId => customerId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

/** What was parsed, with the answer it came from. */
export const received = <Entity>(entity: Entity, raw: unknown = { from: 'a test' }): Received<Entity> => ({ entity, raw });

export const anAddress = (over: Partial<Address> = {}): Address => ({
  country: 'PL',
  region: null,
  state: null,
  city: 'Łódź',
  line1: 'ul. Piotrkowska 112',
  line2: null,
  postalCode: '90-007',
  firstName: 'Małgorzata',
  lastName: 'Źdźbło',
  phone: '+48 42 555 01 20',
  ...over,
});

/** What the customer list says. */
export const aCustomerSummary = (over: Partial<CustomerSummary> = {}): CustomerSummary => ({
  id: aCustomerId(),
  companyName: 'Żabka Sowa sp. z o.o.',
  domain: 'zabkasowa.onmicrosoft.com',
  relationship: 'reseller',
  ...over,
});

/** A Polish company with everything that the service may say. */
export const aCustomer = (over: Partial<Customer> = {}): Customer => ({
  ...aCustomerSummary(),
  customDomains: ['zabka-sowa.example'],
  registrationNumber: '525-000-00-09',
  email: 'biuro@zabka-sowa.example',
  language: 'pl',
  culture: 'pl-PL',
  address: anAddress(),
  associatedPartnerId: '1234567',
  etag: 'W/"1"',
  ...over,
});

export const anAgreement = (over: Partial<Agreement> = {}): Agreement => ({
  type: 'MicrosoftCustomerAgreement',
  templateId: '998b88de-aa99-4388-a42c-1b3517d49490',
  agreedAt: at('2025-03-04T10:00:00Z'),
  firstName: 'Małgorzata',
  lastName: 'Źdźbło',
  email: 'biuro@zabka-sowa.example',
  phone: null,
  ...over,
});

/** Everything of one customer as sync hands it over; nothing bought, unless said otherwise. */
export const customerAnswers = (over: Partial<CustomerAnswers> = {}): CustomerAnswers => ({
  customer: received(aCustomer()),
  agreements: [received(anAgreement())],
  subscriptions: [],
  orders: [],
  asOf: NOW,
  ...over,
});
