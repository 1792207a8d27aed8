import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortKey } from '../../../../core/db/text/collation.ts';
import { anyText } from '../../../builders/any-text.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
/** As SQLite compares: byte by byte. */
const byKey = (a: string, b: string): number => Buffer.compare(bytes(sortKey(a)), bytes(sortKey(b)));

test.each([
  [['Zebra', 'Łódź', 'Lublin', 'Ósma', 'Opole', 'ćma', 'cela', 'Żabka', 'Źródło', 'Zamek'], ['cela', 'ćma', 'Lublin', 'Łódź', 'Opole', 'Ósma', 'Zamek', 'Zebra', 'Źródło', 'Żabka']],
  [['Öl', 'Ofen', 'Oma', 'Apfel', 'Ärger', 'Straße', 'Strasse 2'], ['Apfel', 'Ärger', 'Ofen', 'Öl', 'Oma', 'Straße', 'Strasse 2']],
  [['firma 10', 'Firma', '1 Firma', 'Київ', 'żuk'], ['1 Firma', 'Firma', 'firma 10', 'żuk', 'Київ']],
])('%j sorts as %j', (names, sorted) => {
  expect(names.toSorted(byKey)).toEqual(sorted);
});

test('agrees with the Polish collation on words of the Polish alphabet', () => {
  const polish = new Intl.Collator('pl', { sensitivity: 'accent' });
  const word = fc.string({ unit: fc.constantFrom(...Array.from('aąbcćdeęfghijklłmnńoóprsśtuwyzźż AŁŻ019')), minLength: 1, maxLength: 8 }).map((text) => text.trim());
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(Math.sign(byKey(a, b))).toBe(Math.sign(polish.compare(a, b)));
    }),
    { numRuns: 1_000 },
  );
});

describe('keys', () => {
  test('are ASCII for our languages and bounded', () => {
    expect(sortKey('Żółć & Söhne GmbH')).toMatch(/^[ -~]+$/);
    expect(sortKey('ß'.repeat(500)).length).toBeLessThanOrEqual(82);
  });

  test('are made of anything without failing', () => {
    fc.assert(fc.property(anyText(40), (text) => typeof sortKey(text) === 'string'), { numRuns: 300 });
  });
});
