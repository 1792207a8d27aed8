import type { ListRow } from './price-list.ts';
import type { Complaints } from './problems.ts';

/**
 * Two prices for the same item at the same time: nobody can say which is right, so both lines are
 * named. The same item one after the other (the old price until June, the new one from July) is fine.
 */
export function findDuplicates(rows: readonly ListRow[], lines: ReadonlyMap<ListRow, number>, found: Complaints): void {
  const seen = new Map<string, ListRow | ListRow[]>();
  for (const row of rows) {
    const { key } = row;
    const known = seen.get(key);
    if (known === undefined) {
      seen.set(key, row);
      continue;
    }
    const before = Array.isArray(known) ? known : [known];
    const twin = before.find((other) => overlap(other, row));
    if (twin !== undefined) found.add({ line: lines.get(row) ?? null, column: null, problem: 'duplicate', value: String(lines.get(twin) ?? '') });
    seen.set(key, [...before, row]);
  }
}

const overlap = (one: ListRow, other: ListRow): boolean => begins(one) < ends(other) && begins(other) < ends(one);
const begins = ({ from }: ListRow): number => from ?? Number.NEGATIVE_INFINITY;
const ends = ({ to }: ListRow): number => to ?? Number.POSITIVE_INFINITY;
