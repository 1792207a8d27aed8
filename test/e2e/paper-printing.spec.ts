import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PdfResult } from '../../electron/bridge.ts';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { answerDialog } from './support/dialogs.ts';
import { connectToHost } from './support/host-client.ts';
import { makeQuote, officeReady } from './support/quotes.ts';

/** What goes to the printer is what was issued (decision record 0011). */

const run = promisify(execFile);

/** Stands for the printer: keeps what the window in hand would print, with the measures that it was told. */
const catchPrinter = (desk: Desk): Promise<void> =>
  desk.app.evaluate(({ app, BrowserWindow }) => {
    const follow = (window: Electron.BrowserWindow): void => {
      window.webContents.print = (options, done) => {
        Reflect.set(globalThis, 'printedWith', options);
        // What `A4` means to a printer: 210 by 297 millimetres, here in inches.
        void (async () => {
          const pdf = await window.webContents.printToPDF({ pageSize: { width: 210 / 25.4, height: 297 / 25.4 }, margins: { top: 0, bottom: 0, left: 0, right: 0 }, printBackground: true });
          Reflect.set(globalThis, 'printedPages', pdf.toString('base64'));
          done?.(true, '');
        })();
      };
    };
    for (const window of BrowserWindow.getAllWindows()) follow(window);
    app.on('browser-window-created', (_event, window) => follow(window));
  });

async function printed(desk: Desk, id: string, job: 'printNow' | 'print'): Promise<Buffer> {
  const result = await desk.page.evaluate(({ quote, how }): Promise<PdfResult> => (how === 'print' ? window.desk.printPaper({ kind: 'paper', id: quote }) : window.desk.printNow({ kind: 'quote', id: quote })), { quote: id, how: job });
  expect(result).toEqual({ kind: 'printed' });
  expect(await desk.app.evaluate(() => Reflect.get(globalThis, 'printedWith') as Electron.WebContentsPrintOptions)).toMatchObject({ silent: job === 'printNow', pageSize: 'A4', margins: { marginType: 'none' } });
  return Buffer.from(await desk.app.evaluate(() => Reflect.get(globalThis, 'printedPages') as string), 'base64');
}

/** Of the picture of a page: all but a hair at the right and lower edge, where Chromium rounds the sheet itself up or down to a point. */
const LOOKED_AT = ['-r', '100', '-gray', '-x', '0', '-y', '0', '-W', '820', '-H', '1160'];

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Text and picture of every page. */
async function pagesOf(pdf: Buffer, folder: string): Promise<readonly { readonly text: string; readonly picture: string }[]> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'paper.pdf');
  await writeFile(file, pdf);
  const { stdout } = await run('pdftotext', ['-layout', file, '-']);
  await run('pdftoppm', [...LOOKED_AT, file, path.join(folder, 'page')]);
  const pictures = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).toSorted();
  const texts = stdout.split('\f').slice(0, -1);
  expect(pictures).toHaveLength(texts.length);
  return Promise.all(pictures.map(async (name, index) => ({ text: texts[index] ?? '', picture: createHash('sha256').update(await readFile(path.join(folder, name))).digest('hex') })));
}

test('the printer gets the same pages as the kept PDF, whatever has changed since', async ({ start, profile }) => {
  const desk = await start({ language: 'de' });
  await desk.page.getByRole('banner').getByRole('link').first().waitFor({ timeout: 40_000 });
  const { client, close } = await connectToHost(desk);
  await officeReady(client);
  const quote = await makeQuote(client, Array.from({ length: 30 }, (_, index) => `Leistung ${index + 1}: Größenänderung, żółta łąka`), { language: 'pl' });
  await client.quotes.setCustomerTaxNumber({ id: quote.id, taxNumber: 'DE136695976' });
  // Nothing is issued before the customer's address has come in.
  await expect.poll(async () => (await client.quotes.get({ id: quote.id })).blockers, { timeout: 40_000 }).toEqual([]);
  await client.quotes.issue({ id: quote.id });
  const letter = await client.documents.issue({ kind: 'renewalLetter', subjectId: quote.customerId, language: 'de', secondLanguage: null });
  const file = path.join(profile, 'kept.pdf');
  await answerDialog(desk, file);
  await desk.page.evaluate((id) => window.desk.savePdf({ kind: 'quote', id }), quote.id);
  const kept = await pagesOf(await readFile(file), path.join(profile, 'kept'));
  await desk.page.evaluate((id) => window.desk.savePaper({ kind: 'paper', id }), letter.id);
  const keptLetter = await pagesOf(await readFile(file), path.join(profile, 'kept-letter'));
  expect(kept.length).toBeGreaterThan(1);

  const [office, look] = [await client.office.profile(), await client.documents.letterhead()];
  await client.office.saveProfile({ ...office, companyName: 'Inna firma', line1: 'ul. Nowa 1' });
  await client.documents.saveLetterhead({ ...look, accent: '#aa0000', letterForm: 'A' });
  const words = { pl: 'Inne', de: 'Anders', en: 'Other' };
  await client.documents.saveTexts({ introduction: words, closing: words, terms: words });
  close();

  // What is saved once more is what was kept, byte by byte.
  const bytes = await readFile(file);
  await desk.page.evaluate((id) => window.desk.savePaper({ kind: 'paper', id }), letter.id);
  expect(hashOf(await readFile(file))).toBe(hashOf(bytes));

  await catchPrinter(desk);
  expect(await pagesOf(await printed(desk, quote.id, 'printNow'), path.join(profile, 'printed'))).toEqual(kept);
  expect(await pagesOf(await printed(desk, letter.id, 'print'), path.join(profile, 'printed-letter'))).toEqual(keptLetter);
});
