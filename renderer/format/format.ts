import type { TFunction } from 'i18next';
import type { FormatCountry, Language } from '../../electron/bridge.ts';
import { dateFormats, partsOf, type DateFormats } from './dates.ts';
import { numberFormats, type NumberFormats } from './numbers.ts';

/** The one way from a value to what a person reads. */
export type Format = DateFormats &
  NumberFormats & {
    /** "2 d 4 h", "4 h 12 min", "12 min": the two largest parts, rounded down. */
    readonly duration: (milliseconds: number) => string;
    readonly country: FormatCountry;
    readonly language: Language;
  };

export type FormatOptions = {
  readonly language: Language;
  readonly country: FormatCountry;
  readonly timeZone: string;
  readonly t: TFunction<'format'>;
};

export function createFormat({ language, country, timeZone, t }: FormatOptions): Format {
  return {
    ...dateFormats({ language, country, timeZone, t }),
    ...numberFormats(country),
    duration: (milliseconds) => durationText(milliseconds, t),
    country,
    language,
  };
}

function durationText(milliseconds: number, t: TFunction<'format'>): string {
  const { days, hours, minutes } = partsOf(milliseconds);
  if (days > 0) return hours > 0 ? t('duration.daysHours', { days, hours }) : t('duration.days', { days });
  if (hours > 0) return minutes > 0 ? t('duration.hoursMinutes', { hours, minutes }) : t('duration.hours', { hours });
  if (minutes > 0) return t('duration.minutes', { minutes });
  return t('duration.lessThanMinute');
}
