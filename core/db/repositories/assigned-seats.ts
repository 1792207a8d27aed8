import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';

/** Seats that people really use, as the office learned it; `source` is a file's name, empty for typed. */
export type SeatNote = { readonly assigned: number; readonly source: string; readonly notedAt: Instant };

type Row = { readonly subscription_guid: string; readonly assigned: number; readonly source: string; readonly noted_at: number };

/** By subscription. */
export const all = (db: LedgerRead): ReadonlyMap<string, SeatNote> =>
  new Map((db.sql.all('SELECT * FROM assigned_seats') as Row[]).map(({ subscription_guid, assigned, source, noted_at }) => [subscription_guid, { assigned, source, notedAt: instant(noted_at) }]));

/** Changes whenever a note does. */
export const version = (db: LedgerRead): string => db.sql.text("SELECT count(*) || ' ' || coalesce(max(noted_at), 0) || ' ' || coalesce(sum(assigned), 0) FROM assigned_seats") ?? '';

/** Notes seats, all or none; null forgets what was known. */
export function put(db: LedgerDb, notes: readonly { readonly subscriptionId: string; readonly assigned: number | null }[], { source, at }: { readonly source: string; readonly at: Instant }): void {
  db.sql.transaction(() => {
    for (const { subscriptionId, assigned } of notes) {
      if (assigned === null) db.sql.run('DELETE FROM assigned_seats WHERE subscription_guid = ?', [subscriptionId]);
      else db.sql.run('INSERT OR REPLACE INTO assigned_seats (subscription_guid, assigned, source, noted_at) VALUES (?, ?, ?, ?)', [subscriptionId, assigned, source, at]);
    }
  });
}
