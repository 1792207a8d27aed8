import { expect, it } from 'vitest';
import { PAPER_KINDS } from '../../../../core/domain/papers/kinds.ts';
import { paperNumber, paperSeries } from '../../../../core/domain/papers/paper-number.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../../../core/domain/quotes/quote.ts';
import { quoteNumber } from '../../../../core/domain/quotes/quote-number.ts';

it.each([
  ['licenceStatement', 'pl', 7, 'ZL/2026/0007'],
  ['orderConfirmation', 'de', 42, 'AB-2026-0042'],
  ['proofSheet', 'en', 12_345, 'PS-2026-12345'],
] as const)('%s in %s, the %dth: %s', (kind, language, count, expected) => {
  expect(paperNumber(kind, language, '2026-11-22', count)).toBe(expected);
});

it('no two kinds ever meet in a number, neither with each other nor with a quote', () => {
  const all = DOCUMENT_LANGUAGES.flatMap((language: DocumentLanguage) => [...PAPER_KINDS.map((kind) => paperNumber(kind, language, '2026-11-22', 1)), quoteNumber(language, '2026-11-22', 1)]);
  expect(new Set(all).size).toBe(all.length);
});

it('every year counts anew', () => {
  expect(paperSeries('proofSheet', 'de', '2027-01-01')).toEqual({ kind: 'paper.NW', period: '2027' });
});
