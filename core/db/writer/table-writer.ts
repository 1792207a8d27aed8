import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Parameter, Writer } from '../connection.ts';

/** Writes whole rows of one table with two prepared statements; columns come from the schema. */
export type TableWriter<Row> = {
  /** Answers with the row id. */
  readonly insert: (sql: Writer, row: Row) => number;
  /** Replaces every column of the row with this row id. */
  readonly update: (sql: Writer, id: number, row: Row) => void;
};

/** A row to insert: every column but the row id, none left to a default. */
export type FullRow<Table extends SQLiteTable> = Required<Omit<Table['$inferInsert'], 'id'>>;

export function tableWriter<Table extends SQLiteTable>(table: Table): TableWriter<FullRow<Table>> {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key !== 'id');
  const keys = columns.map(([key]) => key as keyof FullRow<Table>);
  const names = columns.map(([, column]) => column.name);
  const name = getTableName(table);
  const insert = `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const update = `UPDATE ${name} SET ${names.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
  // Every column of the schema is a text, a number or null.
  const values = (row: FullRow<Table>): Parameter[] => keys.map((key) => row[key] as Parameter);
  return {
    insert: (sql, row) => sql.run(insert, values(row)).rowId,
    update: (sql, id, row) => {
      sql.run(update, [...values(row), id]);
    },
  };
}

/** Updates some columns of one table by row id, with one prepared statement. */
export function columnUpdate<Table extends SQLiteTable, Key extends keyof FullRow<Table>>(
  table: Table,
  keys: readonly Key[],
): (sql: Writer, id: number, row: Pick<FullRow<Table>, Key>) => void {
  const columns = getTableColumns(table);
  const names = keys.map((key) => columns[key as string]?.name ?? unknownColumn(String(key)));
  const text = `UPDATE ${getTableName(table)} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;
  return (sql, id, row) => {
    sql.run(text, [...keys.map((key) => row[key] as Parameter), id]);
  };
}

const unknownColumn = (key: string): never => {
  throw new Error(`no column ${key}`);
};
