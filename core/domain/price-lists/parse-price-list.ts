import { productId, skuId } from '../ids.ts';
import { parseDecimal } from '../money/decimal.ts';
import type { UnitPrice } from '../money/money.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { COLUMNS, readHeading } from './columns.ts';
import type { ColumnName, Heading } from './columns.ts';
import { readCsv } from './csv.ts';
import { findDuplicates } from './duplicates.ts';
import { itemKey } from './price-list.ts';
import type { ListRow, PriceList } from './price-list.ts';
import { complaints, refusedFor } from './problems.ts';
import type { Complaints, ProblemCode, Refusal } from './problems.ts';
import { readDate, readPlan, readSegment, readTerm } from './words.ts';
import type { Read } from './words.ts';

/** A row that is in order and not sold here (a term of two years): told in the preview, not kept. */
export type PassedOver = { readonly line: number; readonly column: string; readonly value: string };

/** A file that was read whole: its lists, one per market and currency. */
export type PriceFile = {
  readonly lists: readonly PriceList[];
  readonly rows: number;
  readonly passedOver: readonly PassedOver[];
  readonly otherColumns: readonly string[];
};

type Reading = { heading: Heading | null; refusal: Refusal | null; shortLine: number | null };

/**
 * Reads a licence-based price list. All or nothing: with a single problem the file is refused, and
 * the refusal names every line and reason (issue 7, part 1).
 */
export function parsePriceList(text: string): Result<PriceFile, Refusal> {
  if (text.trim() === '') return err(refusedFor('empty'));
  const found = complaints();
  const reader = rowReader(found);
  const reading: Reading = { heading: null, refusal: null, shortLine: null };
  const broken = readCsv(text, (cells, line) => take(reading, { cells, line, found, reader }));
  if (reading.refusal !== null) return err(reading.refusal);
  if (reading.shortLine !== null) found.add({ line: reading.shortLine, column: null, problem: broken === null ? 'cutOff' : 'cellsMissing', value: null });
  if (broken !== null) found.add({ line: broken.line, column: null, problem: broken.problem, value: null });
  const { lists, lines, passedOver, rows } = reader.result();
  for (const list of lists) findDuplicates(list.rows, lines, found);
  if (rows === 0 && found.refusal() === null) return err(refusedFor('noRows'));
  const refusal = found.refusal();
  return refusal === null ? ok({ lists, rows, passedOver, otherColumns: reading.heading?.others ?? [] }) : err(refusal);
}

type Record = { readonly cells: string[]; readonly line: number; readonly found: Complaints; readonly reader: RowReader };

function take(reading: Reading, { cells, line, found, reader }: Record): boolean {
  if (reading.heading === null) {
    const heading = readHeading(cells);
    if (heading.ok) reading.heading = heading.value;
    else reading.refusal = heading.error;
    return heading.ok;
  }
  // A short row is the cut end of a file when it is the last one, and a broken row elsewhere.
  if (reading.shortLine !== null) found.add({ line: reading.shortLine, column: null, problem: 'cellsMissing', value: null });
  reading.shortLine = cells.length < reading.heading.width ? line : null;
  if (cells.length > reading.heading.width) found.add({ line, column: null, problem: 'cellsTooMany', value: cells.slice(reading.heading.width - 1).join(',') });
  else if (reading.shortLine === null) reader.read(cells, line, reading.heading);
  return true;
}

type RowReader = {
  readonly read: (cells: readonly string[], line: number, heading: Heading) => void;
  readonly result: () => { readonly lists: readonly PriceList[]; readonly lines: ReadonlyMap<ListRow, number>; readonly passedOver: readonly PassedOver[]; readonly rows: number };
};

