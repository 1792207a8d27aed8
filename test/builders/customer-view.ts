import type { CustomerDetail, CustomerRow } from '../../core/contract/customers.ts';

const at = (iso: string): number => Date.parse(iso);

/** A customer in good order as a list shows it. */
export const aCustomerRow = (changes: Partial<CustomerRow> = {}): CustomerRow => ({
  id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  name: 'Müller GmbH',
  city: 'Hüllhorst',
  country: 'DE',
  domain: 'muellergmbh.onmicrosoft.com',
  seats: 42,
  subscriptions: 3,
  renewsAt: at('2027-03-01T23:59:59Z'),
  windowEndsAt: null,
  attention: false,
  removed: false,
  asOf: at('2026-11-22T08:00:00Z'),
  ...changes,
});

/** The same with everything that its page shows. */
export const aCustomerDetail = (changes: Partial<CustomerDetail> = {}): CustomerDetail => ({
  ...aCustomerRow(),
  customDomains: ['mueller-gmbh.de'],
  registrationNumber: 'DE123456789',
  contact: { name: 'Petra Müller', email: 'petra@mueller-gmbh.de', phone: '+49 5744 123456' },
  language: 'de',
  address: { line1: 'Bredenhop 20', line2: null, postalCode: '32609', city: 'Hüllhorst', state: 'Nordrhein-Westfalen', country: 'DE' },
  agreements: [{ type: 'MicrosoftCustomerAgreement', agreedAt: at('2024-01-09T10:00:00Z'), contact: 'Petra Müller', email: 'petra@mueller-gmbh.de' }],
  subscriptionRows: [],
  orders: [],
  ...changes,
});
