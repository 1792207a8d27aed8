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
  const { valued, keys, rest, highest } = split(ids, keyOf);
  const digits = new Uint16Array(valued.length);
  let from = Uint32Array.from(valued.keys());
  let to = new Uint32Array(valued.length);
  for (let weight = 1; weight <= highest; weight *= DIGIT) {
    for (let place = 0; place < digits.length; place += 1) {
      const key = keys[place] ?? 0;
      digits[place] = digitOf(direction === 'asc' ? key : highest - key, weight);
    }
    distribute(from, to, digits);
    [from, to] = [to, from];
  }
  const sorted = new Int32Array(ids.length);
  for (let place = 0; place < from.length; place += 1) sorted[place] = valued[from[place] ?? 0] ?? 0;
  sorted.set(rest, from.length);
  return sorted;
}

/** Sixteen bits of a key: integers below 2^32 by shifting, what is above by dividing. */
const digitOf = (key: number, weight: number): number => (weight < HIGH ? (key >>> 0) / weight : key / weight) & (DIGIT - 1);
const HIGH = DIGIT * DIGIT;

type Split = { readonly valued: Ids; readonly keys: Float64Array; readonly rest: Ids; readonly highest: number };

function split(ids: Ids, keyOf: KeyOf): Split {
  const valued = new Int32Array(ids.length);
  const keys = new Float64Array(ids.length);
  const rest = new Int32Array(ids.length);
  let highest = 0;
  let count = 0;
  let without = 0;
  for (const id of ids) {
    const key = keyOf(id);
    if (key === NO_VALUE) {
      rest[without++] = id;
    } else {
      keys[count] = key;
      valued[count++] = id;
      highest = key > highest ? key : highest;
    }
  }
  return { valued: valued.slice(0, count), keys: keys.slice(0, count), rest: rest.slice(0, without), highest };
}

/** One stable pass: places go from one order to the next by their digit. */
function distribute(from: Uint32Array, to: Uint32Array, digits: Uint16Array): void {
  const starts = new Uint32Array(DIGIT + 1);
  for (const digit of digits) starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  for (let digit = 0; digit < DIGIT; digit += 1) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  for (const place of from) {
    const digit = digits[place] ?? 0;
    const at = starts[digit] ?? 0;
    to[at] = place;
    starts[digit] = at + 1;
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
