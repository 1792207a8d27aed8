import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import de from '../../locales/de/quotes.json' with { type: 'json' };
import en from '../../locales/en/quotes.json' with { type: 'json' };
import pl from '../../locales/pl/quotes.json' with { type: 'json' };
import { SUBJECT_OF } from '../../core/domain/papers/kinds.ts';
import { SIMPLE_KINDS } from '../builders/papers.ts';
import { quoteLine } from '../builders/quote.ts';
import { open } from './pages/address.ts';
import { filled } from './pages/quotes.ts';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { answerDialog } from './support/dialogs.ts';
import { connectToHost, type HostClient } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { officeReady } from './support/quotes.ts';

const WORDS = { en, de, pl } as const;
const MM = 72 / 25.4;

const run = promisify(execFile);
const textOf = async (file: string): Promise<string> => (await run('pdftotext', ['-raw', file, '-'])).stdout.replaceAll(/\s+/g, ' ');
const pagesOf = async (file: string): Promise<readonly string[]> => (await run('pdftotext', ['-raw', file, '-'])).stdout.split('\f').filter((page) => page.trim() !== '');


async function ready(desk: Desk): Promise<void> {
  // The window tells of the sync once it has its own line to the host; asking for another one before would take it away.
  await desk.page.getByRole('banner').getByRole('link').first().waitFor({ timeout: 40_000 });
  const { client, close } = await connectToHost(desk);
  await officeReady(client);
  await expect.poll(async () => (await client.customers.get({ id: await idOf(client) })).subscriptionRows.length, { timeout: 40_000 }).toBeGreaterThan(0);
  close();
}

async function idOf(client: HostClient): Promise<string> {
  const { rows } = await client.customers.page({ search: 'mueller gmbh', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 5 });
  return rows.find(({ name }) => name === 'Müller GmbH')?.id ?? '';
}

test('a licence statement: chosen, looked at, issued, saved twice with the same bytes', async ({ start, profile }) => {
  const desk = await start({ language: 'pl' });
  await ready(desk);
  const { page } = desk;
  const words = WORDS.pl;
  const { client, close } = await connectToHost(desk);
  const customerId = await idOf(client);
  close();
  await open(page, `/quotes/papers/new?customer=${customerId}`);
  const paper = page.frameLocator('iframe').last();
  await expect(paper.getByRole('heading', { name: 'Lizenzübersicht' })).toBeVisible({ timeout: 20_000 });
  await expect(paper.locator('.watermark').first()).toHaveText('ENTWURF');
  await expectNoViolations(page);
  await photograph(page, 'papers-new-pl');

  await page.getByRole('button', { name: words.action.issue }).click();
  await expect(page.getByRole('heading', { level: 1, name: /LU-2026-0001/ })).toBeVisible();
  await expect(page.frameLocator('iframe').last().getByText('LU-2026-0001').first()).toBeVisible();
  await photograph(page, 'papers-issued-pl');
  const first = path.join(profile, 'first.pdf');
  await answerDialog(desk, first);
  await page.getByRole('button', { name: words.action.pdf }).click();
  await expect(page.getByText(filled(words.done.pdf, { path: first })).first()).toBeVisible();
  await page.evaluate(() => window.desk.setSettings({ language: 'de' }));
  const second = path.join(profile, 'second.pdf');
  await answerDialog(desk, second);
  await page.getByRole('button', { name: WORDS.de.action.pdf }).click();
  await expect(page.getByText(filled(WORDS.de.done.pdf, { path: second })).first()).toBeVisible();
  const [one, two] = await Promise.all([readFile(first), readFile(second)]);
  expect(createHash('sha256').update(two).digest('hex')).toBe(createHash('sha256').update(one).digest('hex'));
  const text = await textOf(first);
  for (const words_ of ['Lizenzübersicht · LU-2026-0001', 'Müller GmbH', 'Seite 1 von', 'Laufzeit von – bis', 'KRS 0000123456']) expect(text).toContain(words_);
  expect(text).not.toContain('ENTWURF');
});

