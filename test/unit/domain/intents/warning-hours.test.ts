import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WARNING_HOURS, FARTHEST_WARNING, NEAREST_WARNING, readWarningHours } from '../../../../core/domain/intents/warning-hours.ts';

describe('typed distances of warnings', () => {
  it.each([
    ['the usual ones', ['48', '24', '4', '1', '', ''], [48, 24, 4, 1]],
    ['the farthest first, whatever the order', ['4', '', ' 72 ', '1'], [72, 4, 1]],
    ['a single one', ['6', '', ''], [6]],
    ['the bounds themselves', ['1', '336'], [336, 1]],
  ])('%s', (_, typed, hours) => {
    expect(readWarningHours(typed)).toEqual({ hours, problems: typed.map(() => null) });
  });

  it.each([
    ['no warning at all', ['', ' '], ['none', null]],
    ['words', ['48', 'two days'], [null, 'notWhole']],
    ['parts of an hour', ['1,5', '0.5'], ['notWhole', 'notWhole']],
    ['negative hours', ['-4'], ['notWhole']],
    ['nearer than an hour', ['0'], ['outOfRange']],
    ['farther than two weeks', ['337', '999999'], ['outOfRange', 'outOfRange']],
    ['the same twice, however it is written', ['24', '024', '24'], [null, 'twice', 'twice']],
  ])('says what is wrong: %s', (_, typed, problems) => {
    expect(readWarningHours(typed).problems).toEqual(problems);
  });

  it('starts with 48, 24, 4 and 1 hour', () => {
    expect(DEFAULT_WARNING_HOURS).toEqual([48, 24, 4, 1]);
  });

  it('whatever is typed: without a problem the hours are whole, within bounds, each once and sorted', () => {
    const field = fc.oneof(fc.string({ maxLength: 8 }), fc.integer({ min: -5, max: 400 }).map(String), fc.constant(''));
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), (typed) => {
        const { hours, problems } = readWarningHours(typed);
        if (problems.some((problem) => problem !== null)) return;
        expect(hours.length).toBeGreaterThan(0);
        expect(hours.every((count) => Number.isInteger(count) && count >= NEAREST_WARNING && count <= FARTHEST_WARNING)).toBe(true);
        expect(hours).toEqual([...new Set(hours)].toSorted((a, b) => b - a));
      }),
    );
  });
});
