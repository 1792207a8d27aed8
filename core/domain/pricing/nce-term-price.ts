import type { BillingPlan, Term } from '../catalog/terms.ts';
import { MONTHS_OF_PLAN } from '../catalog/terms.ts';
import { minorUnitExponent } from '../money/currency.ts';
import type { UnitPrice } from '../money/money.ts';
import { roundHalfUp } from '../money/rounding.ts';
import { isInForce, rowFor } from '../rulebook/dated.ts';
import type { FactorName } from '../rulebook/factors.ts';
import { DISTRIBUTOR_RISE_OF_MARCH_2022 } from '../rulebook/price-events.ts';
import type { SuiteName } from '../rulebook/price-events.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Instant } from '../time/instant.ts';

/** What a seat costs under one term and plan. */
export type TermPrice = {
  /** One payment. */
  readonly perPayment: UnitPrice;
  /** The same, spread over months. */
  readonly perMonth: UnitPrice;
};

type Ask = { readonly base: UnitPrice; readonly term: Term; readonly plan: BillingPlan; readonly at: Instant; readonly rulebook: Rulebook };

/**
 * What-if price of a seat from the base, the monthly rate of an annual term paid upfront (R-6.2,
 * The price sheet is right where there is one. Null where the plan makes no payments.
 */
export function termPrice({ base, term, plan, at, rulebook }: Ask): TermPrice | null {
  const months = MONTHS_OF_PLAN[plan];
  if (months === null) return null;
  const hundredths = premium(term, plan, { at, rulebook });
  return { perPayment: toListed(base, hundredths * months), perMonth: toListed(base, hundredths) };
}

type Day = { readonly at: Instant; readonly rulebook: Rulebook };

/** Hundredths of the base rate. Whether three years paid monthly carry the 5 % is not confirmed: none. */
export function premium(term: Term, plan: BillingPlan, { at, rulebook }: Day): number {
  if (term === 'P1M') return factor('monthlyTerm', { at, rulebook });
  return term === 'P1Y' && plan === 'monthly' ? factor('annualPaidMonthly', { at, rulebook }) : NO_PREMIUM;
}

const NO_PREMIUM = 100;

/** The factor of that day in hundredths; 100 before there was one. */
export const factor = (name: FactorName, { at, rulebook }: Day): number =>
  rowFor(rulebook.priceFactors.filter((row) => row.name === name), { at, family: 'licence', segment: null, market: null })?.hundredths ?? NO_PREMIUM;

/** 3 % on the monthly term's price, or 23 % on the annual rate where no monthly term is sold. */
export function extendedTermPrice(known: { readonly monthlyTerm: UnitPrice | null; readonly annualRate: UnitPrice }, day: Day): UnitPrice {
  return known.monthlyTerm === null ? toListed(known.annualRate, factor('extendedFromAnnual', day)) : toListed(known.monthlyTerm, factor('extendedFromMonthly', day));
}

/**
 * A price under the events between two moments, as local list prices move: each factor on the
 * exact amount, rounded once at the end (inventory T-12). Null where an event's rate is unknown.
 */
export function afterCurrencyEvents(price: UnitPrice, { from, to, rulebook }: { readonly from: Instant; readonly to: Instant; readonly rulebook: Rulebook }): UnitPrice | null {
  const events = rulebook.currencyEvents.filter((event) => event.currency === price.currency && event.at > from && event.at <= to);
  let numerator = BigInt(price.amount);
  let denominator = 1n;
  for (const { hundredths } of events) {
    if (hundredths === null) return null;
    numerator *= BigInt(hundredths);
    denominator *= 100n;
  }
  return events.length === 0 ? price : listed(numerator, denominator, price);
}

/** Announced list price of the annual term in US cents on that day, by suite; null where no event tells. */
export function listPriceUsd(suite: SuiteName, { at, rulebook }: Day): number | null {
  const events = rulebook.listPriceEvents.filter((event) => event.suite === suite);
  const past = events.filter((event) => isInForce({ from: event.at, to: null }, at)).at(-1);
  return past === undefined ? (events[0]?.from ?? null) : past.to;
}

/** Inventory T-12: the annual list under the distributor's rise of March 2022, and the monthly term on top of it. */
export function afterRiseOfMarch2022(price: UnitPrice, suite: SuiteName, { hundredths = 100, currencyHundredths = 100 } = {}): UnitPrice | null {
  const tenths = DISTRIBUTOR_RISE_OF_MARCH_2022[suite];
  if (tenths === undefined) return null;
  return listed(BigInt(price.amount) * BigInt(1_000 + tenths) * BigInt(hundredths) * BigInt(currencyHundredths), 1_000n * 10_000n, price);
}

/** Times hundredths, rounded half up to the currency's own digits, as price lists print. */
const toListed = (price: UnitPrice, hundredths: number): UnitPrice => listed(BigInt(price.amount) * BigInt(hundredths), 100n, price);

function listed(numerator: bigint, denominator: bigint, { scale, currency }: UnitPrice): UnitPrice {
  const digits = minorUnitExponent(currency);
  const shift = digits - scale;
  const amount = shift >= 0 ? roundHalfUp(numerator * 10n ** BigInt(shift), denominator) : roundHalfUp(numerator, denominator * 10n ** BigInt(-shift));
  return { amount: Number(amount), scale: digits, currency };
}
