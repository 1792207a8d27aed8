import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Parameter, Writer } from '../connection.ts';

/** Writes whole rows of one table with prepared statements; columns come from the schema. */
export type TableWriter<Row> = {
  /** Answers with the row id. */
  readonly insert: (sql: Writer, row: Row) => number;
  /** Replaces every column of the row with this row id. */
  readonly update: (sql: Writer, id: number, row: Row) => void;
};

/** A row to insert: every column but the row id, none left to a default. */
export type FullRow<Table extends SQLiteTable> = Required<Omit<Table['$inferInsert'], 'id'>>;

/** The writer of a table whose columns have no defaults, as those of the mirror: what an insert leaves out becomes null. */
export function tableWriter<Table extends SQLiteTable>(table: Table): TableWriter<FullRow<Table>> {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key !== 'id');
  const keys = columns.map(([key]) => key as keyof FullRow<Table>);
  const names = columns.map(([, column]) => column.name);
  const name = getTableName(table);
  const update = `UPDATE ${name} SET ${names.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
  const shapes = insertShapes(name, names);
  // Every column of the schema is a text, a number or null.
  const values = (row: FullRow<Table>): Parameter[] => keys.map((key) => row[key] as Parameter);
  return {
    insert: (sql, row) => {
      const filled: Parameter[] = [];
      let shape: Shape | null = shapes.whole;
      let place = 0;
      for (const key of keys) {
        const value = row[key] as Parameter;
        if (value !== null) filled.push(value);
        else if (shape !== null) shape = shape.without[place] ?? shapes.leaveOut(shape, place);
        place += 1;
      }
      return (shape === null ? sql.run(shapes.whole.text, values(row)) : sql.run(shape.text, filled)).rowId;
    },
    update: (sql, id, row) => {
      sql.run(update, [...values(row), id]);
    },
  };
}

/** A way to insert a row: columns that it does not name become null. */
type Shape = {
  readonly named: readonly string[];
  readonly text: string;
  /** The same without one more column, by its place in the table. */
  readonly without: Shape[];
};

/** A table's rows have a handful of patterns of nulls; a server that made up more shall not fill the memory with statements. */
const MOST_SHAPES = 500;

/**
 * Statements that insert rows in which these columns are null, or those. The driver takes longer
 * over a null than over a number, and a third of most rows is null. What is left out costs
 * nothing. A pattern is found column by column, from the first to the last.
 */
function insertShapes(table: string, names: readonly string[]) {
  const shapeOf = (named: readonly string[]): Shape => ({
    named,
    text: `INSERT INTO ${table} (${named.join(', ')}) VALUES (${named.map(() => '?').join(', ')})`,
    without: [],
  });
  let made = 0;
  return {
    whole: shapeOf(names),
    /** null: there are enough of them. */
    leaveOut: (shape: Shape, place: number): Shape | null => {
      if (made >= MOST_SHAPES) return null;
      made += 1;
      return (shape.without[place] = shapeOf(shape.named.filter((name) => name !== names[place])));
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
