import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { ledgerMigrations } from '../../../core/db/migrations/ledger/index.ts';
import type { Migration } from '../../../core/db/migrations/migration.ts';
import * as ledgerTables from '../../../core/db/schema/ledger.ts';
import * as mirrorSchema from '../../../core/db/schema/mirror.ts';
import { ledgerPlan } from '../../../core/db/store/ledger-file.ts';
import { openExisting, openNew } from '../../../core/db/store/open-file.ts';
import { openForWork } from '../../../core/db/store/driver.ts';
import { NOW } from '../../builders/clock.ts';
import { inventory, sha256 } from './support/files.ts';
import { aFolder, freshStores, KEY, openOrFail, options } from './support/stores.ts';

const request = (folder: string) => ({ path: join(folder, 'ledger.db'), key: KEY, sqliteBinding: null, at: NOW });
/** The step after the newest one. */
const NEXT = ledgerMigrations.length + 1;
const NEXT_STEP: Migration = { number: NEXT, name: 'priority', sql: `ALTER TABLE quotes ADD COLUMN priority INTEGER NOT NULL DEFAULT 0; UPDATE journal SET code = 'moved';` };
const backups = (folder: string): string[] => readdirSync(folder).filter((name) => name.includes('.before-'));

function aLedgerOfToday(): string {
  const folder = aFolder();
  const { ledger, close } = openOrFail(options(folder));
  ledger.sql.run(`INSERT INTO journal (at, code, event) VALUES (1, 'x', '{}')`);
  close();
  return folder;
}

function codesIn(path: string): unknown[] {
  const client = openForWork({ path, store: 'ledger', key: KEY, sqliteBinding: null });
  const codes = client.prepare('SELECT code FROM journal').pluck().all();
  client.close();
  return codes;
}

describe('a ledger of yesterday', () => {
  test('is copied before it is changed, under the same key and named after time and step', () => {
    const folder = aLedgerOfToday();
    const opened = openExisting(ledgerPlan(request(folder), [...ledgerMigrations, NEXT_STEP]));
    expect(opened.ok && opened.value.pragma('user_version', { simple: true })).toBe(NEXT);
    if (opened.ok) opened.value.close();
    expect(backups(folder)).toEqual([`ledger.db.before-${NEXT}-20261122-090000`]);
    expect(codesIn(join(folder, `ledger.db.before-${NEXT}-20261122-090000`))).toEqual(['x']);
    expect(codesIn(join(folder, 'ledger.db'))).toEqual(['moved']);
  });

  test('is not copied when there is nothing to do', () => {
    const folder = aLedgerOfToday();
    openOrFail(options(folder));
    expect(backups(folder)).toEqual([]);
  });

  test('stays as it was when a step fails halfway', () => {
    const folder = aLedgerOfToday();
    const broken: Migration = { number: NEXT, name: 'broken', sql: `${NEXT_STEP.sql} UPDATE nowhere SET a = 1;` };
    expect(() => openExisting(ledgerPlan(request(folder), [...ledgerMigrations, broken]))).toThrow('nowhere');
    expect(codesIn(join(folder, 'ledger.db'))).toEqual(['x']);
    openOrFail(options(folder));
  });

  test('is old or new, never between, when the program is killed at any statement of the step', () => {
    const killer = fileURLToPath(new URL('support/migrate-and-die.ts', import.meta.url));
    for (const statement of [1, 2, 3]) {
      const folder = aLedgerOfToday();
      const { signal } = spawnSync(process.execPath, [killer, join(folder, 'ledger.db'), String(statement)]);
      expect(signal).toBe('SIGKILL');
      expect(codesIn(join(folder, 'ledger.db'))).toEqual(['x']);
      const opened = openExisting(ledgerPlan(request(folder), [...ledgerMigrations, NEXT_STEP]));
      expect(opened.ok).toBe(true);
      if (opened.ok) opened.value.close();
      expect(codesIn(join(folder, 'ledger.db'))).toEqual(['moved']);
    }
  });
});

describe('a ledger whose history does not agree with ours', () => {
  test.each<[string, readonly Migration[], string]>([
    ['comes from a newer program', ledgerMigrations, 'newer'],
    ['carries a step that was edited since', [...ledgerMigrations, { ...NEXT_STEP, sql: 'SELECT 1' }], 'migrationEdited'],
    [
      'has gone past a step that was merged late',
      [...ledgerMigrations, { number: NEXT, name: 'late', sql: 'CREATE TABLE late (id INTEGER)' }, { ...NEXT_STEP, number: NEXT + 1 }],
      'migrationEdited',
    ],
  ])('because it %s is refused', (_, known, problem) => {
    const folder = aFolder();
    const made = openNew(ledgerPlan(request(folder), [...ledgerMigrations, NEXT_STEP]));
    if (made.ok) made.value.close();
    const before = sha256(join(folder, 'ledger.db'));
    expect(openExisting(ledgerPlan(request(folder), known))).toEqual({ ok: false, error: problem });
    expect(sha256(join(folder, 'ledger.db'))).toBe(before);
    expect(Object.keys(inventory(folder))).toEqual(['ledger.db']);
  });
});

/** Type and whether null is allowed, by column, as the file has it. */
function columnsOfFile(sql: ReturnType<typeof freshStores>['ledger']['sql'], table: string): Record<string, string> {
  const rows = sql.all('SELECT name, type, "notnull" AS required, pk FROM pragma_table_info(?)', [table]) as { name: string; type: string; required: number; pk: number }[];
  return Object.fromEntries(rows.map(({ name, type, required, pk }) => [name, `${type}${required === 1 || pk > 0 ? ' NOT NULL' : ''}`]));
}

const columnsOfSchema = (table: SQLiteTable): Record<string, string> =>
  Object.fromEntries(Object.values(getTableColumns(table)).map((column) => [column.name, `${column.getSQLType().toUpperCase()}${column.notNull || column.primary ? ' NOT NULL' : ''}`]));

const tablesOf = (schema: Record<string, unknown>): SQLiteTable[] => Object.values(schema).filter((one): one is SQLiteTable => is(one, SQLiteTable));

describe('the drizzle schema and the migrated file agree', () => {
  test.each([
    ['ledger', tablesOf(ledgerTables)],
    ['mirror', tablesOf(mirrorSchema)],
  ] as const)('on every table, column, type and index of the %s', (store, tables) => {
    const { sql } = freshStores()[store];
    for (const table of tables) {
      const name = getTableName(table);
      expect([name, columnsOfFile(sql, name)]).toEqual([name, columnsOfSchema(table)]);
      const declared = getTableConfig(table).indexes.map(({ config }) => config.name);
      const present = sql.texts(`SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?`, [name]);
      for (const index of declared) expect(present).toContain(index);
    }
    const known = sql.texts(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%' ORDER BY name`);
    expect(known).toEqual([...tables.map(getTableName), 'migrations'].toSorted());
  });
});
