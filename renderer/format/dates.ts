import type { TFunction } from 'i18next';
import { once } from '../../core/domain/once.ts';
import { DAY, HOUR, MINUTE } from '../../core/domain/time/instant.ts';
import type { FormatCountry, Language } from '../../electron/bridge.ts';

/** Words (month names) follow the language of the screen, never the formatting country. */
export const WORDS: Readonly<Record<Language, string>> = { pl: 'pl-PL', de: 'de-DE', en: 'en-GB' };

export type DateFormats = {
  /** 09.03.2026; in Britain 9 Mar 2026, because 09/03 is read both ways. */
  readonly date: (at: number) => string;
  /** 9 marca 2026 */
  readonly longDate: (at: number) => string;
  /** 12:04 */
  readonly time: (at: number) => string;
  /** 09.03.2026, 12:04 */
  readonly dateTime: (at: number) => string;
  /** Local time with seconds and zone, and UTC: for tooltips. */
  readonly exact: (at: number) => string;
  /** A calendar day `YYYY-MM-DD`, in the shape of `date`; it has no zone. */
  readonly day: (day: string) => string;
  /** "3 days ago", "in 2 hours", in the largest fitting unit. */
  readonly relative: (at: number, now: number) => string;
  /** Whether both fall on the same day of the office. */
  readonly sameDay: (one: number, other: number) => boolean;
};

export type DateOptions = { readonly language: Language; readonly country: FormatCountry; readonly timeZone: string; readonly t: TFunction<'format'> };

/**
 * One formatter of Intl serves every date and time in a zone: the first of each kind costs up to ten
 * milliseconds, and a list is painted with dates, times and tooltips. A calendar day needs none.
 */
export function dateFormats({ language, country, timeZone, t }: DateOptions): DateFormats {
  const stamp = once(() => stampIn(timeZone));
  const long = once(() => new Intl.DateTimeFormat(WORDS[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: stamp().zone }));
  const relatives = once(() => new Intl.RelativeTimeFormat(WORDS[language], { numeric: 'auto' }));
  const whole = once(() => new Intl.RelativeTimeFormat(WORDS[language], { numeric: 'always' }));
  const shaped = ([day = '', month = '', year = '']: readonly string[]): string => {
    const named = country === 'GB' ? MONTHS[Number(month) - 1] : undefined;
    return named === undefined ? `${day}.${month}.${year}` : t('namedDay', { day: Number(day), month: t(`shortMonth.${named}`), year });
  };
  const date = (at: number): string => shaped(stamp().of(at).date);
  return {
    date,
    longDate: (at) => long().format(at),
    time: (at) => stamp().of(at).time,
    dateTime: (at) => `${date(at)}, ${stamp().of(at).time}`,
    exact: (at) => `${date(at)}, ${stamp().of(at).seconds} (${stamp().zone}) \u00b7 ${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    day: (day) => shaped(day.split('-').toReversed()),
    relative: (at, now) => relativeText(at - now, { relatives, whole }),
    sameDay: (one, other) => date(one) === date(other),
  };
}

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** The date as day, month and year. */
type Stamp = { readonly date: readonly string[]; readonly time: string; readonly seconds: string };

/** Figures alone, in a zone: 09 03 2026, 12:04 and 12:04:30. */
function stampIn(timeZone: string): { readonly zone: string; readonly of: (at: number) => Stamp } {
  const format = figuresIn(timeZone);
  return {
    zone: format.resolvedOptions().timeZone,
    of: (at) => {
      // Britain writes 09/03/2026, 12:04:30.
      const [day = '', seconds = ''] = format.format(at).split(', ');
      return { date: day.split('/'), time: seconds.slice(0, 5), seconds };
    },
  };
}

/** A zone that this runtime does not know must not break every date on the screen. */
function figuresIn(timeZone: string): Intl.DateTimeFormat {
  const figures = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...figures, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...figures, timeZone: 'UTC' });
  }
}

type Relatives = { readonly relatives: () => Intl.RelativeTimeFormat; readonly whole: () => Intl.RelativeTimeFormat };

/** Under a minute reads "now"; hours and days count whole steps, months and years are about. */
function relativeText(difference: number, { relatives, whole }: Relatives): string {
  const size = Math.abs(difference);
  if (size < MINUTE) return relatives().format(0, 'second');
  if (size < HOUR) return whole().format(Math.trunc(difference / MINUTE), 'minute');
  if (size < 2 * DAY) return whole().format(Math.trunc(difference / HOUR), 'hour');
  if (size < 60 * DAY) return whole().format(Math.trunc(difference / DAY), 'day');
  if (size < 730 * DAY) return whole().format(Math.round(difference / (30.44 * DAY)), 'month');
  return whole().format(Math.round(difference / (365.25 * DAY)), 'year');
}

/** Days, hours and minutes of a length, rounded down: a deadline is never shown later than it is. */
export function partsOf(milliseconds: number): { readonly days: number; readonly hours: number; readonly minutes: number } {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  return { days: Math.floor(minutes / 1_440), hours: Math.floor((minutes % 1_440) / 60), minutes: minutes % 60 };
}