for (const language of ['pl', 'de', 'en'] as const) {
  test(`every kind of paper as a PDF in ${language}`, async ({ start, profile }) => {
    const desk = await start({ language });
    await ready(desk);
    const { client, close } = await connectToHost(desk);
    const customer = await client.customers.get({ id: await idOf(client) });
    const [subscription] = customer.subscriptionRows;
    const issued = [];
    for (const kind of SIMPLE_KINDS) {
      const subjectId = SUBJECT_OF[kind] === 'customer' ? customer.id : (subscription?.id ?? '');
      issued.push(await client.documents.issue({ kind, subjectId, language, secondLanguage: null }));
    }
    close();
    for (const { id, kind, number, title } of issued) {
      const file = path.join(profile, `${kind}.pdf`);
      await answerDialog(desk, file);
      expect(await desk.page.evaluate((paper) => window.desk.savePaper({ kind: 'paper', id: paper }), id)).toMatchObject({ kind: 'saved' });
      const pages = await pagesOf(file);
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(number);
        expect(page.replaceAll(/\s+/g, ' ')).toContain({ pl: `Strona ${index + 1} z ${pages.length}`, de: `Seite ${index + 1} von ${pages.length}`, en: `Page ${index + 1} of ${pages.length}` }[language]);
      }
      expect(pages.join(' ').replaceAll(/\s+/g, ' ')).toContain(title);
    }
    await open(desk.page, '/quotes/papers');
    await expect(desk.page.getByRole('row').filter({ hasText: issued[0]?.number ?? '' })).toBeVisible();
    await expectNoViolations(desk.page);
    await photograph(desk.page, `papers-list-${language}`);
    const { pdfinfo } = { pdfinfo: (await run('pdfinfo', [path.join(profile, 'licenceStatement.pdf')])).stdout };
    expect(pdfinfo).toMatch(/Tagged:\s+yes/);
    expect(pdfinfo).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
  });
}

test('a German letter shows its address in the window of a DL envelope, to the millimetre', async ({ start, profile }) => {
  const desk = await start({ language: 'de' });
  await ready(desk);
  const { client, close } = await connectToHost(desk);
  const customerId = await idOf(client);
  const draft = await client.quotes.create({ customerId });
  const { id, currency, validUntil, subject, introduction, closing } = draft;
  await client.quotes.save({ id, customerId, language: 'de', currency, validUntil, subject, introduction, closing, lines: [quoteLine({ unitPrice: { amount: 1_000, scale: 2, currency } })] });
  close();
  const file = path.join(profile, 'brief.pdf');
  await answerDialog(desk, file);
  await desk.page.evaluate((quote) => window.desk.savePdf({ kind: 'quote', id: quote }), id);
  const boxes = await wordsOnFirstPage(file);
  const field = { left: 20, top: 45, right: 105, bottom: 90 };
  const inField = boxes.filter(({ x, y }) => x >= field.left && x < field.right && y >= field.top && y < field.bottom);
  const written = inField.map(({ word }) => word).join(' ');
  expect(written).toContain('Müller GmbH');
  for (const { x2, y2 } of inField) {
    expect(x2).toBeLessThanOrEqual(field.right);
    expect(y2).toBeLessThanOrEqual(field.bottom);
  }
  // The return line stands in the upper 17.7 mm, the address below it, five millimetres in.
  const name = inField.find(({ word }) => word === 'Müller');
  expect(name?.x).toBeCloseTo(25, 0);
  // A word is reported with the whole ascent of its typeface, a millimetre above its letters.
  expect(name?.y ?? 0).toBeGreaterThanOrEqual(61.7);
  // The information block begins 125 mm in and 50 mm down, the headline at about 98 mm.
  const number = boxes.find(({ word }) => word === 'Angebotsnr.');
  expect(number?.x).toBeCloseTo(125, 0);
  expect(number?.y ?? 0).toBeGreaterThanOrEqual(49);
  const headline = boxes.find(({ word }) => word === 'Angebotsentwurf');
  expect(headline?.y ?? 0).toBeGreaterThan(96);
  expect(headline?.y ?? 0).toBeLessThan(104);
});

type Box = { readonly word: string; readonly x: number; readonly y: number; readonly x2: number; readonly y2: number };

/** Every word of the first page with its place, in millimetres from the sheet's top left corner. */
async function wordsOnFirstPage(file: string): Promise<readonly Box[]> {
  const { stdout } = await run('pdftotext', ['-bbox', '-f', '1', '-l', '1', file, '-']);
  return [...stdout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g)].map(([, x, y, x2, y2, word = '']) => ({
    word,
    x: Number(x) / MM,
    y: Number(y) / MM,
    x2: Number(x2) / MM,
    y2: Number(y2) / MM,
  }));
}
