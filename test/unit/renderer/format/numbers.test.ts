import { assert, maxSafeInteger, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFormats, readWhole } from '../../../../renderer/format/numbers.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';

describe('money by formatting country (documents.md, section 7)', () => {
  it.each([
    ['PL', 'PLN', 123_450, `1${NBSP}234,50${NBSP}zł`],
    ['PL', 'EUR', 123_450, `1${NBSP}234,50${NBSP}€`],
    ['DE', 'EUR', 123_450, `1.234,50${NBSP}€`],
    ['DE', 'PLN', 123_450, `1.234,50${NBSP}PLN`],
    ['AT', 'EUR', 123_450, `€${NBSP}1.234,50`],
    ['GB', 'EUR', 123_450, '€1,234.50'],
    ['GB', 'JPY', 1_234, 'JP¥1,234'],
    ['PL', 'PLN', 123_456_789, `1${NBSP}234${NBSP}567,89${NBSP}zł`],
    ['DE', 'EUR', -5, `${MINUS}0,05${NBSP}€`],
    ['PL', 'PLN', 0, `0,00${NBSP}zł`],
  ] as const)('%s shows %s %i as %s', (country, currency, minor, expected) => {
    expect(numberFormats(country).money({ minor, currency })).toBe(expected);
  });

  it('loses no digit of a large amount', () => {
    expect(numberFormats('GB').money({ minor: Number.MAX_SAFE_INTEGER, currency: 'EUR' })).toBe('€90,071,992,547,409.91');
  });
});

describe('a whole number', () => {
  it.each(['PL', 'DE', 'AT', 'GB'] as const)('is written as Intl writes it: %s', (country) => {
    const intl = new Intl.NumberFormat({ PL: 'pl-PL', DE: 'de-DE', AT: 'de-AT', GB: 'en-GB' }[country], { useGrouping: 'always' });
    const isAsIntl = (value: number): void => {
      expect(numberFormats(country).number(value)).toBe(intl.format(value).replace('-', MINUS));
    };
    for (const value of [0, -0, 1, 999, 1_000, 9_999, 10_000, -999, -1_000, 0.5, 12.25, 1e21, Number.NaN, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1, Number.NEGATIVE_INFINITY]) isAsIntl(value);
    assert(property(maxSafeInteger(), isAsIntl));
  });
});

describe('a unit price is shown as fine as it is', () => {
  it.each([
    [13_125, 3, `13,125${NBSP}€`],
    [131_250, 4, `13,125${NBSP}€`],
    [1_312_500, 6, `1,3125${NBSP}€`],
    [13, 0, `13,00${NBSP}€`],
    [125, 1, `12,50${NBSP}€`],
    [1, 6, `0,000001${NBSP}€`],
  ] as const)('%i at scale %i', (amount, scale, expected) => {
    expect(numberFormats('DE').unitPrice({ amount, scale, currency: 'EUR' })).toBe(expected);
  });
});

describe('numbers and per cents', () => {
  it.each([
    ['PL', 1_234, `1${NBSP}234`],
    ['PL', 12_345, `12${NBSP}345`],
    ['DE', 1_234_567, '1.234.567'],
    ['AT', 1_234_567, `1${NBSP}234${NBSP}567`],
    ['GB', 1_234_567, '1,234,567'],
    ['GB', -3, `${MINUS}3`],
  ] as const)('%s groups %i as %s', (country, value, expected) => {
    expect(numberFormats(country).number(value)).toBe(expected);
  });

  it.each([
    ['PL', 2_300, '23%'],
    ['DE', 2_300, `23${NBSP}%`],
    ['AT', 1_250, `12,5${NBSP}%`],
    ['GB', 1_925, '19.25%'],
    ['GB', 0, '0%'],
  ] as const)('%s shows %i basis points as %s', (country, basisPoints, expected) => {
    expect(numberFormats(country).percent(basisPoints)).toBe(expected);
  });

  it.each([
    ['PL', '1234,50'],
    ['DE', '1234,50'],
    ['GB', '1234.50'],
  ] as const)('%s exports amounts without groups and currency', (country, expected) => {
    expect(numberFormats(country).plainMoney({ minor: 123_450, currency: 'EUR' })).toBe(expected);
    expect(numberFormats(country).plainUnitPrice({ amount: 12_345, scale: 1, currency: 'EUR' })).toBe(expected);
  });
});

describe('whole numbers as people type them', () => {
  it.each([
    ['30', 30],
    [' 1 000 ', 1_000],
    [`1${NBSP}000`, 1_000],
    ['1.000', 1_000],
    ['1,000,000', 1_000_000],
    ['', null],
    ['1,5', null],
    ['10.00', null],
    ['-3', null],
    ['dziesięć', null],
    ['1e3', null],
  ] as const)('%j → %s', (typed, expected) => {
    expect(readWhole(typed)).toBe(expected);
  });
});
