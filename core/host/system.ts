import { uptime } from 'node:os';
import { after, instant } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';
import { nodeCrypto } from '../db/node-crypto.ts';
import type { Clock, Ids, Random, Sleep } from '../ports/system.ts';

/** Without `performance`, with which Node reads nine more files at every start. */
const monotonic = (): number => Number(process.hrtime.bigint()) / 1_000_000;

/** The computer's clock. The only place, with the adapters below, that reads time or chance. */
export const systemClock: Clock = {
  now: () => instant(Date.now()),
  monotonic,
};

/** For tests and demonstrations: wall time stands still at `at`, the monotonic clock runs. */
export const fixedClock = (at: Instant): Clock => ({ now: () => after(at, 0), monotonic });

/** Milliseconds since the computer was started; the same for all its processes. */
export const systemUptime = (): number => uptime() * 1_000;

export const systemIds: Ids = { next: () => nodeCrypto().randomUUID() };

/** Cryptographically strong. */
export const systemRandomBytes = (count: number): Uint8Array => new Uint8Array(nodeCrypto().randomBytes(count));

/** In [0, 1): for jitter, never for secrets. */
export const systemRandom: Random = () => Math.random();

/** The next turn of the event loop, after the answers that are there already. */
export const systemTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Resolves after so many milliseconds, or at once when aborted; it never rejects. */
export const systemSleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done, { once: true });
  });
