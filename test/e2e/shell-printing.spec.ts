import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PdfResult } from '../../electron/bridge.ts';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { answerDialog, proposedFile } from './support/dialogs.ts';
import { connectToHost } from './support/host-client.ts';
import { hostileNames } from './support/hostile.ts';
import { makeQuote, officeReady } from './support/quotes.ts';

/** Papers: what is printed is what was written, offline, and nothing else happens (quality.md S21). */

const run = promisify(execFile);
const textOf = async (file: string): Promise<string> => (await run('pdftotext', ['-layout', file, '-'])).stdout;


const savePdf = (desk: Desk, id: string): Promise<PdfResult> =>
  desk.page.evaluate((quote) => Reflect.get(globalThis, 'desk').savePdf({ kind: 'quote', id: quote }), id);

async function office(start: (options?: { language: 'pl' | 'de' | 'en' }) => Promise<Desk>) {
  const desk = await start({ language: 'de' });
  const { client, close } = await connectToHost(desk);
  await officeReady(client);
  return { desk, client, close };
}

for (const [language, page] of [['pl', /Strona 1 z \d+/], ['de', /Seite 1 von \d+/], ['en', /Page 1 of \d+/]] as const) {
  test(`a quote in ${language} is saved as a PDF, whatever the language of the screen`, async ({ start, profile }) => {
    const { desk, client, close } = await office(start);
    const quote = await makeQuote(client, ['Zażółć gęślą jaźń', 'Größenänderung für Ölmühlen'], { language });
    const folder = path.join(profile, 'papers');
    await mkdir(folder);
    await answerDialog(desk, path.join(folder, 'angebot.pdf'));
    expect(await savePdf(desk, quote.id)).toEqual({ kind: 'saved', path: path.join(folder, 'angebot.pdf') });
    expect(await readdir(folder)).toEqual(['angebot.pdf']);
    const text = await textOf(path.join(folder, 'angebot.pdf'));
    expect(text).toMatch(page);
    for (const expected of ['Zażółć gęślą jaźń', 'Größenänderung für Ölmühlen', quote.customerName]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(expected);
    }
    const proposal = await proposedFile(desk);
    expect(proposal.title).toBe('Als PDF speichern');
    expect(path.basename(proposal.defaultPath)).toMatch(/^[\w.-]+\.pdf$/);
    // The folder is remembered, and nothing of the paper stays in the window that waits for the next one.
    await savePdf(desk, quote.id);
    expect(path.dirname((await proposedFile(desk)).defaultPath)).toBe(folder);
    const others = (): Promise<readonly string[]> => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => !window.isVisible()).map((window) => window.webContents.getURL()));
    await expect.poll(others).toEqual(['app://paper/empty']);
    close();
  });
}

test('tagged, on A4, and the same text on paper and in the preview', async ({ start, profile }) => {
  const { desk, client, close } = await office(start);
  const quote = await makeQuote(client, ['Microsoft 365 E3'], { language: 'de', subject: 'Ihr Angebot 42' });
  const file = path.join(profile, 'a.pdf');
  await answerDialog(desk, file);
  await savePdf(desk, quote.id);
  const { stdout: facts } = await run('pdfinfo', [file]);
  expect(facts).toMatch(/Tagged:\s+yes/);
  expect(facts).toMatch(/Page size:\s+59[45][\d.]* x 84[12][\d.]* pts \(A4\)/);
  await desk.page.evaluate(async (id) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.src = `app://desk/document/quote/${id}?v=1`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
  }, quote.id);
  const frame = desk.page.frames().find((one) => one.url().includes(quote.id));
  const onScreen = await frame?.locator('body').innerText();
  for (const words of ['Ihr Angebot 42', 'Microsoft 365 E3', quote.customerName]) {
    expect(onScreen?.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(await textOf(file)).toContain(words);
  }
  close();
});

