import { after, parseInstant } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
import type { Clock, Sleep } from '../../core/ports/system.ts';

/** A clock that only the test moves, and the sleep that goes by it. */
export type HandTime = {
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** Milliseconds since the beginning. */
  readonly elapsed: () => number;
  /** Lets everything happen that needs no more time. */
  readonly settle: () => Promise<void>;
  /** Lets time pass, waking sleepers in their order. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Lets as much time pass as `work` needs, and no more. */
  readonly finish: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Moves the wall clock alone, as a person who sets it does. */
  readonly setWall: (at: Instant) => void;
};

export const AT_NINE = at('2026-11-22T09:00:00Z');

/** An instant by its text; a wrong text is a wrong test. */
export function at(iso: string): Instant {
  const instant = parseInstant(iso);
  if (instant === null) throw new Error(`no instant: ${iso}`);
  return instant;
}

type Sleeper = { readonly until: number; readonly wake: () => void };

/** Turns of the event loop that answers made of streams and promises may need. */
const TURNS = 12;
/** Rounds of turns without anybody to wake, after which nothing will come. */
const PATIENCE = 50;

export function handTime(start: Instant = AT_NINE): HandTime {
  let elapsed = 0;
  let wallShift = 0;
  const sleepers = new Set<Sleeper>();

  const sleep: Sleep = (milliseconds, signal) =>
    new Promise((resolve) => {
      const sleeper: Sleeper = {
        until: elapsed + milliseconds,
        wake: () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      sleepers.add(sleeper);
      if (signal?.aborted) sleeper.wake();
      else signal?.addEventListener('abort', sleeper.wake, { once: true });
    });

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const first = (): Sleeper | null => [...sleepers].reduce<Sleeper | null>((best, one) => (best === null || one.until < best.until ? one : best), null);
  const wakeNext = (sleeper: Sleeper): void => {
    elapsed = Math.max(elapsed, sleeper.until);
    sleeper.wake();
  };

  const advance = async (milliseconds: number): Promise<void> => {
    const target = elapsed + milliseconds;
    await settle();
    for (let next = first(); next !== null && next.until <= target; next = first()) {
      wakeNext(next);
      await settle();
    }
    elapsed = target;
    await settle();
  };

  const finish = async <Value>(work: Promise<Value>): Promise<Value> => {
    const state = { isDone: false };
    const watched = work.finally(() => {
      state.isDone = true;
    });
    watched.catch(() => {});
    for (let idle = 0; idle < PATIENCE; ) {
      await settle();
      if (state.isDone) return watched;
      const next = first();
      if (next) wakeNext(next);
      else idle += 1;
    }
    throw new Error('waits for something that time does not bring');
  };

  const clock: Clock = { now: () => after(start, elapsed + wallShift), monotonic: () => elapsed };
  return {
    clock,
    sleep,
    elapsed: () => elapsed,
    settle,
    advance,
    finish,
    setWall: (wall) => {
      wallShift = wall - start - elapsed;
    },
  };
}
