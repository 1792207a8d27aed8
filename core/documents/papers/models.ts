import * as z from 'zod';
import { billingPlan, instant, money, term } from '../../contract/base.ts';
import { quoteTotals } from '../../contract/quotes.ts';
import { PAPER_CHANGES } from '../../domain/papers/intent-paper.ts';
import { day, vies } from '../parties.ts';
import { licence, orderLine, paperHead } from './head.ts';

const text = z.string();

export const licenceStatement = z.object({ kind: z.literal('licenceStatement'), ...paperHead, /** When the service was last asked. */ asOf: instant.nullable(), licences: z.array(licence) });

export const agreementRecord = z.object({
  kind: z.literal('agreementRecord'),
  ...paperHead,
  asOf: instant.nullable(),
  agreements: z.array(z.object({ type: text, agreedAt: instant.nullable(), contact: text.nullable(), email: text.nullable() })),
});

export const handOver = z.object({ kind: z.literal('handOver'), ...paperHead, domain: text.nullable(), email: text.nullable() });

export const renewalLetter = z.object({
  kind: z.literal('renewalLetter'),
  ...paperHead,
  /** Days ahead that the letter looks. */
  days: z.number().int(),
  licences: z.array(licence),
});

export const emergencySheet = z.object({
  kind: z.literal('emergencySheet'),
  ...paperHead,
  licence,
  /** Seats that may be given back; null when the service does not say. */
  reducible: z.number().int().nullable(),
  /** True: the service named the moment. False: our arithmetic. */
  fromServer: z.boolean(),
  orderId: text.nullable(),
});

export const proofSheet = z.object({
  kind: z.literal('proofSheet'),
  ...paperHead,
  licence,
  /** The moment that the answers are for, and when the service was last asked. */
  at: instant,
  asOf: instant.nullable(),
  answers: z.array(
    z.object({
      verdict: z.enum(['allowed', 'refused', 'cannotTell']),
      /** Sentences in the language of the paper, as the rulebook said them at that moment. */
      action: text,
      says: z.array(text),
      proof: text,
      rules: z.array(z.object({ id: text, source: text, confidence: text })),
    }),
  ),
});

export const priceChange = z.object({
  kind: z.literal('priceChange'),
  ...paperHead,
  /** First day of the new prices. */
  effectiveOn: day,
  lines: z.array(
    z.object({
      product: text,
      quantity: z.number().int(),
      term: term.nullable(),
      billingPlan: billingPlan.nullable(),
      before: money,
      after: money,
      /** First day on which this customer pays the new price: its renewal. */
      from: day,
    }),
  ),
});

/** Received and queued on this computer; the service does not know it yet. */
export const orderReceipt = z.object({
  kind: z.literal('orderReceipt'),
  ...paperHead,
  reference: text,
  receivedAt: instant,
  /** The latest moment at which sending still helps; null: none. */
  sendBy: instant.nullable(),
  lines: z.array(orderLine),
  /** A change of a running subscription instead of an order: what it is now and what it shall be. */
  asked: z.object({ change: z.enum(PAPER_CHANGES), product: text, subscription: text, before: text, after: text }).nullable().default(null),
});

/** Only what the service accepted, and every difference from the accepted quote. */
export const orderConfirmation = z.object({
  kind: z.literal('orderConfirmation'),
  ...paperHead,
  reference: text,
  orderId: text,
  distributorOrderId: text.nullable(),
  acceptedAt: instant,
  progress: z.enum(['accepted', 'active']),
  quote: z.object({ number: text, acceptedOn: day.nullable() }).nullable(),
  lines: z.array(orderLine),
  commitment: money.nullable(),
  /** Net, VAT and gross by rhythm of what has a price; null: no price is known, or the paper is older than these sums. */
  sums: quoteTotals.omit({ lines: true, commitment: true }).nullable().default(null),
  /** The VAT id as it was checked for the quote. */
  vies: vies.nullable().default(null),
  /** What is not as quoted; texts of both sides are already in the paper's terms. */
  differences: z.array(z.object({ position: z.number().int(), what: z.enum(['quantity', 'price', 'term', 'payment', 'product', 'missing', 'added', 'start', 'own', 'refused']), quoted: text, ordered: text })),
});

/** A change of a running subscription that the service accepted; a cancellation is one too. */
export const changeConfirmation = z.object({
  kind: z.literal('changeConfirmation'),
  ...paperHead,
  change: z.enum(PAPER_CHANGES),
  licence,
  before: text,
  after: text,
  acceptedAt: instant,
  effectiveAt: instant,
});

export const paperDocument = z.discriminatedUnion('kind', [
  licenceStatement,
  agreementRecord,
  handOver,
  renewalLetter,
  emergencySheet,
  proofSheet,
  priceChange,
  orderReceipt,
  orderConfirmation,
  changeConfirmation,
]);

export type PaperDocument = z.infer<typeof paperDocument>;
export type PaperOf<Kind extends PaperDocument['kind']> = Extract<PaperDocument, { kind: Kind }>;
export type ProofAnswer = PaperOf<'proofSheet'>['answers'][number];
