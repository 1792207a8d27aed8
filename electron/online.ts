import { net, powerMonitor } from 'electron';

/** Main has no event for it, so it looks: often enough that "offline" is on the screen in time. */
const LOOK_EVERY_MS = 3_000;

/** Tells when the connection comes or goes, and whenever the laptop wakes up. */
export function watchConnection(tell: (online: boolean) => void): () => void {
  let online = net.isOnline();
  const look = (): void => {
    const now = net.isOnline();
    if (now === online) return;
    online = now;
    tell(now);
  };
  const wake = (): void => {
    online = net.isOnline();
    tell(online);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  powerMonitor.on('resume', wake);
  return () => {
    clearInterval(timer);
    powerMonitor.off('resume', wake);
  };
}

/** Tells when the computer goes to sleep and when it is back. */
export function watchSleep(tell: (awake: boolean) => void): () => void {
  const asleep = (): void => tell(false);
  const awake = (): void => tell(true);
  powerMonitor.on('suspend', asleep);
  powerMonitor.on('resume', awake);
  return () => {
    powerMonitor.off('suspend', asleep);
    powerMonitor.off('resume', awake);
  };
}
