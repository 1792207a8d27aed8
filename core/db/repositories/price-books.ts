import { priceBookData } from '../../contract/price-books.ts';
import type { PriceBookData } from '../../contract/price-books.ts';
import { customerId, productId, skuId } from '../../domain/ids.ts';
import type { PriceBook } from '../../domain/pricing/price-book.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LedgerDb, LedgerRead } from '../handles.ts';
import { fromJson } from './json.ts';

/** Every book that was not taken away, by name. What cannot be read any more is left alone. */
export const all = (db: LedgerRead): readonly PriceBook[] =>
  (db.sql.all('SELECT data FROM price_books WHERE removed_at IS NULL') as { readonly data: string }[])
    .flatMap(({ data }) => {
      const parsed = priceBookData.safeParse(fromJson(data));
      return parsed.success ? [bookOf(parsed.data)] : [];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id));

/** Changes whenever a book or a group does; null while there is no book. */
export function version(db: LedgerRead): string | null {
  const count = db.sql.number('SELECT count(*) FROM price_books WHERE removed_at IS NULL') ?? 0;
  if (count === 0) return null;
  const books = db.sql.text("SELECT group_concat(guid || ' ' || updated_at || ' ' || length(data)) FROM (SELECT guid, updated_at, data FROM price_books WHERE removed_at IS NULL ORDER BY guid)") ?? '';
  const groups = db.sql.text("SELECT group_concat(customer_guid || name) FROM (SELECT customer_guid, name FROM customer_groups ORDER BY customer_guid)") ?? '';
  const rates = db.sql.text("SELECT count(*) || ' ' || coalesce(sum(amount * 1.0 / units), 0) || ' ' || coalesce(max(day), '') FROM exchange_rates") ?? '';
  return `${books} ${rates} ${groups}`;
}

/** Keeps a book, also one that had been removed. */
export function put(db: LedgerDb, book: PriceBook, at: Instant): void {
  db.sql.run('INSERT INTO price_books (guid, data, updated_at) VALUES (?, ?, ?) ON CONFLICT (guid) DO UPDATE SET data = excluded.data, updated_at = excluded.updated_at, removed_at = NULL', [book.id, JSON.stringify(book), at]);
}

/** Hides a book: `restore` brings it back. */
export function remove(db: LedgerDb, id: string, at: Instant): void {
  db.sql.run('UPDATE price_books SET removed_at = ? WHERE guid = ?', [at, id]);
}

/** Takes a removal back. */
export function restore(db: LedgerDb, id: string): void {
  db.sql.run('UPDATE price_books SET removed_at = NULL WHERE guid = ?', [id]);
}

/** Group of each customer that is in one. */
export const groups = (db: LedgerRead): ReadonlyMap<string, string> =>
  new Map((db.sql.all('SELECT customer_guid, name FROM customer_groups') as { readonly customer_guid: string; readonly name: string }[]).map(({ customer_guid, name }) => [customer_guid, name]));

/** null takes the customer out of its group. */
export function setGroup(db: LedgerDb, customerId: string, name: string | null, at: Instant): void {
  if (name === null) db.sql.run('DELETE FROM customer_groups WHERE customer_guid = ?', [customerId]);
  else db.sql.run('INSERT INTO customer_groups (customer_guid, name, updated_at) VALUES (?, ?, ?) ON CONFLICT (customer_guid) DO UPDATE SET name = excluded.name, updated_at = excluded.updated_at', [customerId, name, at]);
}

/** Plain data with its ids named. */
export const bookOf = ({ owner, rules, ...book }: PriceBookData): PriceBook => ({
  ...book,
  owner: owner.kind === 'customer' ? { kind: 'customer', customerId: customerId(owner.customerId) } : owner,
  rules: rules.map(({ match, ...rule }) => ({
    ...rule,
    match: { ...match, productId: match.productId === null ? null : productId(match.productId), skuId: match.skuId === null ? null : skuId(match.skuId) },
  })),
});
