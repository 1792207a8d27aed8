import { MONTHS_OF_TERM } from '../catalog/terms.ts';
import type { BillingPlan, Term } from '../catalog/terms.ts';
import { sum, times } from '../money/arithmetic.ts';
import type { Currency, Money, UnitPrice } from '../money/money.ts';
import { multiply } from '../money/unit-price.ts';
import { periodsOf } from './billing.ts';
import type { PricedLine } from './quote.ts';

/** Terms and payments that a quote can offer side by side, the shortest first. */
export const ALTERNATIVES = ['P1M/monthly', 'P1Y/monthly', 'P1Y/annual', 'P3Y/monthly', 'P3Y/annual', 'P3Y/triennial'] as const;
export type AlternativeKey = (typeof ALTERNATIVES)[number];

/** The term and payment that a key names. */
export function billingOf(key: AlternativeKey): { readonly term: Term; readonly billingPlan: BillingPlan } {
  switch (key) {
    case 'P1M/monthly':
      return { term: 'P1M', billingPlan: 'monthly' };
    case 'P1Y/monthly':
      return { term: 'P1Y', billingPlan: 'monthly' };
    case 'P1Y/annual':
      return { term: 'P1Y', billingPlan: 'annual' };
    case 'P3Y/monthly':
      return { term: 'P3Y', billingPlan: 'monthly' };
    case 'P3Y/annual':
      return { term: 'P3Y', billingPlan: 'annual' };
    case 'P3Y/triennial':
      return { term: 'P3Y', billingPlan: 'triennial' };
  }
}

export type AlternativeSums = {
  readonly term: Term;
  readonly billingPlan: BillingPlan;
  /** By the order of the lines: net for one payment; null: not sold so. */
  readonly nets: readonly (Money | null)[];
  /** Of all lines in a year, rounded to whole minor units half up where a term has no whole years; null while a line has no price. */
  readonly yearly: Money | null;
  readonly commitment: Money | null;
};

/**
 * What the same lines cost at another term and payment. `priceOf` gives the price of one seat for
 * one payment; lines without a term (bought once) are the same in every column and stay out of it.
 */
export function alternativeSums<Line extends PricedLine>(quote: { readonly currency: Currency; readonly lines: readonly Line[] }, key: AlternativeKey, priceOf: (line: Line) => UnitPrice | null): AlternativeSums {
  const { term, billingPlan } = billingOf(key);
  const periods = periodsOf(term, billingPlan);
  const nets = quote.lines.map((line): Money | null => {
    const price = line.term === null ? null : isAsQuoted(line, { term, billingPlan }) ? line.unitPrice : priceOf(line);
    return price === null || price.currency !== quote.currency ? null : multiply(price, { quantity: line.quantity, discountBasisPoints: line.discountBasisPoints });
  });
  const terms = quote.lines.flatMap((line, index) => (line.term === null ? [] : [nets[index] ?? null]));
  const priced = terms.flatMap((net) => (net === null ? [] : [net]));
  const whole = priced.length > 0 && priced.length === terms.length ? times(sum(quote.currency, priced), periods) : null;
  return { term, billingPlan, nets, yearly: whole === null ? null : inOneYear(whole, MONTHS_OF_TERM[term]), commitment: whole };
}

const isAsQuoted = (line: PricedLine, { term, billingPlan }: { readonly term: Term; readonly billingPlan: BillingPlan }): boolean => line.term === term && line.billingPlan === billingPlan;

/** Twelve months of a term: a month twelvefold, a third of three years. */
const inOneYear = ({ minor, currency }: Money, months: number): Money => ({ minor: months < 12 ? minor * (12 / months) : Math.floor((2 * minor * 12 + months) / (2 * months)), currency });
