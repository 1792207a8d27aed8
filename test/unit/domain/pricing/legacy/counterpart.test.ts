import { describe, expect, it } from 'vitest';
import { counterpartOf } from '../../../../../core/domain/pricing/legacy/counterpart.ts';
import { perMonth, risen } from '../../../../../core/domain/pricing/legacy/rise.ts';
import { price } from '../../../../builders/nce.ts';

const TITLES = new Map([
  ['A:0001', 'Microsoft 365 Business Basic'],
  ['B:0001', 'Microsoft 365 Business Standard'],
  ['C:0001', 'Microsoft 365 Business Premium'],
  ['D:0001', 'Exchange Online (Plan 1)'],
  ['E:0001', 'Exchange Online (Plan 2)'],
  ['F:0001', 'Microsoft 365 E3'],
  ['F:000P', 'Microsoft 365 E3 (no Teams)'],
]);

describe('what an old order is called today', () => {
  it.each<[string, string | null, string]>([
    ['Office 365 Business Essentials', 'A:0001', 'renamed'],
    // S-124: the old Premium is today's Standard.
    ['Office 365 Business Premium', 'B:0001', 'renamed, the trap'],
    ['Microsoft 365 Business', 'C:0001', 'renamed'],
    ['microsoft 365  business basic', 'A:0001', 'case and blanks'],
    ['Office 365 E3', 'F:0001', 'another maker word'],
    ['Exchange Online', null, 'two products'],
    ['Skype for Business Plus CAL', null, 'nothing'],
    ['', null, 'nameless'],
  ])('%s → %s (%s)', (name, key, _why) => {
    expect(counterpartOf(name, TITLES)).toBe(key);
  });
});

describe('prices around a rise', () => {
  it.each([
    ['20.00', 1_100, '22.20'],
    ['10.08', 1_100, '11.19'],
    ['10.08', 0, '10.08'],
    ['13.125', -500, '12.47'],
  ])('%s %i → %s', (before, basisPoints, after) => {
    const { amount, scale } = risen(price(before), basisPoints);
    const wanted = price(after);
    expect(amount * 10 ** (6 - scale)).toBe(wanted.amount * 10 ** (6 - wanted.scale));
  });

  it('twelve months make the year again, to a cent', () => {
    const year = price('121.00');
    const month = perMonth(year, 12);
    expect(Math.abs(month.amount * 12 - year.amount * 10 ** (month.scale - year.scale))).toBeLessThan(100);
    expect(perMonth(year, 1)).toEqual(year);
  });
});
