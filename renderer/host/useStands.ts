import { useEffect, useSyncExternalStore } from 'react';
import { useHostLine } from './HostProvider.tsx';

/**
 * The first screen comes first. Whatever it can do without (counts beside filters, the queue's
 * state, news, timers) is asked when it stands, and would otherwise keep host and window from it.
 */
export function useStands(): boolean {
  const { stands } = useHostLine();
  return useSyncExternalStore(stands.subscribe, stands.get);
}

/** Said by what a screen is made for, once it is there or is known not to come. */
export function useSayStands(isThere: boolean): void {
  const { stands } = useHostLine();
  useEffect(() => (isThere && !stands.get() ? afterPaint(() => stands.set(true)) : undefined), [isThere, stands]);
}

/** A window that never rests has to go on, too. */
const PAUSE_MS = 100;

/** Nothing waits longer than this for a screen that has nothing to say. */
const LONGEST_MS = 1_000;

export function useStandsAtLast(): void {
  const { stands } = useHostLine();
  useEffect(() => {
    const timer = setTimeout(() => stands.set(true), LONGEST_MS);
    return () => clearTimeout(timer);
  }, [stands]);
}

/** In the first pause after the next frame has been handed on for painting. */
function afterPaint(act: () => void): () => void {
  let pause = 0;
  const frame = requestAnimationFrame(() => {
    pause = requestIdleCallback(act, { timeout: PAUSE_MS });
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(pause);
  };
}
