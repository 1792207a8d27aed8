import { createHash } from 'node:crypto';
import { isLoading } from '../derived/derived.ts';
import type { MirrorDb } from '../handles.ts';
import { productDocument } from '../search/documents.ts';
import { sortKey } from '../text/collation.ts';

/** Row ids of texts that are kept once each. */
export type Texts = {
  /** The id of a text; a new one gets one. */
  readonly idOf: (text: string) => number;
  /** After an undone transaction: ids that it gave are void. */
  readonly forget: () => void;
};

/** A catalogue's names fit many times over; texts that differ from row to row do not pile up. */
const MOST_KEPT = 20_000;

function createTexts(find: (text: string) => number | null, add: (text: string) => number): Texts {
  const kept = new Map<string, number>();
  return {
    idOf: (text) => {
      const known = kept.get(text);
      if (known !== undefined) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const id = find(text) ?? add(text);
      kept.set(text, id);
      return id;
    },
    forget: () => kept.clear(),
  };
}

/** Names of products and subscriptions; a new one goes into the search. */
export const createLabels = (db: MirrorDb): Texts =>
  createTexts(
    (text) => db.sql.number('SELECT id FROM labels WHERE text = ?', [text]),
    (text) => {
      const { rowId } = db.sql.run('INSERT INTO labels (text, sort_key) VALUES (?, ?)', [text, sortKey(text)]);
      if (!isLoading(db)) db.sql.run('INSERT INTO label_search (rowid, document) VALUES (?, ?)', [rowId, productDocument(text)]);
      return rowId;
    },
  );

/** What answers said beyond their rows. */
export const createRemainders = (db: MirrorDb): Texts =>
  createTexts(
    (text) => db.sql.number('SELECT id FROM remainders WHERE hash = ? AND text = ?', [hashOf(text), text]),
    (text) => db.sql.run('INSERT INTO remainders (hash, text) VALUES (?, ?)', [hashOf(text), text]).rowId,
  );

const HASH_BYTES = 6;
const hashOf = (text: string): number => createHash('sha1').update(text).digest().readUIntBE(0, HASH_BYTES);
