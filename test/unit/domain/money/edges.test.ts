import { describe, expect, it } from 'vitest';
import { allocate } from '../../../../core/domain/money/allocate.ts';
import { add, isZero, subtract, sum, times, zero } from '../../../../core/domain/money/arithmetic.ts';
import { moneyToDecimal, toDecimal } from '../../../../core/domain/money/decimal.ts';
import type { Money } from '../../../../core/domain/money/money.ts';
import { parseLocalPercent, parseLocalPrice } from '../../../../core/domain/money/parse-local.ts';
import { percentageOf } from '../../../../core/domain/money/percentage.ts';
import { roundHalfUp, toSafeInteger } from '../../../../core/domain/money/rounding.ts';
import { multiply, simplified } from '../../../../core/domain/money/unit-price.ts';

const eur = (minor: number): Money => ({ minor, currency: 'EUR' });

describe('what never may happen stops at once, by its name', () => {
  it.each<[string, () => unknown, string]>([
    ['a sum over two currencies', () => sum('EUR', [eur(1), { minor: 1, currency: 'PLN' }]), 'a sum of one currency'],
    ['half a time', () => times(eur(100), 1.5), 'a whole number of times'],
    ['a negative weight', () => allocate(eur(100), [3, -1]), 'whole weights'],
    ['half a weight', () => allocate(eur(100), [1, 0.5]), 'whole weights'],
    ['nobody to give it to', () => allocate(eur(100), [0, 0]), 'somebody to give it to'],
    ['no one at all', () => allocate(eur(100), []), 'somebody to give it to'],
    ['half a hundredth of a per cent', () => percentageOf(eur(100), 0.5), 'whole basis points'],
    ['a division by nothing', () => roundHalfUp(1n, 0n), 'a divisor above zero'],
    ['more than can be counted', () => toSafeInteger(2n ** 53n), 'an amount within the safe integers'],
    ['half a seat', () => multiply({ amount: 100, scale: 2, currency: 'EUR' }, { quantity: 0.5 }), 'whole quantities and periods'],
    ['half a period', () => multiply({ amount: 100, scale: 2, currency: 'EUR' }, { quantity: 1, periods: 0.5 }), 'whole quantities and periods'],
  ])('%s', (_, act, what) => expect(act).toThrow(`broken invariant: ${what}`));
});

describe('plain sums', () => {
  it('add and take away in the right direction', () => {
    expect(add(eur(500), eur(200))).toEqual({ ok: true, value: eur(700) });
    expect(subtract(eur(500), eur(200))).toEqual({ ok: true, value: eur(300) });
  });
  it('start from nothing in a currency', () => {
    expect(zero('PLN')).toEqual({ minor: 0, currency: 'PLN' });
    expect([isZero(zero('PLN')), isZero(eur(1))]).toEqual([true, false]);
  });
  it('give what is left over to the largest remainders, the earlier first', () => {
    expect(allocate(eur(100), [1, 1, 1]).map(({ minor }) => minor)).toEqual([34, 33, 33]);
    expect(allocate(eur(5), [3, 3, 3, 3]).map(({ minor }) => minor)).toEqual([2, 1, 1, 1]);
    expect(allocate(eur(-100), [1, 2]).map(({ minor }) => minor)).toEqual([-33, -67]);
    expect(allocate(eur(0), [1, 2]).map(({ minor }) => Object.is(minor, 0))).toEqual([true, true]);
  });
  it('round nothing to nothing, without a sign', () => expect([roundHalfUp(0n, 7n), roundHalfUp(-1n, 3n), roundHalfUp(-1n, 2n)]).toEqual([0n, 0n, -1n]));
});

describe('written prices', () => {
  it('are exact down to their last digit, and whole where the currency is', () => {
    expect(toDecimal({ amount: -5, scale: 3, currency: 'EUR' })).toBe('-0.005');
    expect(toDecimal({ amount: 1_500, scale: 0, currency: 'JPY' })).toBe('1500');
    expect(moneyToDecimal({ minor: -7, currency: 'EUR' })).toBe('-0.07');
  });
  it('lose needless zeros only', () => {
    expect(simplified({ amount: 131_300, scale: 4, currency: 'EUR' })).toEqual({ amount: 1_313, scale: 2, currency: 'EUR' });
    expect(simplified({ amount: 131_250, scale: 4, currency: 'EUR' })).toEqual({ amount: 13_125, scale: 3, currency: 'EUR' });
    expect(simplified({ amount: 100, scale: 2, currency: 'EUR' })).toEqual({ amount: 100, scale: 2, currency: 'EUR' });
  });
  it('multiply at the digits of the currency', () => expect(multiply({ amount: 1_500, scale: 0, currency: 'JPY' }, { quantity: 3 })).toEqual({ minor: 4_500, currency: 'JPY' }));
});

describe('typed prices', () => {
  const read = (text: string, country = 'PL', currency = 'EUR') => {
    const result = parseLocalPrice(text, currency, country);
    return result.ok ? toDecimal(result.value) : result.error;
  };
  it.each<[string, string, string]>([
    ['−12,50 €', 'PL', '-12.50'],
    ['–12,50', 'PL', '-12.50'],
    ['-12,50 EUR', 'PL', '-12.50'],
    ['12−50', 'PL', 'notANumber'],
    ['12,50-', 'PL', 'notANumber'],
    ['1.234,50', 'DE', '1234.50'],
    ['1.234.567', 'DE', '1234567.00'],
    ['1,234.50', 'DE', '1234.50'],
    ['1.2345,50', 'DE', 'notANumber'],
    ['1.23,50', 'DE', 'notANumber'],
    ['0.234,50', 'DE', 'notANumber'],
    ['1234.567,50', 'DE', 'notANumber'],
    ['x1.234,50', 'DE', 'notANumber'],
    ['1x.234,50', 'DE', 'notANumber'],
    ['1.x234,50', 'DE', 'notANumber'],
    ['1.234x,50', 'DE', 'notANumber'],
    ['1.234,5x', 'DE', 'notANumber'],
    ['1.234,50,10', 'DE', 'notANumber'],
    ['1,2,3', 'PL', 'notANumber'],
    ['12,50 zł', 'PL', 'otherCurrency'],
  ])('%j in %s is %s', (text, country, expected) => expect(read(text, country)).toBe(expected));

  it.each<[string, number | null]>([['12,5 %', 1_250], ['', null], [' % ', null], ['5', 500], ['12,555', null], ['abc', null]])('%j as a percentage is %s', (text, expected) => expect(parseLocalPercent(text, 'PL')).toBe(expected));
});
