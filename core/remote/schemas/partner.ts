import * as z from 'zod';
import { flag, identity, moment, text } from './wire.ts';

/** API page, section 9; the documentation's table says `partnerId`, its samples `mpnId`. */
export const wireRelationship = z.object({
  id: identity,
  name: text,
  relationshipType: text,
  state: text,
  mpnId: text,
  partnerId: text,
  location: text,
});

export const wirePartnerProfile = z.object({ mpnId: identity, partnerName: text, profileType: text });

/** API page, section 19. An answer that does not say it is no answer. */
export const wirePartnerAgreement = z.object({ isAgreementSigned: flag.refine((said) => said !== null) });

/** API page, section 16. */
export const wireAuditRecord = z.object({
  id: text,
  customerId: text,
  customerName: text,
  userPrincipalName: text,
  resourceType: text,
  resourceNewValue: text,
  operationType: text,
  originalCorrelationId: text,
  operationDate: moment,
  operationStatus: text,
});

/** What a record's new value is about: one of these, by the resource's kind. */
export const wireAuditValue = z.object({ id: text, subscriptionId: text, orderId: text });

export type WireRelationship = z.output<typeof wireRelationship>;
export type WireAuditRecord = z.output<typeof wireAuditRecord>;
