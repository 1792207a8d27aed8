import type { FilePreview, PriceChangeRow, PriceListHead } from '../../../contract/price-lists.ts';
import * as priceLists from '../../../db/repositories/price-lists.ts';
import type { StoredList } from '../../../db/repositories/price-lists.ts';
import { sheetAsOf, sheetRows } from '../../../db/repositories/running-terms.ts';
import { compareLists } from '../../../domain/price-lists/compare-lists.ts';
import type { ChangeMark, ListChange, ListComparison } from '../../../domain/price-lists/compare-lists.ts';
import { listOfDay, monthBefore, monthOfFileName, startOfMonth } from '../../../domain/price-lists/list-of-day.ts';
import { parsePriceList } from '../../../domain/price-lists/parse-price-list.ts';
import type { PriceFile } from '../../../domain/price-lists/parse-price-list.ts';
import type { ListMonth, ListRow, PriceList } from '../../../domain/price-lists/price-list.ts';
import type { Refusal } from '../../../domain/price-lists/problems.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { textOfPriceFile } from './price-file.ts';

type Desk = Pick<OpenOffice, 'ledger' | 'mirror' | 'clock' | 'changes'>;
type GivenFile = { readonly name: string; readonly content: string; readonly month: string | null };

/** How many of the rows that are passed over are shown. */
const SHOWN = 20;

/** The heads of all kept price lists. */
export const keptLists = ({ ledger }: Pick<Desk, 'ledger'>): PriceListHead[] => priceLists.heads(ledger).map((head) => ({ ...head }));

/** What a file would do: against which list each of its lists stands, and how much would change. */
export function previewFile(desk: Desk, given: GivenFile): FilePreview {
  const file = read(given);
  if (!file.ok) return { kind: 'refused', count: file.error.count, problems: file.error.problems.map((problem) => ({ ...problem })) };
  const month = given.month ?? monthOfFileName(given.name) ?? toIso(desk.clock.now()).slice(0, 7);
  return {
    kind: 'readable',
    month,
    rows: file.value.rows,
    otherColumns: [...file.value.otherColumns],
    passedOver: { count: file.value.passedOver.length, first: file.value.passedOver.slice(0, SHOWN).map((one) => ({ ...one })) },
    lists: file.value.lists.map((list) => previewOf(desk, list, month)),
  };
}

type ReadablePreview = Extract<FilePreview, { readonly kind: 'readable' }>;

function previewOf(desk: Desk, { market, currency, rows }: PriceList, month: ListMonth): ReadablePreview['lists'][number] {
  const kept = priceLists.heads(desk.ledger);
  const before = listBefore(kept, { market, currency, month });
  const same = kept.find((list) => list.market === market && list.currency === currency && list.month === month);
  return {
    market,
    currency,
    rows: rows.length,
    comparedWith: before?.month ?? null,
    counts: before === null ? null : { ...compared(desk, before, { rows, month }).counts },
    replaces: same === undefined ? null : { fileName: same.fileName, importedAt: same.importedAt },
  };
}

/** The sheet that Partner Center gave last, as lists by market and currency. */
function sheetLists(desk: Desk): readonly PriceList[] {
  const lists = new Map<string, { readonly market: string; readonly currency: string; readonly rows: ListRow[] }>();
  for (const { market, ...row } of sheetRows(desk.mirror)) {
    const { currency } = row.cost;
    const list = lists.get(`${market} ${currency}`) ?? { market, currency, rows: [] };
    list.rows.push(row);
    lists.set(`${market} ${currency}`, list);
  }
  return [...lists.values()];
}

/** What keeping the sheet of Partner Center as the list of its month would do; null: none was read yet. */
export function previewSheet(desk: Desk): { readonly asOf: number | null; readonly preview: ReadablePreview | null } {
  const asOf = sheetAsOf(desk.mirror);
  if (asOf === null) return { asOf, preview: null };
  const month = toIso(asOf).slice(0, 7);
  const lists = sheetLists(desk);
  return {
    asOf,
    preview: { kind: 'readable', month, rows: lists.reduce((so, { rows }) => so + rows.length, 0), otherColumns: [], passedOver: { count: 0, first: [] }, lists: lists.map((list) => previewOf(desk, list, month)) },
  };
}

/** How a list is called that no file brought. */
const PARTNER_CENTER = 'Partner Center';

