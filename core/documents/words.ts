import { toCardinal as german } from 'n2words/de-DE';
import { toCardinal as english } from 'n2words/en-GB';
import { toCardinal as polish } from 'n2words/pl-PL';
import { minorUnitExponent } from '../domain/money/currency.ts';
import type { Money } from '../domain/money/money.ts';
import type { DocumentLanguage } from '../domain/quotes/quote.ts';

/**
 * An amount in words (documents.md 8): Polish with the minor part as `56/100`, which is the
 * custom, German and English in full. null for currencies whose words are not known here.
 */
export function amountInWords(amount: Money, language: DocumentLanguage): string | null {
  const unit = UNITS[language][amount.currency];
  if (unit === undefined || minorUnitExponent(amount.currency) !== 2 || amount.minor < 0) return null;
  const whole = Math.trunc(amount.minor / 100);
  const part = amount.minor % 100;
  switch (language) {
    case 'pl':
      return `${polishNumber(whole)} ${unit.whole[polishForm(whole)]} ${String(part).padStart(2, '0')}/100`;
    case 'de':
      return joinedBy('und', [`${germanNumber(whole)} ${unit.whole[0]}`, part === 0 ? '' : `${germanNumber(part)} ${unit.part[0]}`]);
    case 'en':
      return joinedBy('and', [`${english(whole)} ${unit.whole[whole === 1 ? 0 : 1]}`, part === 0 ? '' : `${english(part)} ${unit.part[part === 1 ? 0 : 1]}`]);
  }
}

const joinedBy = (word: string, parts: readonly string[]): string => parts.filter((part) => part !== '').join(` ${word} `);

type Forms = readonly [one: string, few: string, many: string];
type Unit = { readonly whole: Forms; readonly part: Forms };
const same = (word: string): Forms => [word, word, word];
const unit = (whole: Forms | string, part: Forms | string): Unit => ({ whole: typeof whole === 'string' ? same(whole) : whole, part: typeof part === 'string' ? same(part) : part });

const UNITS: Readonly<Record<DocumentLanguage, Readonly<Record<string, Unit>>>> = {
  // Polish prints the minor part as a fraction, so only the whole unit is inflected; euro never is.
  pl: {
    PLN: unit(['złoty', 'złote', 'złotych'], 'grosz'),
    EUR: unit('euro', 'cent'),
    GBP: unit(['funt', 'funty', 'funtów'], 'pens'),
    USD: unit(['dolar', 'dolary', 'dolarów'], 'cent'),
    CHF: unit(['frank', 'franki', 'franków'], 'rapen'),
    CZK: unit(['korona', 'korony', 'koron'], 'halerz'),
  },
  de: {
    PLN: unit('Złoty', 'Grosz'),
    EUR: unit('Euro', 'Cent'),
    GBP: unit('Pfund', 'Pence'),
    USD: unit('Dollar', 'Cent'),
    CHF: unit('Franken', 'Rappen'),
  },
  en: {
    PLN: unit(['zloty', 'zlotys', 'zlotys'], ['grosz', 'groszy', 'groszy']),
    EUR: unit(['euro', 'euros', 'euros'], ['cent', 'cents', 'cents']),
    GBP: unit(['pound', 'pounds', 'pounds'], ['penny', 'pence', 'pence']),
    USD: unit(['dollar', 'dollars', 'dollars'], ['cent', 'cents', 'cents']),
    CHF: unit(['franc', 'francs', 'francs'], ['rappen', 'rappen', 'rappen']),
  },
};

/** One is singular; 2–4 at the end but not 12–14 are few; all else, compounds with one at the end too, is many. */
function polishForm(count: number): 0 | 1 | 2 {
  if (count === 1) return 0;
  const [tens, ones] = [count % 100, count % 10];
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
}

/** The library leaves out "jeden" before a thousand, a million, a milliard; papers of money write it. */
const polishNumber = (count: number): string => polish(count).replace(/^(?=(?:tysiąc|milion|miliard)(?: |$))/u, 'jeden ').replaceAll(/(?<=(?:milion|miliard)\p{L}* )(?=(?:tysiąc|milion)(?: |$))/gu, 'jeden ');

/** "null" in German stands for zero, "eins" becomes "ein" before the currency (documents.md 8). */
const germanNumber = (count: number): string => german(count).replace(/eins$/u, 'ein');
