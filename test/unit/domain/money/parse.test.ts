import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyToDecimal, parseDecimal, toDecimal } from '../../../../core/domain/money/decimal.ts';
import { parseLocalPercent, parseLocalPrice } from '../../../../core/domain/money/parse-local.ts';

describe('parseDecimal', () => {
  it.each([
    ['30.4', 3_040, 2],
    ['30', 3_000, 2],
    ['0.125', 125, 3],
    ['-7.5', -750, 2],
    ['12.5000', 1_250, 2],
    ['  10.08 ', 1_008, 2],
    ['0.000001', 1, 6],
    ['-0', 0, 2],
  ])('%j is %d at scale %d', (text, amount, scale) => {
    expect(parseDecimal(text, 'EUR')).toEqual({ ok: true, value: { amount, scale, currency: 'EUR' } });
  });

  it.each([
    ['', 'empty'],
    ['abc', 'notANumber'],
    ['1,5', 'notANumber'],
    ['1e3', 'notANumber'],
    ['0.0000001', 'tooLong'],
    ['99999999999999999', 'tooLong'],
  ])('%j is refused as %s', (text, error) => {
    expect(parseDecimal(text, 'EUR')).toEqual({ ok: false, error });
  });

  it('keeps whole yen whole', () => {
    expect(parseDecimal('1500', 'JPY')).toEqual({ ok: true, value: { amount: 1_500, scale: 0, currency: 'JPY' } });
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 2, max: 6 }), (amount, scale) => {
        const text = toDecimal({ amount, scale, currency: 'EUR' });
        const read = parseDecimal(text, 'EUR');
        expect(read.ok && Number(toDecimal(read.value))).toBe(Number(text));
      }),
    );
  });

  it('writes amounts in the digits of their currency', () => {
    expect(moneyToDecimal({ minor: -5, currency: 'EUR' })).toBe('-0.05');
    expect(moneyToDecimal({ minor: 5, currency: 'JPY' })).toBe('5');
  });
});

describe('parseLocalPrice', () => {
  it.each([
    ['PL', '1 234,50', '1234.50'],
    ['PL', '1\u00a0234,5', '1234.50'],
    ['PL', '1 234,50 zł', '1234.50'],
    ['PL', '30.4', '30.40'],
    ['PL', '13.125', '13.125'],
    ['PL', '1.234,50', '1234.50'],
    ['PL', '1,234.50', '1234.50'],
    ['PL', '1.234.567', '1234567.00'],
    ['PL', '\u2212 12', '-12.00'],
    ['DE', '1.234,50', '1234.50'],
    ['DE', '1.234', '1234.00'],
    ['DE', '30.4', '30.40'],
    ['DE', '0.125', '0.125'],
    ['DE', '12,5', '12.50'],
    ['AT', '1 234,50', '1234.50'],
    ['GB', '1,234.50', '1234.50'],
    ['GB', '1,234', '1234.00'],
    ['GB', '30,4', '30.40'],
    ['GB', '1,234,567.5', '1234567.50'],
  ])('%s %j is %s', (country, text, expected) => {
    const read = parseLocalPrice(text, 'PLN', country);
    expect(read.ok && toDecimal(read.value)).toBe(expected);
  });

  it.each([
    ['PL', '', 'empty'],
    ['PL', 'dużo', 'notANumber'],
    ['PL', '1,2,3', 'notANumber'],
    ['DE', '1.23.456', 'notANumber'],
    ['GB', '1.234,5.6', 'notANumber'],
    ['PL', '10 €', 'otherCurrency'],
    ['PL', 'EUR 10', 'otherCurrency'],
  ])('%s %j is refused as %s', (country, text, error) => {
    expect(parseLocalPrice(text, 'PLN', country)).toEqual({ ok: false, error });
  });
});

describe('parseLocalPercent', () => {
  it.each([
    ['PL', '12,5 %', 1_250],
    ['DE', '12.5', 1_250],
    ['GB', '100', 10_000],
    ['PL', '', null],
    ['PL', '1,234', null],
    ['PL', 'x', null],
  ])('%s %j is %s basis points', (country, text, expected) => {
    expect(parseLocalPercent(text, country)).toBe(expected);
  });
});
