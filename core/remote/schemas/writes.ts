import * as z from 'zod';
import { flag, identity, listOf, moment, number, part, text, word } from './wire.ts';
import { wireAddress } from './customer.ts';

/** What creating a customer answers; the credentials come this once (API page, section 7). */
export const wireCreatedCustomer = z.object({
  id: identity,
  companyProfile: z.object({ domain: text }),
  userCredentials: part(z.object({ userName: text, password: text })),
});

/** What answers that are not kept must have, so that nothing else passes for them. */
export const wireSavedProfile = z.object({ companyName: identity });
export const wireConfirmedAgreement = z.object({ templateId: identity });
export const wireAskedQualification = z.object({ qualification: identity });

export const wireAddressCheck = z.object({ status: word, suggestedAddresses: listOf(wireAddress) });
export const wireRelationshipRequest = z.object({ url: z.string().min(1) });
export const wireAgreementTemplate = z.object({ templateId: identity, agreementType: word });
export const wireAgreementDocument = z.object({ displayUri: text, downloadUri: text });

export const wireQualification = z.object({ qualification: identity, vettingStatus: word, website: text });

/** API page, section 10. */
export const wirePromotionEligibility = z.object({
  id: number,
  eligibilities: listOf(z.object({ promotionId: text, isEligible: flag, errors: listOf(z.object({ type: text })) })),
});

/** API page, section 12: the sample prints `Events`, which key folding takes care of. */
export const wireTransition = z.object({
  operationId: text,
  toCatalogItemId: text,
  toSubscriptionId: text,
  quantity: number,
  events: listOf(z.object({ name: text, status: word, timestamp: moment })),
});
/** A transition is somebody only with its target. */
export const wireKnownTransition = wireTransition.extend({ toCatalogItemId: identity });

export const wireTransitionTarget = z.object({
  catalogItemId: identity,
  title: text,
  eligibilities: listOf(z.object({ isEligible: flag, transitionType: word, errors: listOf(z.object({ code: text })) })),
});

export const wireCustomTermEnd = z.object({ allowedCustomTermEndDate: moment });

/** API page, section 13. */
export const wireMigration = z.object({
  id: identity,
  status: word,
  currentSubscriptionId: identity,
  newCommerceSubscriptionId: text,
  newCommerceOrderId: text,
  externalReferenceId: text,
});
export const wireMigrationCheck = z.object({ isEligible: z.boolean(), errors: listOf(z.object({ code: text, description: text })) });

export const wireProvisioning = z.object({ lineItemNumber: number, status: text, quantityProvisioningInformation: listOf(z.object({ quantity: number, status: text })) });
