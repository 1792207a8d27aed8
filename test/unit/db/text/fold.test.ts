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
