import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, parseInstant, toIso } from '../../../../core/domain/time/instant.ts';

describe('instants on the wire (API page, sections 5 and 19)', () => {
  test.each([
    ['2021-01-14T16:57:14.498252Z', '2021-01-14T16:57:14.498Z'],
    ['2021-01-24T20:39:17.1826970Z', '2021-01-24T20:39:17.182Z'],
    ['2023-07-31T00:00:00', '2023-07-31T00:00:00.000Z'],
    ['2022-06-11T02:06:02+02:00', '2022-06-11T00:06:02.000Z'],
    ['2022-06-11T00:06:02-0530', '2022-06-11T05:36:02.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
    [' 2022-01-13T23:59:59z ', '2022-01-13T23:59:59.000Z'],
  ])('%s is %s', (text, iso) => {
    const at = parseInstant(text);
    expect(at === null ? null : toIso(at)).toBe(iso);
  });

  test.each(['', 'soon', '2023-02-29', '2023-13-01', '2023-01-01T25:00:00Z', '2023-01-01T10:61:00Z', '14.01.2021', '2021-01-14T16:57:14 CET'])(
    '%j is no instant',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );

  test('what is written reads back as the same instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(9999, 11) }), (ms) => {
        expect(parseInstant(toIso(instant(ms)))).toBe(ms);
      }),
    );
  });
});
