import { describe, expect, it } from 'vitest';
import { readDay, writeDay } from '../../../../../renderer/components/day/day-text.ts';

describe('days as people type them', () => {
  it.each([
    ['6.12.2026', '2026-12-06'],
    ['06/12/2026', '2026-12-06'],
    ['6-12-26', '2026-12-06'],
    ['2026-12-06', '2026-12-06'],
    [' 6. 12. 2026 ', '2026-12-06'],
    ['31.02.2026', null],
    ['12.2026', null],
    ['', null],
  ])('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['PL', 'DE', 'AT', 'GB'] as const)('written for %s reads back', (country) => {
    expect(readDay(writeDay('2026-12-06', country))).toBe('2026-12-06');
  });
});
