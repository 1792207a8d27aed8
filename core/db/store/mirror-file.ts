import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { StorageProblem } from '../../errors/desk-error.ts';
import { createConnection, guardFor } from '../connection.ts';
import { restoreDerived } from '../derived/derived.ts';
import { problemOf } from '../failures.ts';
import type { MirrorDb } from '../handles.ts';
import { createListCache } from '../lists/cache.ts';
import { mirrorMigrations } from '../migrations/mirror/index.ts';
import { lookAt } from './cipher.ts';
import { forgetDamage, rememberDamage } from './damage.ts';
import type { StoreRequest } from './ledger-file.ts';
import { guardedClient } from './guarded-client.ts';
import { openExisting, openNew } from './open-file.ts';
import type { FilePlan } from './open-file.ts';
import { setAside } from './set-aside.ts';

/** A file that could not be used, why, and the name it is kept under. */
export type SetAside = { readonly store: 'ledger' | 'mirror'; readonly problem: StorageProblem; readonly keptAs: string };
export type OpenedMirror = { readonly db: MirrorDb; readonly setAside: readonly SetAside[]; readonly close: () => void };

/**
 * Opens the mirror, or makes a new one. A file that cannot be used is kept under another name:
 * what it held can be fetched again. A full disk, a locked or a newer file is not replaced.
 */
export function openMirror(request: StoreRequest): Result<OpenedMirror, StorageProblem> {
  const there = opened(request, openFile(request), []);
  if (there.ok || !REPLACEABLE.has(there.error)) return there;
  const keptAs = setAside(request.path, request.at);
  forgetDamage(request.path);
  return opened(request, openNew(planOf(request)), [{ store: 'mirror', problem: there.error, keptAs }]);
}

const REPLACEABLE: ReadonlySet<StorageProblem> = new Set<StorageProblem>(['corrupt', 'foreign', 'wrongKey', 'migrationEdited']);

function openFile(request: StoreRequest): Result<Database.Database, StorageProblem> {
  switch (lookAt(request.path, request.key, 'mirror')) {
    case 'absent':
    case 'empty':
      return openNew(planOf(request));
    case 'otherKey':
      return err('wrongKey');
    case 'foreign':
      return err('foreign');
    case 'ours':
      return openExisting(planOf(request));
  }
}

function opened(request: StoreRequest, file: Result<Database.Database, StorageProblem>, aside: readonly SetAside[]): Result<OpenedMirror, StorageProblem> {
  if (!file.ok) return file;
  const client = file.value;
  const guard = guardFor({ store: 'mirror', path: request.path }, (failure) => rememberDamage(request.path, failure));
  const handle = { sql: createConnection(client, guard), orm: drizzle(guardedClient(client, guard)) };
  const db: MirrorDb = { store: 'mirror', ...handle, lists: createListCache(), derived: { loading: false } };
  try {
    restoreDerived(db);
    return ok({ db, setAside: aside, close: () => client.close() });
  } catch (error) {
    client.close();
    const problem = problemOf(error);
    if (problem === null) throw error;
    return err(problem);
  }
}

const planOf = (request: StoreRequest): FilePlan => ({ ...request, store: 'mirror', migrations: mirrorMigrations, beforeChange: () => {} });
