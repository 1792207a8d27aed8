import type { Clock, Sleep } from '../ports/system.ts';

/** One appointment at a time, on the monotonic clock. */
export type Alarm = { readonly set: (at: number | null) => void };

/** `ring` may come a millisecond early, as timers do. Setting null, or a new time, silences the old one. */
export function createAlarm(clock: Clock, sleep: Sleep, ring: () => void): Alarm {
  let waiting = new AbortController();
  const wait = async (at: number, signal: AbortSignal): Promise<void> => {
    await sleep(Math.max(0, at - clock.monotonic()), signal);
    if (!signal.aborted) ring();
  };
  return {
    set: (at) => {
      // With a reason of its own: the usual one is an exception with a stack, made at every appointment.
      waiting.abort('replaced');
      waiting = new AbortController();
      if (at !== null) void wait(at, waiting.signal);
    },
  };
}
