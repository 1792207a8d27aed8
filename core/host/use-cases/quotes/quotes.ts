import type { Quote, QuoteInput, QuoteLineInput } from '../../../contract/quotes.ts';
import { version as versionOf } from '../../../db/repositories/quote-marks.ts';
import * as quotes from '../../../db/repositories/quotes.ts';
import { renderQuote } from '../../../documents/quote/render-quote.ts';
import { quoteId } from '../../../domain/ids.ts';
import { isWithinLimits } from '../../../domain/quotes/line-limits.ts';
import { defaultLanguage, defaultValidity } from '../../../domain/quotes/quote-defaults.ts';
import { numberOf, seriesOf } from '../../../domain/papers/paper-number.ts';
import { versionNumber } from '../../../domain/quotes/quote-number.ts';
import { isCalendarDay } from '../../../domain/time/calendar-day.ts';
import { err } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import { noteTaxNumber } from '../customers/tax-number.ts';
import { carryLocation } from '../office/locations.ts';
import { keepPages } from '../papers/issued-pages.ts';
import { openingOf } from '../papers/office-texts.ts';
import { supersedeOlder } from './marks-at-issue.ts';
import { readNumbers } from '../papers/numbers.ts';
import { carryPrices, notePrices } from './priced.ts';
import { frozenPaper } from './paper.ts';
import { customerOf, officeOf, priced, todayAt, toQuote } from './view.ts';
import type { QuoteDesk } from './view.ts';

type Outcome<Value> = Result<Value, DeskError>;

/** One quote with its sums; an issued one as it was issued. */
export function getQuote(desk: QuoteDesk, id: string): Outcome<Quote> {
  const stored = quotes.get(desk.ledger, quoteId(id));
  return stored === null ? err(notFound(id)) : toQuote(desk, stored);
}

/** A new draft for a customer: its language, the office's currency and validity, a friendly opening. */
export function createQuote(desk: QuoteDesk, customerId: string): Outcome<Quote> {
  const customer = customerOf(desk, customerId);
  if (customer === null) return err({ tag: 'notFound', what: 'customer', id: customerId });
  const office = officeOf(desk, { customerId });
  const language = defaultLanguage({ language: customer.language, country: customer.address?.country ?? customer.country });
  const draft: QuoteInput = {
    id: desk.ids.next(),
    customerId,
    language,
    currency: office.currency,
    validUntil: defaultValidity(todayAt(desk), office.quoteValidDays),
    ...openingOf(desk, language),
    lines: [],
  };
  return keep(desk, draft);
}

/** Keeps a draft as it is, gaps and all. What cannot be counted exactly is refused by name. */
export function saveQuote(desk: QuoteDesk, input: QuoteInput): Outcome<Quote> {
  const issues = problemsOf(input);
  return issues.length > 0 ? err({ tag: 'validation', issues }) : keep(desk, input);
}

/** Notes the tax number of the draft's customer; VAT is decided anew. */
export function setCustomerTaxNumber(desk: QuoteDesk, { id, taxNumber }: { readonly id: string; readonly taxNumber: string }): Outcome<Quote> {
  const stored = quotes.get(desk.ledger, quoteId(id));
  if (stored === null) return err(notFound(id));
  if (stored.state === 'issued') return err({ tag: 'conflict', what: 'quote', id });
  noteTaxNumber(desk.ledger, stored.customerId, taxNumber, desk.clock.now());
  desk.changes.add(['quotes']);
  return toQuote(desk, stored);
}

