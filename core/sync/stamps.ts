import { instant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Clock } from '../ports/system.ts';

/** When a reading began, on the monotonic clock. */
export type Mark = number;

/**
 * Ages of answers. A reading is marked when it begins and stamped when its answer is there: by
 * then the server's time is known. Stamps never run backwards, neither within a second (HTTP
 * dates are whole seconds) nor over a restart or a clock that was set back: otherwise the
 * mirror would take the newer answer for the older one.
 */
export type Stamps = {
  readonly mark: () => Mark;
  readonly stamp: (mark: Mark) => Instant;
  /** What a reading that begins now would be stamped: ages are told against it. */
  readonly now: () => Instant;
  /** The newest stamp so far; to be kept for the next start. */
  readonly newest: () => Instant | null;
};

/** `kept`: the newest stamp of the run before (UTC); null: there was none. */
export function createStamps(clock: Clock, kept: Instant | null): Stamps {
  // What to add to a mark; it only grows, and no mark from here on falls behind what was kept.
  let shift = kept === null ? -Infinity : kept - clock.monotonic();
  let newest = kept;
  return {
    mark: clock.monotonic,
    stamp: (mark) => {
      shift = Math.max(shift, clock.now() - clock.monotonic());
      const stamp = instant(mark + shift);
      newest = newest === null || stamp > newest ? stamp : newest;
      return stamp;
    },
    now: () => instant(Math.max(clock.now(), clock.monotonic() + shift)),
    newest: () => newest,
  };
}
