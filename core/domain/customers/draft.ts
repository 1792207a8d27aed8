import type { CustomerId } from '../ids.ts';
import type { CustomerKind, Institution } from './kinds.ts';

export const CUSTOMER_LANGUAGES = ['pl', 'de', 'en'] as const;
export type CustomerLanguage = (typeof CUSTOMER_LANGUAGES)[number];

/** A further person at the customer's. The first contact stands in the fields of the draft itself. */
export type ExtraContact = { readonly name: string; readonly role: string; readonly email: string; readonly phone: string };

/**
 * A customer while it is being written: everything as typed, gaps are empty texts (S-050). What
 * the service does not keep (kind, institution, further contacts, note) is the office's own.
 */
export type CustomerDraft = {
  readonly companyName: string;
  readonly taxNumber: string;
  readonly regon: string;
  readonly krs: string;
  readonly line1: string;
  readonly line2: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166. */
  readonly country: string;
  /** Code of a region from the list of the country, or free text where there is no list. */
  readonly region: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  /** Language of documents and of the customer's mails. */
  readonly language: CustomerLanguage;
  readonly kind: CustomerKind;
  readonly institution: Institution;
  /** `new`: a tenant is created; `link`: the customer has one (S-059, S-064). */
  readonly tenant: 'new' | 'link';
  readonly prefix: string;
  /** Default domain of the tenant to link. */
  readonly domain: string;
  readonly contacts: readonly ExtraContact[];
  readonly note: string;
};

export type DraftField = Exclude<keyof CustomerDraft, 'contacts' | 'note' | 'tenant'>;

/** A draft of a new customer, or of changes to one that is there. */
export type DraftSubject = { readonly kind: 'new' } | { readonly kind: 'change'; readonly customerId: CustomerId };

export const EMPTY_DRAFT: CustomerDraft = {
  companyName: '',
  taxNumber: '',
  regon: '',
  krs: '',
  line1: '',
  line2: '',
  postalCode: '',
  city: '',
  country: 'PL',
  region: '',
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  language: 'pl',
  kind: 'company',
  institution: 'none',
  tenant: 'new',
  prefix: '',
  domain: '',
  contacts: [],
  note: '',
};

/** The language in which one writes to a company of that country. */
export function languageOf(country: string): CustomerLanguage {
  if (country === 'PL') return 'pl';
  return ['DE', 'AT', 'CH', 'LI', 'LU'].includes(country) ? 'de' : 'en';
}
