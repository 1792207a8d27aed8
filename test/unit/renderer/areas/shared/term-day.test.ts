import { expect, it } from 'vitest';
import { utcDay } from '../../../../../renderer/areas/shared/term-day.ts';

it.each([
  ['2026-12-04T23:59:59Z', '2026-12-04'],
  ['2026-12-05T00:00:00Z', '2026-12-05'],
  ['2028-02-29T23:59:59Z', '2028-02-29'],
])('the day of %s is %s wherever the office is', (moment, day) => {
  expect(utcDay(Date.parse(moment))).toBe(day);
});
