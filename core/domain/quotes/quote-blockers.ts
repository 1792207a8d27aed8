import type { VatDecision } from '../pricing/vat-decision.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { CompanyLaw } from '../papers/company-law.ts';
import { missingOfficeFields, missingSellerFields } from './missing-seller-fields.ts';
import type { Seller } from './missing-seller-fields.ts';
import type { QuoteContent } from './quote.ts';

/** What keeps a quote from being issued; drafting is never blocked. */
export type QuoteBlocker = 'noLines' | 'customerAddressMissing' | 'sellerIncomplete' | 'validityPassed' | 'vatUndecided' | 'mixedCurrencies' | 'vatIdRefused' | 'numbersUsedUp' | 'placeholders';

type Circumstances = {
  readonly quote: QuoteContent;
  readonly vat: VatDecision;
  readonly seller: Seller;
  /** What the law wants to read on letters of the own company's form; absent: only the typed line is looked at. */
  readonly company?: CompanyLaw;
  readonly hasCustomerAddress: boolean;
  /** What VIES said about the customer's VAT id, as the office noted it; absent: nobody asked. */
  readonly vies?: 'valid' | 'invalid' | 'unavailable' | null;
  /** The block of numbers of this laptop has none left. */
  readonly numbersUsedUp?: boolean;
  /** A text asks for something that papers do not know, or that nobody has entered. */
  readonly placeholdersOpen?: boolean;
  /** The office's calendar day. A quote is still good on its last day. */
  readonly today: CalendarDay;
};

/** Every reason at once, in the order in which a person would mend them. */
export function quoteBlockers({ quote, vat, seller, company, hasCustomerAddress, vies = null, numbersUsedUp = false, placeholdersOpen = false, today }: Circumstances): readonly QuoteBlocker[] {
  const verdicts: readonly (readonly [QuoteBlocker, boolean])[] = [
    ['noLines', quote.lines.length === 0],
    ['mixedCurrencies', quote.lines.some((line) => line.byUse !== true && line.unitPrice.currency !== quote.currency)],
    ['validityPassed', quote.validUntil < today],
    ['customerAddressMissing', !hasCustomerAddress],
    ['vatUndecided', vat.kind === 'undecided'],
    // Without a valid id nobody may leave the tax to the recipient.
    ['vatIdRefused', vat.kind === 'reverseCharge' && vies === 'invalid'],
    ['placeholders', placeholdersOpen],
    ['numbersUsedUp', numbersUsedUp],
    ['sellerIncomplete', (company === undefined ? missingSellerFields(seller) : missingOfficeFields(seller, company)).length > 0],
  ];
  return verdicts.filter(([, holds]) => holds).map(([blocker]) => blocker);
}
