import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../core/domain/price-lists/csv.ts';

function recordsOf(text: string): { readonly records: readonly (readonly string[])[]; readonly lines: readonly number[]; readonly problem: unknown } {
  const records: string[][] = [];
  const lines: number[] = [];
  const problem = readCsv(text, (cells, line) => {
    records.push(cells);
    lines.push(line);
    return true;
  });
  return { records, lines, problem };
}

const cell = fc.stringMatching(/^[a-zA-Zżß0-9 ,"\n.-]{0,8}$/);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('reading comma-separated text', () => {
  it('reads what csv-parse reads', () => {
    const table = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 2, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, closes) => {
        const text = rows.map((cells) => cells.map(([said, always]) => (always || /[",\n]/.test(said) ? quoted(said) : said)).join(',')).join(end) + (closes ? end : '');
        const known: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: true });
        expect(recordsOf(text)).toMatchObject({ records: known, problem: null });
      }),
    );
  });

  it.each<[string, string, readonly number[]]>([
    ['plain lines', 'a,b\r\nc,d\r\n', [1, 2]],
    ['a cell over three lines moves what follows', 'a,"x\ny\nz"\nc,d\n', [1, 4]],
    ['empty lines count', 'a,b\n\n\nc,d', [1, 4]],
    ['a byte order mark is none of the text', '\uFEFFa,b\nc,d', [1, 2]],
  ])('names the line where a record begins: %s', (_what, text, lines) => {
    expect(recordsOf(text).lines).toEqual(lines);
  });

  it.each<[string, string, unknown]>([
    ['a quote that never closes', 'a,b\nc,"d\ne,f\n', { line: 2, problem: 'openQuote' }],
    ['text behind a closing quote', 'a,b\nc,"d"x,e\n', { line: 2, problem: 'strayQuote' }],
    ['a quote inside a bare cell', 'a,b\nc,5" disk\n', { line: 2, problem: 'strayQuote' }],
  ])('refuses %s', (_what, text, problem) => {
    expect(recordsOf(text).problem).toEqual(problem);
  });

  it('stops when told to', () => {
    const seen: string[][] = [];
    readCsv('a\nb\nc\n', (cells) => {
      seen.push(cells);
      return seen.length < 2;
    });
    expect(seen).toEqual([['a'], ['b']]);
  });
});
