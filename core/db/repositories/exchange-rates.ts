import type { ExchangeRate, RateTable } from '../../domain/pricing/exchange-rate.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';

type Row = { readonly from_currency: string; readonly to_currency: string; readonly day: string; readonly units: number; readonly amount: number; readonly scale: number; readonly table_name: string | null };

const toRate = (row: Row): ExchangeRate => ({ from: row.from_currency, to: row.to_currency, day: row.day, units: row.units, amount: row.amount, scale: row.scale, table: row.table_name });

/** Every rate, the youngest day first. */
export const all = (db: LedgerRead): RateTable => (db.sql.all('SELECT * FROM exchange_rates ORDER BY day DESC, from_currency, to_currency') as Row[]).map(toRate);

/** Keeps rates, all or none; one of the same pair and day gives way. */
export function put(db: LedgerDb, rates: readonly ExchangeRate[]): void {
  db.sql.transaction(() => {
    for (const { from, to, day, units, amount, scale, table } of rates) {
      db.sql.run('INSERT OR REPLACE INTO exchange_rates (from_currency, to_currency, day, units, amount, scale, table_name) VALUES (?, ?, ?, ?, ?, ?, ?)', [from, to, day, units, amount, scale, table]);
    }
  });
}

/** Forgets the rate of one day; no harm where there is none. */
export function remove(db: LedgerDb, { from, to, day }: Pick<ExchangeRate, 'from' | 'to' | 'day'>): void {
  db.sql.run('DELETE FROM exchange_rates WHERE from_currency = ? AND to_currency = ? AND day = ?', [from, to, day]);
}
