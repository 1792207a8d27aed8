import { areNear, lettersOf, mayBeNear, nameKey } from '../../domain/customers/near-names.ts';
import { compact } from '../../domain/customers/tax-number.ts';
import { isLoading } from '../derived/derived.ts';
import type { MirrorRead } from '../handles.ts';
import { matchAnywhere, parseSearch } from '../search/query.ts';

export type Wanted = { readonly name: string; /** Tax number in its bare and its printed form. */ readonly taxNumbers: readonly string[]; readonly domain: string | null };
export type Duplicate = { readonly id: string; readonly name: string; readonly city: string | null; readonly matched: 'taxNumber' | 'domain' | 'name' | 'similarName' };

const MOST = 8;

/** Customers of the copy that may be the same company, the surest first. */
export function duplicatesOf(db: MirrorRead, wanted: Wanted): readonly Duplicate[] {
  const found = new Map<number, Duplicate['matched']>();
  const note = (ids: readonly number[], matched: Duplicate['matched']): void => {
    for (const id of ids) if (!found.has(id) && found.size < MOST) found.set(id, matched);
  };
  note(byTaxNumber(db, wanted.taxNumbers), 'taxNumber');
  note(byDomain(db, wanted.domain), 'domain');
  const { same, near } = byName(db, nameKey(wanted.name));
  note(same, 'name');
  note(near, 'similarName');
  return [...found].flatMap(([id, matched]) => rowOf(db, id, matched));
}

/** The search narrows, the columns decide: what it finds may only look alike. */
const THOSE_FOUND = 'SELECT rowid FROM customer_search WHERE customer_search MATCH @match';

/** What may hold a text, as a condition on row ids: all of them while the search is not there, or where it cannot look for the text. */
function narrowedTo(db: MirrorRead, text: string): { readonly condition: string; readonly match: string | null } {
  const query = isLoading(db) ? null : parseSearch(text);
  const match = query === null ? null : matchAnywhere(query);
  return match === null ? { condition: '@match IS NULL', match } : { condition: `id IN (${THOSE_FOUND})`, match };
}

const byTaxNumber = (db: MirrorRead, numbers: readonly string[]): readonly number[] =>
  numbers.filter((number) => number !== '').flatMap((number) => {
    const { condition, match } = narrowedTo(db, number);
    const rows = db.sql.all(`SELECT id, registration_number AS number FROM customers WHERE removed = 0 AND registration_number IS NOT NULL AND ${condition}`, { match }) as { id: number; number: string }[];
    return rows.flatMap((row) => (compact(row.number) === number ? [row.id] : []));
  });

function byDomain(db: MirrorRead, domain: string | null): readonly number[] {
  if (domain === null || domain === '') return [];
  const { condition, match } = narrowedTo(db, domain);
  return db.sql.numbers(`SELECT id FROM customers WHERE removed = 0 AND (domain = @domain OR custom_domains LIKE @listed) AND ${condition} LIMIT ${MOST}`, {
    domain,
    listed: `%"${domain.replaceAll(/[%_]/g, '')}"%`,
    match,
  });
}

/** The first of those with the very name, and of those with nearly the same. */
function byName(db: MirrorRead, wanted: string): { readonly same: readonly number[]; readonly near: readonly number[] } {
  const same: number[] = [];
  const near: number[] = [];
  if (wanted === '') return { same, near };
  const { keys, letters } = db.lists.nameKeys.read(db);
  const own = lettersOf(wanted);
  for (let id = 0; id < keys.length; id += 1) {
    if (!mayBeNear(own, letters[id] ?? 0)) continue;
    const key = keys[id] ?? '';
    if (key === wanted) same.push(id);
    else if (near.length < MOST && areNear(key, wanted)) near.push(id);
  }
  return { same, near };
}

const rowOf = (db: MirrorRead, id: number, matched: Duplicate['matched']): readonly Duplicate[] => {
  const row = db.sql.get('SELECT guid, name, city FROM customers WHERE id = ?', [id]) as { guid: string; name: string; city: string | null } | null;
  return row === null ? [] : [{ id: row.guid, name: row.name, city: row.city, matched }];
};

export type Twin = { readonly name: string; readonly matched: 'taxNumber' | 'domain' | 'name' };
export type TwinFinder = (wanted: Wanted) => Twin | null;

/** Finds who certainly is the same company, for many questions in a row. */
export function exactTwins(db: MirrorRead): TwinFinder {
  const taxNumbers = idsByTaxNumber(db);
  const { keys } = db.lists.nameKeys.read(db);
  const byKey = new Map<string, number>();
  keys.forEach((key, id) => {
    if (key !== '' && !byKey.has(key)) byKey.set(key, id);
  });
  const nameOf = (id: number): string => db.sql.text('SELECT name FROM customers WHERE id = ?', [id]) ?? '';
  return (wanted) => {
    const number = wanted.taxNumbers.flatMap((one) => taxNumbers.get(one) ?? [])[0];
    if (number !== undefined) return { name: nameOf(number), matched: 'taxNumber' };
    const tenant = byDomain(db, wanted.domain)[0];
    if (tenant !== undefined) return { name: nameOf(tenant), matched: 'domain' };
    const same = byKey.get(nameKey(wanted.name));
    return same === undefined ? null : { name: nameOf(same), matched: 'name' };
  };
}

/** The first customer with each tax number. */
function idsByTaxNumber(db: MirrorRead): ReadonlyMap<string, number> {
  const rows = db.sql.all('SELECT id, registration_number AS number FROM customers WHERE removed = 0 AND registration_number IS NOT NULL ORDER BY id') as { id: number; number: string }[];
  const first = new Map<string, number>();
  for (const { id, number } of rows) {
    const bare = compact(number);
    if (bare !== '' && !first.has(bare)) first.set(bare, id);
  }
  return first;
}
