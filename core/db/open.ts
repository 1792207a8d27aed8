import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';
import type { Clock, Log } from '../ports/system.ts';
import { problemOf, storageError } from './failures.ts';
import type { LedgerDb, MirrorDb } from './handles.ts';
import { lockFolder } from './store/folder-lock.ts';
import { createLedger, openLedger } from './store/ledger-file.ts';
import { openMirror } from './store/mirror-file.ts';
import type { SetAside } from './store/mirror-file.ts';
import { setAside } from './store/set-aside.ts';
import { lookAt } from './store/cipher.ts';

export type OpenOptions = {
  /** The office's folder; made when missing. */
  readonly folder: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** Native binding of the driver, where its own prebuilt one does not fit the runtime. */
  readonly sqliteBinding: string | null;
  readonly clock: Clock;
  readonly log: Log;
};

export type Stores = {
  readonly ledger: LedgerDb;
  readonly mirror: MirrorDb;
  /** Files that could not be used and were kept under another name. */
  readonly setAside: readonly SetAside[];
  /** Closes both files and lets the folder go. */
  readonly close: () => void;
};

export const LEDGER_FILE = 'ledger.db';
export const MIRROR_FILE = 'mirror.db';

/**
 * Opens ledger and mirror of an office, makes them when the folder is new, and brings them to
 * the newest schema. A mirror that cannot be used is kept under another name and replaced; a
 * ledger never is: its failure names the file, and a person decides (`setLedgerAside`). A file
 * of a newer program is refused untouched.
 */
export function openStores(options: OpenOptions): Result<Stores, DeskError> {
  return inLockedFolder(options, (release) => {
    const ledgerPath = join(options.folder, LEDGER_FILE);
    const mirrorPath = join(options.folder, MIRROR_FILE);
    const mirrorIsThere = lookAt(mirrorPath, options.key, 'mirror') !== 'absent';
    const at = options.clock.now();
    const ledger = openLedger({ ...options, path: ledgerPath, at, mayCreate: !mirrorIsThere });
    if (!ledger.ok) return err(storageError(ledger.error, { store: 'ledger', path: ledgerPath }));
    const mirror = openMirror({ ...options, path: mirrorPath, at });
    if (!mirror.ok) {
      ledger.value.close();
      return err(storageError(mirror.error, { store: 'mirror', path: mirrorPath }));
    }
    for (const file of mirror.value.setAside) options.log.info('store.setAside', file);
    return ok({
      ledger: ledger.value.db,
      mirror: mirror.value.db,
      setAside: mirror.value.setAside,
      close: () => {
        ledger.value.close();
        mirror.value.close();
        release();
      },
    });
  });
}

/**
 * The decision of a person about a ledger that cannot be opened or is missing: keeps the file,
 * if there is one, under another name and starts an empty ledger. Answers with that name.
 */
export function setLedgerAside(options: OpenOptions): Result<{ readonly keptAs: string | null }, DeskError> {
  return inLockedFolder(options, (release) => {
    const path = join(options.folder, LEDGER_FILE);
    const keptAs = lookAt(path, options.key, 'ledger') === 'absent' ? null : setAside(path, options.clock.now());
    const ledger = createLedger({ ...options, path, at: options.clock.now() });
    if (!ledger.ok) return err({ ...storageError(ledger.error, { store: 'ledger', path }), keptAs });
    ledger.value.close();
    release();
    options.log.info('store.setAside', { store: 'ledger', keptAs });
    return ok({ keptAs });
  });
}

/** Does the work with the folder locked. The lock stays with a success; a failure lets it go. */
function inLockedFolder<Value>(options: OpenOptions, work: (release: () => void) => Result<Value, DeskError>): Result<Value, DeskError> {
  const ready = prepareFolder(options.folder);
  if (!ready.ok) return ready;
  const lock = lockFolder(options.folder, options.sqliteBinding, options.clock.now());
  if (!lock.ok) return lock;
  try {
    const outcome = work(lock.value.release);
    if (!outcome.ok) lock.value.release();
    return outcome;
  } catch (error) {
    lock.value.release();
    const problem = problemOf(error);
    if (problem === null) throw error;
    return err(storageError(problem, { store: 'ledger', path: options.folder }));
  }
}

function prepareFolder(folder: string): Result<null, DeskError> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
    return ok(null);
  } catch (error) {
    return err(storageError(problemOf(error) ?? 'unknown', { store: 'ledger', path: folder }));
  }
}
