import { describe, expect, it } from 'vitest';
import { documentFormats, grouped, ranges, tied } from '../../../core/documents/formats.ts';
import { pdfFileName } from '../../../core/documents/file-name.ts';
import { documentTexts } from '../../../core/documents/texts.ts';
import { openingTexts } from '../../../core/documents/opening-texts.ts';
import { retold } from '../../../core/domain/quotes/retold.ts';

const NBSP = '\u00a0';
const at = (language: 'pl' | 'de' | 'en', country: string) => documentFormats(language, country);

// documents.md, section 7.
describe('money', () => {
  it.each([
    ['pl', 'PL', 123_450, 'EUR', `1${NBSP}234,50${NBSP}€`],
    ['pl', 'PL', 123_450, 'PLN', `1${NBSP}234,50${NBSP}zł`],
    ['pl', 'DE', 123_456_789, 'PLN', `1${NBSP}234${NBSP}567,89${NBSP}zł`],
    ['de', 'DE', 123_450, 'EUR', `1.234,50${NBSP}€`],
    ['de', 'PL', 123_450, 'PLN', `1.234,50${NBSP}PLN`],
    ['de', 'AT', 123_450, 'EUR', `€${NBSP}1.234,50`],
    ['en', 'GB', 123_450, 'EUR', '€1,234.50'],
    ['en', 'PL', 123_450, 'PLN', `PLN${NBSP}1,234.50`],
    ['en', 'GB', -5, 'EUR', '\u2212€0.05'],
    ['pl', 'PL', -123_450, 'PLN', `\u22121${NBSP}234,50${NBSP}zł`],
    ['de', 'DE', 1_235, 'JPY', `1.235${NBSP}¥`],
  ] as const)('%s for %s: %d %s', (language, country, minor, currency, expected) => {
    expect(at(language, country).money({ minor, currency })).toBe(expected);
  });

  it('counts beyond what a float holds', () => {
    expect(at('de', 'DE').money({ minor: 9_007_199_254_740_991, currency: 'EUR' })).toBe(`90.071.992.547.409,91${NBSP}€`);
  });

  it.each([
    ['pl', { amount: 13_125, scale: 3, currency: 'EUR' }, '13,125'],
    ['de', { amount: 131_300, scale: 4, currency: 'EUR' }, '13,13'],
    ['en', { amount: 15, scale: 0, currency: 'EUR' }, '15.00'],
    ['pl', { amount: 1_234_500, scale: 3, currency: 'PLN' }, `1${NBSP}234,50`],
  ] as const)('a price in %s is as fine as it must be', (language, price, expected) => {
    expect(at(language, 'PL').price(price)).toBe(expected);
  });
});

describe('per cent and counts', () => {
  it.each([
    ['pl', 2_300, '23%'],
    ['de', 1_900, `19${NBSP}%`],
    ['en', 1_250, '12.5%'],
    ['pl', 1_250, '12,5%'],
  ] as const)('%s %d', (language, basisPoints, expected) => {
    expect(at(language, 'PL').percent(basisPoints)).toBe(expected);
  });

  it('groups counts in Polish from four digits on', () => {
    expect(at('pl', 'PL').count(1_200)).toBe(`1${NBSP}200`);
  });
});

describe('days', () => {
  it.each([
    ['pl', '09.03.2026', '9 marca 2026'],
    ['de', '09.03.2026', '9. März 2026'],
    ['en', '9 March 2026', '9 March 2026'],
  ] as const)('in %s are %s and %s', (language, short, long) => {
    expect(at(language, 'PL').day('2026-03-09')).toBe(short);
    expect(at(language, 'PL').longDay('2026-03-09')).toBe(long);
  });

  it('are the same wherever the machine stands', () => {
    expect(at('de', 'DE').day('2026-12-31')).toBe('31.12.2026');
  });
});

describe('plurals', () => {
  it.each([
    [1, 'licencja'],
    [2, 'licencje'],
    [5, 'licencji'],
    [12, 'licencji'],
    [22, 'licencje'],
    [25, 'licencji'],
    [1_000_000, 'licencji'],
  ])('%d %s', (count, word) => {
    expect(documentTexts('pl')('documents:unit.licence', { count })).toBe(word);
  });

  it('in German and English know one and many', () => {
    expect([1, 2].map((count) => documentTexts('de')('documents:unit.licence', { count }))).toEqual(['Lizenz', 'Lizenzen']);
    expect([1, 2].map((count) => documentTexts('en')('documents:unit.licence', { count }))).toEqual(['licence', 'licences']);
  });
});

describe('small typography', () => {
  it('ties one-letter words to the next in Polish only', () => {
    expect(tied('w Łodzi i z Warszawy', 'pl')).toBe(`w${NBSP}Łodzi i${NBSP}z${NBSP}Warszawy`);
    expect(tied('a b', 'de')).toBe('a b');
  });

  it('groups account numbers', () => {
    expect(grouped('PL91 1020001600000000 00000000')).toBe(['PL91', '1020', '0016', '0000', '0000', '0000', '0000'].join(NBSP));
  });

  it.each([
    [[1], '1'],
    [[1, 2], '1, 2'],
    [[3, 1, 2, 7], '1–3, 7'],
    [[], ''],
  ])('names positions %j as %s', (positions, expected) => {
    expect(ranges(positions)).toBe(expected);
  });
});

describe('file names', () => {
  it.each([
    [['Angebot', 'AN-2026-0042', 'Müller GmbH'], 'Angebot_AN-2026-0042_Mueller-GmbH.pdf'],
    [['Oferta', 'OF/2026/0007', 'Łódzki Żuraw Sp. z o.o.'], 'Oferta_OF-2026-0007_Lodzki-Zuraw-Sp-z-oo.pdf'],
    [['Angebot', 'Entwurf', 'Groß & Söhne KG'], 'Angebot_Entwurf_Gross-Soehne-KG.pdf'],
    [['Quotation', 'QU-2026-0001', '../../etc/passwd'], 'Quotation_QU-2026-0001_etc-passwd.pdf'],
    [['Quotation', 'QU-2026-0001', '東京'], 'Quotation_QU-2026-0001.pdf'],
    [['Quotation', 'QU-2026-0001', 'x'.repeat(400)], `Quotation_QU-2026-0001_${'x'.repeat(60)}.pdf`],
  ])('%j → %s', (parts, expected) => {
    expect(pdfFileName(parts)).toBe(expected);
  });
});

describe('opening texts', () => {
  it('follow the language while nobody has touched them', () => {
    expect(retold(openingTexts('pl'), openingTexts('pl'), openingTexts('de'))).toEqual(openingTexts('de'));
  });

  it('stay when somebody wrote them', () => {
    const own = { ...openingTexts('pl'), subject: 'Biuro w Łodzi' };
    expect(retold(own, openingTexts('pl'), openingTexts('de'))).toEqual({ ...openingTexts('de'), subject: 'Biuro w Łodzi' });
  });
});
