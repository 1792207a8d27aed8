import * as z from 'zod';
import { LEGAL_FORMS } from '../domain/papers/company-law.ts';
import { PAPER_KINDS } from '../domain/papers/kinds.ts';
import { ALTERNATIVES } from '../domain/quotes/alternatives.ts';
import { INTENT_STATES } from '../domain/intents/intent.ts';
import type { IntentStateKind } from '../domain/intents/intent.ts';
import { billingPlan, currency, guid, instant, language, procedure, term, unitPrice, windowOf } from './base.ts';
import { priceEventView } from './price-events.ts';
import { subscriptionStatus } from './subscriptions.ts';

const text = (length: number) => z.string().max(length);
/** A whole number of a currency's major unit. */
const capital = z.number().int().min(0).max(1_000_000_000_000).nullable();

/** The largest logo, as text: about 300 kilobytes of picture. */
export const LARGEST_LOGO = 400_000;

/** What papers need of the office beside its profile; the type is `core/domain/papers/letterhead.ts`. */
export const letterhead = z.object({
  legalForm: z.enum(LEGAL_FORMS).nullable(),
  seat: text(100),
  registerCourt: text(200),
  registerNumber: text(60),
  capital,
  capitalPaid: capital,
  capitalCurrency: currency,
  managers: text(400),
  chair: text(100),
  partnerName: text(200),
  partnerCourt: text(200),
  partnerNumber: text(60),
  partnerManagers: text(400),
  ownerName: text(200),
  letterForm: z.enum(['A', 'B']),
  logo: z.string().max(LARGEST_LOGO).regex(/^(?:data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*)?$/),
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  secondLanguage: language.nullable(),
  paymentDays: z.number().int().min(0).max(365).nullable(),
  quotesBind: z.boolean(),
  acceptanceBlock: z.boolean(),
  terms: text(20_000),
});

/** The same as it was kept before quotes could do without binding or be accepted on the paper itself. */
export const keptLetterhead = letterhead.extend({ quotesBind: z.boolean().default(true), acceptanceBlock: z.boolean().default(false) });

/** Beside the lines of a quote: what only its paper says. */
export const quoteExtras = z.object({
  secondLanguage: language.nullable(),
  /** A rate that the office typed in, for example of table A of the NBP; null: none is printed. */
  exchange: z
    .object({
      /** One unit of the quote's currency in `currency`, as a plain decimal: "4.2615". */
      rate: z.string().regex(/^\d{1,6}(\.\d{1,6})?$/),
      currency,
      table: text(60),
      day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    })
    .nullable(),
  /** The VAT id as the office checked it in VIES by hand; null: nobody has. */
  vies: z.object({ state: z.enum(['valid', 'invalid', 'unavailable']), day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), consultation: text(40) }).nullable().default(null),
  /** Terms and payments that stand side by side on the paper for the same lines. */
  alternatives: z.array(z.enum(ALTERNATIVES)).max(4).default([]),
  /** Whether this quote binds until its last day; null: as the office has it. */
  binds: z.boolean().nullable().default(null),
  /** Terms of this quote alone; null: those of the office. */
  terms: text(20_000).nullable().default(null),
});

const byLanguage = (length: number) => z.object({ pl: text(length), de: text(length), en: text(length) });

/** What the office says on its quotes; the type is `core/domain/papers/office-texts.ts`. */
export const officeTexts = z.object({ introduction: byLanguage(5_000), closing: byLanguage(5_000), terms: byLanguage(20_000) });

const letterWords = z.object({ opening: byLanguage(5_000), closing: byLanguage(5_000) });

/** What the office says on its letters and confirmations; the type is `core/domain/papers/letter-texts.ts`. */
export const letterTexts = z.object({ renewalLetter: letterWords, priceChange: letterWords, orderReceipt: letterWords, orderConfirmation: letterWords, changeConfirmation: letterWords });

export const paperKind = z.enum(PAPER_KINDS);

