import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/universal';
import * as z from 'zod';
import type { ImportEncoding } from '../../../../contract/customer-import.ts';
import type { TableLine } from '../../../../domain/customers/import/read-rows.ts';
import { err, ok } from '../../../../domain/result.ts';
import type { Result } from '../../../../domain/result.ts';

/** A file as lines of cells, and how it was read. Encoding and separator are null for a spreadsheet. */
export type Table = { readonly format: 'csv' | 'xlsx'; readonly encoding: ImportEncoding | null; readonly separator: string | null; readonly lines: readonly TableLine[] };
export type TableProblem = 'empty' | 'notText' | 'notSpreadsheet' | 'tooBig' | 'oldExcel';

/** What the archive says it holds unpacked; more is no list of customers. */
const LARGEST_UNPACKED = 200_000_000;

/** Told apart by their first bytes, not by their name. `wanted`: the encoding that a person chose for a CSV file; null: found out. */
export async function readTable(bytes: Uint8Array, wanted: ImportEncoding | null): Promise<Result<Table, TableProblem>> {
  if (bytes.byteLength === 0) return err('empty');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readSpreadsheet(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err('oldExcel');
  return readText(bytes, wanted);
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, place) => bytes[place] === byte);

async function readSpreadsheet(bytes: Uint8Array): Promise<Result<Table, TableProblem>> {
  if (unpackedSize(bytes) > LARGEST_UNPACKED) return err('tooBig');
  try {
    // Numbers stay as they are written: a tax number is no quantity.
    const rows = await readSheet<string>(new Uint8Array(bytes).buffer, undefined, { parseNumber: (text) => text });
    const lines = rows.map((cells, place) => ({ line: place + 1, cells: cells.map(cellText) }));
    return lines.some(hasText) ? ok({ format: 'xlsx', encoding: null, separator: null, lines }) : err('empty');
  } catch {
    return err('notSpreadsheet');
  }
}

const hasText = ({ cells }: TableLine): boolean => cells.some((cell) => cell.trim() !== '');
const cellText = (cell: string | boolean | Date | DateConstructor | null): string => (cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));

/** Sum of the sizes in the archive's directory. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 46 < bytes.byteLength; at += 1) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === CENTRAL_HEADER) sum += view.getUint32(at + 24, true);
  }
  return sum;
}
const CENTRAL_HEADER = 0x02014b50;

function readText(bytes: Uint8Array, wanted: ImportEncoding | null): Result<Table, TableProblem> {
  const encoding = wanted ?? encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\u0000')) return err('notText');
  const separator = separatorOf(text);
  const records = recordsOf(text, separator);
  let before = 0;
  const lines = records.map(({ record, info }) => {
    const line = before + 1;
    before = info.lines;
    return { line: record.some((cell) => cell.includes('\n')) ? line : info.lines, cells: record };
  });
  return lines.some(hasText) ? ok({ format: 'csv', encoding, separator, lines }) : err('empty');
}

/** A quotation mark that is never closed is one of the text, for instance of inches. */
function recordsOf(text: string, delimiter: string): readonly Parsed[] {
  const options = { delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  try {
    return parsed.parse(parse(text, options));
  } catch {
    return parsed.parse(parse(text, { ...options, quote: null }));
  }
}

/** What the reader says of each line with `info`; its types do not know that option. */
const parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));
type Parsed = z.infer<typeof parsed>[number];

/** The mark at the beginning; otherwise UTF-8 where it is well formed, and a code page where it is not. */
export function encodingOf(bytes: Uint8Array): ImportEncoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  const zerosAt = (odd: number): number => sample.filter((byte, place) => byte === 0 && place % 2 === odd).length;
  if (zerosAt(1) > sample.length / 4) return 'utf-16le';
  if (zerosAt(0) > sample.length / 4) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return isCentralEuropean(bytes) ? 'windows-1250' : 'windows-1252';
  }
}

/**
 * ą ł ś ź ż Ą Ł Ś Ź Ż of Windows-1250 stand where Windows-1252 has ¹ ³ œ Ÿ ¿ ¥ £ Œ and the like:
 * signs that no name of a western company has between its letters.
 */
const POLISH_BYTES: ReadonlySet<number> = new Set([0xb9, 0xb3, 0x9c, 0x9f, 0xbf, 0xa5, 0xa3, 0x8c, 0x8f, 0xaf]);
const isCentralEuropean = (bytes: Uint8Array): boolean => bytes.some((byte) => POLISH_BYTES.has(byte));

const SEPARATORS = [';', ',', '\t', '|'];

/** The separator that parts the first lines into the most columns, the same number in each. */
export function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
  const scored = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => unquoted(line).split(separator).length - 1);
    const first = counts[0] ?? 0;
    return { separator, score: first === 0 ? 0 : first + counts.filter((count) => count === first).length * 2 };
  });
  return scored.toSorted((one, other) => other.score - one.score)[0]?.separator ?? ';';
}

const unquoted = (line: string): string => line.replaceAll(/"(?:[^"]|"")*"/g, '');
