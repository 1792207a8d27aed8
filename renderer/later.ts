import { useEffect, useState, type ComponentType } from 'react';
import type { AreaProps } from './frame/area.ts';

export type Screen = ComponentType<AreaProps>;

/** A screen in a file of its own, read once: when somebody goes there, or when the window has nothing else to do. */
export type LaterScreen = {
  /** At once and without a detour when the file has been read; otherwise null. */
  readonly get: () => Screen | null;
  readonly load: () => Promise<Screen>;
};

export function createLater(read: () => Promise<Screen>): LaterScreen {
  let screen: Screen | null = null;
  return {
    get: () => screen,
    load: async () => {
      screen ??= await read();
      return screen;
    },
  };
}

/** One that comes with the start. */
export const atHand = (screen: Screen): LaterScreen => ({ get: () => screen, load: () => Promise.resolve(screen) });

type Outcome = { readonly of: LaterScreen } | { readonly problem: unknown };

/**
 * The screen, or null while its file is being read. React's own lazy components would show what
 * stands in for them for 300 ms at least, which is longer than a file of ours takes to load.
 */
export function useLater(later: LaterScreen): Screen | null {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const screen = later.get();
  useEffect(() => {
    if (screen === null) later.load().then(() => setOutcome({ of: later }), (problem: unknown) => setOutcome({ problem }));
  }, [later, screen]);
  // A file that is not there is a broken installation: the boundary says so.
  if (screen === null && outcome !== null && 'problem' in outcome) throw outcome.problem;
  return screen;
}
