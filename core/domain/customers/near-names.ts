import { latinWords, withoutLegalForm } from './name-words.ts';

/** A company's name as it is compared: `Müller GmbH & Co. KG` and `Mueller` are one. Empty when it has no Latin letters. */
export const nameKey = (name: string): string => withoutLegalForm(latinWords(name, 'pairs')).join('');

/** Shorter names differ too easily by a letter. */
const LEAST_FOR_ONE = 5;
const LEAST_FOR_TWO = 12;

const slipsAllowed = (shorter: number): number => (shorter >= LEAST_FOR_TWO ? 2 : shorter >= LEAST_FOR_ONE ? 1 : 0);

/** Which letters a key is made of, one bit each; digits share six. Compared before the keys themselves. */
export function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    letters |= 1 << (code >= FIRST_LETTER ? code - FIRST_LETTER : LETTERS + (code % (BITS - LETTERS)));
  }
  return letters;
}
const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;
const BITS = 32;

/** False: `areNear` would say no. A slip takes one letter away and brings another at most. */
export const mayBeNear = (one: number, other: number): boolean => bitsOf(one ^ other) <= 2 * MOST_SLIPS;
const MOST_SLIPS = 2;

function bitsOf(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Are two keys of names the same but for a slip or two? */
export function areNear(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const most = slipsAllowed(Math.min(one.length, other.length));
  return Math.abs(one.length - other.length) <= most && distanceWithin(one, other, most) <= most;
}

/** Letters to put in, take out, exchange or swap with their neighbour; beyond `most` any greater number. */
export function distanceWithin(one: string, other: string, most: number): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, other.length);
}

const at = (row: readonly number[], place: number): number => row[place] ?? Number.POSITIVE_INFINITY;
