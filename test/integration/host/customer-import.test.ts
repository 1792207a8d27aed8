import { describe, expect, test } from 'vitest';
import { bytesOf, csvOf, customerFile } from '../../builders/customer-file.ts';
import { demoDesk } from '../../builders/desk.ts';

/** Files of customers through the contract, with real stores. */

const desk = demoDesk();

/** Seven lines, each bad in a way of its own. */
const BAD = {
  10: { NIP: '1234563217' },
  99: { 'Nazwa firmy': '' },
  150: { 'Kod pocztowy': '9-0361' },
  200: { 'E-mail': 'ewa(at)zaklad' },
  311: { Telefon: 'brak' },
  400: { Województwo: 'Bayern' },
  499: { 'Nazwa firmy': 'Müller GmbH', NIP: '' },
};
const FILE = bytesOf(csvOf(customerFile(500, BAD)), 'windows-1250').toString('base64');
const input = { content: FILE, encoding: null, columns: null };

async function read(content = FILE) {
  const preview = await desk.client.customerImport.preview({ ...input, content });
  if (preview.kind === 'refused') throw new Error(preview.problem);
  return preview;
}

describe('500 lines of which 7 are bad', () => {
  test('are read with a verdict on every line', async () => {
    const preview = await read();
    expect(preview).toMatchObject({ format: 'csv', encoding: 'windows-1250', separator: ';' });
    expect(preview.rows).toHaveLength(500);
    const bad = preview.rows.filter(({ verdict }) => verdict === 'bad');
    expect(bad.map(({ line }) => line - 2)).toEqual(Object.keys(BAD).map(Number));
    expect(bad.at(-1)).toMatchObject({ known: { name: 'Müller GmbH', matched: 'name' } });
  });

  test('a run with a line that is not there keeps nothing at all', async () => {
    const before = await desk.client.customerDrafts.list();
    await expect(desk.client.customerImport.run({ ...input, lines: [2, 3, 9_999] })).rejects.toMatchObject({ data: { tag: 'validation' } });
    expect(await desk.client.customerDrafts.list()).toEqual(before);
  });

  test('the 493 good ones become drafts, in one go', async () => {
    const preview = await read();
    const lines = preview.rows.filter(({ verdict }) => verdict !== 'bad').map(({ line }) => line);
    expect(await desk.client.customerImport.run({ ...input, lines })).toEqual({ drafts: 493 });
    const { rows } = await desk.client.customerDrafts.list();
    expect(rows).toHaveLength(493);
    expect(rows.every(({ openFields }) => openFields === 0)).toBe(true);
  });

  test('the same file once more is known line by line', async () => {
    const preview = await read();
    expect(preview.rows.filter(({ known }) => known !== null).length).toBeGreaterThanOrEqual(493);
  });
});

test('a file that is none is refused by name', async () => {
  expect(await desk.client.customerImport.preview({ ...input, content: Buffer.from('Firma;NIP').toString('base64') })).toEqual({ kind: 'refused', problem: 'noRows' });
});
