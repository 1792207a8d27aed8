import { link, objectType } from '../http/collection.ts';
import type { CustomerRecord } from '../world/records.ts';
import { etag } from './codes.ts';

export const defaultDomain = (customer: CustomerRecord): string => `${customer.prefix}.onmicrosoft.com`;

const LOCALE = {
  PL: { culture: 'pl-PL', language: 'pl' },
  DE: { culture: 'de-DE', language: 'de' },
  AT: { culture: 'de-AT', language: 'de' },
  GB: { culture: 'en-GB', language: 'en' },
} as const;

/** An entry of the list: no more than this (API page, section 7). */
export const customerSummary = (customer: CustomerRecord): object => ({
  id: customer.id,
  companyProfile: {
    tenantId: customer.id,
    domain: defaultDomain(customer),
    companyName: customer.name,
    links: { self: link(`/customers/${customer.id}/profiles/company`) },
    attributes: objectType('CustomerCompanyProfile'),
  },
  relationshipToPartner: customer.relationship,
  links: { self: link(`/customers/${customer.id}`) },
  attributes: objectType('Customer'),
});

export const customerDetail = (customer: CustomerRecord): object => ({
  id: customer.id,
  commerceId: customer.commerceId,
  companyProfile: companyProfile(customer),
  billingProfile: billingProfile(customer),
  relationshipToPartner: customer.relationship,
  allowDelegatedAccess: false,
  customDomains: [defaultDomain(customer), ...customer.customDomains],
  associatedPartnerId: '',
  enableGDAPByDefault: false,
  links: {
    self: link(`/customers/${customer.id}`),
    orders: link(`/customers/${customer.id}/orders`),
    profiles: link(`/customers/${customer.id}/profiles`),
    subscriptions: link(`/customers/${customer.id}/subscriptions`),
  },
  attributes: objectType('Customer'),
});

export const companyProfile = (customer: CustomerRecord): object => ({
  tenantId: customer.id,
  domain: defaultDomain(customer),
  companyName: customer.name,
  // Poland asks for it, the other three countries of the demo do not know it.
  ...(customer.taxNumbers.nip === null ? {} : { organizationRegistrationNumber: customer.taxNumbers.nip }),
  address: address(customer),
  email: customer.email,
  links: { self: link(`/customers/${customer.id}/profiles/company`) },
  attributes: objectType('CustomerCompanyProfile'),
});

export const billingProfile = (customer: CustomerRecord): object => ({
  id: customer.commerceId,
  firstName: customer.contact.firstName,
  lastName: customer.contact.lastName,
  email: customer.email,
  ...LOCALE[customer.country],
  companyName: customer.name,
  defaultAddress: { ...address(customer), firstName: customer.contact.firstName, lastName: customer.contact.lastName },
  links: { self: link(`/customers/${customer.id}/profiles/billing`) },
  attributes: { etag: etag(customer.version), ...objectType('CustomerBillingProfile') },
});

const address = (customer: CustomerRecord): object => ({
  country: customer.country,
  city: customer.address.city,
  ...(customer.address.state === null ? {} : { state: customer.address.state }),
  addressLine1: customer.address.street,
  postalCode: customer.address.postalCode,
  phoneNumber: customer.phone,
});

export const qualificationsOf = (customer: CustomerRecord): readonly object[] =>
  customer.segments
    .filter((segment) => segment !== 'commercial')
    .map((segment) => ({ qualification: segment === 'nonprofit' ? 'Nonprofit' : 'Education', vettingStatus: 'Approved', vettingReason: '', attributes: objectType('CustomerQualification') }));
