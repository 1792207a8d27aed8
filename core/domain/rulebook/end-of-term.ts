import { utc } from '../time/utc-calendar.ts';
import type { Instant } from '../time/instant.ts';
import { ALWAYS } from './dated.ts';
import type { Validity } from './dated.ts';
import { rule } from './rules.ts';

/** `at` of the scope is the purchase or last renewal. */
export type EndOfTermRule = Validity & {
  /** Holds for terms whose end (exclusive instant) lies after this. */
  readonly endsAfter: Instant | null;
  /** What happens when nothing is scheduled and auto-renew is off. */
  readonly withoutRenewal: 'grace' | 'extendedTerm' | 'ends';
};

/** Terms that end on 4 May 2026 or later: their exclusive end is 5 May 00:00 or later. */
export const END_OF_TERM: readonly EndOfTermRule[] = [
  {
    ...ALWAYS,
    families: ['licence'],
    segments: null,
    from: utc(2025, 4, 1),
    endsAfter: utc(2026, 5, 4),
    withoutRenewal: 'extendedTerm',
    rule: rule('R-8.1'),
  },
  { ...ALWAYS, families: ['licence', 'softwareSubscription', 'marketplace'], endsAfter: null, withoutRenewal: 'grace', rule: rule('R-8.5') },
  { ...ALWAYS, families: ['legacy'], endsAfter: null, withoutRenewal: 'grace', rule: rule('R-9.2') },
];

/** Days of each state after the end of a term. */
export const RETENTION = { expiredDays: 30, disabledDays: 90, afterCancelDays: 7, legacySuspendedDays: 90 };

/** A renewal is worked off from 00:00 UTC on and may take this long. */
export const RENEWAL_HOURS = 24;

/** The extended service term: options could be set from here on, and were enforced from there on. */
export const EXTENDED_TERM = { sandboxFrom: utc(2025, 11, 3), optionsFrom: utc(2026, 2, 16), enforcedFrom: utc(2026, 5, 4) };
