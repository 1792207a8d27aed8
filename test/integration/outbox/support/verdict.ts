import { createOutboxStore } from '../../../../core/db/repositories/outbox.ts';
import type { Intent } from '../../../../core/domain/intents/intent.ts';
import type { Effect } from '../../../../core/sandbox/world/ledger.ts';
import { openAt } from './work.ts';

/** Effects that nobody needs to fear twice. */
const HARMLESS: ReadonlySet<string> = new Set(['cartCreated', 'cartChanged']);

/** What must not be, seen in the ledger and in the service's own book: lost, doubled, or told otherwise than it was. */
export function judge(path: string, intents: readonly Intent[], effects: readonly Effect[]): readonly string[] {
  const { db, close } = openAt(path);
  const found: string[] = [];
  try {
    const store = createOutboxStore(db);
    if (db.sql.text('PRAGMA integrity_check') !== 'ok') found.push('integrity_check');
    for (const { id } of intents) {
      const row = store.get(id);
      if (!row?.readable) {
        found.push(`${id} is lost`);
        continue;
      }
      const requests = new Set(store.attempts(id).map(({ requestId }) => requestId));
      const own = effects.filter(({ requestId, kind }) => requestId !== null && requests.has(requestId) && !HARMLESS.has(kind));
      const { state } = row.stored.intent;
      if (own.length > 1) found.push(`${id} happened ${own.length} times`);
      if (state.kind === 'confirmed' && own.length === 0) found.push(`${id} is confirmed and never happened`);
      if (state.kind !== 'confirmed' && state.kind !== 'waiting' && state.kind !== 'sending' && state.kind !== 'unknown') found.push(`${id} ended as ${JSON.stringify(state)}`);
    }
    return found;
  } finally {
    close();
  }
}

/** Is everything confirmed? */
export function isDone(path: string): boolean {
  const { db, close } = openAt(path);
  try {
    return createOutboxStore(db).open().length === 0;
  } finally {
    close();
  }
}
