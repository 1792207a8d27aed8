import type { Reader } from '../connection.ts';
import { spellings } from './terms.ts';

/** A row that names the person, and in which columns. */
export type Found = { readonly table: string; readonly rowId: number; readonly columns: Readonly<Record<string, string>> };

/** Kept by the program itself, without texts of persons. */
const NOT_SEARCHED = /^(sqlite_|meta$|checkpoints$|migrations|.*_search(_|$))/;

type Column = { readonly name: string; readonly type: string };

/** Every row of a store that names one of the terms. Tables without row ids are named by their position. */
export function findPerson(sql: Reader, terms: readonly string[]): readonly Found[] {
  const patterns = terms.flatMap(spellings).map((spelling) => `%${spelling.replaceAll(/[~%_]/g, '~$&')}%`);
  return patterns.length === 0 ? [] : tablesOf(sql).flatMap((table) => foundIn(sql, table, patterns));
}

const tablesOf = (sql: Reader): readonly string[] => sql.texts("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").filter((name) => !NOT_SEARCHED.test(name));

function foundIn(sql: Reader, table: string, patterns: readonly string[]): readonly Found[] {
  const columns = (sql.all('SELECT name, type FROM pragma_table_info(?) ORDER BY cid', [table]) as Column[]).filter(({ type }) => type === 'TEXT').map(({ name }) => name);
  if (columns.length === 0) return [];
  const meets = (column: string): string => `EXISTS (SELECT 1 FROM json_each(@patterns) p WHERE t.${quoted(column)} LIKE p.value ESCAPE '~')`;
  const key = hasRowIds(sql, table) ? 'rowid' : '0';
  const marks = columns.map((column, at) => `${meets(column)} AS m${at}`).join(', ');
  const rows = sql.all(`SELECT * FROM (SELECT ${key} AS "#", ${columns.map(quoted).join(', ')}, ${marks} FROM ${quoted(table)} t) WHERE ${columns.map((_, at) => `m${at}`).join(' OR ')}`, { patterns: JSON.stringify(patterns) }) as Record<string, unknown>[];
  return rows.map((row) => ({ table, rowId: Number(row['#']), columns: Object.fromEntries(columns.flatMap((column, at) => (row[`m${at}`] === 1 ? [[column, String(row[column])]] : []))) }));
}

const hasRowIds = (sql: Reader, table: string): boolean => !/WITHOUT\s+ROWID/i.test(sql.text('SELECT sql FROM sqlite_schema WHERE name = ?', [table]) ?? '');

/** Names come from the file's own schema; they cannot be bound. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
