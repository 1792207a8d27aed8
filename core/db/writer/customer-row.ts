import type { Customer, CustomerSummary } from '../../domain/customers/customer.ts';
import { PRESENT, RELATIONSHIP } from '../codes.ts';
import { customers } from '../schema/mirror.ts';
import { sortKey } from '../text/collation.ts';
import { tableWriter } from './table-writer.ts';
import type { FullRow } from './table-writer.ts';

export const customerTable = tableWriter(customers);
export type CustomerRowValues = FullRow<typeof customers>;

/** A row of which only the list entry is known. */
export const toListedRow = (summary: CustomerSummary, seenAt: number): CustomerRowValues => ({
  ...NOTHING_YET,
  guid: summary.id,
  name: summary.companyName,
  nameKey: sortKey(summary.companyName),
  domain: summary.domain,
  relationship: RELATIONSHIP[summary.relationship],
  seenAt,
});

/** A row of a customer whose details are the first that is heard of it. */
export const toNewRow = (customer: Customer, columns: ReturnType<typeof toDetailColumns> & Partial<CustomerRowValues>, seenAt: number): CustomerRowValues => ({
  ...NOTHING_YET,
  ...columns,
  guid: customer.id,
  seenAt,
});

const NOTHING_YET = {
  customDomains: '[]',
  registrationNumber: null,
  contactName: null,
  email: null,
  phone: null,
  language: null,
  culture: null,
  country: null,
  city: null,
  cityKey: null,
  address: null,
  associatedPartnerId: null,
  etag: null,
  agreements: '[]',
  detailsAsOf: null,
  removed: PRESENT,
  removedAt: null,
  seats: 0,
  subscriptions: 0,
  activeSubscriptions: 0,
  troubled: 0,
  remainder: null,
} satisfies Partial<CustomerRowValues>;

/** What the answer about one customer replaces; the rest (sweep, summary) stays. */
export const toDetailColumns = (customer: Customer, asOf: number) => {
  const { address } = customer;
  const contact = [address?.firstName, address?.lastName].filter((part) => part).join(' ');
  return {
    name: customer.companyName,
    nameKey: sortKey(customer.companyName),
    domain: customer.domain,
    relationship: RELATIONSHIP[customer.relationship],
    customDomains: JSON.stringify(customer.customDomains),
    registrationNumber: customer.registrationNumber,
    contactName: contact === '' ? null : contact,
    email: customer.email,
    phone: address?.phone ?? null,
    language: customer.language,
    culture: customer.culture,
    country: countryOf(address?.country),
    city: filled(address?.city),
    cityKey: filled(address?.city) === null ? null : sortKey(address?.city ?? ''),
    address: address === null ? null : JSON.stringify(address),
    associatedPartnerId: customer.associatedPartnerId,
    etag: customer.etag,
    detailsAsOf: asOf,
    removed: PRESENT,
    removedAt: null,
  } satisfies Partial<CustomerRowValues>;
};

/** Two letters as the lists show them; anything else is no country. */
const countryOf = (text: string | undefined): string | null => (text !== undefined && /^[a-z]{2}$/iu.test(text.trim()) ? text.trim().toUpperCase() : null);
const filled = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text);
