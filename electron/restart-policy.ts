/** Five restarts a minute at most: a host that dies faster than that will not be saved by a sixth. */
const WINDOW_MS = 60_000;
const DELAYS_MS = [0, 250, 500, 1_000, 2_000];

export type RestartPolicy = {
  /** Milliseconds to wait before the next start, or null when it is enough. `now` is monotonic. */
  readonly next: (now: number) => number | null;
  /** A person asked for another try. */
  readonly forgive: () => void;
};

export function createRestartPolicy(): RestartPolicy {
  let starts: readonly number[] = [];
  return {
    next: (now) => {
      starts = starts.filter((start) => now - start < WINDOW_MS);
      const delay = DELAYS_MS[starts.length];
      if (delay === undefined) return null;
      starts = [...starts, now];
      return delay;
    },
    forgive: () => {
      starts = [];
    },
  };
}
