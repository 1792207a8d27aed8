import type { Clock, Sleep } from '../ports/system.ts';

/** Whose share of the service's rate limit a request uses (API page, section 6.2). */
export type Budget = 'customer' | 'subscription' | 'order' | 'catalogue' | 'other';

export type Limiter = {
  /** Waits for a place and for the budget, runs, gives the place back. null when aborted before it ran. */
  readonly run: <Value>(budget: Budget, task: () => Promise<Value>, signal?: AbortSignal) => Promise<Value | null>;
  /** The service asked for silence: no request of this budget starts for so many milliseconds. */
  readonly pause: (budget: Budget, milliseconds: number) => void;
};

const MINUTE = 60_000;

type LimiterOptions = {
  readonly concurrency: number;
  /** Requests of one budget in any sixty seconds; null: no limit. */
  readonly perMinute: number | null;
  readonly clock: Clock;
  readonly sleep: Sleep;
};

/** Bounds how many requests are under way, and how many of a budget start in any minute. */
export function createLimiter({ concurrency, perMinute, clock, sleep }: LimiterOptions): Limiter {
  const places = createPlaces(concurrency);
  const paces = new Map<Budget, Pace>();
  const paceOf = (budget: Budget): Pace => {
    const known = paces.get(budget);
    if (known) return known;
    const fresh = createPace(perMinute);
    paces.set(budget, fresh);
    return fresh;
  };

  const run: Limiter['run'] = async (budget, task, signal) => {
    const pace = paceOf(budget);
    for (let wait = pace.take(clock.monotonic()); wait > 0; wait = pace.take(clock.monotonic())) {
      await sleep(wait, signal);
      if (signal?.aborted) return null;
    }
    await places.enter(signal);
    try {
      return signal?.aborted ? null : await task();
    } finally {
      places.leave();
    }
  };

  return { run, pause: (budget, milliseconds) => paceOf(budget).pauseUntil(clock.monotonic() + milliseconds) };
}

type Pace = {
  /** Books a start now and answers 0, or answers how long to wait before asking again. */
  readonly take: (now: number) => number;
  readonly pauseUntil: (at: number) => void;
};

/** Remembers the last `perMinute` starts in a ring: the oldest of them must be a minute ago. */
function createPace(perMinute: number | null): Pace {
  const starts: number[] = [];
  let next = 0;
  let pausedUntil = -Infinity;

  const waitFor = (now: number): number => {
    const oldest = perMinute === null || starts.length < perMinute ? undefined : starts[next];
    return Math.max(pausedUntil - now, oldest === undefined ? 0 : oldest + MINUTE - now, 0);
  };
  const book = (now: number): void => {
    if (perMinute === null) return;
    starts[next] = now;
    next = (next + 1) % perMinute;
  };
  return {
    take: (now) => {
      const wait = waitFor(now);
      if (wait <= 0) book(now);
      return wait;
    },
    pauseUntil: (at) => {
      pausedUntil = Math.max(pausedUntil, at);
    },
  };
}

/** First come, first served. `enter` resolves also when aborted; every `enter` needs one `leave`. */
function createPlaces(count: number): { readonly enter: (signal?: AbortSignal) => Promise<void>; readonly leave: () => void } {
  let free = count;
  const queue: (() => void)[] = [];
  return {
    enter: async (signal) => {
      if (free > 0 || signal?.aborted) {
        free -= 1;
        return;
      }
      await new Promise<void>((resolve) => {
        const go = (): void => {
          signal?.removeEventListener('abort', leaveQueue);
          free -= 1;
          resolve();
        };
        const leaveQueue = (): void => {
          queue.splice(queue.indexOf(go), 1);
          go();
        };
        queue.push(go);
        signal?.addEventListener('abort', leaveQueue, { once: true });
      });
    },
    leave: () => {
      free += 1;
      if (free > 0) queue.shift()?.();
    },
  };
}
