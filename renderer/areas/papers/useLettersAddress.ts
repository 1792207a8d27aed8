import { addDays, dayIn } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useSettings } from '../../app/settings.tsx';
import { useNow } from '../../host/hooks.ts';

type Wanted = { readonly days: number; /** null: everybody with a renewal in that time. */ readonly customers: readonly string[] | null };

/** The address of letters before renewals within so many days, from today in the office's zone. */
export function useLettersAddress(): (wanted: Wanted) => string {
  const now = useNow();
  const { settings } = useSettings();
  return ({ days, customers }) => {
    const today = dayIn(instant(now ?? 0), settings.timeZone);
    return `/quotes/papers/letters?kind=renewalLetter&from=${today}&until=${addDays(today, days - 1)}${customers === null ? '' : `&customers=${customers.join(',')}`}`;
  };
}
