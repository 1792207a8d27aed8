import { retryDelay } from '../../errors/desk-error.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { assertNever } from '../../domain/never.ts';

/**
 * Whether anything may leave at all: a state machine of values, without clock, network or store.
 * What concerns one intent alone (its own back-off, its base) is not its business. Times are
 * monotonic milliseconds.
 */
export type LineState = {
  readonly isOpen: boolean;
  readonly online: boolean;
  readonly awake: boolean;
  /** Who paused it; null: not paused. */
  readonly pausedBy: string | null;
  /** Only a person can help: sign in again. */
  readonly needsPerson: boolean;
  /** Failures of the whole line one after another. */
  readonly failures: number;
  /** Failures at single intents, one after another. */
  readonly misses: number;
  /** Not before then. */
  readonly quietUntil: number | null;
  readonly problem: DeskError | null;
};

export type LineEvent =
  | { readonly type: 'online' | 'offline' | 'asleep' | 'awake' | 'resumed' | 'manual' | 'answered' | 'closed' }
  | { readonly type: 'paused'; readonly by: string }
  | { readonly type: 'failed'; readonly error: DeskError };

export type LineMoment = { readonly now: number; readonly random: number; readonly longestPauseMs: number; readonly failuresInARow: number };

/** A retry comes up to a quarter later, so that offices do not march in step; never earlier than the service allowed. */
const JITTER = 0.25;
/** Whatever the service asks for: once a day somebody may look. */
const LONGEST_WAIT_MS = 86_400_000;
/** Name service and proxies need a moment after cable or sleep. */
const SETTLE_MS = 1_000;

/** `pausedBy`: who had paused the queue before the program was closed; null: nobody. */
export const openLine = (pausedBy: string | null): LineState => ({
  isOpen: true,
  online: true,
  awake: true,
  pausedBy,
  needsPerson: false,
  failures: 0,
  misses: 0,
  quietUntil: null,
  problem: null,
});

export type LineReason = 'closed' | 'paused' | 'offline' | 'asleep' | 'signIn' | 'backOff';

/** Why nothing may leave now; null: it may. */
export function heldBy(line: LineState, now: number): LineReason | null {
  if (!line.isOpen) return 'closed';
  if (line.pausedBy !== null) return 'paused';
  if (!line.awake) return 'asleep';
  if (!line.online) return 'offline';
  if (line.needsPerson) return 'signIn';
  return line.quietUntil !== null && now < line.quietUntil ? 'backOff' : null;
}

/** How an event leaves the line; times are monotonic milliseconds. A closed line stays closed. */
export function stepLine(line: LineState, event: LineEvent, moment: LineMoment): LineState {
  switch (event.type) {
    case 'online':
      return settle({ ...line, online: true }, moment);
    case 'offline':
      return { ...line, online: false };
    case 'asleep':
      return { ...line, awake: false };
    case 'awake':
      return settle({ ...line, awake: true }, moment);
    case 'paused':
      return { ...line, pausedBy: event.by };
    case 'resumed':
      return { ...line, pausedBy: null };
    case 'manual':
      // Tried even when the system says offline: it has been wrong before. A pause is a person's word and stands.
      return { ...line, online: true, needsPerson: false, quietUntil: null };
    case 'answered':
      return { ...line, failures: 0, misses: 0, needsPerson: false, quietUntil: null, problem: null };
    case 'failed':
      return failed(line, event.error, moment);
    case 'closed':
      return { ...line, isOpen: false };
    default:
      return assertNever(event);
  }
}

function settle(line: LineState, { now, random }: LineMoment): LineState {
  const soon = now + SETTLE_MS * (1 + random);
  return { ...line, failures: 0, misses: 0, quietUntil: soon };
}

function failed(line: LineState, error: DeskError, moment: LineMoment): LineState {
  if (error.tag === 'signInNeeded') return { ...line, needsPerson: true, problem: error };
  const misses = line.misses + 1;
  if (!concernsAll(error) && misses < moment.failuresInARow) return { ...line, misses };
  const failures = line.failures + 1;
  const wait = retryDelay(error, failures - 1) ?? moment.longestPauseMs;
  const limit = error.tag === 'rateLimited' ? LONGEST_WAIT_MS : moment.longestPauseMs;
  return { ...line, failures, misses, quietUntil: moment.now + Math.min(wait, limit) * (1 + JITTER * moment.random), problem: error };
}

/** Failures that the next request of any intent would meet as well. */
function concernsAll({ tag }: DeskError): boolean {
  return tag === 'offline' || tag === 'rateLimited' || tag === 'storage' || tag === 'locked' || tag === 'unexpected';
}

/** Milliseconds until an intent is tried again after a failure of its own. */
export function intentPause(error: DeskError, tries: number, { random, longestPauseMs }: Pick<LineMoment, 'random' | 'longestPauseMs'>): number {
  const wait = retryDelay(error, tries) ?? retryDelay({ tag: 'offline', reason: 'unreachable' }, tries) ?? longestPauseMs;
  const limit = error.tag === 'rateLimited' ? LONGEST_WAIT_MS : longestPauseMs;
  return Math.min(wait, limit) * (1 + JITTER * random);
}
