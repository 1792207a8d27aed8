import type Database from 'better-sqlite3';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { hashOf, pendingMigrations } from './guard.ts';
import type { Applied } from './guard.ts';
import type { Migration } from './migration.ts';

const BOOK = `CREATE TABLE IF NOT EXISTS migrations (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at INTEGER NOT NULL
) STRICT`;

/** What the file says was applied; empty for a fresh file. */
export function readApplied(client: Database.Database): readonly Applied[] {
  const hasBook = client.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'`).get() !== undefined;
  return hasBook ? client.prepare<[], Applied>('SELECT number, name, sha256 FROM migrations ORDER BY number').all() : [];
}

/**
 * Brings the file to the latest step, each step in its own transaction with its entry in the
 * book, so that a kill leaves the step before or the step after. `beforeChange` runs once, when
 * there is something to do (the backup of a ledger).
 */
export function migrate(
  client: Database.Database,
  known: readonly Migration[],
  run: { readonly at: Instant; readonly beforeChange: (from: number) => void },
): Result<{ readonly from: number; readonly to: number }, 'newer' | 'migrationEdited'> {
  const applied = readApplied(client);
  const pending = pendingMigrations(known, applied);
  if (!pending.ok) return err(pending.error);
  if (pending.value.length > 0) run.beforeChange(applied.length);
  for (const migration of pending.value) apply(client, migration, run.at);
  return ok({ from: applied.length, to: known.length });
}

function apply(client: Database.Database, migration: Migration, at: Instant): void {
  client
    .transaction(() => {
      client.exec(BOOK);
      client.exec(migration.sql);
      client
        .prepare('INSERT INTO migrations (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
        .run(migration.number, migration.name, hashOf(migration), at);
      client.pragma(`user_version = ${migration.number}`);
    })
    .immediate();
}
