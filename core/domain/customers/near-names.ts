import { latinWords, withoutLegalForm } from './name-words.ts';

/** A company's name as it is compared: `Müller GmbH & Co. KG` and `Mueller` are one. Empty when it has no Latin letters. */
export const nameKey = (name: string): string => withoutLegalForm(latinWords(name, 'pairs')).join('');

/** Shorter names differ too easily by a letter. */
const LEAST_FOR_ONE = 5;
const LEAST_FOR_TWO = 12;

/** Are two keys of names the same but for a slip or two? */
export function areNear(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const most = shorter >= LEAST_FOR_TWO ? 2 : shorter >= LEAST_FOR_ONE ? 1 : 0;
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
