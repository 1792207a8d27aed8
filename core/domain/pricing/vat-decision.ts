import { isInEu, standardRate } from './vat-rates.ts';

/** What is known of a VAT id without asking VIES. */
export type VatIdState = 'missing' | 'malformed' | 'wellFormed';

export type VatCustomer = { readonly country: string | null; readonly vatId: VatIdState };

/** Why nobody may print a rate yet. */
export type VatDoubt = 'sellerCountryUnknown' | 'customerCountryUnknown' | 'vatIdMissing' | 'vatIdMalformed';

export type VatDecision =
  | { readonly kind: 'domestic'; readonly rateBasisPoints: number; readonly doubt: null }
  /** Liability passes to the customer: directive 2006/112, art. 44 and 196. */
  | { readonly kind: 'reverseCharge'; readonly rateBasisPoints: 0; readonly doubt: null }
  | { readonly kind: 'outsideEu'; readonly rateBasisPoints: 0; readonly doubt: null }
  | { readonly kind: 'undecided'; readonly rateBasisPoints: 0; readonly doubt: VatDoubt };

/**
 * VAT on electronic services to a business (documents.md 6), on the calendar day of the quote.
 * A customer elsewhere in the EU without a usable VAT id may be a consumer: we stop and ask.
 */
export function vatDecision(sellerCountry: string, customer: VatCustomer, day: string): VatDecision {
  const rateBasisPoints = standardRate(sellerCountry, day);
  if (rateBasisPoints === null || !isInEu(sellerCountry, day)) return undecided('sellerCountryUnknown');
  if (customer.country === null) return undecided('customerCountryUnknown');
  if (customer.country === sellerCountry) return { kind: 'domestic', rateBasisPoints, doubt: null };
  if (!isInEu(customer.country, day)) return { kind: 'outsideEu', rateBasisPoints: 0, doubt: null };
  switch (customer.vatId) {
    case 'wellFormed':
      return { kind: 'reverseCharge', rateBasisPoints: 0, doubt: null };
    case 'missing':
      return undecided('vatIdMissing');
    case 'malformed':
      return undecided('vatIdMalformed');
  }
}

const undecided = (doubt: VatDoubt): VatDecision => ({ kind: 'undecided', rateBasisPoints: 0, doubt });
