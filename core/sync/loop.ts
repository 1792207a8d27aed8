import { retryDelay } from '../errors/desk-error.ts';
import type { DeskError } from '../errors/desk-error.ts';
import { assertNever } from '../domain/never.ts';

/**
 * When to run: a state machine of values, without clock, network or store. Times are monotonic
 * milliseconds; whoever drives it carries out the effects.
 */
export type LoopState = {
  readonly phase: 'idle' | 'running' | 'cancelling' | 'closed';
  readonly automatic: boolean;
  readonly online: boolean;
  /** Runs that failed one after another. */
  readonly failures: number;
  /** When it wants to start by itself; null: not before somebody asks. */
  readonly wantedAt: number | null;
  /** Only a person can help: sign in again, then ask for a run. */
  readonly needsPerson: boolean;
};

export type LoopEvent =
  /** `restMs`: there is something to show already, so the first run waits this long. */
  | { readonly type: 'opened'; readonly restMs?: number }
  | { readonly type: 'tick' | 'cancel' | 'online' | 'offline' | 'finished' | 'cancelled' | 'closed' }
  | { readonly type: 'manual'; readonly full: boolean }
  | { readonly type: 'failed'; readonly error: DeskError };

export type LoopEffect =
  | { readonly type: 'run'; readonly full: boolean }
  | { readonly type: 'abort' }
  /** Send a tick then; null: never. Replaces the wake before. */
  | { readonly type: 'wake'; readonly at: number | null };

/** When it will start by itself: not while offline, not without leave to act alone or to sign in. */
export const dueAt = (state: LoopState): number | null => (state.automatic && state.online && !state.needsPerson ? state.wantedAt : null);

export type LoopStep = { readonly state: LoopState; readonly effects: readonly LoopEffect[] };

export type Moment = {
  readonly now: number;
  /** A number in [0, 1) for the jitter of this step. */
  readonly random: number;
  readonly everyMs: number;
};

/** The scheduled run comes up to a tenth earlier or later, so that offices do not march in step. */
const SCHEDULE_JITTER = 0.1;
/** A retry comes up to a quarter later, never earlier than the service allowed. */
const RETRY_JITTER = 0.25;
/** Whatever the service asks for: once a day somebody may look. */
const LONGEST_WAIT_MS = 86_400_000;
/** Name service and proxies need a moment after the cable is in. */
const SETTLE_MS = 1_000;

/** Nothing wanted yet; `automatic` false: it only runs when somebody asks. */
export const initialLoop = (automatic: boolean): LoopState => ({
  phase: 'idle',
  automatic,
  online: true,
  failures: 0,
  wantedAt: null,
  needsPerson: false,
});

/** What an event leads to, and what the driver has to do about it. Once closed, nothing leads anywhere. */
export function step(state: LoopState, event: LoopEvent, moment: Moment): LoopStep {
  if (state.phase === 'closed') return stay(state);
  switch (event.type) {
    case 'opened':
      if (event.restMs !== undefined && event.restMs > 0) return rest({ ...state, wantedAt: moment.now + event.restMs });
      return state.automatic && state.online ? run(state, false) : stay(state);
    case 'manual':
      // Tried even when the system says offline: it has been wrong before.
      return isBusy(state) ? stay(state) : run({ ...state, needsPerson: false }, event.full);
    case 'tick':
      // The alarm is trusted: timers may ring a millisecond early, and nobody would ring again.
      return !isBusy(state) && dueAt(state) !== null ? run(state, false) : stay(state);
    case 'cancel':
      return state.phase === 'running' ? { state: { ...state, phase: 'cancelling' }, effects: [{ type: 'abort' }] } : stay(state);
    case 'online':
      return backOnline({ ...state, online: true }, moment);
    case 'offline':
      // A run under way finds out by itself, or finds that the system was wrong.
      return isBusy(state) ? stay({ ...state, online: false }) : rest({ ...state, online: false });
    case 'finished':
    case 'cancelled':
      return rest({ ...state, phase: 'idle', failures: 0, wantedAt: scheduled(moment) });
    case 'failed':
      return afterFailure({ ...state, phase: 'idle', failures: state.failures + 1 }, event.error, moment);
    case 'closed':
      return { state: { ...state, phase: 'closed', wantedAt: null }, effects: [{ type: 'abort' }, { type: 'wake', at: null }] };
    default:
      return assertNever(event);
  }
}

const isBusy = ({ phase }: LoopState): boolean => phase === 'running' || phase === 'cancelling';
const stay = (state: LoopState): LoopStep => ({ state, effects: [] });

const run = (state: LoopState, full: boolean): LoopStep => ({
  state: { ...state, phase: 'running', wantedAt: null },
  effects: [{ type: 'wake', at: null }, { type: 'run', full }],
});

const rest = (state: LoopState): LoopStep => ({ state, effects: [{ type: 'wake', at: dueAt(state) }] });

const scheduled = ({ now, random, everyMs }: Moment): number => now + everyMs * (1 + SCHEDULE_JITTER * (2 * random - 1));

/** What failed, or fell due meanwhile, is tried soon; otherwise the schedule stands. */
function backOnline(state: LoopState, moment: Moment): LoopStep {
  if (isBusy(state)) return stay(state);
  const soon = moment.now + SETTLE_MS * (1 + moment.random);
  return rest({ ...state, wantedAt: state.failures > 0 ? soon : Math.max(soon, state.wantedAt ?? soon) });
}

function afterFailure(state: LoopState, error: DeskError, moment: Moment): LoopStep {
  if (error.tag === 'signInNeeded') return rest({ ...state, needsPerson: true, wantedAt: null });
  const delay = retryDelay(error, state.failures - 1);
  const retryAt = (wait: number): number => moment.now + Math.min(wait, LONGEST_WAIT_MS) * (1 + RETRY_JITTER * moment.random);
  return rest({ ...state, wantedAt: delay === null ? scheduled(moment) : retryAt(delay) });
}
