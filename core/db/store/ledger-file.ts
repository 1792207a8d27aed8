import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { StorageProblem } from '../../errors/desk-error.ts';
import { createConnection, guardFor } from '../connection.ts';
import type { LedgerDb } from '../handles.ts';
import { ledgerMigrations } from '../migrations/ledger/index.ts';
import type { Migration } from '../migrations/migration.ts';
import { lookAt } from './cipher.ts';
import { rememberDamage } from './damage.ts';
import type { FileRequest } from './driver.ts';
import { flushFile } from './flush-file.ts';
import { guardedClient } from './guarded-client.ts';
import { createLogSync } from './log-sync.ts';
import { openExisting, openNew } from './open-file.ts';
import type { FilePlan } from './open-file.ts';
import { BESIDE, freeName, stamp } from './set-aside.ts';

export type StoreRequest = Omit<FileRequest, 'store'> & { readonly at: Instant };
export type OpenedLedger = { readonly db: LedgerDb; readonly close: () => void };

/**
 * Opens the ledger. It is made only when `mayCreate`: one that is gone while its mirror is
 * still there is `missing`, and one that cannot be used stays exactly where it is.
 */
export function openLedger(request: StoreRequest & { readonly mayCreate: boolean }): Result<OpenedLedger, StorageProblem> {
  switch (lookAt(request.path, request.key, 'ledger')) {
    case 'absent':
      return request.mayCreate ? createLedger(request) : err('missing');
    case 'empty':
      // A ledger is born under another name and renamed when complete: an empty one was destroyed.
      return err('corrupt');
    case 'otherKey':
      return err('wrongKey');
    case 'foreign':
      return err('foreign');
    case 'ours':
      return opened(request, openExisting(planOf(request)));
  }
}

/** Makes a new ledger under a passing name and gives it its own name when it is complete. */
export function createLedger(request: StoreRequest): Result<OpenedLedger, StorageProblem> {
  const unborn = `${request.path}.new`;
  for (const part of ['', ...BESIDE]) rmSync(unborn + part, { force: true });
  const made = openNew(planOf({ ...request, path: unborn }));
  if (!made.ok) return made;
  made.value.close();
  renameSync(unborn, request.path);
  return opened(request, openExisting(planOf(request)));
}

function opened(request: StoreRequest, file: Result<Database.Database, StorageProblem>): Result<OpenedLedger, StorageProblem> {
  if (!file.ok) return file;
  const client = file.value;
  const guard = guardFor({ store: 'ledger', path: request.path }, (failure) => rememberDamage(request.path, failure));
  const handle = { sql: createConnection(client, guard), orm: drizzle(guardedClient(client, guard)) };
  const log = createLogSync(request.path);
  const db: LedgerDb = { store: 'ledger', ...handle, syncLog: () => log.sync().catch((thrown: unknown) => guard(() => rethrow(thrown))) };
  const close = (): void => {
    log.close();
    client.close();
  };
  return ok({ db, close });
}

function rethrow(thrown: unknown): never {
  throw thrown;
}

const planOf = (request: StoreRequest): FilePlan => ledgerPlan(request, ledgerMigrations);

/** How a ledger is brought to the last of these steps: with a copy of it as it was, before the first. */
export const ledgerPlan = (request: StoreRequest, migrations: readonly Migration[]): FilePlan => ({
  ...request,
  store: 'ledger',
  migrations,
  beforeChange: (client, from) => {
    if (from > 0) backUp(client, request, from);
  },
});

/** `ledger.db.before-2-20261122-090000`: the file as it was before migration 2, under the same key. */
function backUp(client: Database.Database, request: StoreRequest, from: number): void {
  const folder = dirname(request.path);
  const path = join(folder, freeName(`${basename(request.path)}.before-${from + 1}-${stamp(request.at)}`, folder));
  client.prepare('VACUUM INTO ?').run(path);
  flushFile(path);
}
