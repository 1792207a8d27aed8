import * as z from 'zod';
import { billingPlan, country, currency, guid, language, money, term, unitPrice } from '../contract/base.ts';
import { quoteState, quoteTotals } from '../contract/quotes.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string();

const address = z.object({ line1: text, line2: text.nullable(), postalCode: text, city: text, country });

const seller = z.object({
  companyName: text,
  address,
  /** As the office writes it (NIP, Steuernummer). */
  taxId: text,
  /** With the country's letters in front, when the tax number is a VAT id. */
  vatId: text.nullable(),
  registerLine: text,
  bankName: text,
  iban: text,
  phone: text,
  email: text,
  website: text,
  author: text,
});

const customer = z.object({
  id: guid,
  name: text,
  contact: text.nullable(),
  address: address.nullable(),
  registrationNumber: text.nullable(),
  vatId: text.nullable(),
  /** Default domain of the tenant. */
  domain: text.nullable(),
});

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
  /** For one billing period. */
  net: money,
  /** For every billing period of the term. */
  commitment: money,
});

/**
 * Everything a printed quote says, in plain data: what is frozen when it is issued. No text of
 * the template is in it, and nothing is looked up while rendering.
 */
export const quoteDocument = z.object({
  /** Which template printed it first; a later one may print it differently. */
  template: z.literal(1),
  state: quoteState,
  number: text.nullable(),
  language,
  currency,
  /** Issued on, or today for a draft. */
  date: day,
  validUntil: day,
  subject: text,
  introduction: text,
  closing: text,
  seller,
  customer,
  lines: z.array(line),
  totals: quoteTotals.omit({ lines: true }),
  agreementAcceptedOn: day.nullable(),
});

export type QuoteDocument = z.infer<typeof quoteDocument>;
export type DocumentAddress = z.infer<typeof address>;
export type DocumentLine = QuoteDocument['lines'][number];
