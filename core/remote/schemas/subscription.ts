import * as z from 'zod';
import { flag, identity, listOf, moment, number, part, text, texts, word } from './wire.ts';

const wireUri = part(z.object({ uri: text }));

/** What renews or changes, in both ways of saying it (API page, section 12; ). */
const wireInstructionProduct = z.object({ productId: text, skuId: text, availabilityId: text, billingCycle: word, termDuration: text, promotionId: text });
export const wireInstructions = z.object({ product: part(wireInstructionProduct), quantity: number, customTermEndDate: moment });
export const wireScheduledAction = z.object({ scheduleType: word, actionType: word, effectiveDate: moment, instructions: part(wireInstructions) });

const wireRefundable = z.object({ totalQuantity: number, details: listOf(z.object({ quantity: number, allowedUntilDateTime: moment })) });
/** The documentation says `expiresAfter`, every sample `expiresAt`. */
const wireRefundOption = z.object({ type: word, expiresAt: moment, expiresAfter: moment });

/** API page, section 12. */
export const wireSubscription = z.object({
  id: identity,
  offerId: text,
  offerName: text,
  friendlyName: text,
  productType: part(z.object({ id: word, subType: part(z.object({ id: word })) })),
  status: word,
  suspensionReasons: texts,
  quantity: number,
  unitType: text,
  billingType: word,
  billingCycle: word,
  termDuration: text,
  renewalTermDuration: text,
  isTrial: flag,
  autoRenewEnabled: flag,
  creationDate: moment,
  effectiveStartDate: moment,
  commitmentEndDate: moment,
  commitmentEndDateTime: moment,
  billingCycleEndDate: moment,
  billingCycleEndDateTime: moment,
  cancellationAllowedUntilDate: moment,
  refundableQuantity: part(wireRefundable),
  refundOptions: listOf(wireRefundOption),
  /** A third-party client's spelling of the same (API page, section 18). */
  refundOption: listOf(wireRefundOption),
  scheduledNextTermInstructions: part(wireInstructions),
  scheduledActions: listOf(wireScheduledAction),
  orderId: text,
  parentSubscriptionId: text,
  migratedFromSubscriptionId: text,
  promotionId: text,
  partnerId: text,
  links: part(z.object({ product: wireUri, sku: wireUri })),
  attributes: part(z.object({ etag: text })),
});

export type WireSubscription = z.output<typeof wireSubscription>;
export type WireInstructions = z.output<typeof wireInstructions>;
export type WireScheduledAction = z.output<typeof wireScheduledAction>;
