import { addDays, noonOf } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';

export type PlanKind = 'renewal' | 'end' | 'window' | 'takeOver';

/** What falls on one day: how many, and the weightiest of them by name. */
export type PlannedDay = { readonly day: CalendarDay; readonly count: number; readonly named: readonly { readonly kind: PlanKind; readonly customer: string; readonly quantity: number | null; readonly isPinned: boolean }[] };

export type PlanCell = { readonly day: CalendarDay; readonly date: number; /** Monday is 1. */ readonly weekday: number; readonly planned: PlannedDay | null };
export type PlanMonth = { /** `2026-11` */ readonly month: string; readonly cells: readonly PlanCell[] };

const MONTHS = 12;

/** The twelve months from the one of `today`, day by day, with what falls on each. */
export function yearPlan(today: CalendarDay, days: readonly PlannedDay[]): readonly PlanMonth[] {
  const byDay = new Map(days.map((one) => [one.day, one]));
  const first = Number(today.slice(0, 4)) * MONTHS + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, place) => monthOf(first + place, byDay));
}

function monthOf(number: number, byDay: ReadonlyMap<CalendarDay, PlannedDay>): PlanMonth {
  const month = `${Math.floor(number / MONTHS)}-${String((number % MONTHS) + 1).padStart(2, '0')}`;
  const cells: PlanCell[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) {
    cells.push({ day, date: cells.length + 1, weekday: new Date(noonOf(day)).getUTCDay() || 7, planned: byDay.get(day) ?? null });
  }
  return { month, cells };
}
