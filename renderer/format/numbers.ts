import { minorUnitExponent } from '../../core/domain/money/currency.ts';
import { moneyToDecimal, toDecimal } from '../../core/domain/money/decimal.ts';
import type { Money, UnitPrice } from '../../core/domain/money/money.ts';
import { once } from '../../core/domain/once.ts';
import type { FormatCountry } from '../../electron/bridge.ts';

/** The locale whose shapes a country uses (domain/documents.md, section 7). */
export const LOCALE_OF: Readonly<Record<FormatCountry, string>> = { PL: 'pl-PL', DE: 'de-DE', AT: 'de-AT', GB: 'en-GB' };

/** Between groups of three digits. */
const GROUP_OF: Readonly<Record<FormatCountry, string>> = { PL: '\u00a0', DE: '.', AT: '\u00a0', GB: ',' };

const MINUS = '\u2212';
/** Intl writes a hyphen before negative amounts; print and screen use the real minus. */
const withMinus = (text: string): string => text.replace('-', MINUS);

/** Polish groups only from five digits on unless told; columns of amounts must line up. */
const GROUPING = { useGrouping: 'always' } as const;

/** Intl takes exact decimal text; its type only knows that it looks like a number. */
const exact = (text: string): `${number}` => text as `${number}`;

export type NumberFormats = {
  /** 1 234 567 */
  readonly number: (value: number) => string;
  /** Hundredths of a per cent: 1250 → 12,5% */
  readonly percent: (basisPoints: number) => string;
  /** 1 234,50 zł */
  readonly money: (value: Money) => string;
  /** As fine as the price is, at least the minor unit: 13,125 € */
  readonly unitPrice: (value: UnitPrice) => string;
  /** For copying and export: digits and the country's decimal sign, no groups, no currency. */
  readonly plainMoney: (value: Money) => string;
  readonly plainUnitPrice: (value: UnitPrice) => string;
};

export function numberFormats(country: FormatCountry): NumberFormats {
  const locale = LOCALE_OF[country];
  const others = once(() => new Intl.NumberFormat(locale, GROUPING));
  const percents = once(() => new Intl.NumberFormat(locale, { ...GROUPING, style: 'percent', maximumFractionDigits: 2 }));
  const currencies = new Map<string, Intl.NumberFormat>();
  const currencyFormat = (currency: string, digits: number): Intl.NumberFormat => {
    const name = `${currency} ${digits}`;
    const known = currencies.get(name);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, { ...GROUPING, style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
    currencies.set(name, made);
    return made;
  };
  const plain = (text: string, digits: number): string =>
    new Intl.NumberFormat(locale, { useGrouping: false, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(exact(text));
  return {
    number: (value) => (isWhole(value) ? grouped(value, GROUP_OF[country]) : withMinus(others().format(value))),
    percent: (basisPoints) => withMinus(percents().format(exact(toDecimal({ amount: basisPoints, scale: 4, currency: '' })))),
    money: (value) => withMinus(currencyFormat(value.currency, minorUnitExponent(value.currency)).format(exact(moneyToDecimal(value)))),
    unitPrice: (price) => withMinus(currencyFormat(price.currency, priceDigits(price)).format(exact(toDecimal(price)))),
    plainMoney: (value) => plain(moneyToDecimal(value), minorUnitExponent(value.currency)),
    plainUnitPrice: (price) => plain(toDecimal(price), priceDigits(price)),
  };
}

/** Whole numbers stand in every list, and the first formatter of Intl costs a start fifteen milliseconds. */
const isWhole = (value: number): boolean => Number.isSafeInteger(value) && !Object.is(value, -0);

const grouped = (value: number, sign: string): string => withMinus(String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, sign));

/** Trailing zeros behind the minor unit say nothing: 13.1250 shows three digits. */
function priceDigits(price: UnitPrice): number {
  const fraction = toDecimal(price).split('.')[1] ?? '';
  return Math.max(minorUnitExponent(price.currency), fraction.replace(/0+$/, '').length);
}

/** A whole number as people type it ("1 000", "1.000"), or null. */
export function readWhole(text: string): number | null {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,15}$/.test(typed) || /^\d{1,3}([.,]\d{3})+$/.test(typed) ? Number(typed.replace(/[.,]/g, '')) : null;
}
