import type { CustomerDetail } from '../contract/customers.ts';
import type { OfficeProfile } from '../contract/office.ts';
import type { QuoteExtras } from '../contract/documents.ts';
import type { Quote, QuoteLineInput } from '../contract/quotes.ts';
import { zero } from '../domain/money/arithmetic.ts';
import type { AlternativeSums } from '../domain/quotes/alternatives.ts';
import { EMPTY_LETTERHEAD } from '../domain/papers/letterhead.ts';
import type { Letterhead } from '../domain/papers/letterhead.ts';
import { dayIn } from '../domain/time/calendar-day.ts';
import { instant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { DocumentLine, QuoteDocument } from './model.ts';
import { partyOf, sellerOf } from './parties.ts';

type Sources = {
  readonly quote: Omit<Quote, 'blockers'>;
  /** null when the mirror does not hold the customer (any more). */
  readonly customer: CustomerDetail | null;
  readonly office: OfficeProfile;
  readonly letterhead?: Letterhead;
  readonly extras?: QuoteExtras;
  /** The office's terms in the language of the paper; the quote's own win. */
  readonly terms?: string;
  /** The same lines at other terms, as they are priced today. */
  readonly alternatives?: readonly AlternativeSums[];
  readonly now: Instant;
  /** IANA zone in which the paper's day is read. */
  readonly timeZone: string;
};

/** A paper in one language and currency. */
export const NO_EXTRAS: QuoteExtras = { secondLanguage: null, exchange: null, vies: null, alternatives: [], binds: null, terms: null };

/** Gathers what the paper says from the quote, its customer and the own company. */
export function buildQuoteDocument({ quote, customer, office, letterhead = EMPTY_LETTERHEAD, extras = NO_EXTRAS, terms = letterhead.terms, alternatives = [], now, timeZone }: Sources): QuoteDocument {
  const { monthly, yearly, triennial, oneTime, commitment, vat } = quote.totals;
  const sums = new Map(quote.totals.lines.map((line) => [line.id, line]));
  return {
    template: 2,
    state: quote.state,
    number: quote.number,
    language: quote.language,
    secondLanguage: extras.secondLanguage,
    currency: quote.currency,
    exchange: extras.exchange,
    date: dayIn(instant(quote.issuedAt ?? now), timeZone),
    validUntil: quote.validUntil,
    binds: extras.binds ?? letterhead.quotesBind,
    subject: quote.subject,
    introduction: quote.introduction,
    closing: quote.closing,
    terms: extras.terms ?? terms,
    seller: sellerOf(office, letterhead),
    customer: partyOf(quote, customer),
    lines: quote.lines.map((line, index) => lineOf(line, index + 1, sums.get(line.id) ?? null)),
    totals: { monthly, yearly, triennial, oneTime, commitment, vat },
    agreementAcceptedOn: acceptedOn(customer, timeZone),
    vies: extras.vies,
    alternatives: alternatives.map(({ nets, ...rest }) => ({ ...rest, nets: [...nets] })),
  };
}

function lineOf(line: QuoteLineInput, position: number, sum: Quote['totals']['lines'][number] | null): DocumentLine {
  const { title, note, productId, skuId, term, billingPlan, quantity, unitPrice, discountBasisPoints } = line;
  const article = productId !== null && skuId !== null ? `${productId}:${skuId}` : null;
  const nothing = zero(unitPrice.currency);
  const [net, commitment] = [sum?.net ?? nothing, sum?.commitment ?? nothing];
  return { position, title, note, article, term, billingPlan, quantity, unitPrice, discountBasisPoints, vatBasisPoints: line.vatBasisPoints ?? null, byUse: line.byUse ?? false, net, commitment };
}

/** Day of the latest acceptance of the customer agreement that we know of. */
function acceptedOn(customer: CustomerDetail | null, timeZone: string): string | null {
  const days = (customer?.agreements ?? []).flatMap(({ agreedAt }) => (agreedAt === null ? [] : [dayIn(instant(agreedAt), timeZone)]));
  return days.toSorted().at(-1) ?? null;
}
