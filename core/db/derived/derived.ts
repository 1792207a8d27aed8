import type { MirrorDb, MirrorRead } from '../handles.ts';
import { RENAMED_PRODUCTS } from '../../domain/catalog/renames.ts';
import { MIRROR_ROOM, roomOf } from '../store/driver.ts';
import { renewSummary } from '../writer/summary.ts';
import { isUniqueViolation } from '../failures.ts';
import { LATE, STANDING, SUBSCRIPTION_IDS } from './definitions.ts';
import type { Definition } from './definitions.ts';
import { fillCustomerSearch, fillLabelSearch, fillSkuSearch } from './fill-search.ts';

/**
 * State of the derived tables, kept in the mirror: `loading` between the two ends of a first
 * load, otherwise the fingerprint of the definitions that they were built from.
 */
const KEY = 'derived';
const LOADING = 'loading';

/** Rises when the texts that go into the search tables are put together in another way. */
const DOCUMENTS = 3;

/** All that derived tables are made from. */
export const definitionsAsText = (): string => JSON.stringify([DOCUMENTS, STANDING, LATE, RENAMED_PRODUCTS]);

/** SHA-256 of that text, written down so that no start has to work it out (`derived.test.ts` holds it to the text). */
export const FINGERPRINT = '8a1c8569e3eb990936f39887604f747b0f683f1f53cf1a7e55e52b63ae1739a0';

/** The state as the open handle knows it, so that nobody asks the file row by row. */
export type DerivedState = { loading: boolean };

const stateOf = (db: MirrorRead): string | null => db.sql.text('SELECT value FROM meta WHERE key = ?', [KEY]);

const setState = (db: MirrorDb, state: string): void => {
  db.sql.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [KEY, state]);
};

/** A first load is going on, or was broken off: sorted lists are slower, search reads every row. */
export const isLoading = (db: MirrorRead): boolean => db.derived.loading;

/** At every open: builds what is missing or follows older definitions. */
export function restoreDerived(db: MirrorDb): void {
  const state = stateOf(db);
  db.derived.loading = state === LOADING;
  if (state === FINGERPRINT || state === LOADING) return;
  db.sql.transaction(() => {
    dropAll(db, [...STANDING, ...LATE]);
    create(db, STANDING);
    fillSkuSearch(db);
    buildLate(db);
  });
}

/** Before a first load: what is dear to keep while rows pour in goes. Twice is once. */
export function dropLate(db: MirrorDb): void {
  db.sql.script(ROOM_TO_LOAD);
  if (isLoading(db)) return;
  db.sql.transaction(() => {
    dropAll(db, LATE);
    setState(db, LOADING);
  });
  db.derived.loading = true;
}

/**
 * While loading, nearly every page is new: a rollback journal writes and enciphers it once, the
 * write-ahead log three times (into the log, out of it, into the file). The pages of the few
 * standing indexes are hit at random by every transaction and stay in memory; so do, at the end,
 * the rows that every index is built from: 500,000 take 200 MB, and with less room every index
 * would read and decipher all of them again. A small office fills a small part of it.
 */
const ROOM_TO_LOAD = `PRAGMA journal_mode = TRUNCATE; ${roomOf({ cacheKib: 256_000, checkpointPages: MIRROR_ROOM.checkpointPages })}`;
const USUAL_ROOM = `PRAGMA journal_mode = WAL; ${roomOf(MIRROR_ROOM)}; PRAGMA shrink_memory`;

/** After a first load; inside one transaction, so that a kill leaves `loading` and nothing half-built. */
export function buildLate(db: MirrorDb): void {
  inOneTransaction(db);
  db.derived.loading = false;
}

/** The end of a first load: builds what it left out and gives back the room that it took. */
export function finishLoad(db: MirrorDb): void {
  buildLate(db);
  db.sql.script(USUAL_ROOM);
}

function inOneTransaction(db: MirrorDb): void {
  db.sql.transaction(() => {
    if (!hasUniqueSubscriptions(db)) dropDoubles(db);
    create(db, LATE);
    fillLabelSearch(db);
    fillCustomerSearch(db);
    setState(db, FINGERPRINT);
  });
}

function dropAll(db: MirrorDb, definitions: readonly { readonly name: string }[]): void {
  const names = new Set(definitions.map(({ name }) => name));
  const present = (db.sql.all(`SELECT type, name FROM sqlite_schema WHERE type IN ('index', 'table')`) as { type: string; name: string }[]);
  for (const { type, name } of present) {
    if (names.has(name)) db.sql.script(`DROP ${type === 'index' ? 'INDEX' : 'TABLE'} ${name}`);
  }
}

function create(db: MirrorDb, definitions: readonly Definition[]): void {
  const present = new Set(db.sql.texts(`SELECT name FROM sqlite_schema WHERE type IN ('index', 'table')`));
  for (const { name, sql } of definitions) if (!present.has(name)) db.sql.script(sql);
}

/** Building the index that is needed anyway tells sooner than looking for doubles. */
function hasUniqueSubscriptions(db: MirrorDb): boolean {
  try {
    create(db, [SUBSCRIPTION_IDS]);
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/**
 * Without the unique indexes a first load can meet an id twice, when a subscription moves
 * between two customers that are read minutes apart. The newer answer stays.
 */
function dropDoubles(db: MirrorDb): void {
  const doubles = (db.sql.all(
    `SELECT id, customer_id AS customer FROM (
       SELECT id, customer_id, row_number() OVER (PARTITION BY guid ORDER BY removed, as_of DESC, id DESC) AS place
       FROM subscriptions WHERE guid IN (SELECT guid FROM subscriptions GROUP BY guid HAVING count(*) > 1)
     ) WHERE place > 1`,
  ) as { id: number; customer: number }[]);
  for (const { id, customer } of doubles) {
    db.sql.run('DELETE FROM deadlines WHERE subscription_id = ?', [id]);
    db.sql.run('DELETE FROM subscriptions WHERE id = ?', [id]);
    renewSummary(db, customer);
  }
}
