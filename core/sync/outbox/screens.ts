import type { OutboxOptions } from './options.ts';

/** Nobody reads faster; a thousand changes in a row are told in a few dozen words. */
const SHOW_EVERY_MS = 50;

/**
 * Tells the screens: at once when nothing was told a moment ago, else a moment later for all
 * that happened meanwhile. Screens that cannot be told (their own look at the store fails) stop
 * nobody from working.
 */
export function createScreens({ clock, sleep, onChange }: Pick<OutboxOptions, 'clock' | 'sleep' | 'onChange'>, signal: AbortSignal, failed: (thrown: unknown) => void): { readonly tell: () => void } {
  let toldAt = -Infinity;
  let isWaiting = false;
  const now = (): void => {
    toldAt = clock.monotonic();
    try {
      onChange();
    } catch (thrown) {
      failed(thrown);
    }
  };
  const later = async (milliseconds: number): Promise<void> => {
    isWaiting = true;
    await sleep(milliseconds, signal);
    isWaiting = false;
    if (!signal.aborted) now();
  };
  return {
    tell: () => {
      const left = toldAt + SHOW_EVERY_MS - clock.monotonic();
      if (left <= 0) now();
      else if (!isWaiting) void later(left);
    },
  };
}