/** Keeps the sheet as the list of its month, beside those of other months. */
export function importSheet(desk: Desk): Result<PriceListHead[], DeskError> {
  const asOf = sheetAsOf(desk.mirror);
  if (asOf === null) return err({ tag: 'notFound', what: 'page', id: 'sheet' });
  const month = toIso(asOf).slice(0, 7);
  const kept = priceLists.put(desk.ledger, sheetLists(desk).map((list) => ({ ...list, month, fileName: PARTNER_CENTER, at: desk.clock.now() })));
  desk.changes.add(['prices']);
  return ok(kept.map((head) => ({ ...head })));
}

/** Keeps every list of a file in one transaction; a file with a single problem keeps nothing. */
export function importFile(desk: Desk, given: GivenFile & { readonly month: string }): Result<PriceListHead[], DeskError> {
  const file = read(given);
  if (!file.ok) return err({ tag: 'validation', issues: file.error.problems.map(({ line, problem }) => ({ path: line === null ? 'file' : `line ${line}`, problem })) });
  const { month, name } = given;
  const at = desk.clock.now();
  const kept = priceLists.put(desk.ledger, file.value.lists.map(({ market, currency, rows }) => ({ market, currency, month, fileName: name, at, rows })));
  desk.changes.add(['prices']);
  return ok(kept.map((head) => ({ ...head })));
}

/** Forgets a price list with its rows. */
export function removeList(desk: Desk, id: number): { readonly id: number } {
  priceLists.remove(desk.ledger, id);
  desk.changes.add(['prices']);
  return { id };
}

function read({ content }: GivenFile): Result<PriceFile, Refusal> {
  const text = textOfPriceFile(Buffer.from(content, 'base64'));
  return text.ok ? parsePriceList(text.value) : text;
}

/** The last list before a month; the month right before it, or an older one. */
function listBefore(kept: readonly StoredList[], { market, currency, month }: { readonly market: string; readonly currency: string; readonly month: ListMonth }): StoredList | null {
  const found = listOfDay(kept, { market, currency, day: `${monthBefore(month)}-28` });
  return found.kind === 'exact' || found.kind === 'earlier' ? found.list : null;
}

function compared({ ledger }: Pick<Desk, 'ledger'>, before: StoredList, after: { readonly rows: readonly ListRow[]; readonly month: ListMonth }): ListComparison {
  return compareLists({ rows: priceLists.rows(ledger, before), at: startOfMonth(before.month) }, { rows: after.rows, at: startOfMonth(after.month) });
}

type ChangesQuery = { readonly id: number; readonly marks: readonly ChangeMark[]; readonly search: string; readonly from: number; readonly count: number };
type ChangesPage = { total: number; from: number; rows: PriceChangeRow[]; counts: Record<ChangeMark, number>; comparedWith: string | null };

/** A list against the one before it, by product; a list without one before it is all new. */
export function changesOf(desk: Desk, { id, marks, search, from, count }: ChangesQuery): Result<ChangesPage, DeskError> {
  const list = priceLists.find(desk.ledger, id);
  if (list === null) return err({ tag: 'notFound', what: 'page', id: String(id) });
  const before = listBefore(priceLists.heads(desk.ledger), list);
  const { changes, counts } = desk.mirror.lists.keep(`prices/changes/${id}/${before?.id ?? 0}`, () => {
    const after = { rows: priceLists.rows(desk.ledger, list), month: list.month };
    return before === null ? compareLists({ rows: [], at: startOfMonth(list.month) }, { rows: after.rows, at: startOfMonth(list.month) }) : compared(desk, before, after);
  });
  const wanted: ReadonlySet<ChangeMark> = new Set(marks.length > 0 ? marks : (['ADD', 'CHG', 'DEL'] as const));
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = changes.filter((change) => wanted.has(change.mark) && matches(change, words));
  return ok({ total: found.length, from, rows: found.slice(from, from + count).map(toRow), counts: { ...counts }, comparedWith: before?.month ?? null });
}

function matches({ before, after }: ListChange, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const row = after ?? before;
  const text = row === null ? '' : `${row.productTitle} ${row.skuTitle} ${row.productId} ${row.skuId}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function toRow({ mark, key, before, after }: ListChange): PriceChangeRow {
  const row = after ?? before;
  const prices = (from: ListRow | null): PriceChangeRow['before'] => (from === null ? null : { cost: from.cost, list: from.list });
  return {
    mark, key,
    productTitle: row?.productTitle ?? '', skuTitle: row?.skuTitle ?? '', productId: row?.productId ?? '', skuId: row?.skuId ?? '',
    segment: row?.segment ?? null, term: row?.term ?? null, billingPlan: row?.plan ?? 'none', tierFrom: row?.tierFrom ?? 1,
    before: prices(before), after: prices(after),
  };
}
