import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../../core/domain/money/allocate.ts';
import { add, compare, subtract, sum, times } from '../../../../core/domain/money/arithmetic.ts';
import { minorUnitExponent } from '../../../../core/domain/money/currency.ts';
import type { Money } from '../../../../core/domain/money/money.ts';
import { percentageOf } from '../../../../core/domain/money/percentage.ts';
import { roundHalfUp } from '../../../../core/domain/money/rounding.ts';
import { multiply, simplified } from '../../../../core/domain/money/unit-price.ts';

const eur = (minor: number): Money => ({ minor, currency: 'EUR' });
const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('roundHalfUp', () => {
  it.each([
    [25n, 10n, 3n],
    [24n, 10n, 2n],
    [-25n, 10n, -3n],
    [-24n, 10n, -2n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [0n, 7n, 0n],
  ])('%d / %d is %d', (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected);
  });

  it('is never further than half a unit away', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 9n), (numerator, denominator) => {
        const distance = 2n * (roundHalfUp(numerator, denominator) * denominator - numerator);
        expect(distance <= denominator && -distance <= denominator).toBe(true);
      }),
    );
  });
});

describe('add, subtract, compare', () => {
  it('refuse two currencies', () => {
    const pln = { minor: 1, currency: 'PLN' };
    const error = { kind: 'currencyMismatch', left: 'EUR', right: 'PLN' };
    expect(add(eur(1), pln)).toEqual({ ok: false, error });
    expect(subtract(eur(1), pln)).toEqual({ ok: false, error });
    expect(compare(eur(1), pln)).toEqual({ ok: false, error });
  });

  it('order amounts', () => {
    expect(compare(eur(1), eur(2))).toEqual({ ok: true, value: -1 });
    expect(compare(eur(2), eur(2))).toEqual({ ok: true, value: 0 });
    expect(compare(eur(3), eur(2))).toEqual({ ok: true, value: 1 });
  });

  it('take away what was added', () => {
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        const both = add(eur(left), eur(right));
        expect(both.ok && subtract(both.value, eur(right))).toEqual({ ok: true, value: eur(left) });
      }),
    );
  });

  it('add up to the same in any grouping and order', () => {
    fc.assert(
      fc.property(fc.array(amounts), fc.nat(20), (minors, cut) => {
        const all = minors.map(eur);
        const halves = [sum('EUR', all.slice(0, cut)), sum('EUR', all.slice(cut))];
        expect(sum('EUR', all.toReversed())).toEqual(sum('EUR', halves));
      }),
    );
  });

  it('repeat an amount as its sum', () => {
    fc.assert(
      fc.property(amounts, fc.nat(36), (minor, count) => {
        expect(times(eur(minor), count)).toEqual(sum('EUR', Array.from({ length: count }, () => eur(minor))));
      }),
    );
  });
});

describe('multiply', () => {
  it.each([
    ['13.125 × 1 rounds half up', { amount: 13_125, scale: 3 }, { quantity: 1 }, 1_313],
    ['13.125 × 2 needs no rounding', { amount: 13_125, scale: 3 }, { quantity: 2 }, 2_625],
    ['13.125 × 1 × 12 rounds once', { amount: 13_125, scale: 3 }, { quantity: 1, periods: 12 }, 15_750],
    ['12.5 % off 10.01', { amount: 1_001, scale: 2 }, { quantity: 1, discountBasisPoints: 1_250 }, 876],
    ['everything off', { amount: 1_001, scale: 2 }, { quantity: 5, discountBasisPoints: 10_000 }, 0],
    ['a whole-unit price', { amount: 15, scale: 0 }, { quantity: 3 }, 4_500],
    ['a credit', { amount: -13_125, scale: 3 }, { quantity: 1 }, -1_313],
    ['300 seats at 10.08 for 36 months', { amount: 1_008, scale: 2 }, { quantity: 300, periods: 36 }, 10_886_400],
  ])('%s', (_name, price, factors, minor) => {
    expect(multiply({ ...price, currency: 'EUR' }, factors)).toEqual(eur(minor));
  });

  it('goes by the digits of the currency', () => {
    expect(multiply({ amount: 12_345, scale: 1, currency: 'JPY' }, { quantity: 1 })).toEqual({ minor: 1_235, currency: 'JPY' });
    expect(multiply({ amount: 12_345, scale: 4, currency: 'KWD' }, { quantity: 1 })).toEqual({ minor: 1_235, currency: 'KWD' });
  });

  it('distributes over quantities where the price is whole minor units', () => {
    fc.assert(
      fc.property(amounts, fc.nat(10_000), fc.nat(10_000), (amount, some, more) => {
        const price = { amount, scale: 2, currency: 'EUR' };
        expect(multiply(price, { quantity: some + more })).toEqual(sum('EUR', [multiply(price, { quantity: some }), multiply(price, { quantity: more })]));
      }),
    );
  });

  it('does not depend on how fine the price is written', () => {
    fc.assert(
      fc.property(amounts, fc.nat(1_000), fc.nat(10_000), (amount, quantity, discountBasisPoints) => {
        const coarse = { amount, scale: 2, currency: 'EUR' };
        const fine = { amount: amount * 1_000, scale: 5, currency: 'EUR' };
        expect(multiply(fine, { quantity, discountBasisPoints })).toEqual(multiply(coarse, { quantity, discountBasisPoints }));
        expect(simplified(fine)).toEqual(coarse);
      }),
    );
  });
});

describe('percentageOf', () => {
  it.each([
    [3_003, 2_300, 691],
    [35_233, 2_300, 8_104],
    [35_233, 1_900, 6_694],
    [-3_003, 2_300, -691],
    [1, 5_000, 1],
  ])('%d at %d basis points is %d', (minor, basisPoints, expected) => {
    expect(percentageOf(eur(minor), basisPoints)).toEqual(eur(expected));
  });
});

describe('allocate', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [3, 7], [2, 3]],
    [7, [0, 1], [0, 7]],
  ])('%d by %j is %j', (minor, weights, parts) => {
    expect(allocate(eur(minor), weights).map((part) => part.minor)).toEqual(parts);
  });

  it('loses nothing and gives nobody more than a unit beyond the fair share', () => {
    const weights = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }).filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(amounts, weights, (minor, list) => {
        const parts = allocate(eur(minor), list);
        expect(sum('EUR', parts)).toEqual(eur(minor));
        const whole = list.reduce((so, weight) => so + weight, 0);
        for (const [index, part] of parts.entries()) expect(Math.abs(part.minor - (minor * (list[index] ?? 0)) / whole)).toBeLessThan(1);
      }),
    );
  });
});

describe('minorUnitExponent', () => {
  it.each([
    ['PLN', 2],
    ['EUR', 2],
    ['GBP', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %d digits', (currency, digits) => {
    expect(minorUnitExponent(currency)).toBe(digits);
  });
});
