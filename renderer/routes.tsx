import { createElement, useEffect, useState } from 'react';
import { AreaBoundary } from './frame/AreaBoundary.tsx';
import { useAddress } from './frame/address.ts';
import { AREAS, type Area } from './frame/area.ts';
import { loadScreen, screenOf, type Screen } from './screens.ts';

/**
 * The screen of the area that the address names. React's own lazy components would show what
 * stands in for them for 300 ms at least, which is longer than a file of ours takes to load.
 */
export function Routes() {
  const { area, rest } = useAddress();
  useQuietLoading();
  return (
    <AreaBoundary key={area}>
      <AreaScreen area={area} rest={rest} />
    </AreaBoundary>
  );
}

function AreaScreen({ area, rest }: { readonly area: Area; readonly rest: readonly string[] }) {
  const screen = useScreen(area);
  return screen === null ? null : createElement(screen, { rest });
}

type Outcome = { readonly screen: Screen } | { readonly problem: unknown };

function useScreen(area: Area): Screen | null {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const screen = screenOf(area);
  useEffect(() => {
    if (screen === null) loadScreen(area).then((now) => setOutcome({ screen: now }), (problem: unknown) => setOutcome({ problem }));
  }, [area, screen]);
  if (screen !== null) return screen;
  // A file that is not there is a broken installation: the boundary says so.
  if (outcome !== null && 'problem' in outcome) throw outcome.problem;
  return null;
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
  for (const area of AREAS) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    if (signal.aborted) return;
    // What cannot be loaded is told when somebody goes there.
    await loadScreen(area).catch(() => null);
  }
}
