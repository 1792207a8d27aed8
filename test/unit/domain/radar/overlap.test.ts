import { expect, test } from 'vitest';
import { overlapOf } from '../../../../core/domain/radar/overlap.ts';

const MONTHLY = { minor: 10_000, currency: 'EUR' };

/** S-130: both are paid for until the other distributor's term ends. */
test.each([
  ['from today while nothing is ordered', { endsOn: '2026-12-01', startsOn: null }, { days: 10, minor: 3_288, isOver: false }],
  ['from the day of the new licences', { endsOn: '2026-12-31', startsOn: '2026-12-01' }, { days: 31, minor: 10_192, isOver: false }],
  ['not at all when the new ones follow the old', { endsOn: '2026-12-31', startsOn: '2027-01-01' }, { days: 0, minor: 0, isOver: false }],
  ['for one day when they meet', { endsOn: '2026-12-31', startsOn: '2026-12-31' }, { days: 1, minor: 329, isOver: false }],
  ['no more when the old term is over', { endsOn: '2026-11-21', startsOn: null }, { days: 0, minor: 0, isOver: true }],
  ['a whole year', { endsOn: '2027-11-21', startsOn: '2026-11-22' }, { days: 365, minor: 120_000, isOver: false }],
])('twice is paid %s', (_, term, { days, minor, isOver }) => {
  expect(overlapOf({ ...term, monthly: MONTHLY }, '2026-11-22')).toEqual({ days, cost: { minor, currency: 'EUR' }, isOver });
});

test('without a price only the days are told', () => {
  expect(overlapOf({ endsOn: '2026-12-01', startsOn: null, monthly: null }, '2026-11-22')).toEqual({ days: 10, cost: null, isOver: false });
});
