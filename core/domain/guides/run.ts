import type { CalendarDay } from '../time/calendar-day.ts';
import { isCalendarDay } from '../time/calendar-day.ts';
import type { Instant } from '../time/instant.ts';
import type { GuideId, GuideStep, Scenario } from './guide.ts';
import { GUIDES, stepsOf } from './guides.ts';

export type MarkState = 'open' | 'done' | 'skipped';

/** What somebody said about a step. `day` is when it happened, `at` when it was written down. */
export type StepMark = {
  readonly step: string;
  readonly state: MarkState;
  readonly at: Instant;
  readonly day: CalendarDay | null;
  readonly by: string;
  readonly note: string;
};

/** One walk through a guide, for the office or for a customer (who may not exist at the server yet). */
export type GuideRun = {
  readonly id: string;
  readonly guide: GuideId;
  readonly customerId: string | null;
  readonly customerName: string;
  readonly scenario: Scenario | null;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  readonly marks: readonly StepMark[];
};

export type StepProgress = { readonly step: GuideStep; readonly mark: StepMark | null; readonly state: MarkState };

export type Progress = {
  readonly steps: readonly StepProgress[];
  readonly settled: number;
  readonly total: number;
  /** The first step that is still open; null when all are settled, or a question is open first. */
  readonly next: string | null;
  readonly finished: boolean;
};

type Walked = Pick<GuideRun, 'guide' | 'scenario' | 'marks'>;

/** Where a walk stands. Marks of steps that are not part of it any more count for nothing. */
export function progressOf(run: Walked): Progress {
  const marks = new Map(run.marks.map((mark) => [mark.step, mark]));
  const steps = stepsOf(GUIDES[run.guide], run.scenario).map((one) => {
    const mark = marks.get(one.id) ?? null;
    return { step: one, mark, state: mark?.state ?? 'open' };
  });
  const settled = steps.filter(({ state }) => state !== 'open').length;
  return {
    steps,
    settled,
    total: steps.length,
    next: steps.find(({ state }) => state === 'open')?.step.id ?? null,
    finished: steps.length > 0 && settled === steps.length,
  };
}

export type MarkProblem = 'unknownStep' | 'noSuchDay' | 'futureDay';

/** Why a mark cannot be taken; null when it can. `today` is the office's calendar day. */
export function markProblem(run: Walked, mark: Pick<StepMark, 'step' | 'day'>, today: CalendarDay): MarkProblem | null {
  if (!GUIDES[run.guide].steps.some(({ id }) => id === mark.step)) return 'unknownStep';
  if (mark.day === null) return null;
  if (!isCalendarDay(mark.day)) return 'noSuchDay';
  return mark.day > today ? 'futureDay' : null;
}

/** The run with this mark instead of the one before. */
export const withMark = <Run extends GuideRun>(run: Run, mark: StepMark): Run => ({
  ...run,
  updatedAt: mark.at,
  marks: [...run.marks.filter(({ step }) => step !== mark.step), mark],
});
