import { after } from '../../../core/domain/time/instant.ts';
import type { Clock, Sleep } from '../../../core/ports/system.ts';
import type { SimTime } from '../time.ts';

/** The laptop: a wall clock that anybody may set, a monotonic hand that stands still while it sleeps, timers that wait until it wakes. */
export type Computer = {
  readonly clock: Clock;
  /** Runs on while it sleeps. */
  readonly uptime: () => number;
  /** How far the wall clock is ahead of the truth. */
  readonly setWallAhead: (milliseconds: number) => void;
  readonly sleepFor: (milliseconds: number) => Promise<void>;
  /** Resolves at once, or when the computer wakes. */
  readonly awake: () => Promise<void>;
  /** Sleeping, as a program sees it that may be killed. */
  readonly sleepOf: (isAlive: () => boolean) => Sleep;
};

export function createComputer(time: SimTime): Computer {
  let wallAhead = 0;
  let slept = 0;
  let asleepSince: number | null = null;
  let waiting: (() => void)[] = [];

  const awake = (): Promise<void> => (asleepSince === null ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)));
  const wakeUp = (): void => {
    slept += time.elapsed() - (asleepSince ?? time.elapsed());
    asleepSince = null;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  return {
    clock: { now: () => after(time.now(), wallAhead), monotonic: () => (asleepSince ?? time.elapsed()) - slept },
    uptime: time.elapsed,
    setWallAhead: (milliseconds) => {
      wallAhead = milliseconds;
    },
    sleepFor: async (milliseconds) => {
      asleepSince = time.elapsed();
      await time.pass(milliseconds);
      wakeUp();
      await time.settle();
    },
    awake,
    sleepOf: (isAlive) => (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const over = (): void => {
          signal?.removeEventListener('abort', broken);
          if (isAlive()) void awake().then(() => (isAlive() ? resolve() : undefined));
        };
        const callOff = time.at(time.elapsed() + Math.max(0, Math.ceil(milliseconds)), over);
        const broken = (): void => {
          callOff();
          resolve();
        };
        signal?.addEventListener('abort', broken, { once: true });
      }),
  };
}