export const paperRow = z.object({
  id: guid,
  kind: paperKind,
  number: z.string(),
  title: z.string(),
  customerId: guid.nullable(),
  customerName: z.string(),
  /** The customer or subscription that it is about. */
  subjectId: guid,
  language,
  issuedAt: instant,
  fileName: z.string(),
  /** SHA-256 of the frozen PDF, hex; null until it was first printed. */
  pdfSha256: z.string().nullable(),
});

/** A paper that is not issued yet, and what keeps it from being issued. */
export const draftLayout = z.object({
  pages: z.number().int(),
  title: z.string(),
  blockers: z.array(z.enum(['sellerIncomplete', 'nothingToSay', 'numbersUsedUp', 'placeholders'])),
  /** Names of the fields of the own company that are empty. */
  missing: z.array(z.string()),
  /** Placeholders of the office's words on it that nobody has a value for. */
  unfilled: z.array(z.string()),
});

/** What became of an issued quote. */
export const quoteMark = z.enum(['sent', 'accepted', 'declined', 'superseded']);
export const quoteHistory = z.object({
  /** In the order in which they were noted; the last one counts. */
  marks: z.array(z.object({ mark: quoteMark, at: instant })),
  version: z.object({ baseId: guid, baseNumber: z.string(), version: z.number().int() }).nullable(),
});

/** How this laptop numbers papers; the type is `core/domain/papers/paper-number.ts`. */
export const numberSettings = z.object({
  laptop: text(10),
  block: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  patterns: z.record(z.string(), text(80)),
});

const side = z.object({ quantity: z.number().int(), term: term.nullable(), billingPlan: billingPlan.nullable() }).nullable();
const difference = z.enum(['quantity', 'term', 'payment', 'missing', 'added', 'own']);

/** What was quoted, what was ordered and what runs now. */
export const quoteComparison = z.object({
  /** Entries of the outbox that order what was quoted. */
  orders: z.array(z.object({ entryId: guid, createdAt: instant, state: z.enum(INTENT_STATES as readonly [IntentStateKind, ...IntentStateKind[]]) })),
  /** Orders of the customer that belong to no quote yet. */
  candidates: z.array(z.object({ entryId: guid, createdAt: instant, product: z.string(), seats: z.number().int() })),
  rows: z.array(
    z.object({
      title: z.string(),
      quoted: side,
      ordered: side,
      running: side,
      subscriptionId: guid.nullable(),
      status: subscriptionStatus.nullable(),
      /** Between quote and order, and between order and what runs now. */
      differences: z.array(difference),
      drift: z.array(difference),
    }),
  ),
});
export type QuoteComparison = z.infer<typeof quoteComparison>;

const position = z.number().int();

/** What has moved under a draft since it was priced, or will while it binds. Positions count from 1. */
export const quoteCheck = z.object({
  findings: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('validityPassed') }),
      z.object({ kind: z.literal('priceMoved'), position, was: unitPrice, now: unitPrice }),
      z.object({ kind: z.literal('itemGone'), position }),
      /** After its discount, by the price book that holds for the customer. */
      z.object({ kind: z.literal('belowMinimum'), position }),
      z.object({ kind: z.literal('pricesOld'), position, days: z.number().int() }),
      z.object({ kind: z.literal('event'), position, event: priceEventView, hasCome: z.boolean() }),
      z.object({ kind: z.literal('promotionEnds'), position, name: z.string(), endsAt: instant }),
    ]),
  ),
});
export type QuoteCheck = z.infer<typeof quoteCheck>;

const about = text(90).nullable().optional();
const source = { kind: paperKind, subjectId: guid, /** The price event (`<id>` or `<id>~factor|amount|nothing`), or the service's order for a confirmation about a customer. */ about, language, secondLanguage: language.nullable() };

export const priceLetterCustomer = z.object({ id: guid, name: z.string(), /** Subscriptions whose price changes. */ subscriptions: z.number().int() });
export const letterCustomer = priceLetterCustomer.extend({ /** Of its papers. */ language });
export type LetterCustomer = z.infer<typeof letterCustomer>;
export type PriceLetterCustomer = z.infer<typeof priceLetterCustomer>;

