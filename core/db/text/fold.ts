import { once } from '../../domain/once.ts';

/**
 * Folding for search: lower case, no diacritics, words of letters and digits only. Polish
 * letters fold to their base (`ł` → `l`); German umlauts to their base and, as people without
 * the right keyboard write them, to two letters (`ü` → `u` and `ue`).
 */

/** Letters that Unicode does not take apart. */
const WHOLE: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const PAIRS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
const UNDECOMPOSED = /[łßøæœđðþı]/g;
const PAIRED = /[äöüåø]/g;
/** Composed, or about to be by a combining mark. */
const MAY_PAIR = /[äöüåøÄÖÜÅØ]|\u0308|\u030a/;

/** Words in their base letters, one space between. `Müller & Söhne` → `muller sohne`. */
export const foldToBase = (text: string): string => byTable(text, baseOf()) ?? wholly(text, false);

/** Words with umlauts as two letters; null when that is the same as the base form. */
export function foldToPairs(text: string): string | null {
  if (!MAY_PAIR.test(text)) return null;
  const pairs = byTable(text, pairOf()) ?? wholly(text, true);
  return pairs === foldToBase(text) ? null : pairs;
}

/** Letters and digits only, no spaces: `PL 525-000-12-34` → `pl5250001234`. */
export const foldToOneWord = (text: string): string => foldToBase(text).replaceAll(' ', '');

/** By the rules of Unicode, whatever the script. */
const wholly = (text: string, inPairs: boolean): string => folded(text, inPairs).replace(NOT_WORD, ' ').trim();

function folded(text: string, inPairs: boolean): string {
  // Composed first, so that `u` + `¨` reads as `ü`; `İ` is settled before lower case makes two of it.
  const lowered = text.normalize('NFKC').replaceAll('İ', 'I').toLowerCase().normalize('NFC');
  const paired = inPairs ? lowered.replace(PAIRED, (letter) => PAIRS[letter] ?? letter) : lowered;
  return paired
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(UNDECOMPOSED, (letter) => WHOLE[letter] ?? letter);
}

/**
 * The same, letter by letter from a table, for texts of Latin letters without combining marks:
 * nearly all, and six times as fast (a first load folds every name twice).
 */
const TABLE_LENGTH = 0x180;
const tableOf = (inPairs: boolean): readonly (string | undefined)[] =>
  Array.from({ length: TABLE_LENGTH }, (_, code) => {
    const spaced = folded(String.fromCharCode(code), inPairs).replace(NOT_WORD, ' ');
    const word = spaced.trim();
    // `ŀ` is a letter with a separator behind it: not for the table.
    return word === '' || word === spaced ? word : undefined;
  });
const baseOf = once(() => tableOf(false));
const pairOf = once(() => tableOf(true));

function byTable(text: string, table: readonly (string | undefined)[]): string | null {
  let words = '';
  let isBetween = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = table[text.charCodeAt(at)];
    if (letter === undefined) return null;
    if (letter === '') {
      isBetween = true;
    } else {
      words += isBetween && words !== '' ? ` ${letter}` : letter;
      isBetween = false;
    }
  }
  return words;
}
