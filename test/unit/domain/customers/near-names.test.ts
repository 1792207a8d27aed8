import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latinWords } from '../../../../core/domain/customers/name-words.ts';
import { areNear, lettersOf, mayBeNear, nameKey } from '../../../../core/domain/customers/near-names.ts';

describe('names as they are compared', () => {
  it.each([
    ['Müller GmbH & Co. KG', 'mueller'],
    ['Mueller', 'mueller'],
    ['Łódzka Piekarnia sp. z o.o.', 'lodzkapiekarnia'],
    ['ŁÓDZKA PIEKARNIA SPÓŁKA Z O.O.', 'lodzkapiekarnia'],
    ["O'Neill’s Books Ltd.", 'oneillsbooks'],
    ['Weiß Straßenbau AG', 'weissstrassenbau'],
    ['3.o Design', '3odesign'],
    ['GmbH', 'gmbh'],
    ['東京', ''],
  ])('%s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('reads Latin letters from its table as the rules of Unicode say', () => {
    const letters = fc.string({ unit: fc.oneof(fc.integer({ min: 1, max: 0x17f }).map((code) => String.fromCharCode(code)), fc.constantFrom('’', "'", '.', ' ', 'a', 'ü', 'Z')), maxLength: 24 });
    fc.assert(
      fc.property(letters, fc.constantFrom('pairs' as const, 'base' as const), (text, umlauts) => {
        // A sign from beyond the table parts words and sends the whole text to the rules.
        expect(latinWords(text, umlauts)).toEqual(latinWords(`${text} ★`, umlauts));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('letters of a key', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'y', 'z', '0', '1', '9'), maxLength: 16 });

  it('never rule out names that are near', () => {
    fc.assert(
      fc.property(key, key, (one, other) => {
        if (areNear(one, other)) expect(mayBeNear(lettersOf(one), lettersOf(other))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['schneider', 'schnieder'],
    ['lodzkapiekarnia', 'lodskapiekarnai'],
    ['bauernhof', 'bauerhof'],
  ])('%s and %s are near', (one, other) => {
    expect(areNear(one, other)).toBe(true);
    expect(mayBeNear(lettersOf(one), lettersOf(other))).toBe(true);
  });
});
