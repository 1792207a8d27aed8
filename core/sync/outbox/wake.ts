import type { IntentId } from '../../domain/ids.ts';
import { heldBy } from './line.ts';
import type { LineState } from './line.ts';

export type WakeFacts = {
  /** Monotonic milliseconds. */
  readonly now: number;
  readonly line: LineState;
  readonly isAnythingOpen: boolean;
  readonly guardEveryMs: number;
  /** The next deadline warning; null: none. */
  readonly nextWarning: number | null;
  readonly appointments: Iterable<readonly [IntentId, number]>;
  /** Can anything be done about it at all? */
  readonly hasJob: (id: IntentId) => boolean;
};

/** When to look again: the next appointment, the end of a pause, the next warning. null: nothing is to come. */
export function wakeAt({ now, line, isAnythingOpen, guardEveryMs, nextWarning, appointments, hasJob }: WakeFacts): number | null {
  const held = heldBy(line, now);
  const times: number[] = isAnythingOpen ? [now + guardEveryMs] : [];
  if (nextWarning !== null) times.push(nextWarning);
  if (held === null) for (const [id, at] of appointments) if (hasJob(id)) times.push(at);
  if (line.quietUntil !== null && held === 'backOff') times.push(line.quietUntil);
  const first = times.reduce((least, at) => (at > now && at < least ? at : least), Infinity);
  // Whole milliseconds: a wait below the resolution of the clock would never end.
  return Number.isFinite(first) ? Math.max(Math.ceil(first), Math.ceil(now) + 1) : null;
}
