import type { VatDecision } from '../pricing/vat-decision.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { missingSellerFields } from './missing-seller-fields.ts';
import type { Seller } from './missing-seller-fields.ts';
import type { QuoteContent } from './quote.ts';

/** What keeps a quote from being issued; drafting is never blocked. */
export type QuoteBlocker = 'noLines' | 'customerAddressMissing' | 'sellerIncomplete' | 'validityPassed' | 'vatUndecided' | 'mixedCurrencies';

type Circumstances = {
  readonly quote: QuoteContent;
  readonly vat: VatDecision;
  readonly seller: Seller;
  readonly hasCustomerAddress: boolean;
  /** The office's calendar day. A quote is still good on its last day. */
  readonly today: CalendarDay;
};

/** Every reason at once, in the order in which a person would mend them. */
export function quoteBlockers({ quote, vat, seller, hasCustomerAddress, today }: Circumstances): readonly QuoteBlocker[] {
  const verdicts: readonly (readonly [QuoteBlocker, boolean])[] = [
    ['noLines', quote.lines.length === 0],
    ['mixedCurrencies', quote.lines.some((line) => line.unitPrice.currency !== quote.currency)],
    ['validityPassed', quote.validUntil < today],
    ['customerAddressMissing', !hasCustomerAddress],
    ['vatUndecided', vat.kind === 'undecided'],
    ['sellerIncomplete', missingSellerFields(seller).length > 0],
  ];
  return verdicts.filter(([, holds]) => holds).map(([blocker]) => blocker);
}
