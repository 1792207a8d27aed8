import { instant } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import type { Clock } from '../../core/ports/system.ts';

/** The day on which the tests play: Sunday, 22 November 2026, 10:00 in Warsaw. */
export const NOW = instant(Date.UTC(2026, 10, 22, 9));

/** ISO text → instant. */
export const at = (iso: string): Instant => instant(Date.parse(iso));

/** A clock that goes only when a test says so; both of its hands move together. */
export function handClock(start: Instant = NOW): Clock & { readonly advance: (milliseconds: number) => void; readonly setTo: (at: Instant) => void } {
  let now = start;
  let monotonic = 0;
  return {
    now: () => now,
    monotonic: () => monotonic,
    advance: (milliseconds) => {
      now = instant(now + milliseconds);
      monotonic += milliseconds;
    },
    setTo: (moment) => {
      now = moment;
    },
  };
}
