import { expect, test } from 'vitest';
import { createRestartPolicy } from '../../../electron/restart-policy.ts';

test('five restarts in a minute, each later than the one before; the sixth is refused', () => {
  const policy = createRestartPolicy();
  expect([0, 1, 2, 3, 4, 5].map((second) => policy.next(second * 1_000))).toEqual([0, 250, 500, 1_000, 2_000, null]);
});

test('a minute later it starts over', () => {
  const policy = createRestartPolicy();
  for (let count = 0; count < 5; count += 1) policy.next(count);
  expect(policy.next(59_999)).toBeNull();
  expect(policy.next(60_004)).toBe(0);
});

test('a person’s wish counts as a fresh beginning', () => {
  const policy = createRestartPolicy();
  for (let count = 0; count < 6; count += 1) policy.next(0);
  policy.forgive();
  expect(policy.next(0)).toBe(0);
});
