import { minorUnitExponent } from '../../money/currency.ts';
import type { Currency, UnitPrice } from '../../money/money.ts';
import { multiply } from '../../money/unit-price.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import { moved, pieceOf, priceCourse } from '../events/price-course.ts';
import type { PriceCourse } from '../events/price-course.ts';
import { touches } from '../events/price-event.ts';
import type { EventItem, PriceEvent } from '../events/price-event.ts';
import { visitCharges } from './charges.ts';
import type { RunningTerm } from './charges.ts';
import type { Horizon } from './horizon.ts';
import { addTo, emptySums } from './sums.ts';
import type { Sums } from './sums.ts';

/**
 * A subscription as far as prices go. Subscriptions of the same kind should share one `item` object:
 * what events do to it is worked out once per object.
 */
export type Contract = Omit<RunningTerm, 'term' | 'plan'> & {
  readonly id: string;
  readonly customerId: string;
  /** By what products are summed up, for example `P:S`. */
  readonly product: string;
  readonly item: EventItem;
  readonly quantity: number;
  /** Of a seat for one payment in the running term; both in one currency. */
  readonly sale: UnitPrice;
  readonly cost: UnitPrice;
};

/** What the office does with a new cost: the same factor on its price, the same amount, or nothing. */
export type PassOn = 'factor' | 'amount' | 'nothing';

export type Question = {
  readonly contracts: readonly Contract[];
  /** What comes anyway. */
  readonly baseline: readonly PriceEvent[];
  /** What is asked about. */
  readonly events: readonly PriceEvent[];
  readonly horizon: Horizon;
  readonly passOn: PassOn;
};

/** What the events do to one subscription within the horizon. Amounts in minor units. */
export type SimulatedRow = {
  readonly contract: Contract;
  /** First day of the first term at the new price; until the day before the old one is protected. */
  readonly changesOn: UtcDay;
  readonly saleBefore: UnitPrice;
  readonly saleAfter: UnitPrice;
  readonly costBefore: UnitPrice;
  readonly costAfter: UnitPrice;
  readonly revenue: number;
  readonly cost: number;
};

export type CurrencyResult = {
  readonly currency: Currency;
  readonly total: Sums;
  readonly byMonth: readonly Sums[];
  readonly byCustomer: ReadonlyMap<string, Sums>;
  readonly byProduct: ReadonlyMap<string, Sums>;
};

export type Simulation = {
  readonly horizon: Horizon;
  /** Only subscriptions whose price changes within the horizon, in the order of the question. */
  readonly rows: readonly SimulatedRow[];
  readonly results: readonly CurrencyResult[];
  /** Subscriptions that an event without figures touches: nobody knows what they will cost. */
  readonly undetermined: number;
};

/**
 * What price events do to subscriptions: when which one changes, and what that means per month,
 * customer and product (M-7). A running term keeps its price (R-6.1, S-139); a new term takes the
 * list of its first day. Pure, one pass, without rounding but that of prices and payments.
 */
export function simulate({ contracts, baseline, events, horizon, passOn }: Question): Simulation {
  const all = [...baseline, ...events];
  const courses = new Map<EventItem, { readonly before: PriceCourse; readonly after: PriceCourse; readonly isTouched: boolean }>();
  const collector = collect(horizon);
  const rows: SimulatedRow[] = [];
  let undetermined = 0;
  for (const contract of contracts) {
    const { item } = contract;
    let course = courses.get(item);
    if (course === undefined) {
      course = { before: priceCourse(baseline, item), after: priceCourse(all, item), isTouched: events.some((event) => touches(event, item)) };
      courses.set(item, course);
    }
    const row = simulateOne(contract, { ...course, horizon, passOn, collector });
    if (row.row !== null) rows.push(row.row);
    if (row.isUnknown) undetermined += 1;
  }
  return { horizon, rows, results: collector.results(), undetermined };
}

type Setting = {
  readonly before: PriceCourse;
  readonly after: PriceCourse;
  readonly isTouched: boolean;
  readonly horizon: Horizon;
  readonly passOn: PassOn;
  readonly collector: Collector;
};

