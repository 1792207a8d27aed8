import { productId, skuId } from '../../domain/ids.ts';
import { itemKey } from '../../domain/price-lists/price-list.ts';
import type { ListedItem, ListIdentity, ListRow } from '../../domain/price-lists/price-list.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planCode, planOf, segmentCode, segmentOf, termCode, termOf } from '../codes.ts';
import type { Parameter, Writer } from '../connection.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';

/** A kept list without its rows. */
export type StoredList = ListIdentity & { readonly id: number; readonly fileName: string; readonly importedAt: Instant; readonly rowCount: number };

type HeadRow = { readonly id: number; readonly market: string; readonly currency: string; readonly month: string; readonly file_name: string; readonly imported_at: number; readonly row_count: number };

const HEADS = 'SELECT id, market, currency, month, file_name, imported_at, row_count FROM price_lists';
const toHead = (row: HeadRow): StoredList => ({
  id: row.id, market: row.market, currency: row.currency, month: row.month, fileName: row.file_name, importedAt: instant(row.imported_at), rowCount: row.row_count,
});

/** Every kept list, the youngest month first. */
export const heads = (db: LedgerRead): readonly StoredList[] => (db.sql.all(`${HEADS} ORDER BY month DESC, market, currency`) as HeadRow[]).map(toHead);

/** null when there is none. */
export function find(db: LedgerRead, id: number): StoredList | null {
  const row = db.sql.get(`${HEADS} WHERE id = ?`, [id]) as HeadRow | null;
  return row === null ? null : toHead(row);
}

export type NewList = ListIdentity & { readonly fileName: string; readonly at: Instant; readonly rows: readonly ListRow[] };

/** Keeps lists, all or none; one of the same market, currency and month gives way. */
export function put(db: LedgerDb, lists: readonly NewList[]): readonly StoredList[] {
  return db.sql.transaction(() => {
    const ids = lists.map((list) => putOne(db.sql, list));
    return heads(db).filter(({ id }) => ids.includes(id));
  });
}

/** Does nothing when the list is gone already. */
export function remove(db: LedgerDb, id: number): void {
  db.sql.run('DELETE FROM price_lists WHERE id = ?', [id]);
}

/** No end and "not said" stand as these numbers, because a key has no nulls. */
const NONE = 0;
const ALWAYS = -8_640_000_000_000_000;
const COLUMNS = 19;
/** Rows per statement: fewer calls into the driver, within its limit of parameters. */
const TOGETHER = 100;

function putOne(sql: Writer, { market, currency, month, fileName, at, rows }: NewList): number {
  sql.run('DELETE FROM price_lists WHERE market = ? AND currency = ? AND month = ?', [market, currency, month]);
  const { rowId } = sql.run('INSERT INTO price_lists (market, currency, month, file_name, imported_at, row_count) VALUES (?, ?, ?, ?, ?, ?)', [market, currency, month, fileName, at, rows.length]);
  const textId = texts(sql);
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const part = rows.slice(from, from + TOGETHER);
    const parameters: Parameter[] = [];
    for (const row of part) {
      parameters.push(
        rowId, row.productId, row.skuId, segmentCode(row.segment) ?? NONE, termCode(row.term) ?? NONE, planCode(row.plan) ?? NONE, row.tierFrom, row.from ?? ALWAYS, row.to, row.tierTo,
        row.cost.amount, row.cost.scale, row.list?.amount ?? null, row.list?.scale ?? null,
        textId(row.productTitle), textId(row.skuTitle), textId(row.publisher), textId(row.unit), textId(row.tags),
      );
    }
    sql.run(insertOf(part.length), parameters);
  }
  return rowId;
}

const PLACES = `(${Array.from({ length: COLUMNS }, () => '?').join(', ')})`;
const insertOf = (rows: number): string => `INSERT INTO price_rows VALUES ${Array.from({ length: rows }, () => PLACES).join(', ')}`;

/** Ids of texts; each is looked up once. */
function texts(sql: Writer): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const id = sql.number('SELECT id FROM price_texts WHERE text = ?', [text]) ?? sql.run('INSERT INTO price_texts (text) VALUES (?)', [text]).rowId;
    known.set(text, id);
    return id;
  };
}

type Row = {
  readonly product_id: string; readonly sku_id: string; readonly segment: number; readonly term: number; readonly plan: number; readonly tier_from: number;
  readonly from_at: number; readonly to_at: number | null; readonly tier_to: number | null;
  readonly cost_amount: number; readonly cost_scale: number; readonly list_amount: number | null; readonly list_scale: number | null;
  readonly product_title: number; readonly sku_title: number; readonly publisher: number; readonly unit: number; readonly tags: number;
};

/** The rows of a list, by product. */
export function rows(db: LedgerRead, list: StoredList): readonly ListRow[] {
  const words = textsById(db);
  return (db.sql.all('SELECT * FROM price_rows WHERE list_id = ?', [list.id]) as Row[]).map((row) => toRow(row, list.currency, words));
}

/** The rows of one SKU in a list: every segment, term, plan and tier. */
export function rowsOfSku(db: LedgerRead, list: StoredList, sku: Pick<ListedItem, 'productId' | 'skuId'>): readonly ListRow[] {
  const found = db.sql.all('SELECT * FROM price_rows WHERE list_id = ? AND product_id = ? AND sku_id = ?', [list.id, sku.productId, sku.skuId]) as Row[];
  const words = new Map(found.flatMap((row) => [row.product_title, row.sku_title, row.publisher, row.unit, row.tags]).map((id) => [id, db.sql.text('SELECT text FROM price_texts WHERE id = ?', [id]) ?? '']));
  return found.map((row) => toRow(row, list.currency, words));
}

const textsById = (db: LedgerRead): ReadonlyMap<number, string> =>
  new Map((db.sql.all('SELECT id, text FROM price_texts') as { readonly id: number; readonly text: string }[]).map(({ id, text }) => [id, text]));

function toRow(row: Row, currency: string, words: ReadonlyMap<number, string>): ListRow {
  const item: ListedItem = {
    productId: productId(row.product_id), skuId: skuId(row.sku_id), segment: segmentOf(row.segment), term: termOf(row.term), plan: planOf(row.plan) ?? 'none', tierFrom: row.tier_from,
  };
  const text = (id: number): string => words.get(id) ?? '';
  return {
    ...item,
    key: itemKey(item),
    productTitle: text(row.product_title), skuTitle: text(row.sku_title), publisher: text(row.publisher), unit: text(row.unit), tags: text(row.tags),
    tierTo: row.tier_to,
    cost: { amount: row.cost_amount, scale: row.cost_scale, currency },
    list: row.list_amount === null || row.list_scale === null ? null : { amount: row.list_amount, scale: row.list_scale, currency },
    from: row.from_at === ALWAYS ? null : instant(row.from_at),
    to: row.to_at === null ? null : instant(row.to_at),
  };
}
