/** Where the device keeps how far the way to the own office went, and that the offer of it was put away. */
export const FIRST_RUN = 'firstRun';
export const FIRST_RUN_PUT_AWAY = 'firstRun.decided';

/** The way to the own office, in order. The last one only sums up. */
export const FIRST_RUN_STEPS = ['language', 'office', 'company', 'connection', 'security', 'sync', 'done'] as const;
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number];
/** Steps that are counted for people. */
export const COUNTED_STEPS = FIRST_RUN_STEPS.length - 1;

export type FirstRunMark = { readonly phase: 'running' | 'left' | 'done'; readonly step: FirstRunStep };

const PHASES = ['running', 'left', 'done'] as const;

/** How far it went; null when nobody began. Small, because the first screen asks. */
export function readFirstRunMark(stored: unknown): FirstRunMark | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const [phase, step] = [PHASES.find((one) => 'phase' in stored && stored.phase === one), FIRST_RUN_STEPS.find((one) => 'step' in stored && stored.step === one)];
  return phase === undefined || step === undefined ? null : { phase, step };
}

export const firstRunNumber = (step: FirstRunStep): number => Math.min(FIRST_RUN_STEPS.indexOf(step) + 1, COUNTED_STEPS);
