import type { CustomerDetail } from '../../../contract/customers.ts';
import type { OfficeProfile } from '../../../contract/office.ts';
import type { Quote, QuoteInput, QuoteTotals } from '../../../contract/quotes.ts';
import * as customers from '../../../db/repositories/customers.ts';
import { version as versionOf } from '../../../db/repositories/quote-marks.ts';
import type { StoredQuote } from '../../../db/repositories/quote-rows.ts';
import { customerId } from '../../../domain/ids.ts';
import { zero } from '../../../domain/money/arithmetic.ts';
import { vatDecision } from '../../../domain/pricing/vat-decision.ts';
import { vatIdState } from '../../../domain/pricing/vat-id.ts';
import { quoteBlockers } from '../../../domain/quotes/quote-blockers.ts';
import { quoteTotals } from '../../../domain/quotes/quote-totals.ts';
import { ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn } from '../../../domain/time/calendar-day.ts';
import type { CalendarDay } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { withNotedTaxNumber } from '../customers/tax-number.ts';
import { isUsedUp } from '../papers/numbers.ts';
import { readQuoteExtras } from './extras.ts';
import { readTexts } from '../papers/office-texts.ts';
import { textProblemsOf } from './text-problems.ts';
import { readLetterhead } from '../papers/letterhead.ts';
import { profileFor } from '../office/locations.ts';
import type { Occasion } from '../office/locations.ts';
import { thaw } from './freezer.ts';

/** What quotes need of an open office. */
export type QuoteDesk = Pick<OpenOffice, 'kind' | 'ledger' | 'mirror' | 'clock' | 'ids' | 'changes' | 'place'>;

/** The calendar day in the office. */
export const todayAt = ({ clock, place }: QuoteDesk): CalendarDay => dayIn(clock.now(), place().timeZone);

/** The own company as the papers for a quote or a customer name it: at the location that was chosen for them. */
export const officeOf = (desk: QuoteDesk, occasion: Occasion): OfficeProfile => profileFor(desk, occasion);

/** null when the mirror does not hold the customer (any more). */
export function customerOf({ mirror, ledger, clock }: QuoteDesk, id: string): CustomerDetail | null {
  const customer = customers.get(mirror, customerId(id), clock.now());
  return customer && withNotedTaxNumber(ledger, customer);
}

/** The sums of a draft by the rules of today, and who stands on both sides. */
export function priced(desk: QuoteDesk, draft: Pick<QuoteInput, 'id' | 'customerId' | 'currency' | 'lines'>) {
  const office = officeOf(desk, { quoteId: draft.id, customerId: draft.customerId });
  const customer = customerOf(desk, draft.customerId);
  const country = customer?.address?.country ?? null;
  const vatId = vatIdState(country ?? '', customer?.registrationNumber ?? null);
  const vat = vatDecision(office.country, { country, vatId }, todayAt(desk));
  const { lines, ...sums } = quoteTotals(draft, vat);
  const totals: QuoteTotals = { ...sums, lines: [...lines] };
  return { totals, vat, office, customer };
}

/** As the window shows it. */
export function toQuote(desk: QuoteDesk, stored: StoredQuote): Result<Quote, DeskError> {
  return stored.frozen === null ? ok(draftOf(desk, stored)) : issuedOf(stored);
}

/** A draft with its sums and what keeps it from being issued. */
export function draftOf(desk: QuoteDesk, stored: StoredQuote): Quote {
  const { totals, vat, office, customer } = priced(desk, stored);
  const letterhead = readLetterhead(desk);
  const extras = readQuoteExtras(desk, stored.id);
  const textProblems = textProblemsOf({ draft: stored, terms: extras.terms ?? readTexts(desk).terms[stored.language], contact: customer?.contact.name ?? null, office, letterhead, customer });
  const blockers = quoteBlockers({
    quote: stored,
    vat,
    seller: office,
    company: letterhead,
    hasCustomerAddress: (customer?.address ?? null) !== null,
    vies: extras.vies?.state ?? null,
    numbersUsedUp: versionOf(desk.ledger, stored.id) === null && isUsedUp(desk, 'quote', stored.language),
    placeholdersOpen: textProblems.length > 0,
    today: todayAt(desk),
  });
  const sums = { ...content(stored), customerName: customer?.name ?? stored.customerName, customerTaxNumber: customer?.registrationNumber ?? '', totals, blockers: [...blockers] };
  return textProblems.length === 0 ? sums : { ...sums, textProblems };
}

function issuedOf(stored: StoredQuote): Result<Quote, DeskError> {
  const paper = thaw(stored);
  if (!paper.ok) return paper;
  const { totals, lines, customer } = paper.value;
  const nets = stored.lines.map(({ id, unitPrice }, index) => {
    const line = lines[index];
    return { id, net: line?.net ?? zero(unitPrice.currency), commitment: line?.commitment ?? zero(unitPrice.currency) };
  });
  return ok({ ...content(stored), customerTaxNumber: customer.registrationNumber ?? '', totals: { ...totals, lines: nets }, blockers: [] });
}

function content({ frozen: _frozen, frozenSha256: _hash, ...rest }: StoredQuote): Omit<Quote, 'totals' | 'blockers' | 'customerTaxNumber'> {
  return rest;
}
