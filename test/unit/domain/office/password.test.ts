import { describe, expect, test } from 'vitest';
import { checkPassword, passwordVerdict } from '../../../../core/domain/office/password.ts';

/** Inventory T-01. */
describe('the password of the order portal', () => {
  test.each([
    ['Abcdef1!', 'accepted', null],
    ['Abcdef1$', 'accepted', null],
    ['abcdef1!', 'refused', 'upper'],
    ['ABCDEF1!', 'refused', 'lower'],
    ['Abcdefg!', 'refused', 'digit'],
    ['Abcdefg1', 'refused', 'special'],
    ['Abc1!', 'refused', 'length'],
    ['', 'refused', 'length'],
    ['Abcdef1§', 'doubtful', 'recommendedSpecial'],
    ['Żółwik1!', 'accepted', null],
    ['Abcdef1 ', 'refused', 'special'],
  ] as const)('%j is %s', (password, verdict, failing) => {
    const check = checkPassword(password);
    expect(passwordVerdict(check)).toBe(verdict);
    if (failing !== null) expect(check[failing]).toBe(false);
  });
});
