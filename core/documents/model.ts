import * as z from 'zod';
import { billingPlan, currency, language, money, term, unitPrice } from '../contract/base.ts';
import { quoteState, quoteTotals } from '../contract/quotes.ts';
import { customer, day, exchange, seller, vies } from './parties.ts';

export type { DocumentAddress } from './parties.ts';

const text = z.string();

const line = z.object({
  position: z.number().int(),
  title: text,
  note: text,
  /** `product:sku`, or null for a free line. */
  article: text.nullable(),
  term: term.nullable(),
  billingPlan,
  quantity: z.number().int(),
  unitPrice,
  discountBasisPoints: z.number().int(),
  /** null: the standard rate of the paper. */
  vatBasisPoints: z.number().int().nullable().default(null),
  /** Billed by what was used: no price, in no sum. */
  byUse: z.boolean().default(false),
  /** For one billing period. */
  net: money,
  /** For every billing period of the term. */
  commitment: money,
});

/** The same lines at one other term and payment. */
const alternative = z.object({
  term: term.nullable(),
  billingPlan,
  /** By the order of the lines: net of a line for one payment, or null where it is not sold so. */
  nets: z.array(money.nullable()),
  /** Net of all lines in a year, and over the whole term; null while a line has no price. */
  yearly: money.nullable(),
  commitment: money.nullable(),
});

/**
 * Everything a printed quote says, in plain data: what is frozen when it is issued. No text of
 * the template is in it, and nothing is looked up while rendering.
 */
export const quoteDocument = z.object({
  /** Which template printed it first; a later one may print it differently, its PDF stays. */
  template: z.union([z.literal(1), z.literal(2)]),
  state: quoteState,
  number: text.nullable(),
  language,
  secondLanguage: language.nullable().default(null),
  currency,
  exchange: exchange.nullable().default(null),
  /** Issued on, or today for a draft. */
  date: day,
  validUntil: day,
  /** True: we are bound until then. False: it says that we are not. null: the paper is older than the question. */
  binds: z.boolean().nullable().default(null),
  subject: text,
  introduction: text,
  closing: text,
  /** The office's terms as they were for this quote; null: the paper is older than they, its letterhead has them. */
  terms: text.nullable().default(null),
  seller,
  customer,
  lines: z.array(line),
  totals: quoteTotals.omit({ lines: true }),
  agreementAcceptedOn: day.nullable(),
  vies: vies.nullable().default(null),
  /** The same lines at other terms, side by side; empty: none are offered. */
  alternatives: z.array(alternative).default([]),
});

export type QuoteDocument = z.infer<typeof quoteDocument>;
export type DocumentLine = QuoteDocument['lines'][number];
export type Alternative = QuoteDocument['alternatives'][number];
