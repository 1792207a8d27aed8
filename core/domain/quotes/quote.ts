import type { BillingPlan, Term } from '../catalog/terms.ts';
import type { Currency, Money, UnitPrice } from '../money/money.ts';
import type { VatDecision } from '../pricing/vat-decision.ts';
import type { CalendarDay } from '../time/calendar-day.ts';

/** The languages that papers are printed in. */
export type DocumentLanguage = 'pl' | 'de' | 'en';
export const DOCUMENT_LANGUAGES: readonly DocumentLanguage[] = ['pl', 'de', 'en'];

/** What a line's sums depend on. `Id` is whatever names the line to the caller. */
export type PricedLine<Id = unknown> = {
  readonly id: Id;
  /** null: no commitment, or bought once. */
  readonly term: Term | null;
  readonly billingPlan: BillingPlan;
  readonly quantity: number;
  /** Net, for one unit and one billing period. */
  readonly unitPrice: UnitPrice;
  /** Hundredths of a per cent. */
  readonly discountBasisPoints: number;
  /** Another VAT rate than the standard one of the paper; only looked at where VAT is charged. */
  readonly vatBasisPoints?: number | null | undefined;
  /** Billed by what was used: in no sum, and nothing is committed. */
  readonly byUse?: boolean | undefined;
};

export type QuoteContent<Id = unknown> = {
  readonly currency: Currency;
  readonly validUntil: CalendarDay;
  readonly lines: readonly PricedLine<Id>[];
};

/** One of the sums that are never added to each other. */
export type Sum = {
  readonly net: Money;
  readonly vat: Money;
  readonly gross: Money;
  /** The parts by rate, the highest first, where there are several. */
  readonly rates?: readonly RateSum[] | undefined;
};

/** What falls under one VAT rate. */
export type RateSum = { readonly rateBasisPoints: number; readonly net: Money; readonly vat: Money };

export type LineTotal<Id = unknown> = {
  readonly id: Id;
  /** For one billing period. */
  readonly net: Money;
  /** For every billing period of the term. */
  readonly commitment: Money;
};

export type QuoteTotals<Id = unknown, Vat = VatDecision> = {
  readonly monthly: Sum | null;
  readonly yearly: Sum | null;
  readonly triennial: Sum | null;
  readonly oneTime: Sum | null;
  readonly commitment: Money;
  readonly lines: readonly LineTotal<Id>[];
  readonly vat: Vat;
};
