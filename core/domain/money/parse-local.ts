import { err } from '../result.ts';
import type { Result } from '../result.ts';
import type { DecimalProblem } from './decimal.ts';
import { parseDecimal } from './decimal.ts';
import type { Currency, UnitPrice } from './money.ts';

/** The sign that groups thousands in a country; spaces of any kind group everywhere. */
const GROUP_SIGN: ReadonlyMap<string, '.' | ',' | null> = new Map([
  ['PL', null],
  ['DE', '.'],
  ['AT', '.'],
  ['GB', ','],
]);
const groupSign = (formatCountry: string): '.' | ',' | null => GROUP_SIGN.get(formatCountry) ?? null;

const SYMBOLS: readonly { readonly currency: Currency; readonly pattern: RegExp }[] = [
  { currency: 'EUR', pattern: /^(?:€|EUR)|(?:€|EUR)$/i },
  { currency: 'PLN', pattern: /^(?:zł|zl|PLN)|(?:zł|zl|PLN)\.?$/i },
  { currency: 'GBP', pattern: /^(?:£|GBP)|(?:£|GBP)$/i },
  { currency: 'USD', pattern: /^(?:\$|USD)|(?:\$|USD)$/i },
];

export type LocalProblem = DecimalProblem | 'otherCurrency';

/**
 * What a person typed or pasted into a price field ("1 234,50", "1.234,5 €", "−12") as a unit
 * price in `currency`, read by the habits of the formatting country. A lone sign that cannot
 * be grouping is taken as the decimal sign, so that the point of the number pad works in Poland.
 */
export function parseLocalPrice(text: string, currency: Currency, formatCountry: string): Result<UnitPrice, LocalProblem> {
  const typed = text.replaceAll(/[\s\u00a0\u202f\u2009']/g, '').replace(/^[\u2212\u2013]/, '-');
  const bare = withoutSymbol(typed, currency);
  if (bare === null) return err('otherCurrency');
  return parseDecimal(plainDecimal(bare, groupSign(formatCountry)), currency);
}

/** The same for a percentage ("12,5 %"): hundredths of a per cent, or null. */
export function parseLocalPercent(text: string, formatCountry: string): number | null {
  const typed = text.replaceAll(/[\s\u00a0\u202f%]/g, '');
  if (typed === '') return null;
  const parsed = parseDecimal(plainDecimal(typed, groupSign(formatCountry)), 'EUR');
  return parsed.ok && parsed.value.scale === 2 ? parsed.value.amount : null;
}

/** Null when another currency than expected is written beside the number. */
function withoutSymbol(text: string, currency: Currency): string | null {
  const signless = text.replace(/^-/, '');
  const written = SYMBOLS.find(({ pattern }) => pattern.test(signless));
  if (!written) return text;
  if (written.currency !== currency) return null;
  return (text.startsWith('-') ? '-' : '') + signless.replace(written.pattern, '');
}

/**
 * "1.234,5" → "1234.5". With two kinds of sign the first groups and the last is the decimal one
 * whatever the country; a lone sign is read by the country's habit. What fits no reading is
 * left as it is, to be refused as a number.
 */
function plainDecimal(text: string, group: '.' | ',' | null): string {
  const signs = text.replaceAll(/[^.,]/g, '');
  const [first] = signs;
  if (first === undefined) return text;
  const other = first === ',' ? '.' : ',';
  const groups = signs.length > 1 || first === group;
  if (groups && isGrouped(text, first, other)) return text.replaceAll(first, '').replace(other, '.');
  return signs.length === 1 ? text.replace(first, '.') : NOT_A_NUMBER;
}

const NOT_A_NUMBER = '?';

/** Groups of three behind the first one, the decimal sign at most once and last. */
function isGrouped(text: string, group: string, decimal: string): boolean {
  const [whole = '', ...fractions] = text.split(decimal);
  const fraction = fractions.length > 0 ? /^\d*$/.test(fractions.join(decimal)) : true;
  const [first = '', ...rest] = whole.split(group);
  return fractions.length <= 1 && fraction && rest.length > 0 && /^-?[1-9]\d{0,2}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
}
