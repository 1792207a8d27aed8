import type { LedgerDb } from '../handles.ts';

/** The next count of a series, from 1 on. One that was given is never given again, not even when its paper is gone. */
export function nextCount(db: LedgerDb, { kind, period }: { readonly kind: string; readonly period: string }): number {
  const count = db.sql.number('SELECT next FROM number_series WHERE kind = ? AND period = ?', [kind, period]) ?? 1;
  db.sql.run(
    'INSERT INTO number_series (kind, period, next) VALUES (?, ?, ?) ON CONFLICT (kind, period) DO UPDATE SET next = excluded.next',
    [kind, period, count + 1],
  );
  return count;
}
