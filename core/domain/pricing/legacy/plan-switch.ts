import type { Segment } from '../../catalog/product.ts';
import type { Money, UnitPrice } from '../../money/money.ts';
import { multiply } from '../../money/unit-price.ts';
import { SEGMENT_DATES } from '../../rulebook/commerce.ts';
import { rule } from '../../rulebook/rules.ts';
import type { RuleRef } from '../../rulebook/rules.ts';
import { addMonths, civilOf, daysInMonth, startOfUtcDay } from '../../time/utc-calendar.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';
import { daysPaidTwice, switchingDays } from '../nce-legacy-switch.ts';
import { prorated } from '../nce-proration.ts';

/** A legacy order as the planner needs it. Prices are of a seat and month, whatever the payment. */
export type LegacyOrder = {
  readonly seats: number;
  /** The highest quantity of the month that has begun: it is billed whole (S-151). */
  readonly monthPeak: number;
  readonly payment: 'monthly' | 'annual';
  /** First day of the running year, and the day on which it renews. */
  readonly startsOn: UtcDay;
  readonly renewsOn: UtcDay;
  readonly price: UnitPrice;
  /** The same seat in new commerce before the rise. */
  readonly newPrice: UnitPrice;
  /** What both cost from the rise on. */
  readonly priceAfter: UnitPrice;
  readonly newPriceAfter: UnitPrice;
  readonly segment: Segment;
};

export type SwitchQuestion = {
  readonly order: LegacyOrder;
  readonly today: UtcDay;
  /** Day of the rise: what renews or begins from here on pays the new price. */
  readonly riseOn: UtcDay;
  /** Months compared, from the day of the rise on. */
  readonly months: number;
};

export type SwitchOption = {
  readonly kind: 'keep' | 'switchNow' | 'switchBest';
  /** Day of the switch; null for keeping. */
  readonly on: UtcDay | null;
  /** Service over the months compared. */
  readonly service: Money;
  /** What the last months at each price are: protected until this day. */
  readonly protectedUntil: UtcDay;
  /** S-151: rest of the begun month that is paid for the old order as well. */
  readonly doubleCharge: Money;
  /** S-148, S-150: what comes back of a year paid in advance; not part of `total`, for keeping would have used it up. */
  readonly creditNote: Money;
  readonly total: Money;
};

export type SwitchPlan = {
  readonly options: readonly SwitchOption[];
  /** Cheapest over the months compared; the later day of two equals. */
  readonly cheapest: SwitchOption['kind'];
  /** Total of keeping less total of switching on the best day: what the page's two contrary pieces of advice differ by (S-141, S-146). */
  readonly difference: Money;
  /** the renewal at which Microsoft moves it anyhow, within the months compared; null for none. */
  readonly movedByMicrosoft: { readonly on: UtcDay; readonly rule: RuleRef } | null;
};

/**
 * Keep a legacy order, switch it now, or on the best day before the rise (S-140 to S-152, T-10).
 * Compared are months of service from the day of the rise on, plus what is paid twice for switching.
 */
export function planSwitch(question: SwitchQuestion): SwitchPlan {
  const { order, today, riseOn, months } = question;
  const keep = kept(question);
  const days = candidates(today, riseOn);
  const options: SwitchOption[] = [keep];
  const now = switched(question, today, 'switchNow');
  options.push(now);
  const best = days.map((day) => switched(question, day, 'switchBest')).reduce<SwitchOption>((so, option) => (option.total.minor <= so.total.minor ? option : so), { ...now, kind: 'switchBest' });
  options.push(best);
  const cheapest = options.reduce((so, option) => (option.total.minor < so.total.minor ? option : so));
  return {
    options,
    cheapest: cheapest.kind,
    difference: { minor: keep.total.minor - best.total.minor, currency: keep.total.currency },
    movedByMicrosoft: movedWithin(order, addMonths(riseOn, months)),
  };
}

