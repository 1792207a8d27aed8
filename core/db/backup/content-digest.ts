import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/**
 * SHA-256 over everything that a store's tables say: names, columns and rows in the order of their
 * keys. Two files with the same content have the same digest, however their pages lie.
 */
export function contentDigest(client: Database.Database): string {
  const hash = createHash('sha256');
  for (const table of tablesOf(client)) {
    const columns = columnsOf(client, table);
    const names = columns.map(({ name }) => quoted(name)).join(', ');
    const keys = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
    const order = keys.length === 0 ? 'rowid' : keys.map(({ name }) => quoted(name)).join(', ');
    hash.update(`${table}(${names})\n`);
    for (const row of client.prepare(`SELECT ${names} FROM ${quoted(table)} ORDER BY ${order}`).raw().iterate()) hash.update(`${JSON.stringify((row as readonly unknown[]).map(plain))}\n`);
  }
  return hash.digest('hex');
}

const tablesOf = (client: Database.Database): readonly string[] => client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name").pluck().all() as string[];

type Column = { readonly name: string; readonly pk: number };
const columnsOf = (client: Database.Database, table: string): readonly Column[] => client.prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid').all(table) as Column[];

/** Names come from the file's own schema; they cannot be bound. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Blobs by their own digest: a paper's PDF need not be text for that. */
const plain = (value: unknown): unknown => (value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value);
