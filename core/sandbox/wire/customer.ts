import type { Segment } from '../../domain/catalog/product.ts';
import { link, objectType } from '../http/collection.ts';
import type { CustomerRecord } from '../world/records.ts';
import { etag } from './codes.ts';

/** The tenant's first domain, which it can never lose. */
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

/** One customer with both profiles and all its links (API page, section 7). */
export const customerDetail = (customer: CustomerRecord): object => ({
  id: customer.id,
  commerceId: customer.commerceId,
  companyProfile: companyProfile(customer),
  billingProfile: billingProfile(customer),
  relationshipToPartner: customer.relationship,
  allowDelegatedAccess: false,
  customDomains: [defaultDomain(customer), ...customer.customDomains],
  associatedPartnerId: customer.associatedPartnerId,
  enableGDAPByDefault: false,
  links: {
    self: link(`/customers/${customer.id}`),
    orders: link(`/customers/${customer.id}/orders`),
    profiles: link(`/customers/${customer.id}/profiles`),
    subscriptions: link(`/customers/${customer.id}/subscriptions`),
  },
  attributes: objectType('Customer'),
});

/** Without an ETag, unlike the billing profile (API page, section 7). */
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

/** With the ETag that an update has to send back (API page, section 7). */
export const billingProfile = (customer: CustomerRecord): object => ({
  id: customer.commerceId,
  firstName: customer.contact.firstName,
  lastName: customer.contact.lastName,
  email: customer.email,
  ...(customer.locale ?? LOCALE[customer.country]),
  companyName: customer.name,
  defaultAddress: { ...address(customer), firstName: customer.contact.firstName, lastName: customer.contact.lastName },
  links: { self: link(`/customers/${customer.id}/profiles/billing`) },
  attributes: { etag: etag(customer.version), ...objectType('CustomerBillingProfile') },
});

const address = (customer: CustomerRecord): object => ({
  country: customer.country,
  ...(customer.address.region === null ? {} : { region: customer.address.region }),
  city: customer.address.city,
  ...(customer.address.state === null ? {} : { state: customer.address.state }),
  addressLine1: customer.address.street,
  ...(customer.address.line2 === null ? {} : { addressLine2: customer.address.line2 }),
  postalCode: customer.address.postalCode,
  phoneNumber: customer.phone,
});

const QUALIFICATIONS: Readonly<Record<Segment, string>> = { commercial: 'None', education: 'Education', nonprofit: 'Nonprofit', government: 'GovernmentCommunityCloud' };

/** What was granted, then what waits for a decision. */
export const qualificationsOf = (customer: CustomerRecord): readonly object[] => [
  ...customer.segments.filter((segment) => segment !== 'commercial').map((segment) => qualification(segment, 'Approved')),
  ...customer.asked.map(({ segment, website }) => ({ ...qualification(segment, 'InReview'), ...(website === null ? {} : { website }) })),
];

/** A segment under the service's own name (API page, section 7). */
export const qualification = (segment: Segment, vettingStatus: string): object => ({
  qualification: QUALIFICATIONS[segment],
  vettingStatus,
  vettingReason: '',
  attributes: objectType('CustomerQualification'),
});
