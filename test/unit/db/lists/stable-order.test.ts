import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_VALUE, rankIn, stableOrder } from '../../../../core/db/lists/stable-order.ts';

const key = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 2_000_000 }), fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }), fc.constant(253_402_300_799_999), fc.constant(NO_VALUE));

/** Sorted by comparison: rows without a value last, equal keys as they came. */
const reference = (keys: readonly number[], direction: 'asc' | 'desc'): number[] =>
  keys
    .map((_, id) => id)
    .toSorted((a, b) => {
      const [left = 0, right = 0] = [keys[a], keys[b]];
      if (left === NO_VALUE || right === NO_VALUE) return Number(left === NO_VALUE) - Number(right === NO_VALUE);
      return direction === 'asc' ? left - right : right - left;
    });

test('is a stable sort with missing values last, both ways', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), fc.constantFrom('asc' as const, 'desc' as const), (keys, direction) => {
      const ids = Int32Array.from(keys.keys());
      expect([...stableOrder(ids, (id) => keys[id] ?? NO_VALUE, direction)]).toEqual(reference(keys, direction));
    }),
    { numRuns: 500 },
  );
});

test('a rank is the place in an order', () => {
  const rank = rankIn(Int32Array.of(7, 3, 9));
  expect([7, 3, 9, 4, 100].map(rank)).toEqual([0, 1, 2, NO_VALUE, NO_VALUE]);
});
