import type { CustomerId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';

export type Address = {
  readonly country: string;
  readonly region: string | null;
  readonly state: string | null;
  readonly city: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly postalCode: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly phone: string | null;
};

/** What a list of customers answers: no more than this. */
export type CustomerSummary = {
  readonly id: CustomerId;
  readonly companyName: string;
  /** Default domain of the tenant. */
  readonly domain: string | null;
  readonly relationship: 'reseller' | 'advisor' | 'none' | 'other';
};

/** A customer in full: the list entry plus its billing profile. */
export type Customer = CustomerSummary & {
  readonly customDomains: readonly string[];
  /** NIP, KRS or another registration number as the server keeps it. */
  readonly registrationNumber: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly culture: string | null;
  readonly address: Address | null;
  readonly associatedPartnerId: string | null;
  readonly etag: string | null;
};

/** A recorded acceptance of the Microsoft Customer Agreement (S-056). */
export type Agreement = {
  readonly type: string;
  readonly templateId: string | null;
  readonly agreedAt: Instant | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};
