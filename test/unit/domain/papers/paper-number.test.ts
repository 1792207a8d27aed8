import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFrom, patternProblems } from '../../../../core/domain/papers/number-pattern.ts';
import { defaultPattern, NUMBERED_KINDS, numberIssues, numberOf, patternName, PLAIN_NUMBERS, seriesOf } from '../../../../core/domain/papers/paper-number.ts';
import { DOCUMENT_LANGUAGES } from '../../../../core/domain/quotes/quote.ts';

const day = '2026-11-22';

describe('numbers of the program itself', () => {
  it.each([
    ['quote', 'pl', 42, 'OF/2026/0042'],
    ['quote', 'de', 42, 'AN-2026-0042'],
    ['quote', 'en', 1, 'QU-2026-0001'],
    ['licenceStatement', 'pl', 7, 'ZL/2026/0007'],
    ['orderConfirmation', 'de', 42, 'AB-2026-0042'],
    ['proofSheet', 'en', 12_345, 'PS-2026-12345'],
  ] as const)('%s in %s, the %dth: %s', (kind, language, count, expected) => {
    expect(numberOf(PLAIN_NUMBERS, { kind, language, day }, count)).toBe(expected);
  });

  it('of no two kinds ever meet', () => {
    const all = DOCUMENT_LANGUAGES.flatMap((language) => NUMBERED_KINDS.map((kind) => numberOf(PLAIN_NUMBERS, { kind, language, day }, 1)));
    expect(new Set(all).size).toBe(all.length);
    expect(numberIssues(PLAIN_NUMBERS)).toEqual([]);
  });

  it('count by language and year, as they always did', () => {
    expect(seriesOf(PLAIN_NUMBERS, { kind: 'quote', language: 'de', day: '2026-12-31' })).toEqual({ kind: 'quote.AN', period: '2026', block: null });
    expect(seriesOf(PLAIN_NUMBERS, { kind: 'proofSheet', language: 'de', day: '2027-01-01' })).toEqual({ kind: 'paper.NW', period: '2027', block: null });
  });
});

describe('a pattern', () => {
  it.each([
    ['OF/{YYYY}/{NNNN}', []],
    ['{L}-{YY}-{N}', []],
    ['', ['length', 'sign', 'count', 'year']],
    ['OF/{NNNN}', ['year']],
    ['OF/{YYYY}', ['count']],
    ['OF/{YYYY}/{NN}{NN}', ['count']],
    ['OF/{YYYY}/{MM}/{NN}', ['token']],
    ['OF {YYYY} {NN}', ['sign']],
    ['Ł/{YYYY}/{NN}', ['sign']],
    ['/{YYYY}/{NN}', ['sign']],
    ['OF/{YYYY/{NN}', ['token', 'year']],
    ['{L}{L}-{YY}-{N}', ['laptopTwice']],
    [`${'X'.repeat(60)}{YY}{N}`, ['length']],
  ] as const)('%s has %o', (pattern, problems) => {
    expect(patternProblems(pattern)).toEqual(problems);
  });

  it('says what it makes', () => {
    expect(numberFrom('AN-{YYYY}-{L}{NNNN}', { year: '2026', count: 42, laptop: 'B' })).toBe('AN-2026-B0042');
    expect(numberFrom('{YY}/{NN}', { year: '2026', count: 1_234, laptop: '' })).toBe('26/1234');
  });
});

describe('what is refused', () => {
  it.each([
    [{ laptop: 'a1' }, { path: 'laptop', problem: 'laptop' }],
    [{ block: { from: 10, to: 9 } }, { path: 'block', problem: 'block' }],
    [{ block: { from: 0, to: 9 } }, { path: 'block', problem: 'block' }],
    [{ patterns: { 'quote.de': 'AN-{NNNN}' } }, { path: 'quote.de', problem: 'year' }],
    [{ patterns: { 'quote.de': 'AN-{YYYY}-{L}{NNNN}' } }, { path: 'quote.de', problem: 'laptopMissing' }],
    [{ patterns: { 'invoice.de': 'AN-{YYYY}-{NNNN}' } }, { path: 'invoice.de', problem: 'unknown' }],
    // Another pattern that writes the numbers of the quotes.
    [{ patterns: { 'orderReceipt.de': 'AN-{YYYY}-{NN}' } }, { path: 'orderReceipt.de', problem: 'clash' }],
  ] as const)('%o', (over, issue) => {
    expect(numberIssues({ ...PLAIN_NUMBERS, ...over })).toContainEqual(issue);
  });

  it('not one pattern for several kinds: they share a counter', () => {
    const same = { ...PLAIN_NUMBERS, patterns: { 'orderReceipt.de': 'D-{YYYY}-{NNNN}', 'orderReceipt.pl': 'D-{YYYY}-{NNNN}' } };
    expect(numberIssues(same)).toEqual([]);
    expect(seriesOf(same, { kind: 'orderReceipt', language: 'de', day })).toEqual(seriesOf(same, { kind: 'orderReceipt', language: 'pl', day }));
  });
});

describe('laptops without a connection', () => {
  const anyPattern = fc.tuple(fc.constantFrom('AN-', 'X', 'A1', ''), fc.constantFrom('{YYYY}', '{YY}'), fc.constantFrom('-', '/', '', 'A'), fc.constantFrom('', '-', 'B', '7')).map(([head, year, gap, tail]) => `${head}${year}${gap}{L}${tail}{NNNN}`).filter((pattern) => patternProblems(pattern).length === 0);
  const sign = fc.stringMatching(/^[A-Z]{1,4}$/);
  const count = fc.integer({ min: 1, max: 99_999_999 });

  it('never give one number twice when each has its own sign', () => {
    fc.assert(
      fc.property(anyPattern, sign, sign, count, count, (pattern, one, other, first, second) => {
        fc.pre(one !== other);
        expect(numberFrom(pattern, { year: '2026', count: first, laptop: one })).not.toBe(numberFrom(pattern, { year: '2026', count: second, laptop: other }));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never give one number twice when their blocks do not overlap, and never the same one in two years', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NUMBERED_KINDS), fc.constantFrom(...DOCUMENT_LANGUAGES), count, count, (kind, language, first, second) => {
        fc.pre(first !== second);
        const numbers = { ...PLAIN_NUMBERS, patterns: { [patternName(kind, language)]: defaultPattern(kind, language) } };
        expect(numberOf(numbers, { kind, language, day }, first)).not.toBe(numberOf(numbers, { kind, language, day }, second));
        expect(numberOf(numbers, { kind, language, day }, first)).not.toBe(numberOf(numbers, { kind, language, day: '2027-01-01' }, first));
      }),
    );
  });
});
