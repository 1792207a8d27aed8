import type { Money, UnitPrice } from '../money/money.ts';
import { multiply } from '../money/unit-price.ts';
import { addMonths, civilOf, daysInMonth, utcDay } from '../time/utc-calendar.ts';
import type { UtcDay } from '../time/utc-calendar.ts';

/**
 * What a legacy subscription costs over a horizon of months when it is kept, or replaced by new
 * commerce before a rise (S-141 to S-152). Both are shown: the page advises both (inventory R, 1).
 */
export type LegacyPaths = { readonly keep: Money; readonly rebook: Money; readonly difference: Money };

type Plan = {
  readonly seats: number;
  readonly before: UnitPrice;
  readonly after: UnitPrice;
  /** First day of the horizon, the day of the rise. */
  readonly from: UtcDay;
  readonly months: number;
  /** The legacy renewal: from here on the risen price holds. */
  readonly renewsOn: UtcDay;
};

/** T-10: before its renewal the old order keeps the old price, from then on it pays the new one. */
export function legacyPaths({ seats, before, after, from, months, renewsOn }: Plan): LegacyPaths {
  const starts = Array.from({ length: months }, (_, index) => addMonths(from, index));
  const old = starts.filter((start) => start < renewsOn).length;
  const keep = cents(multiply(before, { quantity: seats, periods: old }), multiply(after, { quantity: seats, periods: months - old }));
  const rebook = multiply(before, { quantity: seats, periods: months });
  return { keep, rebook, difference: { minor: keep.minor - rebook.minor, currency: keep.currency } };
}

const cents = (left: Money, right: Money): Money => ({ minor: left.minor + right.minor, currency: left.currency });

/** S-152: days of a month that are best for replacing a monthly-paid order: its last seven. */
const BEST_DAYS = 7;

/** T-11: first and last proposed day of the month in which `on` lies. */
export function switchingDays(on: UtcDay): { readonly first: UtcDay; readonly last: UtcDay } {
  const { year, month } = civilOf(on);
  const length = daysInMonth(year, month);
  return { first: utcDay(year, month, length - BEST_DAYS + 1), last: utcDay(year, month, length) };
}

/** S-151: the month that has begun is charged in full, so these days are paid twice. */
export function daysPaidTwice(on: UtcDay): number {
  const { year, month, dayOfMonth } = civilOf(on);
  return daysInMonth(year, month) - dayOfMonth + 1;
}
