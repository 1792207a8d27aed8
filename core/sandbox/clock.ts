import { after, instant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';

/** What the sandbox needs of the system's clock. */
export type SystemTime = { readonly now: () => Instant };

/** The sandbox's own time. It can be set and moved, and then runs on or stands still. */
export type SandboxClock = {
  readonly now: () => Instant;
  readonly setNow: (at: Instant) => void;
  readonly advance: (milliseconds: number) => void;
  /** Stands still from here on. */
  readonly freeze: () => void;
  /** Runs on with the passed clock (and stands still where that one does). */
  readonly run: () => void;
  readonly isRunning: () => boolean;
};

/** Shows `start` now, whatever `system` shows; `running` false: it stands until moved. */
export function createClock(system: SystemTime, start: Instant, running: boolean): SandboxClock {
  let base = start;
  let since: number | null = running ? system.now() : null;
  const now = (): Instant => (since === null ? base : after(base, system.now() - since));
  const rebase = (at: Instant, run: boolean): void => {
    base = instant(at);
    since = run ? system.now() : null;
  };
  return {
    now,
    setNow: (at) => rebase(at, since !== null),
    advance: (milliseconds) => rebase(after(now(), milliseconds), since !== null),
    freeze: () => rebase(now(), false),
    run: () => rebase(now(), true),
    isRunning: () => since !== null,
  };
}
