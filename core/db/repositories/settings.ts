import { eq } from 'drizzle-orm';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { settings } from '../schema/ledger.ts';
import { fromJson } from './json.ts';

/** A small value of the office under a name; the caller checks its shape. null when never set. */
export function get(db: LedgerRead, name: string): unknown {
  const row = db.orm.select({ value: settings.value }).from(settings).where(eq(settings.name, name)).get();
  return row ? fromJson(row.value) : null;
}

/** `value` is plain data. */
export function set(db: LedgerDb, name: string, value: unknown, at: Instant): void {
  const values = { value: JSON.stringify(value), updatedAt: at };
  db.orm.insert(settings).values({ name, ...values }).onConflictDoUpdate({ target: settings.name, set: values }).run();
}
