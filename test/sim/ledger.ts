import SqliteDatabase from 'better-sqlite3';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { createConnection } from '../../core/db/connection.ts';
import type { LedgerDb } from '../../core/db/handles.ts';
import { ledgerMigrations } from '../../core/db/migrations/ledger/index.ts';
import { migrate } from '../../core/db/migrations/migrate.ts';
import { guardedClient } from '../../core/db/store/guarded-client.ts';
import type { Guard } from '../../core/db/store/guarded-client.ts';
import { instant } from '../../core/domain/time/instant.ts';

const FULL = 2;

/** SQLite with the ledger's real schema in memory, with a disk that forgets what was not synced when the power goes. */
export type SimDisk = {
  /** With a guard: whatever a program does with the file goes through it. */
  readonly open: (guard?: Guard) => LedgerDb;
  readonly client: () => Database.Database;
  /** The content as a file would have it. */
  readonly copy: () => Uint8Array;
  /** Puts a copy in place of what is there. */
  readonly restore: (copy: Uint8Array) => void;
  /** The current goes off: what was committed without a sync is gone. */
  readonly losePower: () => void;
  /** How the program's connection was told to sync; FULL unless a planted bug says otherwise. */
  readonly setSynchronous: (level: number) => void;
};

/** Made once: every history starts from the same empty file. */
let template: Buffer | null = null;

function emptyLedger(): Buffer {
  const client = new SqliteDatabase(':memory:');
  migrate(client, ledgerMigrations, { at: instant(0), beforeChange: () => {} });
  const image = client.serialize();
  client.close();
  return image;
}

export function createDisk(): SimDisk {
  template ??= emptyLedger();
  let client = load(template);
  let synchronous = FULL;
  let durable: Buffer | null = null;

  function load(image: Uint8Array): Database.Database {
    const loaded = new SqliteDatabase(Buffer.from(image));
    loaded.pragma('foreign_keys = ON');
    return loaded;
  }
  const swap = (image: Uint8Array): void => {
    client.close();
    client = load(image);
  };
  return {
    open: (guard) => {
      const sql = createConnection(client, guard ?? ((work) => work()));
      return { store: 'ledger', sql, orm: drizzle(guard === undefined ? client : guardedClient(client, guard)) };
    },
    client: () => client,
    copy: () => client.serialize(),
    restore: (copy) => {
      swap(copy);
      durable = null;
    },
    losePower: () => {
      if (synchronous < FULL && durable !== null) swap(durable);
    },
    setSynchronous: (level) => {
      synchronous = level;
      durable = client.serialize();
    },
  };
}
