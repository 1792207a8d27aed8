import type { IntentId } from '../../domain/ids.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import type { Clock } from '../../ports/system.ts';

/** What this program remembers of single intents while it runs: appointments, failures in a row, and since when nobody knows how one ended. All by the monotonic clock. */
export type Pacing = {
  /** Not before so many milliseconds have passed. */
  readonly postpone: (id: IntentId, milliseconds: number) => void;
  readonly hurry: (id: IntentId) => void;
  readonly hurryAll: () => void;
  readonly appointmentOf: (id: IntentId) => number | null;
  readonly isDue: (id: IntentId) => boolean;
  readonly appointments: () => Iterable<readonly [IntentId, number]>;
  /** Counts a failure; how many there were in a row. */
  readonly strike: (id: IntentId) => number;
  readonly moved: (id: IntentId) => void;
  /** How an intent stands now, as far as this program has heard. */
  readonly doubt: (intent: Intent) => void;
  /** Milliseconds since this program knows that nobody can tell how this very attempt ended. Another program may have tried again meanwhile: then it counts from now. */
  readonly doubtfulFor: (intent: Intent) => number;
  /** It is open no more. */
  readonly forget: (id: IntentId) => void;
};

type Doubt = { readonly attempt: string; readonly since: number };

/** Tells one attempt from every other. */
const attemptOf = ({ requestIds, progress: { tries, lastSentAt } }: Intent): string => `${requestIds.main} ${tries} ${lastSentAt}`;

/** Nothing is remembered over a restart: what waits is then due at once. */
export function createPacing({ monotonic }: Pick<Clock, 'monotonic'>): Pacing {
  const appointments = new Map<IntentId, number>();
  const strikes = new Map<IntentId, number>();
  const doubts = new Map<IntentId, Doubt>();
  const doubt = (intent: Intent): void => {
    const { id, state } = intent;
    if (state.kind !== 'unknown') return void doubts.delete(id);
    const attempt = attemptOf(intent);
    if (doubts.get(id)?.attempt !== attempt) doubts.set(id, { attempt, since: monotonic() });
  };
  return {
    postpone: (id, milliseconds) => void appointments.set(id, monotonic() + milliseconds),
    hurry: (id) => void appointments.delete(id),
    hurryAll: () => appointments.clear(),
    appointmentOf: (id) => appointments.get(id) ?? null,
    isDue: (id) => {
      const at = appointments.get(id);
      return at === undefined || at <= monotonic();
    },
    appointments: () => appointments,
    strike: (id) => {
      const count = (strikes.get(id) ?? 0) + 1;
      strikes.set(id, count);
      return count;
    },
    moved: (id) => void strikes.delete(id),
    doubt,
    doubtfulFor: (intent) => {
      doubt(intent);
      return monotonic() - (doubts.get(intent.id)?.since ?? monotonic());
    },
    forget: (id) => {
      appointments.delete(id);
      strikes.delete(id);
      doubts.delete(id);
    },
  };
}
