import type { UnitPrice } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';
import { rowInForce } from './price-list.ts';
import type { ListRow } from './price-list.ts';

/** Microsoft's own marks: new in this list, another price, gone, as before. */
export type ChangeMark = 'ADD' | 'CHG' | 'DEL' | 'UNC';
export const CHANGE_MARKS: readonly ChangeMark[] = ['ADD', 'CHG', 'DEL', 'UNC'];

/** One item in two lists. `before` is null for ADD, `after` for DEL. */
export type ListChange = { readonly mark: ChangeMark; readonly key: string; readonly before: ListRow | null; readonly after: ListRow | null };

export type ListComparison = { readonly changes: readonly ListChange[]; readonly counts: Readonly<Record<ChangeMark, number>> };

/** A list as it is on a day: rows and the first moment of its month. */
export type DatedList = { readonly rows: readonly ListRow[]; readonly at: Instant };

/**
 * The list of a month against the one before. Compared is what holds on the first day of each
 * list's own month; where nothing holds yet, what comes first, and else what held last.
 */
export function compareLists(before: DatedList, after: DatedList): ListComparison {
  const old = byItem(before.rows);
  const young = byItem(after.rows);
  const counts = { ADD: 0, CHG: 0, DEL: 0, UNC: 0 };
  const changes: ListChange[] = [];
  const note = (mark: ChangeMark, key: string, was: ListRow | null, is: ListRow | null): void => {
    counts[mark] += 1;
    changes.push({ mark, key, before: was, after: is });
  };
  for (const [key, rows] of young) {
    const row = priceAt(rows, after.at);
    const known = old.get(key);
    if (known === undefined) {
      note('ADD', key, null, row);
      continue;
    }
    const was = priceAt(known, before.at);
    note(isSame(was.cost, row.cost) && isSame(was.list, row.list) ? 'UNC' : 'CHG', key, was, row);
  }
  for (const [key, rows] of old) if (!young.has(key)) note('DEL', key, priceAt(rows, before.at), null);
  return { changes, counts };
}

/** Nearly every item has one row; only the others need a list. */
type Rows = ListRow | readonly [ListRow, ...ListRow[]];

function byItem(rows: readonly ListRow[]): ReadonlyMap<string, Rows> {
  const items = new Map<string, Rows>();
  for (const row of rows) {
    const known = items.get(row.key);
    items.set(row.key, known === undefined ? row : isOne(known) ? [known, row] : [...known, row]);
  }
  return items;
}

const isOne = (rows: Rows): rows is ListRow => 'key' in rows;

const priceAt = (rows: Rows, at: Instant): ListRow => (isOne(rows) ? rows : (rowInForce(rows, at) ?? nearest(rows, at)));

/** The row that comes first after the moment, else the one that began last before it. */
function nearest(rows: readonly [ListRow, ...ListRow[]], at: Instant): ListRow {
  const ordered = rows.toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0));
  return ordered.find((row) => (row.from ?? 0) > at) ?? ordered.at(-1) ?? rows[0];
}

/** 12.5 and 12.50 are the same price. */
export function isSame(one: UnitPrice | null, other: UnitPrice | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.scale === other.scale) return one.amount === other.amount && one.currency === other.currency;
  const scale = Math.max(one.scale, other.scale);
  return one.currency === other.currency && BigInt(one.amount) * 10n ** BigInt(scale - one.scale) === BigInt(other.amount) * 10n ** BigInt(scale - other.scale);
}
