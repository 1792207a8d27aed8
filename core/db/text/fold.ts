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
const WITHIN_ASCII = /^[ -~]*$/;
const HAS_PAIR = /[äöüåø]/;
const UNDECOMPOSED = /[łßøæœđðþı]/g;
const PAIRED = /[äöüåø]/g;

/** Words in their base letters, one space between. `Müller & Söhne` → `muller sohne`. */
export const foldToBase = (text: string): string => words(strip(lower(text)));

/** Words with umlauts as two letters; null when that is the same as the base form. */
export function foldToPairs(text: string): string | null {
  const lowered = lower(text);
  return HAS_PAIR.test(lowered) ? words(strip(lowered.replace(PAIRED, (letter) => PAIRS[letter] ?? letter))) : null;
}

/** Letters and digits only, no spaces: `PL 525-000-12-34` → `pl5250001234`. */
export const foldToOneWord = (text: string): string => foldToBase(text).replaceAll(' ', '');

/** Composed, so that `u` + `¨` reads as `ü`; `ẞ` and `İ` are settled before lower case. */
const lower = (text: string): string => (WITHIN_ASCII.test(text) ? text.toLowerCase() : text.normalize('NFKC').replaceAll('İ', 'I').toLowerCase().normalize('NFC'));

function strip(lowered: string): string {
  if (WITHIN_ASCII.test(lowered)) return lowered;
  return lowered.replace(UNDECOMPOSED, (letter) => WHOLE[letter] ?? letter).normalize('NFD').replace(MARKS, '');
}

const words = (stripped: string): string => stripped.replace(NOT_WORD, ' ').trim();