/** The year renews on its day, again and again; each year keeps the price of its first day. */
function kept({ order, riseOn, months }: SwitchQuestion): SwitchOption {
  const old = monthsWhere(riseOn, months, (start) => start < firstRenewalFrom(order.renewsOn, riseOn));
  const service = addUp(order.seats, [order.price, old], [order.priceAfter, months - old]);
  const nothing: Money = { minor: 0, currency: service.currency };
  return { kind: 'keep', on: null, service, protectedUntil: firstRenewalFrom(order.renewsOn, riseOn) - 1, doubleCharge: nothing, creditNote: nothing, total: service };
}

function switched({ order, riseOn, months }: SwitchQuestion, on: UtcDay, kind: 'switchNow' | 'switchBest'): SwitchOption {
  const renewal = addMonths(on, 12);
  const isBefore = on < riseOn;
  const old = isBefore ? monthsWhere(riseOn, months, (start) => start < firstRenewalFrom(renewal, riseOn)) : 0;
  const service = addUp(order.seats, [order.newPrice, old], [order.newPriceAfter, months - old]);
  const doubleCharge = order.payment === 'monthly' ? twice(order, on) : { minor: 0, currency: service.currency };
  return {
    kind, on, service, doubleCharge,
    protectedUntil: renewal - 1,
    creditNote: order.payment === 'annual' ? credit(order, on) : { minor: 0, currency: service.currency },
    total: { minor: service.minor + doubleCharge.minor, currency: service.currency },
  };
}

/** S-152: the last seven days of each month up to the rise, and today. */
function candidates(today: UtcDay, riseOn: UtcDay): readonly UtcDay[] {
  const days: UtcDay[] = [];
  for (let month = today; month < riseOn; month = addMonths(month, 1)) {
    const { first, last } = switchingDays(month);
    for (let day = first; day <= last; day += 1) if (day >= today && day < riseOn) days.push(day);
  }
  // Months of unlike length: the month of the rise itself may have been stepped over.
  const { first, last } = switchingDays(riseOn - 1);
  for (let day = first; day <= last; day += 1) if (day >= today && day < riseOn && !days.includes(day)) days.push(day);
  return days.toSorted((one, other) => one - other);
}

const twice = ({ monthPeak, price }: LegacyOrder, on: UtcDay): Money => {
  const { year, month } = civilOf(on);
  return prorated(price, { quantity: monthPeak, billingDays: daysPaidTwice(on), fullDays: daysInMonth(year, month) }) ?? { minor: 0, currency: price.currency };
};

/** The days of the paid year from the switch on, by the day. */
const credit = ({ seats, price, startsOn, renewsOn }: LegacyOrder, on: UtcDay): Money =>
  prorated({ ...price, amount: price.amount * 12 }, { quantity: seats, billingDays: Math.max(0, renewsOn - Math.max(on, startsOn)), fullDays: renewsOn - startsOn }) ?? { minor: 0, currency: price.currency };

/** Renewals are yearly; the first one on or after a day. */
function firstRenewalFrom(renewal: UtcDay, day: UtcDay): UtcDay {
  let next = renewal;
  for (let years = 1; next < day; years += 1) next = addMonths(renewal, 12 * years);
  return next;
}

const monthsWhere = (from: UtcDay, months: number, holds: (start: UtcDay) => boolean): number =>
  Array.from({ length: months }, (_, index) => addMonths(from, index)).filter(holds).length;

function addUp(seats: number, ...parts: readonly (readonly [UnitPrice, number])[]): Money {
  const amounts = parts.map(([price, months]) => multiply(price, { quantity: seats, periods: months }));
  return { minor: amounts.reduce((so, { minor }) => so + minor, 0), currency: amounts[0]?.currency ?? 'EUR' };
}

function movedWithin({ renewsOn, segment }: LegacyOrder, until: UtcDay): SwitchPlan['movedByMicrosoft'] {
  const dates = SEGMENT_DATES.find((row) => row.segment === segment);
  if (dates === undefined) return null;
  let on = renewsOn;
  for (let years = 1; startOfUtcDay(on) < dates.movedAtRenewalFrom; years += 1) on = addMonths(renewsOn, 12 * years);
  return on < until ? { on, rule: segment === 'commercial' ? rule('R-18.5') : rule('R-17.1') } : null;
}
