import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf, lineDifferences, pairLines } from '../../../../core/domain/quotes/compare-lines.ts';
import type { ComparableLine } from '../../../../core/domain/quotes/compare-lines.ts';

const line = (over: Partial<ComparableLine> = {}): ComparableLine => ({ article: 'P:S', title: 'Business Premium', quantity: 10, term: 'P1Y', billingPlan: 'monthly', ...over });

describe('lines of a quote and of an order', () => {
  it('go together by article, the likest first', () => {
    const quoted = [line({ quantity: 5 }), line(), line({ article: null, title: 'Einrichtung' })];
    const ordered = [line(), line({ quantity: 4 }), line({ article: 'Q:S' })];
    expect(pairLines(quoted, ordered)).toEqual([
      { left: 0, right: 1 },
      { left: 1, right: 0 },
      { left: 2, right: null },
      { left: null, right: 2 },
    ]);
  });

  it.each([
    ['nothing', line(), line(), []],
    ['the quantity', line(), line({ quantity: 9 }), ['quantity']],
    ['term and payment', line(), line({ term: 'P3Y', billingPlan: 'annual' }), ['term', 'payment']],
    ['nothing where the service does not say how it is paid', line(), line({ billingPlan: null }), []],
    ['what was not ordered', line(), null, ['missing']],
    ['the office’s own work, which no service takes', line({ article: null }), null, ['own']],
    ['what was not quoted', null, line(), ['added']],
  ] as const)('differ in %s', (_what, left, right, expected) => {
    expect(lineDifferences(left, right)).toEqual(expected);
  });

  const anyLine = fc.record({
    article: fc.constantFrom('A:1', 'B:1', null),
    title: fc.constant('x'),
    quantity: fc.integer({ min: 1, max: 3 }),
    term: fc.constantFrom('P1M' as const, 'P1Y' as const, null),
    billingPlan: fc.constantFrom('monthly' as const, 'annual' as const, null),
  });

  it('each stand in exactly one pair, whatever the lists', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), fc.array(anyLine, { maxLength: 8 }), (left, right) => {
        const pairs = pairLines(left, right);
        expect(pairs.flatMap((pair) => (pair.left === null ? [] : [pair.left]))).toEqual(left.map((_, index) => index));
        expect(pairs.flatMap((pair) => (pair.right === null ? [] : [pair.right])).toSorted((a, b) => a - b)).toEqual(right.map((_, index) => index));
      }),
    );
  });

  it('of one list with themselves differ in nothing that can be ordered', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
        const found = pairLines(lines, lines).flatMap(({ left, right }) => lineDifferences(left === null ? null : (lines[left] ?? null), right === null ? null : (lines[right] ?? null)));
        expect(found.every((what) => what === 'own' || what === 'added')).toBe(true);
      }),
    );
  });
});

it.each([
  ['P:S:A', 'P:S'],
  ['P:S', 'P:S'],
  ['MS-AZR-0145P', null],
  ['', null],
  [null, null],
])('the article of %s is %s', (item, expected) => {
  expect(articleOf(item)).toBe(expected);
});
