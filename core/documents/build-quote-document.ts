import type { CustomerDetail } from '../contract/customers.ts';
import type { OfficeProfile } from '../contract/office.ts';
import type { Quote, QuoteLineInput } from '../contract/quotes.ts';
import { zero } from '../domain/money/arithmetic.ts';
import { vatId } from '../domain/pricing/vat-id.ts';
import { dayIn } from '../domain/time/calendar-day.ts';
import { instant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { DocumentLine, QuoteDocument } from './model.ts';

type Sources = {
  readonly quote: Omit<Quote, 'blockers'>;
  /** null when the mirror does not hold the customer (any more). */
  readonly customer: CustomerDetail | null;
  readonly office: OfficeProfile;
  readonly now: Instant;
  /** IANA zone in which the paper's day is read. */
  readonly timeZone: string;
};

/** Gathers what the paper says from the quote, its customer and the own company. */
export function buildQuoteDocument({ quote, customer, office, now, timeZone }: Sources): QuoteDocument {
  const { monthly, yearly, triennial, oneTime, commitment, vat } = quote.totals;
  const sums = new Map(quote.totals.lines.map((line) => [line.id, line]));
  return {
    template: 1,
    state: quote.state,
    number: quote.number,
    language: quote.language,
    currency: quote.currency,
    date: dayIn(instant(quote.issuedAt ?? now), timeZone),
    validUntil: quote.validUntil,
    subject: quote.subject,
    introduction: quote.introduction,
    closing: quote.closing,
    seller: sellerOf(office),
    customer: customerOf(quote, customer),
    lines: quote.lines.map((line, index) => lineOf(line, index + 1, sums.get(line.id) ?? null)),
    totals: { monthly, yearly, triennial, oneTime, commitment, vat },
    agreementAcceptedOn: acceptedOn(customer, timeZone),
  };
}

function sellerOf(office: OfficeProfile): QuoteDocument['seller'] {
  const { companyName, taxId, registerLine, bankName, iban, phone, email, website, author } = office;
  return {
    companyName,
    address: { line1: office.line1, line2: office.line2 === '' ? null : office.line2, postalCode: office.postalCode, city: office.city, country: office.country },
    taxId,
    vatId: vatId(office.country, taxId),
    registerLine,
    bankName,
    iban,
    phone,
    email,
    website,
    author,
  };
}

function customerOf(quote: Sources['quote'], customer: CustomerDetail | null): QuoteDocument['customer'] {
  const address = customer?.address ?? null;
  const registrationNumber = customer?.registrationNumber ?? null;
  return {
    id: quote.customerId,
    name: customer?.name ?? quote.customerName,
    contact: customer?.contact.name ?? null,
    address: address && { line1: address.line1, line2: address.line2, postalCode: address.postalCode, city: address.city, country: address.country },
    registrationNumber,
    vatId: address && registrationNumber !== null ? vatId(address.country, registrationNumber) : null,
    domain: customer?.domain ?? null,
  };
}

function lineOf(line: QuoteLineInput, position: number, sum: Quote['totals']['lines'][number] | null): DocumentLine {
  const { title, note, productId, skuId, term, billingPlan, quantity, unitPrice, discountBasisPoints } = line;
  const article = productId !== null && skuId !== null ? `${productId}:${skuId}` : null;
  const nothing = zero(unitPrice.currency);
  const [net, commitment] = [sum?.net ?? nothing, sum?.commitment ?? nothing];
  return { position, title, note, article, term, billingPlan, quantity, unitPrice, discountBasisPoints, net, commitment };
}

/** Day of the latest acceptance of the customer agreement that we know of. */
function acceptedOn(customer: CustomerDetail | null, timeZone: string): string | null {
  const days = (customer?.agreements ?? []).flatMap(({ agreedAt }) => (agreedAt === null ? [] : [dayIn(instant(agreedAt), timeZone)]));
  return days.toSorted().at(-1) ?? null;
}
