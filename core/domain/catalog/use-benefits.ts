/**
 * Teachers' licences that bring free licences for students (S-127). The pages of the distributor
 * promise an overview and do not show it; names and the usual ratio are Microsoft's, and the
 * CSP team grants them, so the ratio is a proposal that can be changed.
 */
export type UseBenefit = { readonly id: 'microsoft365A3' | 'microsoft365A5' | 'office365A3' | 'office365A5'; readonly faculty: string; readonly benefit: string };

export const USE_BENEFITS: readonly UseBenefit[] = [
  { id: 'microsoft365A3', faculty: 'Microsoft 365 A3 for faculty', benefit: 'Microsoft 365 A3 for students use benefit' },
  { id: 'microsoft365A5', faculty: 'Microsoft 365 A5 for faculty', benefit: 'Microsoft 365 A5 for students use benefit' },
  { id: 'office365A3', faculty: 'Office 365 A3 for faculty', benefit: 'Office 365 A3 for students use benefit' },
  { id: 'office365A5', faculty: 'Office 365 A5 for faculty', benefit: 'Office 365 A5 for students use benefit' },
];

/** Students per teacher's licence, unless the distributor says otherwise. */
export const USUAL_RATIO = 40;

export type BenefitCase = {
  /** Everybody who teaches: all of them have to be licensed. */
  readonly staff: number;
  readonly students: number;
  /** Licences for teachers that the school has. */
  readonly owned: number;
  readonly ratio: number;
};

export type BenefitPlan = {
  /** Teachers' licences still to be ordered. */
  readonly toOrder: number;
  /** Free licences once the whole staff is licensed. */
  readonly free: number;
  /** Students for whom none is free. */
  readonly uncovered: number;
  /** The letter may go out: the whole staff is licensed. */
  readonly isEntitled: boolean;
};

/** What a school has to order before it gets students' licences free, and how many it gets (S-127, S-128). */
export function benefitPlan({ staff, students, owned, ratio }: BenefitCase): BenefitPlan {
  const toOrder = Math.max(0, staff - owned);
  const free = staff === 0 ? 0 : Math.min(students, Math.max(staff, owned) * ratio);
  return { toOrder, free, uncovered: students - free, isEntitled: staff > 0 && toOrder === 0 };
}

/** A licence that costs nothing because teachers' licences bring it (S-127); the catalogue says so in its name only. */
export const isUseBenefit = ({ title }: { readonly title: string }): boolean => /\bstudents? use benefit\b/i.test(title);

/** Seats of the teachers' licences among what a customer has: whole words, so that "faculty" is not found inside others. */
export const facultySeats = (owned: readonly { readonly product: string; readonly quantity: number }[]): number =>
  owned.filter(({ product }) => /\bfor faculty\b/i.test(product)).reduce((seats, { quantity }) => seats + quantity, 0);
