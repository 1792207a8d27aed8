import type { NumberSeries } from '../../domain/papers/paper-number.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';

/** The count that comes next, or null when the block of this laptop is used up. */
export function nextOf(db: LedgerRead, { kind, period, block = null }: NumberSeries): number | null {
  const first = block?.from ?? 1;
  const count = Math.max(first, db.sql.number('SELECT next FROM number_series WHERE kind = ? AND period = ?', [kind, period]) ?? first);
  return block !== null && count > block.to ? null : count;
}

/**
 * Takes the next number of a series; to be called in the transaction of issuing. One that was given
 * is never given again, not even when its paper is gone, and one that stands on any paper is passed
 * over: patterns may have changed. null: the block of this laptop is used up.
 */
export function takeNumber(db: LedgerDb, series: NumberSeries, numberOf: (count: number) => string): string | null {
  for (;;) {
    const count = nextOf(db, series);
    if (count === null) return null;
    db.sql.run('INSERT INTO number_series (kind, period, next) VALUES (?, ?, ?) ON CONFLICT (kind, period) DO UPDATE SET next = excluded.next', [series.kind, series.period, count + 1]);
    const number = numberOf(count);
    if (!isTaken(db, number)) return number;
  }
}

const isTaken = (db: LedgerRead, number: string): boolean =>
  (db.sql.number('SELECT count(*) FROM (SELECT 1 FROM quotes WHERE number = @number UNION ALL SELECT 1 FROM papers WHERE number = @number)', { number }) ?? 0) > 0;
