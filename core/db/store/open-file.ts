import type Database from 'better-sqlite3';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { StorageProblem } from '../../errors/desk-error.ts';
import { problemOf } from '../failures.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Migration } from '../migrations/migration.ts';
import { forgetDamage, isSuspect } from './damage.ts';
import { APPLICATION_ID, openForWork, openToLook } from './driver.ts';
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

/** Makes a file at a free path. */
export const openNew = (plan: FilePlan): Result<Database.Database, StorageProblem> => asResult(() => prepare(plan));

function lookInside(plan: FilePlan): StorageProblem | null {
  const client = openToLook(plan);
  try {
    if (client.pragma('application_id', { simple: true }) !== APPLICATION_ID[plan.store]) return 'foreign';
    if (Number(client.pragma('user_version', { simple: true })) > plan.migrations.length) return 'newer';
    return isSuspect(plan.path) && !isSound(client) ? 'corrupt' : null;
  } finally {
    client.close();
  }
}

const isSound = (client: Database.Database): boolean => client.pragma('integrity_check(1)', { simple: true }) === 'ok';

function prepare(plan: FilePlan): Result<Database.Database, StorageProblem> {
  const client = openForWork(plan);
  try {
    client.pragma(`application_id = ${APPLICATION_ID[plan.store]}`);
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
