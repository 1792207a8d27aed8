import type { PriceView } from '../../../core/contract/catalogue.ts';
import { MONTHS_OF_PLAN, MONTHS_OF_TERM, type BillingPlan, type Term } from '../../../core/domain/catalog/terms.ts';
import { minorUnitExponent } from '../../../core/domain/money/currency.ts';
import type { Money, UnitPrice } from '../../../core/domain/money/money.ts';
import { roundHalfUp, toSafeInteger } from '../../../core/domain/money/rounding.ts';

/** An amount with the knowledge whether rounding to the minor unit changed it. */
export type Rounded = { readonly money: Money; readonly isExact: boolean };

/** One price seen in every way that people compare; for one seat. */
export type ComparedPrice = {
  readonly price: PriceView;
  /** null where time plays no part (bought once, free of charge). */
  readonly perMonth: Rounded | null;
  readonly perYear: Rounded | null;
  /** What one seat costs until the end of the term; null without a term. */
  readonly wholeTerm: Rounded | null;
  /** Hundredths of a per cent above the cheapest way to pay per month; 0 is the cheapest, null cannot be compared. */
  readonly aboveCheapest: number | null;
  /** What stays of the list price, in hundredths of a per cent; null when there is none. */
  readonly marginBasisPoints: number | null;
};

/** The prices of one segment, ordered by term and billing plan, each in every comparable form. */
export function comparePrices(prices: readonly PriceView[]): readonly ComparedPrice[] {
  const cheapest = prices.reduce<MonthlyRate | null>((least, price) => {
    const rate = monthlyRate(price);
    return rate !== null && (least === null || isBelow(rate, least)) ? rate : least;
  }, null);
  return prices.toSorted(byTermAndPlan).map((price) => comparedWith(price, cheapest));
}

function comparedWith(price: PriceView, cheapest: MonthlyRate | null): ComparedPrice {
  const paid = MONTHS_OF_PLAN[price.billingPlan];
  const rate = monthlyRate(price);
  const over = (months: number): Rounded | null => (paid === null ? null : portion(price.list, months, paid));
  return {
    price,
    perMonth: over(1),
    perYear: over(12),
    wholeTerm: price.term === null ? null : over(MONTHS_OF_TERM[price.term]),
    aboveCheapest: rate === null || cheapest === null ? null : above(rate, cheapest),
    marginBasisPoints: marginOfSale({ sale: price.list, cost: price.cost }),
  };
}

/** `price` × `months` / `paid`, rounded half up to the minor unit once, at the end. */
function portion(price: UnitPrice, months: number, paid: number): Rounded {
  const shift = minorUnitExponent(price.currency) - price.scale;
  const numerator = BigInt(price.amount) * BigInt(months) * 10n ** BigInt(Math.max(shift, 0));
  const denominator = BigInt(paid) * 10n ** BigInt(Math.max(-shift, 0));
  const minor = roundHalfUp(numerator, denominator);
  return { money: { minor: toSafeInteger(minor), currency: price.currency }, isExact: minor * denominator === numerator };
}

/** A price per month as an exact fraction of the major unit, together with its currency. */
type MonthlyRate = { readonly amount: bigint; readonly per: bigint; readonly currency: string };

function monthlyRate({ list, billingPlan }: PriceView): MonthlyRate | null {
  const paid = MONTHS_OF_PLAN[billingPlan];
  if (paid === null || list.amount <= 0) return null;
  return { amount: BigInt(list.amount), per: BigInt(paid) * 10n ** BigInt(list.scale), currency: list.currency };
}

const isBelow = (one: MonthlyRate, other: MonthlyRate): boolean =>
  one.currency === other.currency && one.amount * other.per < other.amount * one.per;

function above(rate: MonthlyRate, cheapest: MonthlyRate): number | null {
  if (rate.currency !== cheapest.currency) return null;
  const difference = rate.amount * cheapest.per - cheapest.amount * rate.per;
  return Number(roundHalfUp(difference * 10_000n, cheapest.amount * rate.per));
}

/** What stays of a price after the cost, in hundredths of a per cent; null where there is none to compare. */
export function marginOfSale({ sale: list, cost }: { readonly sale: UnitPrice; readonly cost: UnitPrice | null }): number | null {
  if (cost === null || list.amount <= 0 || list.currency !== cost.currency) return null;
  const scale = BigInt(Math.max(list.scale, cost.scale));
  const wide = (price: UnitPrice): bigint => BigInt(price.amount) * 10n ** (scale - BigInt(price.scale));
  return Number(roundHalfUp((wide(list) - wide(cost)) * 10_000n, wide(list)));
}

const TERM_ORDER: readonly (Term | null)[] = ['P1M', 'P1Y', 'P3Y', null];
const PLAN_ORDER: readonly BillingPlan[] = ['monthly', 'annual', 'triennial', 'oneTime', 'none'];

function byTermAndPlan(one: PriceView, other: PriceView): number {
  return TERM_ORDER.indexOf(one.term) - TERM_ORDER.indexOf(other.term) || PLAN_ORDER.indexOf(one.billingPlan) - PLAN_ORDER.indexOf(other.billingPlan);
}