/** Gives the number and freezes what the paper says. Every reason against it comes back at once. */
export function issueQuote(desk: QuoteDesk, id: string): Outcome<Quote> {
  const draft = getQuote(desk, id);
  if (!draft.ok) return draft;
  const { blockers, state } = draft.value;
  if (state === 'issued') return err({ tag: 'conflict', what: 'quote', id });
  if (blockers.length > 0) return err({ tag: 'validation', issues: blockers.map((problem) => ({ path: 'blockers', problem })) });
  const at = desk.clock.now();
  const today = todayAt(desk);
  const { language } = draft.value;
  const version = versionOf(desk.ledger, id);
  const numbers = readNumbers(desk);
  const numbered = { kind: 'quote', language, day: today } as const;
  const issued = quotes.issue(desk.ledger, {
    id: quoteId(id),
    at,
    series: version === null ? seriesOf(numbers, numbered) : null,
    numberOf: (count) => (version === null ? numberOf(numbers, numbered, count) : versionNumber(version.baseNumber, version.version)),
    freeze: (stored) => {
      const paper = frozenPaper(desk, stored);
      keepPages(desk, { kind: 'quote', id }, (fonts) => renderQuote(paper, paper.language, { fonts }));
      return JSON.stringify(paper);
    },
  });
  if (!issued.ok) return issued;
  supersedeOlder(desk, id);
  desk.changes.add(['quotes', 'journal']);
  return toQuote(desk, issued.value);
}

/** Takes a draft away; `restoreQuote` brings it back. */
export function removeQuote(desk: QuoteDesk, id: string): Outcome<{ readonly id: string }> {
  const removed = quotes.remove(desk.ledger, quoteId(id), desk.clock.now());
  if (removed.ok) desk.changes.add(['quotes']);
  return removed;
}

/** A removed draft as it was; `notFound` when there never was one. */
export function restoreQuote(desk: QuoteDesk, id: string): Outcome<Quote> {
  const restored = quotes.restore(desk.ledger, quoteId(id));
  if (!restored.ok) return restored;
  desk.changes.add(['quotes']);
  return toQuote(desk, restored.value);
}

/** A new draft with the same content, valid from today on as the office is used to. */
export function copyQuote(desk: QuoteDesk, id: string): Outcome<Quote> {
  const stored = quotes.get(desk.ledger, quoteId(id));
  if (stored === null) return err(notFound(id));
  const { customerId, language, currency, subject, introduction, closing } = stored;
  const lines = stored.lines.map((line): QuoteLineInput => ({ ...line, id: desk.ids.next() }));
  const validUntil = defaultValidity(todayAt(desk), officeOf(desk, { customerId }).quoteValidDays);
  const copy = { id: desk.ids.next(), customerId, language, currency, validUntil, subject, introduction, closing, lines };
  carryPrices(desk, stored, copy);
  carryLocation(desk, stored.id, copy.id);
  return keep(desk, copy, stored.customerName);
}

const notFound = (id: string): DeskError => ({ tag: 'notFound', what: 'quote', id });

/** Writes the draft and answers with its sums. `nameBefore` stands in when the customer is no longer known. */
function keep(desk: QuoteDesk, input: QuoteInput, nameBefore: string | null = null): Outcome<Quote> {
  const customer = customerOf(desk, input.customerId);
  const known = quotes.get(desk.ledger, quoteId(input.id));
  const { totals } = priced(desk, input);
  const saved = quotes.save(desk.ledger, {
    input,
    customerName: customer?.name ?? known?.customerName ?? nameBefore ?? '',
    commitmentMinor: totals.commitment.minor,
    at: desk.clock.now(),
  });
  if (!saved.ok) return saved;
  notePrices(desk, input);
  desk.changes.add(['quotes']);
  return toQuote(desk, saved.value);
}

type Issue = { readonly path: string; readonly problem: string };

function problemsOf({ validUntil, lines }: QuoteInput): readonly Issue[] {
  const day = isCalendarDay(validUntil) ? [] : [{ path: 'validUntil', problem: 'noSuchDay' }];
  const tooLarge = lines.flatMap((line, index) => (isWithinLimits(line) ? [] : [{ path: `lines.${index}.unitPrice`, problem: 'tooLarge' }]));
  return [...day, ...tooLarge, ...twins(lines)];
}

/** Lines are told apart by their ids. */
function twins(lines: readonly QuoteLineInput[]): readonly Issue[] {
  const seen = new Set<string>();
  return lines.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: `lines.${index}.id`, problem: 'twice' }];
  });
}
