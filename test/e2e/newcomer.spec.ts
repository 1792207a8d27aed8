import path from 'node:path';
import { fixedClock } from '../../core/host/system.ts';
import { parseInstant, instant } from '../../core/domain/time/instant.ts';
import { createSandbox } from '../../core/sandbox/sandbox.ts';
import { listen } from '../../core/sandbox/server.ts';
import type { Listening } from '../../core/sandbox/server.ts';
import { customersPage } from './pages/customers.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { filled, quotesPage } from './pages/quotes.ts';
import { expect, NOW, test } from './support/app.ts';
import { answerDialog } from './support/dialogs.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { pdfText } from './support/pdf.ts';

const TOKEN = 'token-of-the-office';
const PASSPHRASE = 'pięć słów które pamiętam dobrze';

const serve = (): Promise<Listening> => {
  const now = parseInstant(NOW) ?? instant(0);
  return listen(createSandbox({ customers: 40, seed: 1, clock: fixedClock(now), now, running: false, tokens: { developerToken: TOKEN } }), { port: 0 });
};

/**
 * The main job on real input: data come in over HTTP, the connection goes away, everything is
 * still there, the language changes, a quote becomes a PDF. The machine has no key store, so a
 * passphrase guards the data.
 */
test('a newcomer: read over HTTP, cut off, switch the language, print a quote, come back', async ({ start, profile }) => {
  const server = await serve();
  const desk = await start({ language: 'en', remote: server.url, token: TOKEN });
  const gate = gatePage(desk.page, 'en');
  await gate.isNew();
  await expectNoViolations(desk.page);
  await photograph(desk.page, 'gate-new-en');
  await gate.choose(PASSPHRASE);

  const frame = framePage(desk.page, 'en');
  await frame.ready();
  const customers = customersPage(desk.page, 'en');
  await customers.openList();
  expect(await customers.grid.total()).toBe(40);

  await server.close();
  await desk.page.keyboard.press('F5');
  await expect(desk.page.getByText(frame.words.syncState.problem).or(desk.page.getByText(frame.words.syncState.offline)).first()).toBeVisible({ timeout: 60_000 });
  await customers.search.fill('lodz');
  await expect(customers.grid.rowOf('Łódzki Żuraw Sp. z o.o.')).toBeVisible();
  await photograph(desk.page, 'offline-en');

  const polish = await frame.switchTo('pl');
  await expect(polish.area('customers')).toBeVisible();
  await expect(desk.page.getByRole('heading', { level: 1, name: customersPage(desk.page, 'pl').words.title })).toBeVisible();
  await photograph(desk.page, 'offline-pl');

  const quotes = quotesPage(desk.page, 'pl');
  await quotes.openList();
  await quotes.begin('Łódzki Żuraw Sp. z o.o.', 'zuraw');
  await quotes.addProduct('business standard', 'Microsoft 365 Business Standard');
  await quotes.line(1).quantity.fill('7');
  await expect(quotes.saved).toBeVisible();
  await expect(quotes.blocker('sellerIncomplete')).toBeVisible();
  const file = path.join(profile, 'oferta.pdf');
  await answerDialog(desk, file);
  await quotes.action('pdf').click();
  await expect(desk.page.getByText(filled(quotes.words.done.pdf, { path: file })).first()).toBeVisible({ timeout: 30_000 });
  const text = await pdfText(file);
  // The name of the product breaks where its column ends.
  for (const expected of ['Łódzki Żuraw Sp. z o.o.', 'Microsoft 365 Business', 'Łączne zobowiązanie']) expect(text).toContain(expected);
  await desk.close();

  // The next morning, still without the server: the same passphrase opens the same data.
  const later = await start({ language: 'de', remote: server.url, token: TOKEN });
  const locked = gatePage(later.page, 'de');
  await locked.isKnown();
  await locked.open('falsch geraten');
  await expect(locked.wrong).toBeVisible();
  await photograph(later.page, 'gate-wrong-de');
  await locked.open(PASSPHRASE);
  const german = customersPage(later.page, 'de');
  await german.openList();
  expect(await german.grid.total()).toBe(40);
});
