import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Reader, Writer } from './connection.ts';
import type { DerivedState } from './derived/derived.ts';
import type { ListCache } from './lists/cache.ts';

type Orm = BetterSQLite3Database;
/** The part of drizzle that cannot write. */
type OrmReads = Pick<Orm, 'select' | 'selectDistinct' | '$count'>;

/**
 * Handles of the two stores. Readers take a `…Read`, writers a `…Db`; a `…Db` serves as a
 * `…Read`, never the other way round, and the two stores cannot stand in for each other.
 */
export type LedgerRead = { readonly store: 'ledger'; readonly sql: Reader; readonly orm: OrmReads };
export type LedgerDb = LedgerRead & {
  readonly sql: Writer;
  readonly orm: Orm;
  /** Resolves when every commit made so far is on the disk, without holding the thread. Left out where nobody can tell: then commits themselves wait. */
  readonly syncLog?: () => Promise<void>;
};

export type MirrorRead = {
  readonly store: 'mirror';
  readonly sql: Reader;
  readonly orm: OrmReads;
  /** Ordered lists kept in memory until the tables change. */
  readonly lists: ListCache;
  readonly derived: DerivedState;
};
export type MirrorDb = MirrorRead & { readonly sql: Writer; readonly orm: Orm };
