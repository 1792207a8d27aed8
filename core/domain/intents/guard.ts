import { HOUR } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { Deadline } from './deadline.ts';
import type { TimeEstimate } from './trusted-time.ts';

/** How long before a deadline somebody is warned, the farthest first; in milliseconds. */
export const DEFAULT_DISTANCES: readonly number[] = [48 * HOUR, 24 * HOUR, 4 * HOUR, HOUR];

export type Nearness = 'far' | 'near' | 'doubtful' | 'passed';

export type GuardReading = {
  readonly nearness: Nearness;
  /** The nearest distance that has been reached; null: none. */
  readonly reached: number | null;
  /** When the next thing happens: a warning or the end itself. null: nothing more. */
  readonly next: Instant | null;
};

/**
 * Where a deadline stands. Warnings go by the latest moment that it may be, so that they come
 * too early rather than too late; passed it is only when even the earliest moment is past it and
 * the server has been heard. In between it is doubtful: nothing is sent before the server's own
 * date says that it may, and nothing is given up.
 */
export function readGuard(deadline: Pick<Deadline, 'at' | 'warnBy'>, time: TimeEstimate, distances: readonly number[] = DEFAULT_DISTANCES): GuardReading {
  if (time.isServer && time.earliest >= deadline.at) return { nearness: 'passed', reached: Math.min(...distances), next: null };
  const reached = nearestReached(deadline, time.latest, distances);
  if (time.latest >= deadline.at) return { nearness: 'doubtful', reached, next: deadline.at };
  return { nearness: reached === null ? 'far' : 'near', reached, next: nextWarning(deadline, time.latest, distances) };
}

/** Warnings count from the earlier reading of the rule, where there are two. */
const endOf = ({ at, warnBy }: Pick<Deadline, 'at' | 'warnBy'>): number => Math.min(at, warnBy ?? at);

function nearestReached(deadline: Pick<Deadline, 'at' | 'warnBy'>, now: Instant, distances: readonly number[]): number | null {
  const reached = distances.filter((distance) => now >= endOf(deadline) - distance);
  return reached.length === 0 ? null : Math.min(...reached);
}

function nextWarning(deadline: Pick<Deadline, 'at' | 'warnBy'>, now: Instant, distances: readonly number[]): Instant {
  const ahead = distances.map((distance) => endOf(deadline) - distance).filter((at) => at > now);
  return Math.min(deadline.at, ...ahead) as Instant;
}

export type Alarm = 'badge' | 'notification' | 'modal';

/** The farthest warning is a badge, the nearest a modal, what lies between a notification. */
export function alarmOf(reached: number | null, distances: readonly number[]): Alarm | null {
  if (reached === null) return null;
  if (reached <= Math.min(...distances)) return 'modal';
  return reached >= Math.max(...distances) ? 'badge' : 'notification';
}
