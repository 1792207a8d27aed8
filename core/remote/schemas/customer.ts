import * as z from 'zod';
import { identity, moment, part, text, texts, word } from './wire.ts';

/** API page, section 7. */
export const wireAddress = z.object({
  country: text,
  region: text,
  state: text,
  city: text,
  addressLine1: text,
  addressLine2: text,
  postalCode: text,
  firstName: text,
  lastName: text,
  phoneNumber: text,
});

export const wireCompanyProfile = z.object({
  tenantId: text,
  domain: text,
  companyName: text,
  organizationRegistrationNumber: text,
  address: part(wireAddress),
  email: text,
});

const wireAttributes = z.object({ etag: text });

export const wireBillingProfile = z.object({
  email: text,
  culture: text,
  language: text,
  companyName: text,
  defaultAddress: part(wireAddress),
  attributes: part(wireAttributes),
});

export const wireCustomer = z.object({
  id: identity,
  companyProfile: part(wireCompanyProfile),
  billingProfile: part(wireBillingProfile),
  relationshipToPartner: word,
  customDomains: texts,
  associatedPartnerId: text,
  attributes: part(wireAttributes),
});

/** API page, section 8. */
export const wireAgreement = z.object({
  type: text,
  templateId: text,
  dateAgreed: moment,
  primaryContact: part(z.object({ firstName: text, lastName: text, email: text, phoneNumber: text })),
});

export type WireAddress = z.output<typeof wireAddress>;
export type WireCompanyProfile = z.output<typeof wireCompanyProfile>;
export type WireBillingProfile = z.output<typeof wireBillingProfile>;
export type WireCustomer = z.output<typeof wireCustomer>;
