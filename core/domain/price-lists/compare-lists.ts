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
  const old = pricesAt(before);
  const counts = { ADD: 0, CHG: 0, DEL: 0, UNC: 0 };
  const changes: ListChange[] = [];
  const note = (change: ListChange): void => {
    counts[change.mark] += 1;
    changes.push(change);
  };
  for (const [key, row] of pricesAt(after)) {
    const known = old.get(key);
    old.delete(key);
    if (known === undefined) note({ mark: 'ADD', key, before: null, after: row });
    else note({ mark: isSame(known.cost, row.cost) && isSame(known.list, row.list) ? 'UNC' : 'CHG', key, before: known, after: row });
  }
  for (const [key, row] of old) note({ mark: 'DEL', key, before: row, after: null });
  return { changes, counts };
}

function pricesAt({ rows, at }: DatedList): Map<string, ListRow> {
  const items = new Map<string, ListRow | ListRow[]>();
  for (const row of rows) {
    const { key } = row;
    const known = items.get(key);
    if (known === undefined) items.set(key, row);
    else if (Array.isArray(known)) known.push(row);
    else items.set(key, [known, row]);
  }
  const prices = new Map<string, ListRow>();
  for (const [key, found] of items) {
    const row = Array.isArray(found) ? (rowInForce(found, at) ?? nearest(found, at)) : found;
    if (row !== null) prices.set(key, row);
  }
  return prices;
}

/** The row that comes first after the moment, else the one that began last before it. */
function nearest(rows: readonly ListRow[], at: Instant): ListRow | null {
  const ordered = rows.toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0));
  return ordered.find((row) => (row.from ?? 0) > at) ?? ordered.at(-1) ?? null;
}

/** 12.5 and 12.50 are the same price. */
export function isSame(one: UnitPrice | null, other: UnitPrice | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.scale === other.scale) return one.amount === other.amount && one.currency === other.currency;
  const scale = Math.max(one.scale, other.scale);
  return one.currency === other.currency && BigInt(one.amount) * 10n ** BigInt(scale - one.scale) === BigInt(other.amount) * 10n ** BigInt(scale - other.scale);
}
