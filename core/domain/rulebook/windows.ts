import type { Term } from '../catalog/terms.ts';
import { utc } from '../time/utc-calendar.ts';
import type { Instant } from '../time/instant.ts';
import { ALWAYS } from './dated.ts';
import type { Validity } from './dated.ts';
import { rule } from './rules.ts';

/** `at` of the scope is the event that opens the window: purchase, renewal or addition of seats. */
export type WindowRule = Validity & {
  /** The policy counts from here on, even for events before it was announced. */
  readonly announcedAt: Instant | null;
  readonly terms: readonly Term[] | null;
  readonly length: { readonly unit: 'hours' | 'calendarDays'; readonly count: number };
  /** What comes back on cancelling: everything, or the days that are left. */
  readonly refund: 'full' | 'fullThenProrated' | 'prorated';
  /** May seats be given back one by one, or only the whole? */
  readonly seats: boolean;
};

const MONTHLY: readonly Term[] = ['P1M'];
const row = { ...ALWAYS, announcedAt: null, terms: null };
const days = (count: number): WindowRule['length'] => ({ unit: 'hours', count: count * 24 });

/** Cancellation and reduction windows (R-3.1, section 16). */
export const WINDOWS: readonly WindowRule[] = [
  // Seven days since 12 March 2022, decided on 18 March for purchases of the week before; 72 hours until then.
  { ...row, families: ['licence'], from: utc(2022, 3, 12), announcedAt: utc(2022, 3, 18), length: days(7), refund: 'fullThenProrated', seats: true, rule: rule('R-3.1') },
  { ...row, families: ['licence'], length: { unit: 'hours', count: 72 }, refund: 'fullThenProrated', seats: true, rule: rule('R-3.1') },
  { ...row, families: ['perpetual'], length: { unit: 'calendarDays', count: 30 }, refund: 'full', seats: false, rule: rule('R-16') },
  { ...row, families: ['softwareSubscription'], from: utc(2022, 7, 11), length: days(7), refund: 'prorated', seats: false, rule: rule('R-16') },
  { ...row, families: ['softwareSubscription'], length: { unit: 'calendarDays', count: 30 }, refund: 'full', seats: false, rule: rule('R-16') },
  // The policy page of 2024 says 72 hours; the day of the change is not published.
  { ...row, families: ['marketplace'], from: utc(2024, 1, 1), length: { unit: 'hours', count: 72 }, refund: 'full', seats: false, rule: rule('R-16') },
  { ...row, families: ['marketplace'], terms: MONTHLY, length: { unit: 'hours', count: 24 }, refund: 'full', seats: false, rule: rule('R-16') },
  { ...row, families: ['marketplace'], length: days(14), refund: 'full', seats: false, rule: rule('R-16') },
];
