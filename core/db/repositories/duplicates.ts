import { areNear, nameKey } from '../../domain/customers/near-names.ts';
import { compact } from '../../domain/customers/tax-number.ts';
import type { MirrorRead } from '../handles.ts';

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
  const key = nameKey(wanted.name);
  note(byName(db, (other) => other === key && key !== ''), 'name');
  note(byName(db, (other) => areNear(other, key)), 'similarName');
  return [...found].flatMap(([id, matched]) => rowOf(db, id, matched));
}

/** Numbers without what people group digits with, and names as they are compared, by row id. Half a second for 100,000 customers, once. */
type Keys = { readonly ids: readonly number[]; readonly names: readonly string[]; readonly taxNumbers: ReadonlyMap<string, readonly number[]> };

const keysOf = (db: MirrorRead): Keys =>
  db.lists.keep('customers/duplicateKeys', () => {
    const rows = db.sql.all('SELECT id, name, registration_number AS number FROM customers WHERE removed = 0') as { id: number; name: string; number: string | null }[];
    const taxNumbers = new Map<string, number[]>();
    for (const { id, number } of rows) {
      if (number === null || number === '') continue;
      const bare = compact(number);
      taxNumbers.set(bare, [...(taxNumbers.get(bare) ?? []), id]);
    }
    return { ids: rows.map(({ id }) => id), names: rows.map(({ name }) => nameKey(name)), taxNumbers };
  });

const byTaxNumber = (db: MirrorRead, numbers: readonly string[]): readonly number[] =>
  numbers.filter((number) => number !== '').flatMap((number) => keysOf(db).taxNumbers.get(number) ?? []);

function byDomain(db: MirrorRead, domain: string | null): readonly number[] {
  if (domain === null || domain === '') return [];
  return db.sql.numbers('SELECT id FROM customers WHERE removed = 0 AND (domain = @domain OR custom_domains LIKE @listed) LIMIT 8', {
    domain,
    listed: `%"${domain.replaceAll(/[%_]/g, '')}"%`,
  });
}

function byName(db: MirrorRead, fits: (key: string) => boolean): readonly number[] {
  const { ids, names } = keysOf(db);
  const found: number[] = [];
  for (let place = 0; place < names.length && found.length < MOST; place += 1) {
    if (fits(names[place] ?? '')) found.push(ids[place] ?? 0);
  }
  return found;
}

const rowOf = (db: MirrorRead, id: number, matched: Duplicate['matched']): readonly Duplicate[] => {
  const row = db.sql.get('SELECT guid, name, city FROM customers WHERE id = ?', [id]) as { guid: string; name: string; city: string | null } | null;
  return row === null ? [] : [{ id: row.guid, name: row.name, city: row.city, matched }];
};

export type Twin = { readonly name: string; readonly matched: 'taxNumber' | 'domain' | 'name' };
export type TwinFinder = (wanted: Wanted) => Twin | null;

/** Finds who certainly is the same company, for many questions in a row. */
export function exactTwins(db: MirrorRead): TwinFinder {
  const { ids, names, taxNumbers } = keysOf(db);
  const byKey = new Map<string, number>();
  names.forEach((key, place) => {
    if (key !== '' && !byKey.has(key)) byKey.set(key, ids[place] ?? 0);
  });
  const nameOf = (id: number): string => db.sql.text('SELECT name FROM customers WHERE id = ?', [id]) ?? '';
  return (wanted) => {
    const number = wanted.taxNumbers.flatMap((one) => (one === '' ? [] : (taxNumbers.get(one) ?? [])))[0];
    if (number !== undefined) return { name: nameOf(number), matched: 'taxNumber' };
    const tenant = byDomain(db, wanted.domain)[0];
    if (tenant !== undefined) return { name: nameOf(tenant), matched: 'domain' };
    const same = byKey.get(nameKey(wanted.name));
    return same === undefined ? null : { name: nameOf(same), matched: 'name' };
  };
}
