import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearPlan } from '../../../../core/domain/radar/year-plan.ts';
import { addDays } from '../../../../core/domain/time/calendar-day.ts';

const planned = (day: string) => ({ day, count: 1, named: [{ kind: 'renewal', customer: 'Müller GmbH', quantity: 20, isPinned: false }] }) as const;

test('the year on the wall begins with the running month and has twelve of them', () => {
  const months = yearPlan('2026-11-22', []);
  expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07', '2027-08', '2027-09', '2027-10']);
  expect(months.map(({ cells }) => cells.length)).toEqual([30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31]);
});

test('a leap day has its line, and weekdays are those of the calendar', () => {
  const [february] = yearPlan('2028-02-10', []);
  expect(february?.cells.at(-1)).toMatchObject({ day: '2028-02-29', date: 29, weekday: 2 });
});

test('what falls into the year stands on its day once; what falls outside is left out', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 420 }), (offset) => {
      const day = addDays('2026-11-22', offset);
      const months = yearPlan('2026-11-22', [planned(day)]);
      const found = months.flatMap(({ cells }) => cells).filter((cell) => cell.planned !== null);
      expect(found.map((cell) => cell.day)).toEqual(day >= '2026-11-01' && day <= '2027-10-31' ? [day] : []);
    }),
    // Twelve months are laid out each time.
    { numRuns: 25 },
  );
});
