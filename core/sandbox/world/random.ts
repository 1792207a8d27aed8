/**
 * Deterministic chance: everything of the sandbox's world is a pure function of the seed and a
 * key, so that customer 70,123 can be made without making the 70,122 before it.
 */

/** A source of numbers that answers the same sequence for the same seed and key. */
export type Dice = {
  /** In [0, 1). */
  readonly next: () => number;
  /** Whole number in [0, below). */
  readonly below: (below: number) => number;
  /** Whole number in [from, to]. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) => Item;
  readonly chance: (probability: number) => boolean;
};

type Key = readonly (string | number)[];

/** Bijective 32-bit finaliser (the constants are those of murmur3). */
function mix(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** 32 bits from a seed and a key. */
export function hash(seed: number, ...key: Key): number {
  let bits = mix(seed ^ 0x9e3779b9);
  for (const part of key) {
    if (typeof part === 'number') {
      bits = mix(bits ^ mix(part + 0x51ed270b));
      continue;
    }
    for (let index = 0; index < part.length; index += 1) {
      bits = Math.imul(bits ^ part.charCodeAt(index), 0x01000193);
    }
    bits = mix(bits ^ part.length);
  }
  return bits;
}

/** Independent for every key: what is thrown under one moves nothing under another. */
export function dice(seed: number, ...key: Key): Dice {
  let state = hash(seed, ...key);
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return mix(state) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('picked from an empty table');
      return item;
    },
    chance: (probability) => next() < probability,
  };
}

/** Hexadecimal text of `length` characters. */
export function hex(length: number, seed: number, ...key: Key): string {
  let state = hash(seed, ...key);
  let text = '';
  while (text.length < length) {
    text += state.toString(16).padStart(8, '0');
    state = mix(state + 0x9e3779b9);
  }
  return text.slice(0, length);
}

/** A lower-case GUID in the form of version 4. */
export function guid(seed: number, ...key: Key): string {
  const digits = hex(32, seed, ...key);
  const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4] ?? '8';
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
}

const STORE_ALPHABET = '0123456789BCDFGHJKLMNPQRSTVWXZ';

/** An id as the catalogue writes them: a prefix and upper-case letters and digits without vowels. */
export function storeId(prefix: string, length: number, ...key: Key): string {
  let state = hash(0, ...key);
  let id = prefix;
  while (id.length < length) {
    id += STORE_ALPHABET[state % STORE_ALPHABET.length] ?? '0';
    state = mix(state + 0x9e3779b9);
  }
  return id;
}
