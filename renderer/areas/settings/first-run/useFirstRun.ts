import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSettings } from '../../../app/settings.tsx';
import { FIRST_RUN, FIRST_RUN_PUT_AWAY, type FirstRunStep } from '../../../gate/first-run-mark.ts';
import { go } from '../../../frame/address.ts';
import { neighbour, readFirstRun, shownStep, type FirstRun } from './first-run.ts';

export type FirstRunDesk = {
  readonly run: FirstRun;
  readonly step: FirstRunStep;
  /** The own office is open, not the demo. */
  readonly isOwn: boolean;
  readonly change: (patch: Partial<FirstRun>) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly leave: () => void;
  readonly finish: () => void;
};

/** The way to the own office: where it stands, kept by the device with every step and every word. */
export function useFirstRun(): FirstRunDesk {
  const { settings, change: changeSettings } = useSettings();
  const kept = settings.layout[FIRST_RUN];
  const run = useMemo(() => readFirstRun(kept), [kept]);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  const isOwn = settings.connection.kind === 'remote';
  const step = shownStep(run.step, isOwn);
  const change = useCallback(
    (patch: Partial<FirstRun>) => {
      latest.current = { ...latest.current, ...patch };
      changeSettings({ layout: { [FIRST_RUN]: latest.current } });
    },
    [changeSettings],
  );
  const close = (phase: 'left' | 'done'): void => {
    change({ phase, step });
    go('/today');
  };
  return {
    run,
    step,
    isOwn,
    change,
    next: () => change({ step: neighbour(step, 1) }),
    back: () => change({ step: neighbour(step, -1) }),
    leave: () => close('left'),
    finish: () => close('done'),
  };
}

/** Whoever comes here goes on where it was left, or from the start when it was gone through before. */
export function useBegin({ run, change }: FirstRunDesk): void {
  const { change: changeSettings } = useSettings();
  const { phase, step } = run;
  const begun = useRef(false);
  useEffect(() => {
    // Only on arrival: leaving must not begin anew.
    if (begun.current) return;
    begun.current = true;
    if (phase === 'running') return;
    changeSettings({ layout: { [FIRST_RUN_PUT_AWAY]: false } });
    change({ phase: 'running', step: phase === 'done' ? 'language' : step });
  }, [phase, step, change, changeSettings]);
}
