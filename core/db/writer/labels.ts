import { isLoading } from '../derived/derived.ts';
import type { MirrorDb } from '../handles.ts';
import { productDocument } from '../search/documents.ts';
import { sortKey } from '../text/collation.ts';

/** Row ids of names. */
export type Labels = {
  /** The id of a name; a new name gets one, and goes into the search. */
  readonly idOf: (text: string) => number;
  /** After an undone transaction: ids that it gave are void. */
  readonly forget: () => void;
};

/** A catalogue's names fit many times over; offices that name every subscription do not. */
const MOST_KEPT = 20_000;

export function createLabels(db: MirrorDb): Labels {
  const kept = new Map<string, number>();
  return {
    idOf: (text) => {
      const known = kept.get(text);
      if (known !== undefined) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      const id = db.sql.number('SELECT id FROM labels WHERE text = ?', [text]) ?? add(db, text);
      kept.set(text, id);
      return id;
    },
    forget: () => kept.clear(),
  };
}

function add(db: MirrorDb, text: string): number {
  const { rowId } = db.sql.run('INSERT INTO labels (text, sort_key) VALUES (?, ?)', [text, sortKey(text)]);
  if (!isLoading(db)) db.sql.run('INSERT INTO label_search (rowid, document) VALUES (?, ?)', [rowId, productDocument(text)]);
  return rowId;
}
