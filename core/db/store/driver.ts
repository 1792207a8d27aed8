import { accessSync, constants, existsSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import type Database from 'better-sqlite3';
import { unlock } from './cipher.ts';
import type { StoreLabel } from './cipher.ts';

/** How long a statement waits for another connection of our own before it gives up. */
const BUSY_MS = 5_000;
/** Shows in every file which of our stores it is: `CSPL`, `CSPM`. */
export const APPLICATION_ID: Readonly<Record<StoreLabel, number>> = { ledger: 0x4353504c, mirror: 0x4353504d };

/** Memory for pages, and how long the log grows before it goes into the file. */
type Room = { readonly cacheKib: number; readonly checkpointPages: number };
const LEDGER_ROOM: Room = { cacheKib: 2_000, checkpointPages: 1_000 };
export const MIRROR_ROOM: Room = { cacheKib: 16_000, checkpointPages: 10_000 };
/** As pragmas for one connection; a negative cache size is KiB rather than pages. */
export const roomOf = ({ cacheKib, checkpointPages }: Room): string => `PRAGMA cache_size = -${cacheKib}; PRAGMA wal_autocheckpoint = ${checkpointPages}`;

export type FileRequest = {
  readonly path: string;
  readonly store: StoreLabel;
  readonly key: Uint8Array;
  /** Native binding, where the driver's own prebuilt one does not fit the runtime. */
  readonly sqliteBinding: string | null;
};

/** A driver without a file behind its options; the binding only when one is given. */
export const openDriver = (path: string, sqliteBinding: string | null, options: Database.Options): Database.Database =>
  new SqliteDatabase(path, sqliteBinding === null ? options : { ...options, nativeBinding: sqliteBinding });

/** Opens to look only: nothing is written, no log is folded in. Throws the driver's errors. */
export function openToLook(request: FileRequest): Database.Database {
  return unlocked(openDriver(request.path, request.sqliteBinding, { readonly: true, fileMustExist: true, timeout: BUSY_MS }), request);
}

/** Opens so that an interrupted transaction is undone, and no further. Throws the driver's errors. */
export const openToRecover = (request: FileRequest): Database.Database =>
  unlocked(openDriver(request.path, request.sqliteBinding, { fileMustExist: true, timeout: BUSY_MS }), request);

/** Opens for work, with every guard of quality.md S14 on. Throws the driver's and the system's errors. */
export function openForWork(request: FileRequest): Database.Database {
  // A file that may only be read would open without a word and fail at the first write.
  if (existsSync(request.path)) accessSync(request.path, constants.R_OK | constants.W_OK);
  const client = unlocked(openDriver(request.path, request.sqliteBinding, { timeout: BUSY_MS }), request);
  try {
    configure(client, request.store);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

function unlocked(client: Database.Database, request: FileRequest): Database.Database {
  try {
    unlock(client, request.key, request.store);
    // The first page is read, and its tag checked, only now.
    client.pragma('schema_version');
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

function configure(client: Database.Database, store: StoreLabel): void {
  client.exec(`
    PRAGMA journal_mode = WAL;
    -- The driver falls back to NORMAL from the second open on (quality.md 0.3).
    PRAGMA synchronous = ${store === 'ledger' ? 'FULL' : 'NORMAL'};
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
    ${roomOf(store === 'ledger' ? LEDGER_ROOM : MIRROR_ROOM)}`);
  assertSettings(client, store);
}

const FULL = 2;
const NORMAL = 1;

/** A setting that did not take is a bug, not a state to go on with. */
function assertSettings(client: Database.Database, store: StoreLabel): void {
  const is = (name: string): unknown => client.pragma(name, { simple: true });
  const wanted: readonly (readonly [string, unknown])[] = [
    ['journal_mode', 'wal'],
    ['synchronous', store === 'ledger' ? FULL : NORMAL],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['foreign_keys', 1],
  ];
  for (const [name, value] of wanted) {
    if (is(name) !== value) throw new Error(`the store did not take ${name}`);
  }
}
