import { describe, expect, it } from 'vitest';
import { inTurn, verdictOf } from '../../bench/support/bench.ts';
import { exactly, median, quantile, ratioOfMedians } from '../../bench/support/statistics.ts';

describe('figures of the benches', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('the median of %j is %d', (samples, expected) => expect(median(samples)).toBe(expected));

  it.each([
    [0.5, 50],
    [0.95, 95],
    [1, 100],
  ])('the share %d of 1 … 100 lies at or below %d', (share, expected) => {
    const samples = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(quantile(samples, share)).toBe(expected);
  });

  it('gives a ratio with an interval around it, the same for the same samples', () => {
    const pairs = Array.from({ length: 15 }, (_, place) => ({ ours: 200 + place, reference: 100 + (place % 5) }));
    const estimate = ratioOfMedians(pairs);
    expect(estimate).toEqual(ratioOfMedians(pairs));
    expect(estimate.low).toBeLessThanOrEqual(estimate.value);
    expect(estimate.high).toBeGreaterThanOrEqual(estimate.value);
    expect(estimate.value).toBeCloseTo(207 / 102);
  });

  it('decides nothing from two pairs', () => {
    const figure = ratioOfMedians([{ ours: 1, reference: 1 }, { ours: 1, reference: 1 }]);
    expect(verdictOf({ figure, target: 2 })).toBe('open');
  });

  it('takes both sides in turn, so that drift hits both alike', () => {
    expect([...inTurn(3)].flat()).toEqual(['ours', 'reference', 'reference', 'ours', 'ours', 'reference']);
  });

  it.each([
    [{ value: 1.5, low: 1.4, high: 1.6 }, 1.6, 'met'],
    [{ value: 1.5, low: 1.4, high: 1.61 }, 1.6, 'open'],
    [{ value: 1.7, low: 1.61, high: 1.8 }, 1.6, 'missed'],
    [exactly(0), 0, 'met'],
    [exactly(1), null, 'info'],
  ] as const)('%j against %s is %s', (figure, target, verdict) => expect(verdictOf({ figure, target })).toBe(verdict));
});
