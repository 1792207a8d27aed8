import type { GuideRunAnswer } from '../../../core/contract/guides.ts';
import type { GuideRun } from '../../../core/domain/guides/run.ts';
import { instant } from '../../../core/domain/time/instant.ts';

/** A walk as the rules of the domain take it. */
export const runOf = (answer: GuideRunAnswer): GuideRun => ({
  ...answer,
  startedAt: instant(answer.startedAt),
  updatedAt: instant(answer.updatedAt),
  marks: answer.marks.map((mark) => ({ ...mark, at: instant(mark.at) })),
});
