import type { Country } from './places.ts';

/**
 * The office whose customers these are, and its distributor. Both are invented; the tax
 * numbers are the sample ones of documents.md section 10.
 */
export const OFFICE = {
  name: 'Biuro Horyzont IT sp. z o.o.',
  tenantId: '5d0f6f4e-8a3b-4f0b-9c53-2f9f6f0b7a11',
  /** Partner ID of the location (formerly MPN ID). */
  partnerId: '4517283',
  country: 'PL' satisfies Country,
  taxId: '1234563218',
  email: 'biuro@horyzont.pl.example',
  phone: '+48 12 345 67 89',
  /** Who signs in for the office. */
  user: 'zaneta.sek@horyzont.pl.example',
  contact: { firstName: 'Żaneta', lastName: 'Sęk' },
  address: { city: 'Kraków', state: 'małopolskie', street: 'ul. Lipowa 14/3', postalCode: '30-552' },
} as const;

export const PROVIDER = {
  name: 'Weserland Distribution SE',
  tenantId: 'c1a4b3c9-0a77-4d6e-8f4f-8d1c2f5e9b02',
  partnerId: '1029384',
  country: 'DE' satisfies Country,
} as const;

/** Other resellers of the same provider, for the list that a provider sees. */
export const OTHER_RESELLERS = [
  { name: 'Systemhaus Kranich GmbH', tenantId: '0b9f3a86-37f0-4d63-b2b5-0a3f9d7e6c21', partnerId: '2204918', country: 'DE', agreementSigned: true },
  { name: 'Alpenblick EDV KG', tenantId: 'f6f1c0de-9b1a-4a5c-8f53-6f1f8a1f2d33', partnerId: '3318807', country: 'AT', agreementSigned: true },
  { name: 'Puffin Office Systems Ltd', tenantId: '2f1d8c3b-6f5e-4c8c-9b61-7e0a5f4d3c44', partnerId: '5520016', country: 'GB', agreementSigned: false },
] as const;
