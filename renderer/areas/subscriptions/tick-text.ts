import { useMemo } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useTimeZone } from '../shared/zone.ts';
import type { Tick, Ticks } from './axis-ticks.ts';

const LOCALE = { pl: 'pl-PL', de: 'de-DE', en: 'en-GB' } as const;

/** Short names under the axis: "Mar", the year where it begins, or a day in short form. */
export function useTickText(): (tick: Tick, unit: Ticks['unit']) => string {
  const { language } = useFormat();
  const timeZone = useTimeZone();
  return useMemo(() => {
    const locale = LOCALE[language];
    const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone });
    const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone });
    const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
    return (tick, unit) => {
      if (unit === 'week') return day.format(tick.at);
      return tick.isYear ? year.format(tick.at) : month.format(tick.at);
    };
  }, [language, timeZone]);
}
