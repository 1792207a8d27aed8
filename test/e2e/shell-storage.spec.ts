import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { customersPage } from './pages/customers.ts';
import { expect, test } from './support/app.ts';

/** quality.md S27 and decision record 0006: compiled code of ours lies on the disk, nothing that was seen. */

async function filesBelow(folder: string): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (file) => ({ name: path.relative(folder, file), bytes: await readFile(file) })));
}

/** The ways in which Chromium writes text. */
const formsOf = (text: string): readonly Buffer[] => [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(encodeURIComponent(text))];

test('after work in an office the browser’s folder holds compiled code and nothing that was on the screen', async ({ start, profile }) => {
  const desk = await start();
  const { page } = desk;
  const customers = customersPage(page, 'en');
  await customers.openList();
  const seen = (await page.getByRole('rowheader').allTextContents()).slice(0, 10);
  expect(seen.length).toBeGreaterThan(5);
  await customers.openCustomer(seen[0] ?? '');
  const id = /customers\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  expect(id.length).toBeGreaterThan(30);
  const stores = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]);
  expect(stores, 'the page stores nothing').toEqual([0, 0, 0]);
  await desk.close();

  const files = await filesBelow(path.join(profile, 'browser'));
  for (const text of [...seen, id]) {
    const forms = formsOf(text);
    expect(files.filter(({ bytes }) => forms.some((form) => bytes.includes(form))).map(({ name }) => name), text).toEqual([]);
  }
  const partition = path.join(profile, 'browser', 'Partitions', 'desk');
  for (const store of ['IndexedDB', 'Service Worker', 'Cache', 'WebStorage', 'File System', 'databases']) expect(existsSync(path.join(partition, store)), store).toBe(false);
});

test('what was compiled at one start is there for the next', async ({ start, profile }) => {
  const desk = await start();
  await expect(desk.page.getByRole('navigation')).toBeVisible();
  await desk.close();
  const files = await filesBelow(path.join(profile, 'browser', 'Partitions', 'desk', 'Code Cache', 'js'));
  expect(files.filter(({ name, bytes }) => /^[0-9a-f]{16}_0$/.test(name) && bytes.length > 100_000).length).toBeGreaterThan(0);
});
