import * as z from 'zod';
import { billingPlan, currency, guid, instant, language, money, procedure, term, unitPrice, windowOf } from './base.ts';

const text = (length: number) => z.string().max(length);

export const quoteLineInput = z.object({
  id: guid,
  /** null: a free line that is not in the catalogue. */
  productId: z.string().max(40).nullable(),
  skuId: z.string().max(40).nullable(),
  title: text(300),
  note: text(2_000),
  term: term.nullable(),
  billingPlan,
  quantity: z.number().int().min(1).max(1_000_000),
  /** Net price of one seat for one billing period. */
  unitPrice,
  /** Hundredths of a per cent: 1250 is 12.5 %. */
  discountBasisPoints: z.number().int().min(0).max(10_000),
  /** Another VAT rate than the paper's standard one, in hundredths of a per cent; null or absent: the standard one. */
  vatBasisPoints: z.number().int().min(0).max(10_000).nullable().optional(),
  /** Billed every month by what was used (Azure): quantity and price say nothing, no sum holds it. */
  byUse: z.boolean().optional(),
});

export const quoteInput = z.object({
  id: guid,
  customerId: guid,
  language,
  currency,
  /** Calendar day `YYYY-MM-DD` up to which the quote binds. */
  validUntil: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  subject: text(300),
  introduction: text(5_000),
  closing: text(5_000),
  lines: z.array(quoteLineInput).max(500),
});

/** Sums kept apart, each net, VAT, gross. `null` where nothing falls into it. */
const sum = z.object({
  net: money,
  vat: money,
  gross: money,
  /** The parts by rate, the highest first; absent where there is one rate only. */
  rates: z.array(z.object({ rateBasisPoints: z.number().int(), net: money, vat: money })).readonly().optional(),
});
export const quoteTotals = z.object({
  monthly: sum.nullable(),
  yearly: sum.nullable(),
  triennial: sum.nullable(),
  oneTime: sum.nullable(),
  /** Net of every line over its whole term: what the customer commits to. */
  commitment: money,
  lines: z.array(z.object({ id: guid, net: money, commitment: money })),
  vat: z.object({
    kind: z.enum(['domestic', 'reverseCharge', 'outsideEu', 'undecided']),
    rateBasisPoints: z.number().int(),
    /** Why nobody may print a rate yet; null unless `undecided`. */
    doubt: z.enum(['sellerCountryUnknown', 'customerCountryUnknown', 'vatIdMissing', 'vatIdMalformed']).nullable(),
  }),
});

export const quoteState = z.enum(['draft', 'issued']);
export const quote = quoteInput.extend({
  state: quoteState,
  number: z.string().nullable(),
  customerName: z.string(),
  /** VAT id or tax number of the customer as papers print it; empty when nobody knows one. */
  customerTaxNumber: z.string(),
  createdAt: instant,
  updatedAt: instant,
  issuedAt: instant.nullable(),
  totals: quoteTotals,
  /** What keeps it from being issued: codes with a sentence in `locales/quotes.json`. */
  /** Placeholders in its texts that papers do not know, that are not closed, or that nobody has a value for; absent: none. */
  textProblems: z
    .array(z.object({ field: z.enum(['introduction', 'closing', 'terms']), problem: z.enum(['unknown', 'unclosed', 'empty']), name: z.string(), line: z.number().int(), column: z.number().int() }))
    .readonly()
    .optional(),
  blockers: z.array(z.enum(['noLines', 'customerAddressMissing', 'sellerIncomplete', 'validityPassed', 'vatUndecided', 'mixedCurrencies', 'vatIdRefused', 'numbersUsedUp', 'placeholders'])),
});

export const quoteRow = z.object({
  id: guid,
  number: z.string().nullable(),
  state: quoteState,
  customerId: guid,
  customerName: z.string(),
  subject: z.string(),
  language,
  validUntil: z.string(),
  updatedAt: instant,
  commitment: money,
  /** What became of it, when somebody noted that. */
  mark: z.enum(['sent', 'accepted', 'declined', 'superseded']).optional(),
});

const quoteOrderLine = z.object({
  number: z.number().int(),
  title: z.string(),
  quantity: z.number().int(),
  term: term.nullable(),
  billingPlan,
  /** `product:sku:availability` as last read; null where nothing is known to order. */
  catalogItemId: z.string().nullable(),
  asOf: instant.nullable(),
  /** What the office pays over the whole term; null where no price is known. */
  cost: money.nullable(),
  problem: z.enum(['freeLine', 'byUse', 'notInCatalogue', 'notSold']).nullable(),
});

/** What ordering a quote would mean today. */
export const quoteOrder = z.object({
  quoteId: guid,
  number: z.string().nullable(),
  customerId: guid,
  customerName: z.string(),
  /** What the customer binds himself to. */
  commitment: money,
  /** If the service took the order now: the first window to close; null where nothing can be given back. */
  cancelUntil: instant.nullable(),
  /** The customer's limit when the order comes close to it or exceeds it; `owed` without this order. */
  limit: z.object({ verdict: z.enum(['near', 'over']), owed: money, limit: money }).nullable(),
  lines: z.array(quoteOrderLine),
});

export const quotesContract = {
  page: procedure
    .input(z.object({ customerId: guid.nullable(), state: quoteState.nullable(), ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(quoteRow) })),
  get: procedure.input(z.object({ id: guid })).output(quote),
  /** A new draft with the defaults of customer and office. */
  create: procedure.input(z.object({ customerId: guid })).output(quote),
  /** Keeps the draft as it is, gaps and all, and answers with its sums. Issued quotes refuse. */
  save: procedure.input(quoteInput).output(quote),
  /** Notes the tax number of the quote's customer for this and every later paper; empty: the server's again. Drafts only. */
  setCustomerTaxNumber: procedure.input(z.object({ id: guid, taxNumber: text(40) })).output(quote),
  /** Gives the number and freezes the content. */
  issue: procedure.input(z.object({ id: guid })).output(quote),
  /** Drafts only. `restore` brings it back. */
  remove: procedure.input(z.object({ id: guid })).output(z.object({ id: guid })),
  restore: procedure.input(z.object({ id: guid })).output(quote),
  /** What would be ordered, at what cost; nothing is ordered by asking. */
  order: procedure.input(z.object({ id: guid })).output(quoteOrder),
  /** A new draft with the same content. */
  copy: procedure.input(z.object({ id: guid })).output(quote),
};

export type QuoteInput = z.infer<typeof quoteInput>;
export type QuoteLineInput = z.infer<typeof quoteLineInput>;
export type Quote = z.infer<typeof quote>;
export type QuoteRow = z.infer<typeof quoteRow>;
export type QuoteTotals = z.infer<typeof quoteTotals>;
export type QuoteOrder = z.infer<typeof quoteOrder>;
export type QuoteOrderLine = QuoteOrder['lines'][number];
