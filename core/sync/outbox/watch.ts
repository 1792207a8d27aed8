import { SECOND } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { DEFAULT_DISTANCES, readGuard } from '../../domain/intents/guard.ts';
import { advance } from '../../domain/intents/machine.ts';
import type { StoredIntent, StoredRow } from '../../ports/outbox-store.ts';
import type { OutboxOptions } from './options.ts';

/** While nothing new is queued: warnings come hours before a window closes. */
const LOOK_EVERY_MS = SECOND;

/** Looks at everything open; answers with the moment (monotonic) of the next look that matters, or null. */
export type DeadlineWatch = (rows: readonly StoredRow[]) => number | null;

/** The deadline guard: what moves in the queue is not looked at more than once a second, what is new at once. */
export function createDeadlineWatch(options: OutboxOptions, changed: (stored: StoredIntent) => void): DeadlineWatch {
  const { clock } = options;
  let lookedAt = -Infinity;
  let newest = 0;
  let next: number | null = null;
  return (rows) => {
    const now = clock.monotonic();
    const last = rows.at(-1);
    const isNew = last !== undefined && sequenceOf(last) > newest;
    const isDue = now - lookedAt >= LOOK_EVERY_MS || now < lookedAt || (next !== null && next <= now);
    if (!isNew && !isDue) return Math.min(next ?? Infinity, lookedAt + LOOK_EVERY_MS);
    lookedAt = now;
    if (last !== undefined) newest = sequenceOf(last);
    const at = watchDeadlines(options, rows, changed);
    next = at === null ? null : now + Math.max(0, at - clock.now());
    return next;
  };
}

const sequenceOf = (row: StoredRow): number => (row.readable ? row.stored.sequence : row.unreadable.sequence);

/**
 * Each distance is warned of once and written in the journal. It sends nothing and gives nothing
 * up; that takes a look at the server. Answers with the moment at which the next warning falls due.
 */
function watchDeadlines(options: OutboxOptions, rows: readonly StoredRow[], changed: (stored: StoredIntent) => void): Instant | null {
  const { store, time, onWarning } = options;
  const closing = rows.flatMap((row) => (row.readable && row.stored.intent.deadline !== null ? [{ stored: row.stored, deadline: row.stored.intent.deadline }] : []));
  if (closing.length === 0) return null;
  const distances = options.distances?.() ?? DEFAULT_DISTANCES;
  const now = time();
  const readings = closing.map(({ stored, deadline }) => ({ stored, reading: readGuard(deadline, now, distances) }));
  const due = readings.flatMap(({ stored, reading: { reached } }) => (reached === null || (stored.intent.warned !== null && stored.intent.warned <= reached) ? [] : [{ stored, distance: reached }]));
  const warned = due.length === 0 ? [] : store.together(() => due.flatMap((one) => warn(options, one) ?? []));
  for (const stored of warned) {
    changed(stored);
    onWarning?.(stored);
  }
  const nexts = readings.flatMap(({ reading: { next } }) => next ?? []);
  return nexts.length === 0 ? null : nexts.reduce((first, one) => (one < first ? one : first));
}

function warn({ store, clock }: OutboxOptions, { stored, distance }: { readonly stored: StoredIntent; readonly distance: number }): StoredIntent | null {
  const step = advance(stored.intent, { type: 'warned', distance });
  return step === null ? null : store.save({ intent: step.intent, revision: stored.revision, at: clock.now(), notes: step.notes });
}
