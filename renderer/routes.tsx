import { createElement, memo, useEffect } from 'react';
import { AreaBoundary } from './frame/AreaBoundary.tsx';
import { useAddress } from './frame/address.ts';
import type { Area } from './frame/area.ts';
import { useLater } from './later.ts';
import { ALL_LATER, SCREENS } from './screens.ts';

function Screen() {
  const { area, rest } = useAddress();
  useQuietLoading();
  return (
    <AreaBoundary key={area}>
      <AreaScreen area={area} rest={rest} />
    </AreaBoundary>
  );
}

/** The screen of the area that the address names. */
export const Routes = memo(Screen);

function AreaScreen({ area, rest }: { readonly area: Area; readonly rest: readonly string[] }) {
  const screen = useLater(SCREENS[area]);
  return screen === null ? null : createElement(screen, { rest });
}

/** Once the first screen stands and the person pauses, the other screens are read, one at a time. */
function useQuietLoading(): void {
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => void loadOthers(stop.signal), QUIET_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, []);
}

/** The start is over by then. */
const QUIET_AFTER_MS = 2_000;

async function loadOthers(signal: AbortSignal): Promise<void> {
  for (const later of ALL_LATER) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    if (signal.aborted) return;
    // What cannot be loaded is told when somebody goes there.
    await later.load().catch(() => null);
  }
}
