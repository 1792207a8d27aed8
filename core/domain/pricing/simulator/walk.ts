import { minorUnitExponent } from '../../money/currency.ts';
import type { UnitPrice } from '../../money/money.ts';
import { multiply } from '../../money/unit-price.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import { moved, pieceOf } from '../events/price-course.ts';
import type { PriceCourse } from '../events/price-course.ts';
import { visitCharges } from './charges.ts';
import { emptyMonths } from './collect.ts';
import type { MonthSums, Outcome } from './collect.ts';
import type { Horizon } from './horizon.ts';
import type { Contract, PassOn } from './question.ts';
import { emptySums } from './sums.ts';

/** The price of an item without and with the events in question. */
export type Courses = { readonly before: PriceCourse; readonly after: PriceCourse; readonly isTouched: boolean };

type Walk = (contract: Contract, courses: Courses, months: MonthSums) => Outcome;

/**
 * Goes through the payments of one subscription after the other. The state is shared between them,
 * because half a million closures are what takes the time.
 */
export function walker(horizon: Horizon, passOn: PassOn): Walk {
  const sums = emptySums();
  const outcome: Outcome = { sums, first: null, isUnknown: false };
  let contract: Contract | null = null;
  let courses: Courses | null = null;
  let months: MonthSums = emptyMonths(0);
  let lockedBefore = 0;
  let lockedAfter = 0;
  let term: UtcDay | null = null;
  let revenueBefore = 0;
  let revenueAfter = 0;
  let costBefore = 0;
  let costAfter = 0;

  /** The prices of a term that begins. */
  const begin = ({ sale, cost, quantity, pricedOn }: Contract, { before, after, isTouched }: Courses, termStart: UtcDay): void => {
    // A running term keeps its price, also where its list is younger than its first day.
    const day = Math.max(termStart, pricedOn);
    const ratio = before.ratio(lockedBefore, pieceOf(before, day));
    const saleWas = moved(sale, ratio);
    const costWas = moved(cost, ratio);
    revenueBefore = revenueAfter = paid(saleWas, quantity);
    costBefore = costAfter = paid(costWas, quantity);
    if (!isTouched) return;
    const ratioNow = after.ratio(lockedAfter, pieceOf(after, day));
    if (after.unknownFrom.length > 0) outcome.isUnknown ||= after.unknownFrom.some((from) => from > pricedOn && from <= termStart);
    if (ratioNow.over === ratio.over && ratioNow.under === ratio.under) return;
    const costNow = moved(cost, ratioNow);
    const saleNow = passOn === 'factor' ? moved(sale, ratioNow) : passOn === 'amount' ? shifted(saleWas, costWas, costNow) : saleWas;
    if (!differs(costWas, costNow) && !differs(saleWas, saleNow)) return;
    revenueAfter = paid(saleNow, quantity);
    costAfter = paid(costNow, quantity);
    outcome.first ??= { changesOn: termStart, saleBefore: saleWas, saleAfter: saleNow, costBefore: costWas, costAfter: costNow };
  };

  const visit = (month: number, termStart: UtcDay): void => {
    if (termStart !== term && contract !== null && courses !== null) {
      term = termStart;
      begin(contract, courses, termStart);
    }
    sums.revenueBefore += revenueBefore;
    sums.revenueAfter += revenueAfter;
    sums.costBefore += costBefore;
    sums.costAfter += costAfter;
    months.revenueBefore[month] = (months.revenueBefore[month] ?? 0) + revenueBefore;
    months.revenueAfter[month] = (months.revenueAfter[month] ?? 0) + revenueAfter;
    months.costBefore[month] = (months.costBefore[month] ?? 0) + costBefore;
    months.costAfter[month] = (months.costAfter[month] ?? 0) + costAfter;
  };

  return (next, its, into) => {
    contract = next;
    courses = its;
    months = into;
    term = null;
    lockedBefore = pieceOf(its.before, next.pricedOn);
    lockedAfter = pieceOf(its.after, next.pricedOn);
    sums.revenueBefore = sums.revenueAfter = sums.costBefore = sums.costAfter = 0;
    outcome.first = null;
    outcome.isUnknown = false;
    const { startsOn, endsOn, renews, item } = next;
    visitCharges({ startsOn, endsOn, term: item.term, plan: item.plan, renews }, horizon, visit);
    return outcome;
  };
}

/** The sale price moved by as much as the cost. */
function shifted(sale: UnitPrice, costBefore: UnitPrice, costAfter: UnitPrice): UnitPrice {
  const scale = Math.max(sale.scale, costBefore.scale, costAfter.scale);
  const at = (price: UnitPrice): number => price.amount * 10 ** (scale - price.scale);
  return { amount: at(sale) + at(costAfter) - at(costBefore), scale, currency: sale.currency };
}

const differs = (one: UnitPrice, other: UnitPrice): boolean =>
  one.scale === other.scale ? one.amount !== other.amount : one.amount * 10 ** Math.max(0, other.scale - one.scale) !== other.amount * 10 ** Math.max(0, one.scale - other.scale);

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
