import { DEFAULT_DISTANCES, readGuard } from '../../domain/intents/guard.ts';
import { advance } from '../../domain/intents/machine.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { StoredIntent, StoredRow } from '../../ports/outbox-store.ts';
import type { OutboxOptions } from './options.ts';

/**
 * The deadline guard over everything open: each distance is warned of once and written in the
 * journal. It sends nothing and gives nothing up; that takes a look at the server. Answers with
 * the moment at which the next warning falls due.
 */
export function watchDeadlines(options: OutboxOptions, rows: readonly StoredRow[], changed: (stored: StoredIntent) => void): Instant | null {
  const { store, clock, time, onWarning } = options;
  const distances = options.distances?.() ?? DEFAULT_DISTANCES;
  const now = time();
  let next: Instant | null = null;
  for (const row of rows) {
    if (!row.readable || row.stored.intent.deadline === null) continue;
    const { stored } = row;
    const { deadline } = stored.intent;
    if (deadline === null) continue;
    const reading = readGuard(deadline, now, distances);
    if (reading.next !== null && (next === null || reading.next < next)) next = reading.next;
    if (reading.reached === null || (stored.intent.warned !== null && stored.intent.warned <= reading.reached)) continue;
    const step = advance(stored.intent, { type: 'warned', distance: reading.reached });
    const saved = step === null ? null : store.save({ intent: step.intent, revision: stored.revision, at: clock.now(), notes: step.notes });
    if (saved === null) continue;
    changed(saved);
    onWarning?.(saved);
  }
  return next;
}
