/** Two years are drawn. */
export const MONTHS = 24;

const DAYS_OF_A_MONTH = 365.25 / 12;

export type Lane = {
  readonly id: 'legacy' | 'annual' | 'monthly';
  readonly termMonths: number;
  /** Days after each start in which the quantity may go down. */
  readonly windowDays: number;
  /** The quantity may go down at any time (S-167). */
  readonly alwaysFree: boolean;
};

/** S-165 to S-173. */
export const LANES: readonly Lane[] = [
  { id: 'legacy', termMonths: 12, windowDays: 0, alwaysFree: true },
  { id: 'annual', termMonths: 12, windowDays: 7, alwaysFree: false },
  { id: 'monthly', termMonths: 1, windowDays: 7, alwaysFree: false },
];

/** Days as a part of a month, for drawing to scale. */
export const shareOfMonth = (days: number): number => days / DAYS_OF_A_MONTH;
