import { moneyToDecimal, toDecimal } from '../domain/money/decimal.ts';
import { minorUnitExponent } from '../domain/money/currency.ts';
import type { Money, UnitPrice } from '../domain/money/money.ts';
import { simplified } from '../domain/money/unit-price.ts';
import type { DocumentLanguage } from '../domain/quotes/quote.ts';
import { dayIn, noonOf } from '../domain/time/calendar-day.ts';
import type { CalendarDay } from '../domain/time/calendar-day.ts';
import { instant } from '../domain/time/instant.ts';

/** Numbers and dates as a paper in this language writes them (documents.md 7, measured with CLDR 48). */
export type DocumentFormats = {
  /** BCP 47 tag of the whole paper: `pl-PL`. */
  readonly locale: string;
  /** 1 234,50 € */
  readonly money: (money: Money) => string;
  /** The same without the currency, for columns that name it in their head. */
  readonly amount: (money: Money) => string;
  /** As fine as the price is, at least the minor unit: 13,125 */
  readonly price: (price: UnitPrice) => string;
  /** A plain decimal ("4.2615") as it is, with the sign of the language. */
  readonly decimal: (text: string) => string;
  /** 1 000 */
  readonly count: (count: number) => string;
  /** Hundredths of a per cent: 12,5 % */
  readonly percent: (basisPoints: number) => string;
  /** 09.03.2026; in English 9 March 2026, never 03/04. */
  readonly day: (day: CalendarDay) => string;
  /** 9 marca 2026 */
  readonly longDay: (day: CalendarDay) => string;
  /** A moment on the office's clock with its zone, and in UTC: 22.11.2026, 10:00 CET (09:00 UTC). */
  readonly moment: (at: number, timeZone: string) => string;
  /** The same day in a narrow column: 09.03.2026; in English 9 Mar 2026. */
  readonly shortDay: (day: CalendarDay) => string;
  /** The calendar day of a moment in a zone. */
  readonly dayOf: (at: number, timeZone: string) => string;
  /** "Polska", "Polen", "Poland" */
  readonly country: (code: string) => string;
};

/** German papers for Austria follow Austrian habits; everything else follows the language. */
export const localeOf = (language: DocumentLanguage, country: string | null): string => {
  if (language === 'de' && country === 'AT') return 'de-AT';
  return { pl: 'pl-PL', de: 'de-DE', en: 'en-GB' }[language];
};

/** Numbers, money and days of a paper, in the paper's own language. */
export function documentFormats(language: DocumentLanguage, customerCountry: string | null): DocumentFormats {
  const locale = localeOf(language, customerCountry);
  // Polish groups only from five digits on unless told; columns must line up.
  const grouped = { useGrouping: 'always' } as const;
  // Making a formatter costs a hundred times what using it does; a paper of many pages uses few of them.
  const decimals = kept((digits: number) => new Intl.NumberFormat(locale, { ...grouped, minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const currencies = kept((currency: string) => {
    const digits = minorUnitExponent(currency);
    return new Intl.NumberFormat(locale, { ...grouped, style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
  });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const numericDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' });
  const longDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const shortMonth = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });

  const written = (text: string): string => text.replace('-', MINUS).replaceAll(NARROW_SPACE, NO_BREAK_SPACE);
  const long = (day: CalendarDay): string => written(longDay.format(noonOf(day)));
  return {
    locale,
    money: (money) => written(currencies(money.currency).format(exact(moneyToDecimal(money)))),
    amount: (money) => written(decimals(minorUnitExponent(money.currency)).format(exact(moneyToDecimal(money)))),
    price: (price) => {
      const { scale } = simplified(price);
      return written(decimals(Math.max(scale, minorUnitExponent(price.currency))).format(exact(toDecimal(price))));
    },
    decimal: (text) => written(decimals(text.split('.')[1]?.length ?? 0).format(exact(text))),
    count: (count) => written(decimals(0).format(count)),
    percent: (basisPoints) => written(percents.format(exact(toDecimal({ amount: basisPoints, scale: 4, currency: '' })))),
    day: (day) => (language === 'en' ? long(day) : written(numericDay.format(noonOf(day)))),
    longDay: long,
    shortDay: (day) => written((language === 'en' ? shortMonth : numericDay).format(noonOf(day))),
    moment: (at, timeZone) => written(momentOf(locale, at, timeZone)),
    dayOf: (at, timeZone) => {
      const day = dayIn(instant(at), timeZone);
      return language === 'en' ? long(day) : written(numericDay.format(noonOf(day)));
    },
    country: (code) => countries.of(code) ?? code,
  };
}

/** The same answer for the same question, made once. */
function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** The zone's own name is short in the language of its country only; elsewhere CLDR gives the distance to GMT. */
function momentOf(locale: string, at: number, timeZone: string): string {
  const part = (zone: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(at);
  const day = locale.startsWith('en') ? ({ day: 'numeric', month: 'long', year: 'numeric' } as const) : ({ day: '2-digit', month: '2-digit', year: 'numeric' } as const);
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const local = part(timeZone, { ...day, ...clock, timeZoneName: 'short' });
  if (timeZone === 'UTC') return local;
  const sameDay = part(timeZone, day) === part('UTC', day);
  return `${local} (${part('UTC', sameDay ? clock : { ...day, ...clock })} UTC)`;
}

const MINUS = '\u2212';
const NO_BREAK_SPACE = '\u00a0';
const NARROW_SPACE = '\u202f';

/** Decimal text that Intl reads digit by digit, without a float in between. */
const exact = (text: string): Intl.StringNumericLiteral => text as Intl.StringNumericLiteral;

/** Polish typesetting: a word of one letter does not end a line, it stays with the next word. */
export const tied = (text: string, language: DocumentLanguage): string =>
  language === 'pl' ? text.replaceAll(/(?<=^|[\s(„])([aiouwz]) (?=\S)/giu, `$1${NO_BREAK_SPACE}`) : text;

/** `PL61 1090 1014 …`: account numbers in groups of four. */
export const grouped = (iban: string): string => iban.replaceAll(/\s/g, '').replaceAll(/(.{4})(?=.)/g, `$1${NO_BREAK_SPACE}`);

/** Positions as people name them: 1, 3, 5–8. */
export function ranges(positions: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && position <= run.last + 1) run.last = position;
    else runs.push({ first: position, last: position });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`)).join(', ');
}
