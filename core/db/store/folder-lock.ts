import { join } from 'node:path';
import { err, ok } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeskError } from '../../errors/desk-error.ts';
import { problemOf, storageError } from '../failures.ts';
import { openDriver } from './driver.ts';
import { setAside } from './set-aside.ts';

export type FolderLock = { readonly release: () => void };

const NAME = 'office.lock';

/**
 * Keeps a second program out of the folder. The lock is SQLite's exclusive lock on an empty
 * file: the operating system drops it when the process ends in whatever way, so nothing
 * stale is ever left to clean up.
 */
export function lockFolder(folder: string, sqliteBinding: string | null, at: Instant): Result<FolderLock, DeskError> {
  const path = join(folder, NAME);
  try {
    return ok(take(path, sqliteBinding));
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    if (problem !== 'corrupt') return err(storageError(problem, { store: 'ledger', path: folder }));
  }
  // Somebody else's file under our name: it is kept, and the lock gets a fresh one.
  try {
    setAside(path, at);
    return ok(take(path, sqliteBinding));
  } catch (error) {
    return err(storageError(problemOf(error) ?? 'unknown', { store: 'ledger', path: folder }));
  }
}

function take(path: string, sqliteBinding: string | null): FolderLock {
  const client = openDriver(path, sqliteBinding, { timeout: 0 });
  try {
    client.pragma('journal_mode = MEMORY');
    client.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    client.close();
    throw error;
  }
  return { release: () => client.close() };
}
