import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldToBase, foldToOneWord, foldToPairs } from '../../../../core/db/text/fold.ts';
import { anyText } from '../../../builders/any-text.ts';

describe('base letters', () => {
  test.each([
    ['Łódź', 'lodz'],
    ['ŻÓŁĆ gęślą JAŹŃ', 'zolc gesla jazn'],
    ['Müller & Söhne', 'muller sohne'],
    ['Straße', 'strasse'],
    ['GROSS', 'gross'],
    ['GROẞ', 'gross'],
    ['Groß', 'gross'],
    ['sp. z o.o.', 'sp z o o'],
    ['jan.kowalski@firma.example', 'jan kowalski firma example'],
    ['Smörgåsbord Œuvre', 'smorgasbord oeuvre'],
    ['İstanbul', 'istanbul'],
    ['u\u0308ber', 'uber'],
    ['ﬁrma', 'firma'],
    ['Ｆｕｌｌ', 'full'],
    ['Київ', 'киів'],
    ['Ǽ', 'ae'],
    ['Ŀlull', 'l lull'],
    ['  -- ', ''],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldToBase(text)).toBe(folded);
  });
});

describe('umlauts as two letters', () => {
  test.each([
    ['Müller', 'mueller'],
    ['Köln Süd', 'koeln sued'],
    ['Åkesson', 'aakesson'],
    ['u\u0308ber', 'ueber'],
    ['Łódź', null],
    ['Straße', null],
    ['Mueller', null],
  ])('%s → %s', (text, folded) => {
    expect(foldToPairs(text)).toBe(folded);
  });
});

test('a number as it stands on papers becomes one word', () => {
  expect(foldToOneWord('PL 525-000-12-34')).toBe('pl5250001234');
});

test('folding gives letters, digits and single spaces only, and folding again changes nothing', () => {
  fc.assert(
    fc.property(anyText(40), (text) => {
      const folded = foldToBase(text);
      expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      expect(foldToBase(folded)).toBe(folded);
    }),
    { numRuns: 300 },
  );
});

test('Latin letters fold by table as they fold by the rules of Unicode', () => {
  const latin = fc.array(fc.integer({ min: 1, max: 0x17f }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(latin, (text) => {
      // A letter of another script makes the whole text go by the rules.
      for (const fold of [foldToBase, (words: string) => foldToPairs(words) ?? foldToBase(words)]) {
        expect(fold(`${text} 一`)).toBe(`${fold(text)} 一`.trim());
      }
    }),
    { numRuns: 1_000 },
  );
});
