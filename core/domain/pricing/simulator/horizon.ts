import { civilOf, daysInMonth, utcDay } from '../../time/utc-calendar.ts';
import type { UtcDay } from '../../time/utc-calendar.ts';

/** Months counted from year 0: `year * 12 + month - 1`. */
export type MonthCount = number;

/** A run of calendar months. */
export type Horizon = { readonly from: MonthCount; readonly months: number };

/** The calendar month in which a UTC day lies. */
export const monthOf = (day: UtcDay): MonthCount => {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
};

/** `2026-07` of a month. */
export const monthText = (month: MonthCount): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The months of a horizon as texts, in order. */
export const monthsOf = ({ from, months }: Horizon): readonly string[] => Array.from({ length: months }, (_, index) => monthText(from + index));

/** A day of a month, or its last day where it has no such day. */
export function dayInMonth(month: MonthCount, dayOfMonth: number): UtcDay {
  const year = Math.floor(month / 12);
  const number = (month % 12) + 1;
  return utcDay(year, number, Math.min(dayOfMonth, daysInMonth(year, number)));
}
