import { describe, expect, it } from 'vitest';
import { vatDecision } from '../../../../core/domain/pricing/vat-decision.ts';
import { isInEu, standardRate } from '../../../../core/domain/pricing/vat-rates.ts';

const TODAY = '2026-11-22';

// documents.md, section 6.
describe('the tax on a quote', () => {
  it.each([
    ['PL', 'PL', 'missing', 'domestic', 2_300],
    ['DE', 'DE', 'missing', 'domestic', 1_900],
    ['AT', 'AT', 'wellFormed', 'domestic', 2_000],
    ['PL', 'DE', 'wellFormed', 'reverseCharge', 0],
    ['DE', 'PL', 'wellFormed', 'reverseCharge', 0],
    ['DE', 'AT', 'wellFormed', 'reverseCharge', 0],
    ['PL', 'GB', 'missing', 'outsideEu', 0],
    ['DE', 'CH', 'malformed', 'outsideEu', 0],
  ] as const)('from %s to %s with a %s id is %s at %d', (seller, country, vatId, kind, rateBasisPoints) => {
    expect(vatDecision(seller, { country, vatId }, TODAY)).toEqual({ kind, rateBasisPoints, doubt: null });
  });

  it.each([
    ['PL', 'DE', 'missing', 'vatIdMissing'],
    ['PL', 'DE', 'malformed', 'vatIdMalformed'],
    ['PL', null, 'missing', 'customerCountryUnknown'],
    ['US', 'DE', 'wellFormed', 'sellerCountryUnknown'],
    ['', 'DE', 'wellFormed', 'sellerCountryUnknown'],
  ] as const)('from %s to %s with a %s id is undecided: %s', (seller, country, vatId, doubt) => {
    expect(vatDecision(seller, { country, vatId }, TODAY)).toEqual({ kind: 'undecided', rateBasisPoints: 0, doubt });
  });
});

describe('dated facts', () => {
  it.each([
    ['DE', '2020-06-30', 1_900],
    ['DE', '2020-07-01', 1_600],
    ['DE', '2020-12-31', 1_600],
    ['DE', '2021-01-01', 1_900],
    ['PL', '2026-11-22', 2_300],
    ['CH', '2026-11-22', null],
  ])('the standard rate of %s on %s is %s', (country, day, rate) => {
    expect(standardRate(country, day)).toBe(rate);
  });

  it.each([
    ['GB', '2020-12-31', true],
    ['GB', '2021-01-01', false],
    ['HR', '2013-06-30', false],
    ['HR', '2013-07-01', true],
    ['NO', '2026-11-22', false],
  ])('%s on %s inside the EU: %s', (country, day, expected) => {
    expect(isInEu(country, day)).toBe(expected);
  });
});
