import type { MirrorRead } from '../handles.ts';
import { isLoading } from '../derived/derived.ts';
import { CUSTOMER_TEXTS, documentOfRow } from '../derived/fill-search.ts';
import type { CustomerTextRow } from '../derived/fill-search.ts';
import { productDocument } from '../search/documents.ts';
import { isInDocument, matchAnywhere } from '../search/query.ts';
import type { SearchQuery } from '../search/query.ts';
import { readIds } from './ids.ts';
import type { Ids } from './ids.ts';

const EMPTY: Ids = new Int32Array(0);

/** Customers whose texts meet the query. */
export function customersMeeting(db: MirrorRead, query: SearchQuery): Ids {
  if (isLoading(db)) {
    const rows = db.sql.all(`SELECT ${CUSTOMER_TEXTS} FROM customers`) as CustomerTextRow[];
    return idsOf(rows.filter((row) => isInDocument(query, documentOfRow(row))));
  }
  return matching(db, 'SELECT rowid AS id FROM customer_search WHERE customer_search MATCH ?', query);
}

/** Names of products and subscriptions that meet the query. */
export function labelsMeeting(db: MirrorRead, query: SearchQuery): Ids {
  if (isLoading(db)) {
    const rows = (db.sql.all('SELECT id, text FROM labels') as { id: number; text: string }[]);
    return idsOf(rows.filter((row) => isInDocument(query, productDocument(row.text))));
  }
  return matching(db, 'SELECT rowid AS id FROM label_search WHERE label_search MATCH ?', query);
}

/** Row ids of the SKUs whose titles meet the words. */
export const skusMeeting = (db: MirrorRead, query: SearchQuery): Ids =>
  matching(db, 'SELECT rowid AS id FROM sku_search WHERE sku_search MATCH ?', query);

function matching(db: MirrorRead, text: string, query: SearchQuery): Ids {
  const match = matchAnywhere(query);
  return match === null ? EMPTY : readIds(db, text, [match]);
}

const idsOf = (rows: readonly { readonly id: number }[]): Ids => Int32Array.from(rows, ({ id }) => id);

/** Where one typed word is met: in a customer's texts, or in the name of a product or subscription. */
export function wordIds(db: MirrorRead, word: string): { readonly customers: Ids; readonly labels: Ids } {
  const query: SearchQuery = { ways: [[word]] };
  return { customers: customersMeeting(db, query), labels: labelsMeeting(db, query) };
}