export const documentsContract = {
  letterhead: procedure.output(letterhead),
  saveLetterhead: procedure.input(letterhead).output(letterhead),
  texts: procedure.output(officeTexts),
  /** Placeholders that papers do not know are refused, all at once, by `terms.pl`: `unknown` or `unclosed`. */
  saveTexts: procedure.input(officeTexts).output(officeTexts),
  letterTexts: procedure.output(letterTexts),
  /** Placeholders that a kind does not know are refused, all at once, by `renewalLetter.opening.pl`. */
  saveLetterTexts: procedure.input(letterTexts).output(letterTexts),
  numbers: procedure.output(numberSettings),
  /** Everything wrong comes back at once, by `kind.language`, `laptop` or `block`. */
  saveNumbers: procedure.input(numberSettings).output(numberSettings),
  quoteExtras: procedure.input(z.object({ id: guid })).output(quoteExtras),
  /** Drafts only; an issued quote answers with a conflict. */
  saveQuoteExtras: procedure.input(quoteExtras.extend({ id: guid })).output(quoteExtras),
  quoteHistory: procedure.input(z.object({ id: guid })).output(quoteHistory),
  /** Issued quotes that no newer version replaces; others answer with a conflict. */
  markQuote: procedure.input(z.object({ id: guid, mark: quoteMark.exclude(['superseded']) })).output(quoteHistory),
  /** A draft that will be the next version of an issued quote. */
  reviseQuote: procedure.input(z.object({ id: guid })).output(z.object({ id: guid })),
  /** How many pages a paper has as things stand, and what keeps it from being issued. */
  quoteLayout: procedure.input(z.object({ id: guid })).output(z.object({ pages: z.number().int() })),
  draftLayout: procedure
    .input(z.object(source))
    .output(draftLayout),
  /** Customers whose prices an event changes, by name: whom a letter (`priceChange`, with the same `about`) goes to. */
  priceLetters: procedure.input(z.object({ about: text(90) })).output(z.object({ customers: z.array(priceLetterCustomer) })),
  /** Whom letters go to: `about` is a span of days (`2026-12-01..2026-12-31`; null: the next thirty) or a price event. */
  letterCustomers: procedure.input(z.object({ kind: z.enum(['renewalLetter', 'priceChange']), about: text(90).nullable() })).output(z.object({ customers: z.array(letterCustomer) })),
  /** The letter that carries an issued paper, in the paper's language; the shell puts the kept PDF behind it. */
  mail: procedure.input(z.object({ kind: z.enum(['quote', 'paper']), id: guid })).output(z.object({ to: z.string(), subject: z.string(), body: z.string() })),
  /** Quote, order and subscription side by side. */
  compareQuote: procedure.input(z.object({ id: guid })).output(quoteComparison),
  /** To be looked at before a quote is issued; hinders nothing. */
  checkQuote: procedure.input(z.object({ id: guid })).output(quoteCheck),
  /** Notes which entry of the outbox orders what an issued quote offers. */
  linkOrder: procedure.input(z.object({ quoteId: guid, entryId: guid })).output(z.object({ orders: z.array(z.string()) })),
  /** Gives the number and freezes what the paper says. */
  issue: procedure.input(z.object(source)).output(paperRow),
  page: procedure
    .input(z.object({ customerId: guid.nullable(), kind: paperKind.nullable(), ...windowOf }))
    .output(z.object({ total: z.number().int(), from: z.number().int(), rows: z.array(paperRow) })),
  get: procedure.input(z.object({ id: guid })).output(paperRow.extend({ pages: z.number().int() })),
};

export type QuoteMark = z.infer<typeof quoteMark>;
export type QuoteHistory = z.infer<typeof quoteHistory>;
export type QuoteExtras = z.infer<typeof quoteExtras>;
export type PaperRow = z.infer<typeof paperRow>;
