import type { Store } from './store.ts';

/** Runs `act` now if the first screen stands, otherwise once it does. */
export function onceStands(stands: Store<boolean>, act: () => void): void {
  if (stands.get()) {
    act();
    return;
  }
  const stop = stands.subscribe(() => {
    stop();
    act();
  });
}
