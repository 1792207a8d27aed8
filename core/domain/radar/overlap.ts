import type { Money } from '../money/money.ts';
import { noonOf } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { DAY } from '../time/instant.ts';

export type OldTerm = { readonly endsOn: CalendarDay; /** null: the new licences are not ordered yet; today counts. */ readonly startsOn: CalendarDay | null; readonly monthly: Money | null };

/** Days on which old and new licences are both paid for (S-130), both ends included, and what the old ones cost in that time: a twelfth of the year by the day, rounded half up. */
export function overlapOf({ endsOn, startsOn, monthly }: OldTerm, today: CalendarDay): { readonly days: number; readonly cost: Money | null; readonly isOver: boolean } {
  const from = startsOn ?? today;
  const days = endsOn < from ? 0 : Math.round((noonOf(endsOn) - noonOf(from)) / DAY) + 1;
  return { days, cost: monthly === null ? null : { minor: Math.floor((monthly.minor * 12 * days * 2 + DAYS_OF_YEAR) / (2 * DAYS_OF_YEAR)), currency: monthly.currency }, isOver: endsOn < today };
}

const DAYS_OF_YEAR = 365;
