import { useMemo } from 'react';
import { useFormat } from '../../format/useFormat.ts';

const WORDS = { pl: 'pl-PL', de: 'de-DE', en: 'en-GB' } as const;

export type MonthWords = {
  /** `2026-07` → "July 2026" */
  readonly long: (month: string) => string;
  /** `2026-07` → "Jul 26", for charts. */
  readonly short: (month: string) => string;
};

/** Months in the language of the screen. */
export function useMonthWords(): MonthWords {
  const { language } = useFormat();
  return useMemo(() => {
    const long = new Intl.DateTimeFormat(WORDS[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat(WORDS[language], { month: 'short', year: '2-digit', timeZone: 'UTC' });
    const first = (month: string): Date => new Date(`${month}-01T00:00:00Z`);
    return { long: (month) => long.format(first(month)), short: (month) => short.format(first(month)) };
  }, [language]);
}
