import { customersPage, type CustomersPage } from './pages/customers.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN, serveOffice } from './support/office-server.ts';
import { survey } from './support/sizes.ts';

const MUELLER = 'Müller GmbH';

for (const language of ['en', 'de', 'pl'] as const) {
  test(`customers in ${language}: list, pane, page and its tabs, in both themes and sizes`, async ({ start }) => {
    const desk = await start({ language });
    // Until the first reading has ended rows move under the hand.
    await framePage(desk.page, language).ready();
    const customers = customersPage(desk.page, language);
    await customers.openList();
    await expect(desk.page.getByRole('heading', { level: 1, name: customers.words.title })).toBeVisible();
    await expect(customers.grid.header(customers.words.column.name)).toHaveAttribute('aria-sort', 'ascending');
    await customers.showPane();
    await customers.grid.rowOf('Groß & Söhne KG').click();
    await expect(customers.pane.getByRole('heading', { name: 'Groß & Söhne KG' })).toBeVisible();
    await survey(desk, language, 'customers-list');

    await customers.openCustomer(MUELLER);
    await expect(customers.fact('tenant')).toHaveAttribute('data-state', 'met');
    await expect(customers.fact('agreement')).toContainText(/\d{4}/);
    await survey(desk, language, 'customers-page');
    for (const tab of ['orders', 'quotes', 'data'] as const) {
      await customers.tab(tab).click();
      await expect(customers.tab(tab)).toHaveAttribute('aria-selected', 'true');
      await survey(desk, language, `customers-${tab}`);
    }
    await expect(customers.panel).toContainText('32609 Hüllhorst');
  });
}

test('a search finds names without their diacritics, and says so when it finds nothing', async ({ start }) => {
  const { page } = await start();
  // Until the first reading has ended the list grows by itself.
  await framePage(page, 'en').ready();
  const customers = customersPage(page, 'en');
  await customers.openList();
  const all = await customers.grid.total();
  for (const [typed, found] of [
    ['lodz', 'Łódzki Żuraw Sp. z o.o.'],
    ['mueller', MUELLER],
    ['muller', MUELLER],
    ['strassenbau', 'Straßenbau Weiß GmbH & Co. KG'],
    ['HÜLLHORST', MUELLER],
  ] as const) {
    await customers.search.fill(typed);
    await expect(customers.grid.rowOf(found), `"${typed}" finds ${found}`).toBeVisible();
  }
  await customers.search.fill('qqq nobody');
  await expect(page.getByText('No customer found for “qqq nobody”')).toBeVisible();
  await expectNoViolations(page);
  await photograph(page, 'customers-no-hits-en');
  await page.getByRole('button', { name: customers.words.empty.clearSearch }).click();
  await expect.poll(customers.grid.total).toBe(all);
});

test('the list is used with the keyboard alone', async ({ start }) => {
  const { page } = await start();
  const customers = customersPage(page, 'en');
  await customers.openList();

  await page.keyboard.press('/');
  await expect(customers.search).toBeFocused();
  await page.keyboard.type('gro');
  await expect(customers.grid.rowOf('Groß & Söhne KG')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(customers.search).toHaveValue('');

  await customers.grid.root.focus();
  await page.keyboard.type('thistle');
  await expect(customers.search).toHaveValue('thistle');
  await expect(customers.grid.rowOf('Thistlewick & Daughters Ltd')).toBeVisible();
  await customers.search.fill('');
  await expect.poll(async () => (await customers.grid.names()).length).toBeGreaterThan(5);

  await customers.showPane();
  await customers.grid.root.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const second = (await customers.grid.names())[1] ?? '';
  await expect(customers.pane.getByRole('heading', { level: 2 })).toHaveText(second);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second);
});

