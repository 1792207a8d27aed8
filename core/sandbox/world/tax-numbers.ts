import type { Dice } from './random.ts';

/**
 * Well-formed tax numbers. The check digits follow documents.md section 10; whether a number
 * is assigned to anybody is left to chance, as with every number in a test.
 */

const digitsOf = (dice: Dice, count: number, first: number): number[] =>
  Array.from({ length: count }, (_, index) => (index === 0 ? dice.between(first, 9) : dice.below(10)));

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);

/** NIP: ten digits, weights modulo 11; a remainder of ten is never issued. */
export function nip(dice: Dice): string {
  for (;;) {
    const digits = digitsOf(dice, 9, 1);
    const check = weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
    if (check < 10) return [...digits, check].join('');
  }
}

/** REGON: nine digits. */
export function regon(dice: Dice): string {
  const digits = digitsOf(dice, 8, 0);
  const check = (weighted(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10;
  return [...digits, check].join('');
}

/** USt-IdNr.: DE and nine digits (ISO 7064, modulo 11, 10). */
export function germanVatId(dice: Dice): string {
  const digits = digitsOf(dice, 8, 1);
  const product = digits.reduce((carry, digit) => {
    const sum = (digit + carry) % 10;
    return (2 * (sum === 0 ? 10 : sum)) % 11;
  }, 10);
  return `DE${digits.join('')}${(11 - product) % 10}`;
}

/** UID: ATU and eight digits. */
export function austrianVatId(dice: Dice): string {
  const digits = digitsOf(dice, 7, 1);
  const sum = digits.reduce((total, digit, index) => {
    if (index % 2 === 0) return total + digit;
    const doubled = digit * 2;
    return total + Math.floor(doubled / 10) + (doubled % 10);
  }, 4);
  return `ATU${digits.join('')}${(10 - (sum % 10)) % 10}`;
}

/** GB and nine digits: seven weighted 8 to 2, plus the last two, divisible by 97. */
export function britishVatId(dice: Dice): string {
  const digits = digitsOf(dice, 7, 1);
  const rest = weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 97;
  const check = rest === 0 ? 97 : 97 - rest;
  return `GB${digits.join('')}${String(check).padStart(2, '0')}`;
}
