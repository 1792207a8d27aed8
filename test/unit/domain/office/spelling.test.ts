import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSpelling, isSpelledAlike } from '../../../../core/domain/office/spelling.ts';

const shown = (ours: string, theirs: string): string =>
  compareSpelling(ours, theirs).map(({ kind, text }) => (kind === 'same' ? text : kind === 'ours' ? `[-${text}]` : `[+${text}]`)).join('');

/** S-011: what the distributor's machine would stumble over. */
describe('two spellings, letter by letter', () => {
  test.each([
    ['małopolskie', 'małopolskie', 'małopolskie'],
    ['malopolskie', 'małopolskie', 'ma[-l][+ł]opolskie'],
    ['Małopolskie', 'małopolskie', '[-M][+m]ałopolskie'],
    ['Müller GmbH', 'Mueller GmbH', 'M[-ü][+ue]ller GmbH'],
    ['Sp. z o.o.', 'Sp. z o. o.', 'Sp. z o.[+ ]o.'],
    ['', 'x', '[+x]'],
    ['x', '', '[-x]'],
    ['', '', ''],
  ])('%j against %j', (ours, theirs, expected) => {
    expect(shown(ours, theirs)).toBe(expected);
  });

  test('the same letter typed in two ways is the same', () => {
    expect(isSpelledAlike('o\u0301', 'ó')).toBe(true);
    expect(shown('Krako\u0301w', 'Kraków')).toBe('Kraków');
  });

  test('each side can be read out of the comparison again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }), (ours, theirs) => {
        const parts = compareSpelling(ours, theirs);
        expect(parts.filter(({ kind }) => kind !== 'theirs').map(({ text }) => text).join('')).toBe(ours.normalize('NFC'));
        expect(parts.filter(({ kind }) => kind !== 'ours').map(({ text }) => text).join('')).toBe(theirs.normalize('NFC'));
      }),
    );
  });

  test('texts beyond every field are compared as a whole', () => {
    expect(compareSpelling('a'.repeat(500), `${'a'.repeat(500)}b`).map(({ kind }) => kind)).toEqual(['ours', 'theirs']);
  });
});
