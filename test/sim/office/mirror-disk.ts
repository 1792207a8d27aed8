import SqliteDatabase from 'better-sqlite3';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { createConnection } from '../../../core/db/connection.ts';
import { restoreDerived } from '../../../core/db/derived/derived.ts';
import type { MirrorDb } from '../../../core/db/handles.ts';
import { createListCache } from '../../../core/db/lists/cache.ts';
import { mirrorMigrations } from '../../../core/db/migrations/mirror/index.ts';
import { migrate } from '../../../core/db/migrations/migrate.ts';
import { guardedClient } from '../../../core/db/store/guarded-client.ts';
import type { Guard } from '../../../core/db/store/guarded-client.ts';
import { instant } from '../../../core/domain/time/instant.ts';

/** The mirror's real schema in memory. It may be thrown away, or go back a little when the power fails: it is not synced at every commit. */
export type MirrorDisk = {
  /** As a program opens it; whatever it does with the file goes through its guard. */
  readonly open: (guard: Guard) => MirrorDb;
  /** To look at. */
  readonly look: () => MirrorDb;
  readonly copy: () => Uint8Array;
  readonly replace: (copy: Uint8Array) => void;
};

const unguarded: Guard = (work) => work();
let template: Buffer | null = null;

/** Made once: an empty mirror with everything derived built. */
export function emptyMirror(): Buffer {
  if (template !== null) return template;
  const client = new SqliteDatabase(':memory:');
  migrate(client, mirrorMigrations, { at: instant(0), beforeChange: () => {} });
  handle(client, unguarded);
  template = client.serialize();
  client.close();
  return template;
}

function handle(client: Database.Database, guard: Guard): MirrorDb {
  const db: MirrorDb = { store: 'mirror', sql: createConnection(client, guard), orm: drizzle(guardedClient(client, guard)), lists: createListCache(), derived: { loading: false } };
  restoreDerived(db);
  return db;
}

export function createMirrorDisk(image: Uint8Array): MirrorDisk {
  const load = (bytes: Uint8Array): Database.Database => {
    const loaded = new SqliteDatabase(Buffer.from(bytes));
    loaded.pragma('foreign_keys = ON');
    return loaded;
  };
  let client = load(image);
  let looking = handle(client, unguarded);
  return {
    open: (guard) => handle(client, guard),
    look: () => looking,
    copy: () => client.serialize(),
    replace: (copy) => {
      client.close();
      client = load(copy);
      looking = handle(client, unguarded);
    },
  };
}
