import { customersPage } from './pages/customers.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

const LANGUAGES = ['en', 'de', 'pl'] as const;

for (const language of LANGUAGES) {
  test(`customers in ${language}: list, pane, page and its tabs, without accessibility problems`, async ({ start }) => {
    const { page } = await start({ language });
    const customers = customersPage(page, language);
    await customers.openList();
    await expect(page.getByRole('heading', { level: 1, name: customers.words.title })).toBeVisible();
    await expect(customers.grid.header(customers.words.column.name)).toHaveAttribute('aria-sort', 'ascending');
    await customers.search.fill('mueller');
    await customers.grid.rowOf('Müller GmbH').click();
    await expect(customers.pane.getByRole('heading', { name: 'Müller GmbH' })).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `customers-list-${language}`);

    await customers.openCustomer('Müller GmbH');
    await expect(customers.fact('tenant')).toHaveAttribute('data-state', 'met');
    await expect(customers.fact('agreement')).toContainText(/\d{4}/);
    await expectNoViolations(page);
    await photograph(page, `customers-page-${language}`);
    for (const tab of ['orders', 'quotes', 'data'] as const) {
      await customers.tab(tab).click();
      await expect(customers.tab(tab)).toHaveAttribute('aria-selected', 'true');
      await expectNoViolations(page);
      await photograph(page, `customers-${tab}-${language}`);
    }
    await expect(customers.panel).toContainText('32609 Hüllhorst');
  });
}

test.describe('searching customers', () => {
  for (const [typed, found] of [
    ['lodz', 'Łódzki Żuraw Sp. z o.o.'],
    ['mueller', 'Müller GmbH'],
    ['muller', 'Müller GmbH'],
    ['strassenbau', 'Straßenbau Weiß GmbH & Co. KG'],
    ['HÜLLHORST', 'Müller GmbH'],
  ] as const) {
    test(`"${typed}" finds ${found}`, async ({ start }) => {
      const { page } = await start();
      const customers = customersPage(page, 'en');
      await customers.openList();
      await customers.search.fill(typed);
      await expect(customers.grid.rowOf(found)).toBeVisible();
    });
  }

  test('says what was searched when nothing is found, and leads back', async ({ start }) => {
    const { page } = await start();
    const customers = customersPage(page, 'en');
    await customers.openList();
    const all = await customers.grid.total();
    await customers.search.fill('qqq nobody');
    await expect(page.getByText('No customer found for “qqq nobody”')).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, 'customers-no-hits-en');
    await page.getByRole('button', { name: customers.words.empty.clearSearch }).click();
    await expect.poll(customers.grid.total).toBe(all);
  });

  test('begins with "/" or with a letter typed in the list', async ({ start }) => {
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
  });
});

test.describe('the list', () => {
  test('filters by chips whose numbers are the numbers of rows', async ({ start }) => {
    const { page } = await start();
    const customers = customersPage(page, 'en');
    await customers.openList();
    for (const filter of ['windowOpen', 'renewsIn30Days', 'attention', 'all'] as const) {
      const chip = customers.chip(filter);
      await chip.click();
      await expect(chip).toHaveAttribute('aria-pressed', 'true');
      const count = Number(/(\d+)\s*$/.exec((await chip.innerText()).replace(/[,.\s](?=\d{3})/g, ''))?.[1]);
      await expect.poll(customers.grid.total).toBe(count);
    }
    await expect.poll(() => page.evaluate(() => window.location.hash)).toBe('#/customers');
  });

  test('opens from an address with filter and search, and goes back to it', async ({ start }) => {
    const { page } = await start();
    const customers = customersPage(page, 'en');
    await customers.openList('?filter=windowOpen&q=lodz');
    await expect(customers.chip('windowOpen')).toHaveAttribute('aria-pressed', 'true');
    await expect(customers.search).toHaveValue('lodz');
    await customers.grid.rowOf('Łódzki Żuraw Sp. z o.o.').dblclick();
    await expect(page.getByRole('heading', { level: 1, name: 'Łódzki Żuraw Sp. z o.o.' })).toBeVisible();
    await page.goBack();
    await expect(customers.search).toHaveValue('lodz');
  });

  test('sorts by name in both directions and keeps the order', async ({ start }) => {
    const { page } = await start();
    const customers = customersPage(page, 'en');
    await customers.openList();
    const first = (await customers.grid.names())[0];
    expect(await customers.grid.sortBy(customers.words.column.name)).toBe('descending');
    await expect.poll(async () => (await customers.grid.names())[0]).not.toBe(first);
    await page.reload();
    await customers.openList();
    await expect(customers.grid.header(customers.words.column.name)).toHaveAttribute('aria-sort', 'descending');
  });

  test('is used with the keyboard alone', async ({ start }) => {
    const { page } = await start();
    const customers = customersPage(page, 'en');
    await customers.openList();
    await customers.grid.root.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = (await customers.grid.names())[1] ?? '';
    await expect(customers.pane.getByRole('heading', { level: 2 })).toHaveText(second);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(second);
  });
});

test.describe('a customer', () => {
  test('without accepted agreement is not called ready', async ({ start }) => {
    const { page } = await start();
    const customers = customersPage(page, 'en');
    await customers.openList();
    await customers.openCustomer('Świeżo Malowane sp. z o.o.');
    await expect(customers.fact('agreement')).toHaveAttribute('data-state', 'missing');
    await expect(customers.fact('verdict')).toHaveAttribute('data-state', 'missing');
    await expect(customers.panel).toContainText(customers.words.subscriptions.empty);
    await photograph(page, 'customers-not-ready-en');
  });

  test('is refreshed alone', async ({ start }) => {
    const { page } = await start();
    const customers = customersPage(page, 'en');
    await customers.openList();
    await customers.openCustomer('Müller GmbH');
    await page.getByRole('button', { name: customers.words.page.refresh }).click();
    await expect(page.getByText('Müller GmbH is up to date.')).toBeVisible();
  });

  test('gets a new quote', async ({ start }) => {
    const { page } = await start();
    const customers = customersPage(page, 'en');
    await customers.openList();
    await customers.openCustomer('Müller GmbH');
    await page.getByRole('button', { name: customers.words.page.newQuote }).click();
    await expect.poll(() => page.evaluate(() => window.location.hash)).toMatch(/^#\/quotes\/[0-9a-f-]{36}/);
    await page.goBack();
    await customers.tab('quotes').click();
    await expect.poll(customers.panelGrid('quotes', 'Müller GmbH').total).toBe(1);
  });
});