test('a preview of nothing says so in the language of the screen', async ({ start }) => {
  const { desk, close } = await office(start);
  const answer = await desk.page.evaluate(async () => {
    const response = await fetch('app://desk/document/quote/00000000-0000-4000-8000-000000000000');
    return { status: response.status, text: await response.text(), policy: response.headers.get('content-security-policy') };
  });
  expect(answer).toMatchObject({ status: 404 });
  expect(answer.text).toContain('Dieses Dokument gibt es nicht mehr.');
  expect(answer.policy).toContain('sandbox');
  desk.takeProblems();
  close();
});

test('sixty hostile names stay text: no request, no script, no window', async ({ start, profile }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const names = hostileNames(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(names.length).toBeGreaterThanOrEqual(60);
  try {
    const { desk, client, close } = await office(start);
    const quote = await makeQuote(client, names, { subject: names[0] ?? '', introduction: names.join('\n'), language: 'pl' });
    const file = path.join(profile, 'hostile.pdf');
    await answerDialog(desk, file);
    await desk.app.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        Reflect.set(globalThis, 'paperPreferences', Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []));
      });
    });
    expect(await savePdf(desk, quote.id)).toMatchObject({ kind: 'saved' });
    expect(await desk.app.evaluate(() => Reflect.get(globalThis, 'paperPreferences'))).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false });
    await desk.page.evaluate(async (id) => {
      const frame = Object.assign(document.createElement('iframe'), { src: `app://desk/document/quote/${id}` });
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
    }, quote.id);
    expect(asked).toEqual([]);
    const printed = plain(await textOf(file));
    const missing = names.filter((name) => !BIDI.test(name) && !printed.includes(plain(name)));
    expect(missing).toEqual([]);
    expect((await readFile(file)).includes('/JavaScript')).toBe(false);
    close();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Lines break where they must; the letters and their order stay. */
const plain = (text: string): string => text.replaceAll(/[\s\u00ad]+/g, '');

test('the user changes their mind: nothing is written', async ({ start, profile }) => {
  const { desk, client, close } = await office(start);
  const quote = await makeQuote(client, ['x']);
  const before = await readdir(profile);
  await answerDialog(desk, null);
  expect(await savePdf(desk, quote.id)).toEqual({ kind: 'cancelled' });
  expect(await readdir(profile)).toEqual(before);
  close();
});

test('where it cannot be written, it says why and leaves nothing half-written', async ({ start, profile }) => {
  const { desk, client, close } = await office(start);
  const quote = await makeQuote(client, ['x']);
  const missing = path.join(profile, 'gone', 'a.pdf');
  await answerDialog(desk, missing);
  expect(await savePdf(desk, quote.id)).toEqual({ kind: 'failed', error: { tag: 'storage', problem: 'missing', store: null, path: missing, keptAs: null } });
  const folder = path.join(profile, 'folder.pdf');
  await mkdir(folder);
  await answerDialog(desk, folder);
  expect(await savePdf(desk, quote.id)).toMatchObject({ kind: 'failed', error: { tag: 'storage', path: folder } });
  expect((await readdir(profile)).filter((name) => name.endsWith('.part'))).toEqual([]);
  close();
});

test('a paper that does not exist is not found', async ({ start }) => {
  const { desk, close } = await office(start);
  expect(await savePdf(desk, '00000000-0000-4000-8000-000000000000')).toMatchObject({ kind: 'failed', error: { tag: 'notFound', what: 'quote' } });
  close();
});

test('what is saved stands in the journal', async ({ start, profile }) => {
  const { desk, client, close } = await office(start);
  const quote = await makeQuote(client, ['x']);
  await answerDialog(desk, path.join(profile, 'journal-test.pdf'));
  await savePdf(desk, quote.id);
  await expect.poll(async () => JSON.stringify(await client.sync.journal({ before: null, limit: 50 }))).toContain('journal-test.pdf');
  close();
});
