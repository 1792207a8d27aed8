import type { Money, UnitPrice } from '../../core/domain/money/money.ts';
import type { FormatCountry } from '../../electron/bridge.ts';

/** The locale whose shapes a country uses (domain/documents.md, section 7). */
export const LOCALE_OF: Readonly<Record<FormatCountry, string>> = { PL: 'pl-PL', DE: 'de-DE', AT: 'de-AT', GB: 'en-GB' };

const MINUS = '\u2212';
/** Intl writes a hyphen before negative amounts; print and screen use the real minus. */
const withMinus = (text: string): string => text.replace('-', MINUS);

/** Polish groups only from five digits on unless told; columns of amounts must line up. */
const GROUPING = { useGrouping: 'always' } as const;

/** Exact decimal text of `amount` × 10^-scale, for Intl: no binary fraction in between. */
export function decimalText(amount: number, scale: number): `${number}` {
  const digits = String(Math.abs(amount)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale);
  const sign = amount < 0 ? '-' : '';
  return `${sign}${whole}${scale > 0 ? `.${fraction}` : ''}` as `${number}`;
}

/** Digits after the point in the currency's minor unit: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

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
  const whole = new Intl.NumberFormat(locale, GROUPING);
  const percents = new Intl.NumberFormat(locale, { ...GROUPING, style: 'percent', maximumFractionDigits: 2 });
  const currencies = new Map<string, Intl.NumberFormat>();
  const currencyFormat = (currency: string, digits: number): Intl.NumberFormat => {
    const name = `${currency} ${digits}`;
    const known = currencies.get(name);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, { ...GROUPING, style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
    currencies.set(name, made);
    return made;
  };
  const plain = (text: `${number}`, digits: number): string =>
    new Intl.NumberFormat(locale, { useGrouping: false, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(text);
  return {
    number: (value) => withMinus(whole.format(value)),
    percent: (basisPoints) => withMinus(percents.format(decimalText(basisPoints, 4))),
    money: ({ minor, currency }) => {
      const digits = minorDigits(currency);
      return withMinus(currencyFormat(currency, digits).format(decimalText(minor, digits)));
    },
    unitPrice: (price) => withMinus(currencyFormat(price.currency, priceDigits(price)).format(decimalText(price.amount, price.scale))),
    plainMoney: ({ minor, currency }) => plain(decimalText(minor, minorDigits(currency)), minorDigits(currency)),
    plainUnitPrice: (price) => plain(decimalText(price.amount, price.scale), priceDigits(price)),
  };
}

/** Trailing zeros behind the minor unit say nothing: 13.1250 shows three digits. */
function priceDigits({ amount, scale, currency }: UnitPrice): number {
  const fraction = scale > 0 ? String(Math.abs(amount)).padStart(scale + 1, '0').slice(-scale) : '';
  return Math.max(minorDigits(currency), fraction.replace(/0+$/, '').length);
}

/**
 * What a person types into a number field, as an exact decimal text ("1234.5"), or null.
 * The country's own signs are meant; a single point or comma before other than three digits
 * is read as the decimal sign whatever the country.
 */
export function readDecimal(text: string, country: FormatCountry): string | null {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '').replace(MINUS, '-');
  const decimal = country === 'GB' ? '.' : ',';
  const group = decimal === ',' ? '.' : ',';
  if (!/^-?[\d.,]+$/.test(typed)) return null;
  const normal = typed.includes(decimal) || isGrouped(typed, group) ? typed.replaceAll(group, '').replace(decimal, '.') : typed.replace(group, '.');
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(normal) ? normal.replace(/^(-?)\./, '$10.') : null;
}

const isGrouped = (text: string, sign: string): boolean => (sign === '.' ? /^-?\d{1,3}(\.\d{3})+$/ : /^-?\d{1,3}(,\d{3})+$/).test(text);
