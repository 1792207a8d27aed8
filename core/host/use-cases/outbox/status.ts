import type { OutboxCounts, OutboxStatus } from '../../../contract/outbox.ts';
import { gistOf } from '../../../domain/intents/gist.ts';
import { alarmOf, readGuard } from '../../../domain/intents/guard.ts';
import type { Intent } from '../../../domain/intents/intent.ts';
import type { TimeEstimate } from '../../../domain/intents/trusted-time.ts';
import { after } from '../../../domain/time/instant.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { OutboxStore } from '../../../ports/outbox-store.ts';
import { heldBy } from '../../../sync/outbox/line.ts';
import type { OutboxEngine } from '../../../sync/outbox/options.ts';
import type { Planned } from '../../../sync/outbox/plan.ts';

export type StatusFacts = {
  readonly engine: OutboxEngine;
  readonly store: OutboxStore;
  readonly time: TimeEstimate;
  readonly distances: readonly number[];
  readonly monotonic: number;
  readonly now: Instant;
};

/** The outbox at a glance. */
export function statusOf({ engine, store, time, distances, monotonic, now }: StatusFacts): OutboxStatus {
  const planned = engine.planned();
  const closing = planned.map(({ stored }) => stored.intent).filter(hasDeadline).toSorted((a, b) => a.deadline.at - b.deadline.at);
  const [next] = closing;
  const nextAttempt = nextAttemptOf(engine, planned, monotonic);
  return {
    phase: phaseOf(engine, planned, monotonic),
    counts: countsOf(store, engine),
    attention: store.attention(),
    nextDeadline: next === undefined ? null : { id: next.id, at: next.deadline.at, gist: gistOf(next) },
    alarms: closing.flatMap((intent) => {
      const { reached } = readGuard(intent.deadline, time, distances);
      const alarm = isAcknowledged(intent, reached) ? null : alarmOf(reached, distances);
      return alarm === null || reached === null ? [] : [{ id: intent.id, alarm, reached, at: intent.deadline.at, gist: gistOf(intent) }];
    }),
    nextAttemptAt: nextAttempt === null ? null : after(now, Math.round(nextAttempt - monotonic)),
    problem: engine.problem(),
    pausedBy: engine.line().pausedBy,
  };
}

type Closing = Intent & { readonly deadline: NonNullable<Intent['deadline']> };
const hasDeadline = (intent: Intent): intent is Closing => intent.deadline !== null;

/** A nearer warning is a new one. */
export const isAcknowledged = ({ acknowledged }: Pick<Intent, 'acknowledged'>, reached: number | null): boolean => reached === null || (acknowledged !== null && acknowledged <= reached);

function countsOf(store: OutboxStore, engine: OutboxEngine): OutboxCounts {
  const none: OutboxCounts = { draft: 0, waiting: 0, sending: 0, unknown: 0, needsDecision: 0, confirmed: 0, rejected: 0, tooLate: 0, undone: 0, unreadable: 0 };
  return { ...none, ...store.counts(), unreadable: engine.unreadable().length };
}

function phaseOf(engine: OutboxEngine, planned: readonly Planned[], monotonic: number): OutboxStatus['phase'] {
  if (engine.problem()?.tag === 'storage') return 'storageProblem';
  switch (heldBy(engine.line(), monotonic)) {
    case 'paused':
      return 'paused';
    case 'offline':
    case 'asleep':
    case 'closed':
      return 'offline';
    case 'signIn':
      return 'signIn';
    case 'backOff':
      return 'waiting';
    case null:
      break;
  }
  if (planned.some(({ stored }) => engine.isWorkingOn(stored.intent.id))) return 'sending';
  return planned.some(({ job }) => job !== null) ? 'waiting' : 'idle';
}

function nextAttemptOf(engine: OutboxEngine, planned: readonly Planned[], monotonic: number): number | null {
  const line = engine.line();
  const held = heldBy(line, monotonic);
  if (held !== null) return held === 'backOff' ? line.quietUntil : null;
  const times = planned.flatMap(({ job, stored }) => (job === null ? [] : (engine.appointmentOf(stored.intent.id) ?? []))).filter((at) => at > monotonic);
  return times.length === 0 ? null : Math.min(...times);
}
