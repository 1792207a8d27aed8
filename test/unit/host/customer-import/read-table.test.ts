import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodingOf, readTable, separatorOf } from '../../../../core/host/use-cases/customers/import/read-table.ts';
import { bytesOf, csvOf, customerFile } from '../../../builders/customer-file.ts';
import type { FileEncoding } from '../../../builders/customer-file.ts';
import { xlsxOf } from '../../../builders/xlsx.ts';

const POLISH = csvOf(customerFile(3));
const GERMAN = csvOf([['Firma', 'Ort', 'Straße'], ['Müller GmbH', 'Hüllhorst', 'Bremer Straße 8'], ['Café Crème', 'Köln', 'Ring 1']]);

describe('the encoding of a file', () => {
  it.each<[FileEncoding, string]>([
    ['utf-8', 'utf-8'],
    ['utf-8-bom', 'utf-8'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
    ['windows-1250', 'windows-1250'],
  ])('Polish letters in %s are read as %s', async (written, encoding) => {
    const bytes = bytesOf(POLISH, written);
    expect(encodingOf(bytes)).toBe(encoding);
    const table = await readTable(bytes, null);
    expect(table.ok && table.value.lines[1]?.cells.slice(3, 6)).toEqual(['90-361', 'Łódź', 'łódzkie']);
  });

  it('umlauts in Windows-1252 are read', async () => {
    const table = await readTable(bytesOf(GERMAN, 'windows-1252'), null);
    expect(table).toMatchObject({ ok: true, value: { encoding: 'windows-1252', lines: [{}, { cells: ['Müller GmbH', 'Hüllhorst', 'Bremer Straße 8'] }, { cells: ['Café Crème', 'Köln', 'Ring 1'] }] } });
  });

  it('is taken from the person who knows better', async () => {
    const table = await readTable(bytesOf(POLISH, 'windows-1250'), 'windows-1252');
    expect(table).toMatchObject({ ok: true, value: { encoding: 'windows-1252' } });
  });
});

describe('the separator', () => {
  it.each([';', ',', '\t', '|'])('%j is found, quoted cells aside', async (separator) => {
    const text = csvOf([['Firma', 'Adres', 'Uwagi'], ['Alfa; Beta, Gamma', 'ul. "Polna" 1', 'a\tb|c'], ['Delta', 'ul. Leśna 2', '']], separator);
    expect(separatorOf(text)).toBe(separator);
    const table = await readTable(bytesOf(text, 'utf-8'), null);
    expect(table.ok && table.value.lines[1]?.cells).toEqual(['Alfa; Beta, Gamma', 'ul. "Polna" 1', 'a\tb|c']);
  });
});

describe('lines', () => {
  it('are counted as they stand in the file, over empty lines and line breaks in cells', async () => {
    const table = await readTable(bytesOf('Firma;Uwagi\r\n\r\nAlfa;"eins\nzwei"\r\nBeta;x\r\n', 'utf-8'), null);
    expect(table.ok && table.value.lines.map(({ cells }) => cells[0])).toEqual(['Firma', 'Alfa', 'Beta']);
    expect(table.ok && table.value.lines.at(-1)?.line).toBe(5);
  });
});

describe('a spreadsheet', () => {
  it('is read with its texts, and with numbers as they are written', async () => {
    const table = await readTable(xlsxOf([['Firma', 'NIP', 'Telefon'], ['Łódzki Żuraw & Syn', { number: '1234563218' }, '0048 42 251 12 34']]), null);
    expect(table).toEqual({
      ok: true,
      value: { format: 'xlsx', encoding: null, separator: null, lines: [{ line: 1, cells: ['Firma', 'NIP', 'Telefon'] }, { line: 2, cells: ['Łódzki Żuraw & Syn', '1234563218', '0048 42 251 12 34'] }] },
    });
  });
});

describe('what is no list is refused by name', () => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['oldExcel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['notSpreadsheet', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ['notText', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0x80])],
    ['empty', bytesOf('\r\n\r\n', 'utf-8')],
  ])('%s', async (problem, bytes) => {
    expect(await readTable(bytes, null)).toEqual({ ok: false, error: problem });
  });

  it('a quotation mark that is never closed is one of the text', async () => {
    const table = await readTable(bytesOf('Firma;Miasto\r\n"Rura 3/4;Łódź', 'utf-8'), null);
    expect(table.ok ? table.value.lines.map(({ cells }) => cells) : table).toEqual([['Firma', 'Miasto'], ['"Rura 3/4', 'Łódź']]);
  });

  it('and nothing at all makes it throw', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => typeof (await readTable(bytes, null)).ok === 'boolean'));
  });
});
