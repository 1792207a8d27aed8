import { powerMonitor } from 'electron';

/** The office decides when that is too long; it wants to know in time. */
const LOOK_EVERY_MS = 10_000;
/** Less is nobody's idle time. */
const WORTH_TELLING_SECONDS = 50;

type Told = { readonly kind: 'idle'; readonly seconds: number } | { readonly kind: 'lock' };

/** Tells how long nobody has touched the computer, and when the system locks its screen or goes to sleep (Linux knows no such event for the screen: there the idle time serves). */
export function watchIdle(tell: (told: Told) => void): () => void {
  const look = (): void => {
    const seconds = powerMonitor.getSystemIdleTime();
    if (seconds >= WORTH_TELLING_SECONDS) tell({ kind: 'idle', seconds });
  };
  const lock = (): void => tell({ kind: 'lock' });
  const timer = setInterval(look, LOOK_EVERY_MS);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  return () => {
    clearInterval(timer);
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('suspend', lock);
  };
}