function simulateOne(contract: Contract, { before, after, isTouched, horizon, passOn, collector }: Setting): { readonly row: SimulatedRow | null; readonly isUnknown: boolean } {
  const { item, sale, cost, quantity, startsOn, endsOn, renews } = contract;
  const sums = collector.of(contract);
  const lockedBefore = pieceOf(before, startsOn);
  const lockedAfter = pieceOf(after, startsOn);
  let term: UtcDay | null = null;
  let saleBefore = sale;
  let saleAfter = sale;
  let costBefore = cost;
  let costAfter = cost;
  let amounts: Amounts = { revenueBefore: 0, revenueAfter: 0, costBefore: 0, costAfter: 0 };
  let changed: Omit<SimulatedRow, 'contract' | 'revenue' | 'cost'> | null = null;
  let isUnknown = false;
  let revenue = 0;
  let spent = 0;
  visitCharges({ startsOn, endsOn, term: item.term, plan: item.plan, renews }, horizon, (month, termStart) => {
    if (termStart !== term) {
      term = termStart;
      const ratioBefore = before.ratio(lockedBefore, pieceOf(before, termStart));
      saleBefore = moved(sale, ratioBefore);
      costBefore = moved(cost, ratioBefore);
      if (isTouched) {
        const ratioAfter = after.ratio(lockedAfter, pieceOf(after, termStart));
        costAfter = moved(cost, ratioAfter);
        saleAfter = passedOn(passOn, { factor: () => moved(sale, ratioAfter), saleBefore, costBefore, costAfter });
        isUnknown ||= after.unknownFrom.some((day) => day > startsOn && day <= termStart);
        if (changed === null && (differs(costBefore, costAfter) || differs(saleBefore, saleAfter))) changed = { changesOn: termStart, saleBefore, saleAfter, costBefore, costAfter };
      } else {
        saleAfter = saleBefore;
        costAfter = costBefore;
      }
      amounts = amountsOf({ saleBefore, saleAfter, costBefore, costAfter }, quantity);
    }
    revenue += amounts.revenueAfter - amounts.revenueBefore;
    spent += amounts.costAfter - amounts.costBefore;
    sums.add(month, amounts);
  });
  // Read back through a constant: the compiler does not see what the visitor wrote.
  const first = changed as Omit<SimulatedRow, 'contract' | 'revenue' | 'cost'> | null;
  return { row: first === null ? null : { contract, ...first, revenue, cost: spent }, isUnknown };
}

type Choice = { readonly factor: () => UnitPrice; readonly saleBefore: UnitPrice; readonly costBefore: UnitPrice; readonly costAfter: UnitPrice };

function passedOn(passOn: PassOn, { factor, saleBefore, costBefore, costAfter }: Choice): UnitPrice {
  if (passOn === 'factor') return factor();
  if (passOn === 'nothing' || !differs(costBefore, costAfter)) return saleBefore;
  const scale = Math.max(saleBefore.scale, costBefore.scale, costAfter.scale);
  const at = (price: UnitPrice): number => price.amount * 10 ** (scale - price.scale);
  return { amount: at(saleBefore) + at(costAfter) - at(costBefore), scale, currency: saleBefore.currency };
}

const differs = (one: UnitPrice, other: UnitPrice): boolean =>
  one.scale === other.scale ? one.amount !== other.amount : one.amount * 10 ** Math.max(0, other.scale - one.scale) !== other.amount * 10 ** Math.max(0, one.scale - other.scale);

type Amounts = { readonly revenueBefore: number; readonly revenueAfter: number; readonly costBefore: number; readonly costAfter: number };

function amountsOf(prices: { readonly saleBefore: UnitPrice; readonly saleAfter: UnitPrice; readonly costBefore: UnitPrice; readonly costAfter: UnitPrice }, quantity: number): Amounts {
  return {
    revenueBefore: paid(prices.saleBefore, quantity),
    revenueAfter: paid(prices.saleAfter, quantity),
    costBefore: paid(prices.costBefore, quantity),
    costAfter: paid(prices.costAfter, quantity),
  };
}

/** Price × seats in minor units, rounded half up; plain numbers where they are exact. */
export function paid(price: UnitPrice, quantity: number): number {
  const shift = minorUnitExponent(price.currency) - price.scale;
  if (shift === 0) return price.amount * quantity;
  const product = price.amount * quantity;
  if (shift > 0 || product < 0 || product > EXACT) return multiply(price, { quantity }).minor;
  const under = 10 ** -shift;
  return Math.floor((2 * product + under) / (2 * under));
}

const EXACT = 2 ** 50;

type Collector = { readonly of: (contract: Contract) => { readonly add: (month: number, amounts: Amounts) => void }; readonly results: () => readonly CurrencyResult[] };

function collect(horizon: Horizon): Collector {
  type Open = { readonly total: Sums; readonly byMonth: readonly Sums[]; readonly byCustomer: Map<string, Sums>; readonly byProduct: Map<string, Sums> };
  const open = new Map<Currency, Open>();
  const sumsOf = (map: Map<string, Sums>, key: string): Sums => {
    let sums = map.get(key);
    if (sums === undefined) map.set(key, (sums = emptySums()));
    return sums;
  };
  return {
    of: ({ sale, customerId, product }) => {
      let result = open.get(sale.currency);
      if (result === undefined) {
        result = { total: emptySums(), byMonth: Array.from({ length: horizon.months }, emptySums), byCustomer: new Map(), byProduct: new Map() };
        open.set(sale.currency, result);
      }
      const { total, byMonth } = result;
      const customer = sumsOf(result.byCustomer, customerId);
      const sold = sumsOf(result.byProduct, product);
      return {
        add: (month, amounts) => {
          addTo(total, amounts);
          addTo(customer, amounts);
          addTo(sold, amounts);
          const sums = byMonth[month];
          if (sums !== undefined) addTo(sums, amounts);
        },
      };
    },
    results: () => [...open].map(([currency, result]) => ({ currency, ...result })),
  };
}
