import { once } from '../../domain/once.ts';

/**
 * Sort keys: text whose byte order is the reading order, so that an index can sort names.
 * SQLite knows no Polish; `Intl.Collator` cannot live in an index. We take Polish first, because
 * its extra letters are letters of their own (a ą b c ć … l ł … z ź ż), while German sorts its
 * umlauts with their base letter (DIN 5007-1), which this key does too. Accents of other
 * languages fall to their base letter. Order: space, marks, digits, letters, other scripts.
 * What folds to the same key is told apart by the original text and then by row id.
 */
const ALPHABET = 'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż';
/** First weight of letters; one ASCII character per letter from `A` on. */
const FIRST_LETTER = 'A'.charCodeAt(0);
const WEIGHT = new Map(Array.from(ALPHABET, (letter, at) => [letter, String.fromCharCode(FIRST_LETTER + at)] as const));
/** Marks weigh the same: they separate, nothing more. */
const MARK = '!';
/** Other scripts come after all of the alphabet. */
const OTHER = '~';
const LONGEST = 80;

const WHOLE: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Name → key. Compare keys byte by byte. */
export function sortKey(name: string): string {
  const text = name.normalize('NFC').toLowerCase().trim();
  const weights = common();
  let key = '';
  for (let at = 0; at < text.length && key.length < LONGEST; at += 1) {
    const weight = weights[text.charCodeAt(at)];
    if (weight === undefined) return key + weighed(text.slice(at), LONGEST - key.length);
    key += weight;
  }
  return key;
}

/** Letter by letter, whatever the script. */
function weighed(text: string, longest: number): string {
  const weights = common();
  let key = '';
  for (const letter of text) {
    key += weights[letter.codePointAt(0) ?? 0] ?? weigh(letter);
    if (key.length >= longest) break;
  }
  return key;
}

function weigh(letter: string): string {
  if (letter >= '0' && letter <= '9') return letter;
  if (/\s/u.test(letter)) return ' ';
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  const whole = WHOLE[bare] ?? bare;
  if (whole === '') return '';
  const weights = Array.from(whole, (part) => WEIGHT.get(part));
  if (weights.every((weight) => weight !== undefined)) return weights.join('');
  return /[\p{L}\p{N}]/u.test(letter) ? OTHER + letter : MARK;
}

/** Weights of the letters that most names are made of, by their code. */
const common = once((): readonly (string | undefined)[] => Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)).map((letter) => WEIGHT.get(letter) ?? weigh(letter)));
