import type { Instant } from '../time/instant.ts';
import { startOfUtcDay, utcDayOf } from '../time/utc-calendar.ts';
import { ACTION_KINDS } from './verdict.ts';
import type { Verdict, Verdicts } from './verdict.ts';

/**
 * The first moment after `at` at which an answer may be another one, so that a screen asks again
 * in time: a window or an offer ends, a refusal is over, a batch closes, or the day changes, by
 * which money is reckoned.
 */
export function nextChangeOf(verdicts: Verdicts, at: Instant): Instant {
  let next: number = startOfUtcDay(utcDayOf(at) + 1);
  for (const kind of ACTION_KINDS) for (const moment of momentsOf(verdicts[kind])) if (moment !== null && moment > at && moment < next) next = moment;
  return next as Instant;
}

function momentsOf(verdict: Verdict): readonly (Instant | null)[] {
  switch (verdict.kind) {
    case 'allowed': {
      const { until, warnBy, effectiveAt, detail } = verdict;
      const batches = detail?.kind === 'reduce' ? detail.batches.map(({ allowedUntil }) => allowedUntil) : [];
      return [until, warnBy, effectiveAt, detail?.kind === 'cancel' ? detail.fullUntil : null, ...batches];
    }
    case 'refused':
      return [verdict.next];
    case 'cannotTell':
      return [];
  }
}
