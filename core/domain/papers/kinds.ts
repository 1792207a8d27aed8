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

/** Kinds that can be made from what is known here: all of them. */
export type LivePaperKind = PaperKind;

/** What a kind is about: a whole customer, one subscription, or an entry of the outbox. */
export type PaperSubject = 'customer' | 'subscription' | 'entry';

/**
 * What the subject of a kind is. A price change letter names the event beside the customer; an
 * order confirmation may also name a customer with one of the service's orders.
 */
export const SUBJECT_OF: Readonly<Record<LivePaperKind, PaperSubject>> = {
  licenceStatement: 'customer',
  agreementRecord: 'customer',
  handOver: 'customer',
  renewalLetter: 'customer',
  emergencySheet: 'subscription',
  proofSheet: 'subscription',
  priceChange: 'customer',
  orderReceipt: 'entry',
  orderConfirmation: 'entry',
  changeConfirmation: 'entry',
};

/** Why a paper cannot be made of what it is about. */
export const UNREADY = ['notReceived', 'notAccepted', 'alreadyAccepted', 'notSynced', 'noPaper', 'noPrices'] as const;
export type Unready = (typeof UNREADY)[number];
