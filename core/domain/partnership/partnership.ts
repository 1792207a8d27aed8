import type { CustomerId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';

/** An indirect provider of this reseller, or a reseller of this provider. */
export type Relationship = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly state: string;
  readonly partnerId: string | null;
  readonly location: string | null;
};

/** The office's own entry in the Microsoft partner directory. */
export type PartnerProfile = {
  readonly partnerId: string;
  readonly partnerName: string | null;
  readonly profileType: string | null;
};

/** Whether a partner has signed the Microsoft Partner Agreement (API page, sections 9 and 19). */
export type PartnerAgreement = { readonly isSigned: boolean };

/** Something that changed on the server, by anyone (API page, section 16). */
export type AuditRecord = {
  readonly id: string;
  readonly customerId: CustomerId | null;
  readonly customerName: string | null;
  readonly resourceType: string;
  readonly operationType: string;
  readonly operationAt: Instant;
  readonly status: string;
  readonly user: string | null;
  /** Id of the resource named in the record's new value, when there is one. */
  readonly resourceId: string | null;
};
