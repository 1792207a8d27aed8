/** The papers beside the quote that the program makes from what it knows. */
export const PAPER_KINDS = [
  'licenceStatement',
  'agreementRecord',
  'handOver',
  'renewalLetter',
  'emergencySheet',
  'proofSheet',
  'priceChange',
  'orderReceipt',
  'orderConfirmation',
  'changeConfirmation',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Kinds that can be made now from a customer or a subscription; the others wait for an order or a change. */
export const LIVE_KINDS = ['licenceStatement', 'agreementRecord', 'handOver', 'renewalLetter', 'emergencySheet', 'proofSheet'] as const satisfies readonly PaperKind[];
export type LivePaperKind = (typeof LIVE_KINDS)[number];

/** Whether a kind is about a whole customer or about one subscription. */
export const SUBJECT_OF: Readonly<Record<LivePaperKind, 'customer' | 'subscription'>> = {
  licenceStatement: 'customer',
  agreementRecord: 'customer',
  handOver: 'customer',
  renewalLetter: 'customer',
  emergencySheet: 'subscription',
  proofSheet: 'subscription',
};
