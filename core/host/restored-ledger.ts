import { RESTORED_FLAG } from '../db/backup/backup.ts';
import { append } from '../db/repositories/journal.ts';
import * as settings from '../db/repositories/settings.ts';
import type { LedgerDb } from '../db/handles.ts';
import type { HighWater, OutboxStore } from '../ports/outbox-store.ts';
import type { Clock } from '../ports/system.ts';

/**
 * The second place of the outbox's mark, for a ledger that came out of a backup: whatever this
 * computer knows, more may have been sent since the backup was made, so that everything open is
 * read back before it is sent. Ends with the first mark that is set.
 */
export function doubtRestored(second: HighWater, { ledger, store, clock }: { readonly ledger: LedgerDb; readonly store: Pick<OutboxStore, 'mark'>; readonly clock: Pick<Clock, 'now'> }): HighWater {
  // Only a restore sets it, and after one the office is opened anew: asked once, not with every change that is sent.
  let restored = settings.get(ledger, RESTORED_FLAG);
  return {
    get: () => (restored === null ? second.get() : Math.max(second.get() ?? 0, store.mark()) + 1),
    set: (mark) => {
      second.set(mark);
      if (restored === null) return;
      const file = typeof restored === 'object' && 'file' in restored ? String(restored.file) : '';
      ledger.sql.transaction(() => {
        settings.set(ledger, `${RESTORED_FLAG}.seen`, restored, clock.now());
        settings.set(ledger, RESTORED_FLAG, null, clock.now());
        append(ledger, { at: clock.now(), event: { code: 'backup.restored', file, by: '–' }, correlationId: null });
      });
      restored = null;
    },
  };
}
