import { minorUnitExponent } from '../../money/currency.ts';
import type { Currency, Money, UnitPrice } from '../../money/money.ts';
import { roundHalfUp, toSafeInteger } from '../../money/rounding.ts';
import { cheapestMix, covering } from './cheapest-mix.ts';
import type { Mix, Purchase, Rates } from './cheapest-mix.ts';

/** Seats needed per month; all three of one length. */
export type Forecast = { readonly least: readonly number[]; readonly likely: readonly number[]; readonly most: readonly number[] };

/** Prices of a seat for one payment, as lists give them; null where something is not sold. */
export type TermPrices = { readonly monthlyTerm: UnitPrice | null; readonly annualPaidMonthly: UnitPrice | null; readonly annualPaidUpfront: UnitPrice | null };

export type TermOptionKind = 'monthlyOnly' | 'annualPaidMonthly' | 'annualPaidUpfront' | 'mixPaidMonthly' | 'mixPaidUpfront';

export type TermOption = {
  readonly kind: TermOptionKind;
  readonly mix: Mix;
  /** Over the whole forecast, by how it turns out; seats that the plan lacks are bought by the month where they can be. */
  readonly cost: Readonly<Record<keyof Forecast, Money>>;
  /** Seat months that may be given back within a month, in hundredths of a per cent of all that are paid. */
  readonly flexible: number;
  /** S-175, S-176: most that is still to be charged at any time if the customer goes under. */
  readonly peakOwed: Money;
  /** Most that is paid and not yet used at any time. */
  readonly peakPrepaid: Money;
};

export type TermAdvice = {
  /** Cheapest at the likely forecast first. */
  readonly options: readonly TermOption[];
  /** Months of twelve up to which a seat is cheaper by the month (ten at a factor of 1.20); null without both. */
  readonly breakEven: Readonly<Record<'annualPaidMonthly' | 'annualPaidUpfront', number | null>>;
};

type Ask = { readonly forecast: Forecast; readonly prices: TermPrices; readonly currency: Currency; /** 12 for a new customer. */ readonly firstRenewal?: number };

const LENGTH = 12;

/** The cheapest mix of annual base and monthly peak, beside the plain ways, with flexibility and exposure (M-8). */
export function adviseTerm({ forecast, prices, currency, firstRenewal = LENGTH }: Ask): TermAdvice {
  const scale = scaleOf(prices);
  const monthly = rateOf(prices.monthlyTerm, scale, 1);
  const paidMonthly = rateOf(prices.annualPaidMonthly, scale, 1);
  const upfront = rateOf(prices.annualPaidUpfront, scale, LENGTH);
  const ways: readonly (readonly [TermOptionKind, Rates, boolean])[] = [
    ['monthlyOnly', { annual: null, monthly }, false],
    ['annualPaidMonthly', { annual: paidMonthly, monthly: null }, false],
    ['annualPaidUpfront', { annual: upfront, monthly: null }, true],
    ['mixPaidMonthly', { annual: paidMonthly, monthly }, false],
    ['mixPaidUpfront', { annual: upfront, monthly }, true],
  ];
  const money = (cost: number): Money => ({ minor: toSafeInteger(roundHalfUp(BigInt(Math.round(cost)) * 10n ** BigInt(minorUnitExponent(currency)), BigInt(LENGTH) * 10n ** BigInt(scale))), currency });
  const options = ways.flatMap(([kind, rates, isUpfront]): readonly TermOption[] => {
    const isMix = kind === 'mixPaidMonthly' || kind === 'mixPaidUpfront';
    if ((rates.annual === null && kind !== 'monthlyOnly') || (rates.monthly === null && (isMix || kind === 'monthlyOnly'))) return [];
    const mix = cheapestMix({ demand: forecast.likely, rates, length: LENGTH, firstRenewal });
    if (mix === null) return [];
    // A plan without monthly seats meets a higher need by more seats of its own kind, at its own rate.
    const costIf = (demand: readonly number[]): number =>
      rates.monthly === null ? mix.cost + lacking(demand, mix) * (rates.annual ?? 0) : covering(demand, mix.purchases, rates).cost;
    const owed = outstanding(mix.purchases, forecast.likely.length).map((months) => months * (rates.annual ?? 0));
    const peak = money(owed.reduce((so, one) => Math.max(so, one), 0));
    return [{
      kind, mix,
      cost: { least: money(costIf(forecast.least)), likely: money(mix.cost), most: money(costIf(forecast.most)) },
      flexible: shareOf(sum(mix.monthly), sum(mix.monthly) + sum(mix.committed)),
      peakOwed: isUpfront ? { minor: 0, currency } : peak,
      peakPrepaid: isUpfront ? peak : { minor: 0, currency },
    }];
  });
  return {
    options: options.toSorted((one, other) => one.cost.likely.minor - other.cost.likely.minor),
    breakEven: { annualPaidMonthly: breakEven(paidMonthly, monthly), annualPaidUpfront: breakEven(upfront, monthly) },
  };
}

/** Whole months of twelve up to which the monthly term is not dearer. */
const breakEven = (annual: number | null, monthly: number | null): number | null =>
  annual === null || monthly === null || monthly === 0 ? null : Math.min(LENGTH, Math.floor((LENGTH * annual) / monthly));

/** Seat months that have still to be served, after the payment of each month. */
const outstanding = (purchases: readonly Purchase[], months: number): readonly number[] =>
  Array.from({ length: months }, (_, now) =>
    purchases.reduce((so, { month, months: length, seats }) => (month <= now && now < month + length ? so + (month + length - now - 1) * seats : so), 0),
  );

const lacking = (demand: readonly number[], { committed }: Mix): number => demand.reduce((so, seats, month) => so + Math.max(0, seats - (committed[month] ?? 0)), 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((so, one) => so + one, 0);
const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 10_000) / whole));

const scaleOf = ({ monthlyTerm, annualPaidMonthly, annualPaidUpfront }: TermPrices): number => [monthlyTerm, annualPaidMonthly, annualPaidUpfront].reduce((so, price) => Math.max(so, price?.scale ?? 0), 0);

/** Of a seat and month in twelfths of the last digit, so that a year's price divides. */
const rateOf = (price: UnitPrice | null, scale: number, months: number): number | null => (price === null ? null : (price.amount * 10 ** (scale - price.scale) * LENGTH) / months);
