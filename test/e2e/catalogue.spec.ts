import { cataloguePage } from './pages/catalogue.ts';
import { framePage } from './pages/frame.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { survey } from './support/sizes.ts';

const STANDARD = /^Microsoft 365 Business Standard/;

for (const language of ['en', 'de', 'pl'] as const) {
  test(`catalogue in ${language}: list, pane and page with prices, in both themes and sizes`, async ({ start }) => {
    const desk = await start({ language });
    const catalogue = cataloguePage(desk.page, language);
    await catalogue.openList('?q=business');
    await catalogue.showPane();
    await catalogue.grid.rowOf(STANDARD).first().click();
    await expect(catalogue.pane.getByRole('table')).toBeVisible();
    await survey(desk, language, 'catalogue-list');

    await catalogue.grid.rowOf(STANDARD).first().dblclick();
    await expect(catalogue.region(catalogue.words.prices.title)).toBeVisible();
    await expect(catalogue.priceRow('P1Y', 'annual')).toContainText(catalogue.words.prices.cheapest);
    await survey(desk, language, 'catalogue-page');
  });
}

test('old names find the new product and name the trap', async ({ start }) => {
  const { page } = await start();
  const catalogue = cataloguePage(page, 'en');
  await catalogue.openList();
  await catalogue.search.fill('business premium');
  await expect(catalogue.hint('ambiguous')).toContainText('Office 365 Business Premium');
  await expect(catalogue.grid.rowOf(STANDARD).first()).toBeVisible();
  await expect(catalogue.grid.rowOf(/^Microsoft 365 Business Premium/).first()).toBeVisible();
  await expectNoViolations(page);
  await photograph(page, 'catalogue-hint-en');

  await catalogue.search.fill('office 365 proplus');
  await expect(catalogue.hint('renamed')).toContainText('Microsoft 365 Apps for enterprise');
  await expect(catalogue.grid.rowOf(/^Microsoft 365 Apps for enterprise/).first()).toBeVisible();

  await catalogue.search.fill('typewriter');
  await expect(page.getByText('No product found for “typewriter”')).toBeVisible();
  await expectNoViolations(page);
});

test('the list is narrowed by kind and segment', async ({ start }) => {
  const { page } = await start();
  // Until the first reading has ended the list grows by itself.
  await framePage(page, 'en').ready();
  const catalogue = cataloguePage(page, 'en');
  await catalogue.openList();
  const all = await catalogue.grid.total();
  await catalogue.kind('addOn').click();
  await expect.poll(catalogue.grid.total).toBeLessThan(all);
  await catalogue.kind('all').click();
  await expect.poll(catalogue.grid.total).toBe(all);
  await catalogue.segment.selectOption('education');
  await expect.poll(catalogue.grid.total).toBeLessThan(all);
  await expect.poll(() => page.evaluate(() => window.location.hash)).toContain('segment=education');
});

test('an article costs the published factors more by the month, hides cost on request, and says when it has no price', async ({ start }) => {
  const { page } = await start();
  const catalogue = cataloguePage(page, 'en');
  await catalogue.openList('?q=Microsoft%20365%20Business%20Basic');
  await catalogue.grid.rowOf(/^Microsoft 365 Business Basic/).first().dblclick();
  await expect(catalogue.priceRow('P1M', 'monthly').first()).toContainText('+20%');
  await expect(catalogue.priceRow('P1Y', 'monthly').first()).toContainText('+5%');

  const cost = page.getByRole('columnheader', { name: catalogue.words.prices.cost }).first();
  const showCost = page.getByRole('switch', { name: catalogue.words.prices.showCost });
  await expect(cost).toBeVisible();
  await showCost.click();
  await expect(cost).toBeHidden();
  await expect.poll(() => page.evaluate(async () => (await window.desk.getSettings()).layout)).toMatchObject({ 'catalogue.showCost': false });
  await page.reload();
  await expect(showCost).not.toBeChecked();

  await catalogue.openList('?q=Azure%20plan');
  await catalogue.grid.rowOf(/^Azure plan/).first().dblclick();
  await expect(page.locator('[data-price="missing"]')).toBeVisible();
  await photograph(page, 'catalogue-no-price-en');
});
