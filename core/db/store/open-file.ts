import { existsSync, statSync, unlinkSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { StorageProblem } from '../../errors/desk-error.ts';
import { problemOf } from '../failures.ts';
import { pendingMigrations } from '../migrations/guard.ts';
import { migrate, readApplied } from '../migrations/migrate.ts';
import type { Migration } from '../migrations/migration.ts';
import { forgetDamage, isSuspect } from './damage.ts';
import { APPLICATION_ID, openForWork, openToLook, openToRecover } from './driver.ts';
import type { FileRequest } from './driver.ts';

export type FilePlan = FileRequest & {
  readonly migrations: readonly Migration[];
  readonly at: Instant;
  /** Before the first step of a migration; `from` is the number of steps that were applied. */
  readonly beforeChange: (client: Database.Database, from: number) => void;
};

/** Opens a file that is there and is ours. A file of a newer program is not touched. */
export function openExisting(plan: FilePlan): Result<Database.Database, StorageProblem> {
  return asResult(() => {
    const objection = lookInside(plan);
    return objection === null ? prepare(plan) : err(objection);
  });
}

/** A first load that was killed left its rollback journal; only a writer can put the pages back. */
const wasCutOff = (path: string): boolean => (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** A reader cannot take its own empty log and index away; with the folder locked they are nobody's. */
function leaveNoTrace(path: string): void {
  if (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size !== 0) return;
  for (const part of ['-wal', '-shm']) if (existsSync(path + part)) unlinkSync(path + part);
}

/** Makes a file at a free path. */
export const openNew = (plan: FilePlan): Result<Database.Database, StorageProblem> => asResult(() => prepare(plan));

function lookInside(plan: FilePlan): StorageProblem | null {
  if (wasCutOff(plan.path)) openToRecover(plan).close();
  try {
    return inspect(plan);
  } finally {
    leaveNoTrace(plan.path);
  }
}

function inspect(plan: FilePlan): StorageProblem | null {
  const client = openToLook(plan);
  try {
    if (isUnborn(client)) return null;
    if (client.pragma('application_id', { simple: true }) !== APPLICATION_ID[plan.store]) return 'foreign';
    if (Number(client.pragma('user_version', { simple: true })) > plan.migrations.length) return 'newer';
    const pending = pendingMigrations(plan.migrations, readApplied(client));
    if (!pending.ok) return pending.error;
    return isSuspect(plan.path) && !isSound(client) ? 'corrupt' : null;
  } finally {
    client.close();
  }
}

/** A program that was killed while it made the file left it without a single table. */
const isUnborn = (client: Database.Database): boolean => client.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
const isSound = (client: Database.Database): boolean => client.pragma('integrity_check(1)', { simple: true }) === 'ok';

function prepare(plan: FilePlan): Result<Database.Database, StorageProblem> {
  const client = openForWork(plan);
  try {
    if (client.pragma('application_id', { simple: true }) !== APPLICATION_ID[plan.store]) client.pragma(`application_id = ${APPLICATION_ID[plan.store]}`);
    const migrated = migrate(client, plan.migrations, { at: plan.at, beforeChange: (from) => plan.beforeChange(client, from) });
    if (migrated.ok) {
      forgetDamage(plan.path);
      return ok(client);
    }
    client.close();
    return err(migrated.error);
  } catch (error) {
    client.close();
    throw error;
  }
}

function asResult<Value>(work: () => Result<Value, StorageProblem>): Result<Value, StorageProblem> {
  try {
    return work();
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return err(problem);
  }
}