test('chips filter, headers sort, and the address remembers', async ({ start }) => {
  const { page } = await start();
  const customers = customersPage(page, 'en');
  await framePage(page, 'en').ready();
  await customers.openList();
  for (const filter of ['windowOpen', 'renewsIn30Days', 'attention', 'all'] as const) {
    await customers.chip(filter).click();
    await expect(customers.chip(filter)).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(async () => (await customers.grid.total()) - (await customers.countOn(filter))).toBe(0);
  }
  await expect.poll(() => page.evaluate(() => window.location.hash)).toBe('#/customers');

  const first = (await customers.grid.names())[0];
  expect(await customers.grid.sortBy(customers.words.column.name)).toBe('descending');
  await expect.poll(async () => (await customers.grid.names())[0]).not.toBe(first);
  await expect.poll(() => page.evaluate(async () => (await window.desk.getSettings()).layout)).toMatchObject({ 'customers.sort': { key: 'name', direction: 'desc' } });

  await page.reload();
  await customers.openList('?filter=windowOpen&q=lodz');
  await expect(customers.grid.header(customers.words.column.name)).toHaveAttribute('aria-sort', 'descending');
  await expect(customers.chip('windowOpen')).toHaveAttribute('aria-pressed', 'true');
  await expect(customers.search).toHaveValue('lodz');
  await customers.grid.rowOf('Łódzki Żuraw Sp. z o.o.').dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Łódzki Żuraw Sp. z o.o.' })).toBeVisible();
  await page.goBack();
  await expect(customers.search).toHaveValue('lodz');
});

test('the mouse over a cell is told its whole text, and of a day the exact moment', async ({ start }) => {
  const { page } = await start({ language: 'de' });
  const customers = customersPage(page, 'de');
  await framePage(page, 'de').ready();
  await customers.openList();
  const row = customers.grid.rowOf('Groß & Söhne KG');
  const name = row.getByRole('rowheader');
  await name.hover();
  await expect(name).toHaveAttribute('title', 'Groß & Söhne KG');
  const renewal = row.getByRole('gridcell', { name: await row.locator('time').first().innerText() });
  await renewal.hover();
  await expect(renewal).toHaveAttribute('title', /\d{2}:\d{2}:\d{2} \([\w/]+\) · \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} UTC$/);
});

test('a customer without accepted agreement is not called ready', async ({ start }) => {
  const { page } = await start();
  const customers = customersPage(page, 'en');
  await customers.openList();
  await customers.openCustomer('Świeżo Malowane sp. z o.o.');
  await expect(customers.fact('agreement')).toHaveAttribute('data-state', 'missing');
  await expect(customers.fact('verdict')).toHaveAttribute('data-state', 'missing');
  await expect(customers.panel).toContainText(customers.words.subscriptions.empty);
  await photograph(page, 'customers-not-ready-en');
});

test('a customer is refreshed alone and gets a new quote', async ({ start }) => {
  const { page } = await start();
  const customers: CustomersPage = customersPage(page, 'en');
  await customers.openList();
  await customers.openCustomer(MUELLER);
  await page.getByRole('button', { name: customers.words.page.refresh }).click();
  await expect(page.getByText('Müller GmbH is up to date.', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: customers.words.page.newQuote }).click();
  await expect.poll(() => page.evaluate(() => window.location.hash)).toMatch(/^#\/quotes\/[0-9a-f-]{36}/);
  await page.goBack();
  await customers.tab('quotes').click();
  await expect.poll(customers.panelGrid('quotes', MUELLER).total).toBe(1);
});

test('without connection everything stays, and asking the server says what happened', async ({ start }) => {
  const server = await serveOffice();
  const desk = await start({ remote: server.url, token: OFFICE_TOKEN });
  const gate = gatePage(desk.page, 'en');
  await gate.isNew();
  await gate.choose('four words nobody knows');
  await framePage(desk.page, 'en').ready();
  const customers = customersPage(desk.page, 'en');
  await customers.openList();
  await customers.openCustomer(MUELLER);
  await server.close();
  await desk.page.getByRole('button', { name: customers.words.page.refresh }).click();
  await expect(desk.page.getByRole('alert')).toBeVisible({ timeout: 60_000 });
  await expect(customers.panelGrid('subscriptions', MUELLER).rows).toHaveCount(4);
  await expect(desk.page.getByRole('button', { name: customers.words.page.refresh })).toBeEnabled();
  await expectNoViolations(desk.page);
  await photograph(desk.page, 'customers-offline-en');
  desk.takeProblems();
});
