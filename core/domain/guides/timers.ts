import { after, MINUTE } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { GuideRun } from './run.ts';
import { progressOf } from './run.ts';

/** Something that ought to come by itself: waiting since `startedAt`, late from `dueAt` on. */
export type GuideTimer = { readonly step: string; readonly startedAt: Instant; readonly dueAt: Instant };

/** The timers that run: started by the step before, and not yet settled by their own (S-020). */
export function timersOf(run: Pick<GuideRun, 'guide' | 'scenario' | 'marks'>): readonly GuideTimer[] {
  const { steps } = progressOf(run);
  return steps.flatMap(({ step, state }) => {
    if (step.timer === null || state !== 'open') return [];
    const { after: starter, minutes } = step.timer;
    const mark = steps.find((other) => other.step.id === starter)?.mark;
    if (mark?.state !== 'done') return [];
    return [{ step: step.id, startedAt: mark.at, dueAt: after(mark.at, minutes * MINUTE) }];
  });
}

/** A clock that was set back does not bring back time that has run out: late is from `dueAt` on. */
export const isDue = ({ dueAt }: GuideTimer, now: Instant): boolean => now >= dueAt;
