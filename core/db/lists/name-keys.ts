import { lettersOf, nameKey } from '../../domain/customers/near-names.ts';
import { isLoading } from '../derived/derived.ts';
import type { MirrorRead } from '../handles.ts';
import type { TouchedRows } from './subscription-columns.ts';

/**
 * Names of the customers as they are compared for duplicates; the place is the row id, `''` where
 * there is none. For 100,000 customers 0.2 s when first needed, unless `warm` was there before;
 * a write reads only the rows that it touched.
 */
export type NameKeys = {
  readonly keys: readonly string[];
  /** `lettersOf` each key. */
  readonly letters: Int32Array;
};

export type NameKeyStore = {
  /** These customers changed, came or went. */
  readonly touch: (rows: TouchedRows) => void;
  readonly read: (db: MirrorRead) => NameKeys;
  /** Does a small part of the work before it is needed; false: nothing is left to do. */
  readonly warm: (db: MirrorRead) => boolean;
};

type Loaded = { names: string[]; keys: string[]; letters: Int32Array; /** Row ids from here on have no key yet. */ next: number };

/** Names a step; a few milliseconds. */
const STEP = 5_000;
const MOST_TOUCHED = 2_000;
const GROWTH = 1.1;

/** Empty until the first `read` or `warm`. After more than 2,000 touched rows everything is read again, which is faster than asking for each. */
export function createNameKeyStore(): NameKeyStore {
  let loaded: Loaded | null = null;
  let touched = new Set<number>();
  const forward = (state: Loaded, until: number): void => {
    for (; state.next < Math.min(until, state.names.length); state.next += 1) keep(state, state.next);
  };
  const upToDate = (db: MirrorRead): Loaded => {
    if (loaded !== null && touched.size > 0) readAgain(db, loaded, [...touched]);
    loaded ??= load(db);
    touched = new Set();
    return loaded;
  };
  return {
    touch: (rows) => {
      if (loaded === null) return;
      if (rows === 'all' || touched.size + rows.length > MOST_TOUCHED) loaded = null;
      else for (const row of rows) touched.add(row);
    },
    read: (db) => {
      const state = upToDate(db);
      forward(state, state.names.length);
      return state;
    },
    warm: (db) => {
      if (loaded === null) {
        upToDate(db);
        return true;
      }
      forward(loaded, loaded.next + STEP);
      return loaded.next < loaded.names.length;
    },
  };
}

function keep(state: Loaded, id: number): void {
  const name = state.names[id] ?? '';
  const key = name === '' ? '' : nameKey(name);
  state.keys[id] = key;
  state.letters[id] = lettersOf(key);
}

/** The index of names covers both columns: no row is read. A first load builds it at its end. */
const NAMES = 'SELECT json_group_array(id) AS ids, json_group_array(name) AS names FROM customers';

function load(db: MirrorRead): Loaded {
  const room = (db.sql.number('SELECT max(id) FROM customers') ?? 0) + 1;
  const state: Loaded = { names: Array.from({ length: room }, () => ''), keys: Array.from({ length: room }, () => ''), letters: new Int32Array(room), next: 0 };
  putNames(state, db.sql.get(`${NAMES} ${isLoading(db) ? '' : 'INDEXED BY customers_by_name'} WHERE removed = 0`));
  return state;
}

function readAgain(db: MirrorRead, state: Loaded, ids: readonly number[]): void {
  const highest = ids.reduce((most, id) => Math.max(most, id), 0);
  if (highest >= state.letters.length) {
    const letters = new Int32Array(Math.ceil((highest + 1) * GROWTH));
    letters.set(state.letters);
    state.letters = letters;
  }
  while (state.names.length <= highest) {
    state.names.push('');
    state.keys.push('');
  }
  for (const id of ids) state.names[id] = '';
  putNames(state, db.sql.get(`${NAMES} WHERE removed = 0 AND id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]));
  for (const id of ids) if (id < state.next) keep(state, id);
}

function putNames(state: Loaded, row: unknown): void {
  const { ids, names } = row as { readonly ids: string; readonly names: string };
  const texts = JSON.parse(names) as string[];
  (JSON.parse(ids) as number[]).forEach((id, place) => {
    state.names[id] = texts[place] ?? '';
  });
}
