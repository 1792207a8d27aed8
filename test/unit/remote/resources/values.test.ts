import { describe, expect, it } from 'vitest';
import { camelWord, currencyOf, planOf, segmentOf, termOf, unitPriceFrom } from '../../../../core/remote/resources/values.ts';

describe('unitPriceFrom', () => {
  it.each<[string | null, string | null, unknown]>([
    ['30.4', 'EUR', { amount: 3_040, scale: 2, currency: 'EUR' }],
    ['13.125', 'EUR', { amount: 13_125, scale: 3, currency: 'EUR' }],
    ['0.1', 'PLN', { amount: 10, scale: 2, currency: 'PLN' }],
    ['22', 'PLN', { amount: 2_200, scale: 2, currency: 'PLN' }],
    ['-5.50', 'PLN', { amount: -550, scale: 2, currency: 'PLN' }],
    ['0.0000004', 'USD', { amount: 0, scale: 2, currency: 'USD' }],
    ['0.0000005', 'USD', { amount: 1, scale: 6, currency: 'USD' }],
    ['1.9999999', 'USD', { amount: 200, scale: 2, currency: 'USD' }],
    ['1.5e-7', 'USD', { amount: 0, scale: 2, currency: 'USD' }],
    ['1.25e-3', 'USD', { amount: 125, scale: 5, currency: 'USD' }],
    ['1.5e+3', 'USD', { amount: 150_000, scale: 2, currency: 'USD' }],
    ['a lot', 'EUR', null],
    ['1,5', 'EUR', null],
    ['30.4', null, null],
    [null, 'EUR', null],
  ])('%s %s', (amount, currency, expected) => {
    expect(unitPriceFrom(amount, currency)).toEqual(expected);
  });
});

describe('words', () => {
  it.each([['P1M', 'P1M'], ['p1y', 'P1Y'], ['P12M', 'P1Y'], ['P3Y', 'P3Y'], ['P36M', 'P3Y'], ['P2Y', null], [null, null]])('term %s', (said, term) => {
    expect(termOf(said)).toBe(term);
  });

  it.each([['monthly', 'monthly'], ['annual', 'annual'], ['triennial', 'triennial'], ['onetime', 'oneTime'], ['none', 'none'], ['biennial', null], ['unknown', null], [null, null]])('plan %s', (said, plan) => {
    expect(planOf(said)).toBe(plan);
  });

  it.each([['Commercial', 'commercial'], ['EDUCATION', 'education'], ['government', 'government'], ['non_profit', 'nonprofit'], ['Charity', null], [null, null]])('segment %s', (said, segment) => {
    expect(segmentOf(said)).toBe(segment);
  });

  it.each([['partial_success', 'partialSuccess'], ['Completed', 'completed'], ['PENDING_REVIEW', 'pendingReview'], ['MpnProfile', 'mpnProfile'], ['is_indirect_reseller_of', 'isIndirectResellerOf'], ['Not Ready', 'notReady']])('%s', (said, word) => {
    expect(camelWord(said)).toBe(word);
  });

  it.each([['eur', 'EUR'], ['PLN', 'PLN'], ['zł', null], ['EURO', null], [null, null]])('currency %s', (said, currency) => {
    expect(currencyOf(said)).toBe(currency);
  });
});
