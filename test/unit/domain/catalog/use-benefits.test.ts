import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitPlan, facultySeats, isUseBenefit, USE_BENEFITS, USUAL_RATIO } from '../../../../core/domain/catalog/use-benefits.ts';

/** S-127, S-128: free licences for students come with licences for the whole teaching staff. */
describe('a school', () => {
  test.each([
    ['that has licensed nobody', { staff: 30, students: 400, owned: 0 }, { toOrder: 30, free: 400, uncovered: 0, isEntitled: false }],
    ['that has licensed a part of its staff', { staff: 30, students: 400, owned: 12 }, { toOrder: 18, free: 400, uncovered: 0, isEntitled: false }],
    ['that has licensed its whole staff', { staff: 30, students: 400, owned: 30 }, { toOrder: 0, free: 400, uncovered: 0, isEntitled: true }],
    ['with more students than its staff brings', { staff: 10, students: 450, owned: 10 }, { toOrder: 0, free: 400, uncovered: 50, isEntitled: true }],
    ['without staff', { staff: 0, students: 20, owned: 0 }, { toOrder: 0, free: 0, uncovered: 20, isEntitled: false }],
  ])('%s', (_, school, plan) => {
    expect(benefitPlan({ ...school, ratio: USUAL_RATIO })).toEqual(plan);
  });

  test('never gets more than its students or its ratio, and nobody is lost', () => {
    const count = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 0, max: 60 }), (staff, students, owned, ratio) => {
        const { free, uncovered } = benefitPlan({ staff, students, owned, ratio });
        expect(free).toBeLessThanOrEqual(Math.max(staff, owned) * ratio);
        expect(free + uncovered).toBe(students);
      }),
    );
  });
});

test('teachers’ licences are told from others by their name', () => {
  expect(facultySeats([{ product: 'Microsoft 365 A3 for faculty', quantity: 12 }, { product: 'Microsoft 365 A3 for students', quantity: 300 }, { product: 'Faculty planner', quantity: 9 }])).toBe(12);
});

test('every benefit belongs to a licence for faculty, and is a licence for students', () => {
  for (const { faculty, benefit } of USE_BENEFITS) {
    expect(facultySeats([{ product: faculty, quantity: 1 }])).toBe(1);
    expect(benefit).toMatch(/for students use benefit$/);
    expect(isUseBenefit({ title: benefit })).toBe(true);
    expect(isUseBenefit({ title: faculty })).toBe(false);
  }
});
