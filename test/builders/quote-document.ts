import type { CustomerDetail } from '../../core/contract/customers.ts';
import type { OfficeProfile } from '../../core/contract/office.ts';
import type { QuoteLineInput } from '../../core/contract/quotes.ts';
import type { QuoteExtras } from '../../core/contract/documents.ts';
import { buildQuoteDocument, NO_EXTRAS } from '../../core/documents/build-quote-document.ts';
import type { QuoteDocument } from '../../core/documents/model.ts';
import { EMPTY_LETTERHEAD } from '../../core/domain/papers/letterhead.ts';
import type { Letterhead } from '../../core/domain/papers/letterhead.ts';
import { vatDecision } from '../../core/domain/pricing/vat-decision.ts';
import { vatIdState } from '../../core/domain/pricing/vat-id.ts';
import { quoteTotals } from '../../core/domain/quotes/quote-totals.ts';
import { instant } from '../../core/domain/time/instant.ts';
import { germanCustomer } from './customer-detail.ts';
import { germanOffice } from './office.ts';
import { alternativeSums } from '../../core/domain/quotes/alternatives.ts';
import type { AlternativeKey } from '../../core/domain/quotes/alternatives.ts';
import type { UnitPrice } from '../../core/domain/money/money.ts';
import { quoteContent, quoteLine } from './quote.ts';

export type QuoteCase = {
  readonly content?: NonNullable<Parameters<typeof quoteContent>[0]>;
  readonly customer?: CustomerDetail | null;
  readonly office?: OfficeProfile;
  readonly letterhead?: Letterhead;
  readonly extras?: QuoteExtras;
  /** At a tenth more for a month, a twentieth less for three years; a year's payment at once costs twelve months. */
  readonly alternatives?: readonly AlternativeKey[];
};

/** The day on which the papers of the tests are made. */
export const PAPER_DAY = instant(Date.UTC(2026, 10, 22, 9));

/** A printable quote as the host would build it: draft or issued, sums and VAT worked out. */
export function quoteDocumentOf({ content = {}, customer = germanCustomer(), office = germanOffice(), letterhead = EMPTY_LETTERHEAD, extras = NO_EXTRAS, alternatives = [] }: QuoteCase = {}): QuoteDocument {
  const quote = quoteContent({ ...(customer ? { customerId: customer.id, customerName: customer.name } : {}), ...content });
  const country = customer?.address?.country ?? null;
  const vat = vatDecision(office.country, { country, vatId: vatIdState(country ?? '', customer?.registrationNumber ?? null) }, '2026-11-22');
  const totals = quoteTotals(quote, vat);
  return buildQuoteDocument({ quote: { ...quote, totals: { ...totals, lines: [...totals.lines] } }, customer, office, letterhead, extras, alternatives: alternatives.map((key) => alternativeSums(quote, key, (line) => otherPrice(line, key))), now: PAPER_DAY, timeZone: 'Europe/Warsaw' });
}

const FACTORS: Readonly<Record<AlternativeKey, number>> = { 'P1M/monthly': 110, 'P1Y/monthly': 100, 'P1Y/annual': 1_200, 'P3Y/monthly': 95, 'P3Y/annual': 1_140, 'P3Y/triennial': 3_420 };
const otherPrice = ({ unitPrice }: Pick<QuoteLineInput, 'unitPrice'>, key: AlternativeKey): UnitPrice => ({ ...unitPrice, amount: unitPrice.amount * FACTORS[key], scale: unitPrice.scale + 2 });

export const issued = (number: string) => ({ state: 'issued', number, issuedAt: PAPER_DAY }) as const;

/** One line of every rhythm: monthly on a year, yearly, a month, three years, perpetual, a free service. */
export const mixedLines = (currency = 'EUR'): QuoteLineInput[] =>
  [
    quoteLine(),
    quoteLine({ title: 'Microsoft 365 E3', billingPlan: 'annual', quantity: 1_200, unitPrice: { amount: 43_200, scale: 2, currency }, discountBasisPoints: 750 }),
    quoteLine({ title: 'Exchange Online (Plan 1)', term: 'P1M', quantity: 3, unitPrice: { amount: 4_875, scale: 3, currency } }),
    quoteLine({ title: 'Microsoft 365 E5', term: 'P3Y', billingPlan: 'triennial', quantity: 100, unitPrice: { amount: 205_200, scale: 2, currency } }),
    quoteLine({ title: 'Windows Server 2025 Standard – 16 Core License Pack', term: null, billingPlan: 'oneTime', quantity: 2, unitPrice: { amount: 1_069, scale: 0, currency } }),
    quoteLine({ productId: null, skuId: null, title: 'Migration der Postfächer', note: 'Übernahme aus Exchange 2016,\neinschließlich Archiv', term: null, billingPlan: 'oneTime', quantity: 12, unitPrice: { amount: 95, scale: 0, currency } }),
  ].map((line, index) => ({ ...line, id: `00000000-0000-4000-8000-${String(200 + index).padStart(12, '0')}`, unitPrice: { ...line.unitPrice, currency } }));
