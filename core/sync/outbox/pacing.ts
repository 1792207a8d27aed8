import type { IntentId } from '../../domain/ids.ts';
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
  readonly doubt: (id: IntentId, isUnknown: boolean) => void;
  readonly doubtfulFor: (id: IntentId) => number;
  /** It is open no more. */
  readonly forget: (id: IntentId) => void;
};

export function createPacing({ monotonic }: Pick<Clock, 'monotonic'>): Pacing {
  const appointments = new Map<IntentId, number>();
  const strikes = new Map<IntentId, number>();
  const doubtfulSince = new Map<IntentId, number>();
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
    doubt: (id, isUnknown) => {
      if (!isUnknown) doubtfulSince.delete(id);
      else if (!doubtfulSince.has(id)) doubtfulSince.set(id, monotonic());
    },
    doubtfulFor: (id) => monotonic() - (doubtfulSince.get(id) ?? monotonic()),
    forget: (id) => {
      appointments.delete(id);
      strikes.delete(id);
      doubtfulSince.delete(id);
    },
  };
}