/** Reads rows one by one. Words that repeat a thousand times are understood once. */
function rowReader(found: Complaints): RowReader {
  const lists = new Map<string, { market: string; currency: string; rows: ListRow[] }>();
  const lines = new Map<ListRow, number>();
  const passedOver: PassedOver[] = [];
  const dates = remembered(readDate);
  const terms = remembered(readTerm);
  const segments = remembered(readSegment);

  const read = (cells: readonly string[], line: number, { place }: Heading): void => {
    const cell = (column: ColumnName): string => (cells[place[column]] ?? '').trim();
    const complain = (column: ColumnName, problem: ProblemCode): null => {
      found.add({ line, column: COLUMNS[column], problem, value: cell(column) });
      return null;
    };
    const word = <Value>(column: ColumnName, outcome: Read<Value>, problem: ProblemCode = 'unknownWord'): { readonly value: Value } | null => {
      if (typeof outcome === 'object') return outcome;
      if (outcome === 'unknown') return complain(column, cell(column) === '' ? 'missing' : problem);
      passedOver.push({ line, column: COLUMNS[column], value: cell(column) });
      return null;
    };
    for (const column of ['productId', 'skuId'] as const) if (cell(column) === '') complain(column, 'missing');
    const currency = cell('currency').toUpperCase();
    const market = cell('market').toUpperCase();
    const isCurrency = /^[A-Z]{3}$/.test(currency);
    if (!isCurrency) complain('currency', currency === '' ? 'missing' : 'badCurrency');
    if (!/^[A-Z]{2}$/.test(market)) complain('market', market === '' ? 'missing' : 'badMarket');
    const amount = (column: 'cost' | 'list'): UnitPrice | null => {
      const read = amountOf(cell(column), isCurrency ? currency : 'EUR');
      return typeof read === 'string' ? complain(column, read) : read;
    };
    const cost = amount('cost');
    const list = cell('list') === '' ? null : amount('list');
    const tierFrom = tierOf(cell('tierFrom'));
    const tierTo = tierOf(cell('tierTo'));
    if (tierFrom === 'bad') complain('tierFrom', 'notANumber');
    if (tierTo === 'bad') complain('tierTo', 'notANumber');
    const from = word('from', dates(cell('from')), 'badDate');
    const to = word('to', dates(cell('to')), 'badDate');
    if (from !== null && to !== null && from.value !== null && to.value !== null && to.value <= from.value) complain('to', 'endsBeforeStart');
    const segment = word('segment', segments(cell('segment')));
    const term = word('term', terms(cell('term')));
    const plan = term === null ? null : word('plan', readPlan(cell('plan'), term.value));
    if (cost === null || tierFrom === 'bad' || tierTo === 'bad' || from === null || to === null || segment === null || term === null || plan === null) return;
    const item = { productId: productId(cell('productId')), skuId: skuId(cell('skuId')), segment: segment.value, term: term.value, plan: plan.value, tierFrom: tierFrom ?? 1 };
    const row: ListRow = {
      ...item, key: itemKey(item),
      productTitle: cell('productTitle'), skuTitle: cell('skuTitle'), publisher: cell('publisher'), unit: cell('unit'), tags: cell('tags'),
      tierTo, cost, list, from: from.value, to: to.value,
    };
    lines.set(row, line);
    const key = `${market} ${currency}`;
    const known = lists.get(key);
    if (known === undefined) lists.set(key, { market, currency, rows: [row] });
    else known.rows.push(row);
  };
  return { read, result: () => ({ lists: [...lists.values()], lines, passedOver, rows: lines.size }) };
}

/** `12,50`, `1.234,50`: somebody opened the list in a spreadsheet and saved it. */
const DECIMAL_COMMA = /^[+-]?\d[\d.\s\u00a0\u202f]*,\d+$/;

function amountOf(said: string, currency: string): UnitPrice | ProblemCode {
  if (said === '') return 'missing';
  const price = parseDecimal(said, currency);
  if (price.ok) return price.value.amount < 0 ? 'negative' : price.value;
  if (DECIMAL_COMMA.test(said)) return 'decimalComma';
  return price.error === 'tooLong' ? 'tooFine' : 'notANumber';
}

function tierOf(said: string): number | null | 'bad' {
  if (said === '') return null;
  const count = /^\d{1,9}$/.test(said) ? Number(said) : 'bad';
  return count === 0 ? 1 : count;
}

function remembered<Value>(read: (said: string) => Value): (said: string) => Value {
  const known = new Map<string, Value>();
  return (said) => {
    const before = known.get(said);
    if (before !== undefined) return before;
    const value = read(said);
    known.set(said, value);
    return value;
  };
}
