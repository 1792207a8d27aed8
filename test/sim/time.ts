import { instant } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';

type Sleeper = { readonly at: number; readonly order: number; readonly wake: () => void };

/** Time that passes only when the history lets it: true time, which is the server's. */
export type SimTime = {
  readonly now: () => Instant;
  readonly elapsed: () => number;
  /** Wakes then; the returned function calls it off. */
  readonly at: (elapsed: number, wake: () => void) => () => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Lets everything happen that needs no more time. */
  readonly settle: () => Promise<void>;
  /** Lets time pass, waking everybody in order. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Lets time pass up to the next appointment, at most so far. False: there was none. */
  readonly passToNext: (most: number) => Promise<boolean>;
};

/** More turns than any answer needs that is made of promises alone. */
const MOST_TURNS = 200;

type Turns = { /** Turns of the event loop that answers need before anybody is seen to work on them. */ readonly least: number; /** Somebody works who needs turns, and no time. */ readonly isBusy: () => boolean };

export function createTime(start: Instant, { least, isBusy }: Turns = { least: 1, isBusy: () => false }): SimTime {
  let elapsed = 0;
  let order = 0;
  const sleepers = new Set<Sleeper>();
  const settle = async (): Promise<void> => {
    let turns = 0;
    do {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    } while (turns < least || (isBusy() && turns < MOST_TURNS));
  };
  const first = (): Sleeper | null => {
    let best: Sleeper | null = null;
    for (const one of sleepers) if (best === null || one.at < best.at || (one.at === best.at && one.order < best.order)) best = one;
    return best;
  };
  const wakeAt = (at: number, wake: () => void): (() => void) => {
    const sleeper: Sleeper = { at, order: (order += 1), wake };
    sleepers.add(sleeper);
    return () => void sleepers.delete(sleeper);
  };
  const wakeNext = async (sleeper: Sleeper): Promise<void> => {
    sleepers.delete(sleeper);
    elapsed = Math.max(elapsed, sleeper.at);
    sleeper.wake();
    await settle();
  };
  const pass = async (milliseconds: number): Promise<void> => {
    const target = elapsed + milliseconds;
    await settle();
    for (let next = first(); next !== null && next.at <= target; next = first()) await wakeNext(next);
    elapsed = target;
  };
  return {
    now: () => instant(start + elapsed),
    elapsed: () => elapsed,
    at: wakeAt,
    sleep: (milliseconds) => new Promise((resolve) => void wakeAt(elapsed + milliseconds, resolve)),
    settle,
    pass,
    passToNext: async (most) => {
      await settle();
      const next = first();
      if (next === null || next.at > elapsed + most) return false;
      await wakeNext(next);
      return true;
    },
  };
}
