import type { FormatCountry } from '../../../electron/bridge.ts';
import type { Column } from './types.ts';

type TextColumn<Row> = Pick<Column<Row>, 'header' | 'text'>;

/** A number as a spreadsheet reads it; such a cell may begin with a minus. */
const NUMBER = /^-?[\d\u00a0\u202f .,]+%?$/;
/** What spreadsheets take for a formula or a command, also behind spaces or a quote sign. */
const FORMULA_START = /^[\s'"]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A cell that no spreadsheet will calculate: a leading apostrophe makes it text. */
export const neutral = (cell: string): string => (FORMULA_START.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

const oneLine = (cell: string): string => cell.replace(/[\t\r\n]+/g, ' ');

/** Rows as tab separated text with a header line, for the clipboard. */
export function toTsv<Row>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => oneLine(neutral(column.text(row)))));
  return [columns.map((column) => column.header), ...lines].map((cells) => cells.join('\t')).join('\r\n');
}

/** Where the comma is the decimal sign, spreadsheets expect a semicolon between cells. */
export const csvSeparator = (country: FormatCountry): ',' | ';' => (country === 'GB' ? ',' : ';');

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** One CSV line, ended. Every cell is quoted: semicolons, quotes and line ends in names do no harm. */
export const csvLine = (cells: readonly string[], separator: ',' | ';'): string => `${cells.map((cell) => quoted(neutral(cell))).join(separator)}\r\n`;

/** Marks the file as UTF-8 for spreadsheets. */
export const CSV_START = '\ufeff';

/** A file name without signs that a file system refuses. */
export const fileNameOf = (label: string): string => label.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^-+|-+$/g, '') || 'list';
