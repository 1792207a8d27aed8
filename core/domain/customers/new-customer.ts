import type { Address } from './customer.ts';

/** Everything that the service needs to create a customer and its tenant (S-040 … S-050, API page section 7). */
export type NewCustomer = {
  readonly companyName: string;
  /** The part before `.onmicrosoft.com`. */
  readonly domainPrefix: string;
  /** Contact of the billing profile. */
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  readonly address: Address;
  /** NIP, KRS … as the country asks; null where it does not. */
  readonly registrationNumber: string | null;
  /** `pl`, `de`, `en` and culture `pl-PL`. */
  readonly language: string;
  readonly culture: string;
  /** PartnerID of the indirect reseller. */
  readonly associatedPartnerId: string | null;
};

/** The fields of a billing profile that an office may change; null leaves a field as it is. */
export type CustomerChange = {
  readonly companyName: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: Address | null;
  readonly language: string | null;
  readonly culture: string | null;
};
