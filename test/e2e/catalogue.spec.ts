import { cataloguePage } from './pages/catalogue.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

const LANGUAGES = ['en', 'de', 'pl'] as const;

for (const language of LANGUAGES) {
  test(`catalogue in ${language}: list, pane and page with prices, without accessibility problems`, async ({ start }) => {
    const { page } = await start({ language });
    const catalogue = cataloguePage(page, language);
    await catalogue.openList();
    await catalogue.grid.rowOf(/^Microsoft 365 Business Standard/).first().click();
    await expect(catalogue.pane.getByRole('table')).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `catalogue-list-${language}`);

    await catalogue.grid.rowOf(/^Microsoft 365 Business Standard/).first().dblclick();
    await expect(catalogue.region(catalogue.words.prices.title)).toBeVisible();
    await expect(catalogue.priceRow('P1Y', 'annual')).toContainText(catalogue.words.prices.cheapest);
    await expectNoViolations(page);
    await photograph(page, `catalogue-page-${language}`);
  });
}

test.describe('old names', () => {
  test('find the new product and name the trap', async ({ start }) => {
    const { page } = await start();
    const catalogue = cataloguePage(page, 'en');
    await catalogue.openList();
    await catalogue.search.fill('business premium');
    await expect(catalogue.hint('ambiguous')).toContainText('Office 365 Business Premium');
    await expect(catalogue.grid.rowOf(/^Microsoft 365 Business Standard/).first()).toBeVisible();
    await expect(catalogue.grid.rowOf(/^Microsoft 365 Business Premium/).first()).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, 'catalogue-hint-en');
  });

  test('that mean one product only say its new name', async ({ start }) => {
    const { page } = await start();
    const catalogue = cataloguePage(page, 'en');
    await catalogue.openList();
    await catalogue.search.fill('office 365 proplus');
    await expect(catalogue.hint('renamed')).toContainText('Microsoft 365 Apps for enterprise');
    await expect(catalogue.grid.rowOf(/^Microsoft 365 Apps for enterprise/).first()).toBeVisible();
  });
});

test.describe('the list', () => {
  test('is narrowed by kind and segment', async ({ start }) => {
    const { page } = await start();
    const catalogue = cataloguePage(page, 'en');
    await catalogue.openList();
    const all = await catalogue.grid.total();
    await catalogue.kind('addOn').click();
    await expect.poll(catalogue.grid.total).toBeLessThan(all);
    await catalogue.kind('all').click();
    await catalogue.segment.selectOption('education');
    await expect.poll(catalogue.grid.total).toBeLessThan(all);
    await expect.poll(() => page.evaluate(() => window.location.hash)).toContain('segment=education');
  });

  test('says what was searched when nothing is found', async ({ start }) => {
    const { page } = await start();
    const catalogue = cataloguePage(page, 'en');
    await catalogue.openList();
    await catalogue.search.fill('typewriter');
    await expect(page.getByText('No product found for “typewriter”')).toBeVisible();
    await expectNoViolations(page);
  });
});

test.describe('an article', () => {
  test('costs the published factors more by the month', async ({ start }) => {
    const { page } = await start();
    const catalogue = cataloguePage(page, 'en');
    await catalogue.openList('?q=Microsoft%20365%20Business%20Basic');
    await catalogue.grid.rowOf(/^Microsoft 365 Business Basic/).first().dblclick();
    await expect(catalogue.priceRow('P1M', 'monthly').first()).toContainText('+20%');
    await expect(catalogue.priceRow('P1Y', 'monthly').first()).toContainText('+5%');
  });

  test('hides cost and margin when asked to, and remembers it', async ({ start }) => {
    const { page } = await start();
    const catalogue = cataloguePage(page, 'en');
    await catalogue.openList('?q=Exchange%20Online');
    await catalogue.grid.rowOf(/^Exchange Online/).first().dblclick();
    const cost = page.getByRole('columnheader', { name: catalogue.words.prices.cost }).first();
    await expect(cost).toBeVisible();
    await page.getByRole('switch', { name: catalogue.words.prices.showCost }).click();
    await expect(cost).toBeHidden();
    await page.reload();
    await expect(page.getByRole('switch', { name: catalogue.words.prices.showCost })).not.toBeChecked();
  });

  test('without a price says so', async ({ start }) => {
    const { page } = await start();
    const catalogue = cataloguePage(page, 'en');
    await catalogue.openList('?q=Azure%20plan');
    await catalogue.grid.rowOf(/^Azure plan/).first().dblclick();
    await expect(page.locator('[data-price="missing"]')).toBeVisible();
    await photograph(page, 'catalogue-no-price-en');
  });
});
