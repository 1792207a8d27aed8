import { draftsPage } from './pages/customer-drafts.ts';
import { customersPage } from './pages/customers.ts';
import { framePage } from './pages/frame.ts';
import { expect, test } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { resize, SIZES } from './support/sizes.ts';

const MUELLER = 'Müller GmbH';

for (const language of ['de', 'pl', 'en'] as const) {
  test(`an existing tenant is linked with a letter and the check of the server, in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    await resize(desk, SIZES[0]);
    await customersPage(page, language).openList();
    const drafts = draftsPage(page, language);
    await drafts.newCustomer.click();
    await drafts.field('companyName').fill('Neu bei uns GmbH');
    await drafts.field('email').fill('it@neu.example');
    await page.getByRole('radio', { name: drafts.words.editor.tenantLink }).check();
    await drafts.field('domain').fill('neu.example');
    await expect(page.locator('[data-link-step="domain"]')).toHaveAttribute('data-done', 'true');
    await page.getByRole('button', { name: drafts.words.link.letter }).click();
    const letter = page.getByRole('dialog');
    await expect(letter.getByRole('textbox').nth(2)).toHaveValue(/https:\/\//);
    await expectNoViolations(page);
    await photograph(page, `tenant-letter-${language}`);
    await letter.getByRole('button').first().click();
    await page.getByRole('button', { name: drafts.words.link.markSent }).click();
    await expect(page.locator('[data-link-step="letter"]')).toHaveAttribute('data-done', 'true');
    await page.getByRole('button', { name: drafts.words.link.check }).click();
    await expect(page.getByText(new RegExp(drafts.words.link.notYet.split('{{')[0] ?? ''))).toBeVisible();
    await page.getByText(drafts.words.link.trouble).click();
    await page.locator('[data-link]').scrollIntoViewIfNeeded();
    await expectNoViolations(page);
    await photograph(page, `tenant-link-${language}`);

    await drafts.field('domain').fill('muellergmbh.onmicrosoft.com');
    await expect(page.locator('[data-save="saved"]')).toBeVisible();
    await page.getByRole('button', { name: drafts.words.link.check }).click();
    await expect(page.getByRole('heading', { level: 1, name: MUELLER })).toBeVisible();
  });
}

test('what special licences need is noted, and a school counts its free licences', async ({ start }) => {
  const desk = await start({ language: 'de' });
  const { page } = desk;
  await framePage(page, 'de').ready();
  await resize(desk, SIZES[0]);
  const customers = customersPage(page, 'de');
  const { words } = customers;
  await customers.openList();
  await customers.openCustomer(MUELLER);
  await customers.tab('data').click();
  const special = page.locator('[data-special]');
  await special.getByRole('checkbox', { name: words.special.domain }).check();
  await special.getByRole('checkbox', { name: words.special.granted.education }).check();
  await special.getByRole('textbox', { name: words.special.proof }).fill('Mail vom CSP-Team');
  await special.getByRole('button', { name: words.special.save, exact: true }).click();
  const benefits = page.locator('[data-use-benefits]');
  await benefits.getByLabel(words.special.benefits.staff).fill('30');
  await benefits.getByLabel(words.special.benefits.students, { exact: true }).fill('400');
  await expect(benefits).toContainText('400');
  await expectNoViolations(page);
  await benefits.scrollIntoViewIfNeeded();
  await photograph(page, 'special-de');

  // What was reckoned becomes a cart or an offer with one click, the free licences with their reason.
  await benefits.getByRole('button', { name: words.special.benefits.toCart }).click();
  await expect(page.locator('[data-cart-line]')).toHaveCount(2);
  await expect(page.locator('[data-use-benefit]')).toBeVisible();
  await expect(page.locator('[data-line-issue="prerequisiteMissing"]')).toHaveCount(0);
  await expectNoViolations(page);
  await photograph(page, 'special-cart-de');
  await customers.openList();
  await customers.openCustomer(MUELLER);
  await customers.tab('data').click();
  await benefits.getByLabel(words.special.benefits.staff).fill('30');
  await benefits.getByLabel(words.special.benefits.students, { exact: true }).fill('400');
  await benefits.getByRole('button', { name: words.special.benefits.toQuote }).click();
  await expect(page.getByText(/Nutzungsvorteil zu/).first()).toBeVisible();
  await photograph(page, 'special-quote-de');

  const { client, close } = await connectToHost(desk);
  const { rows } = await client.customers.page({ search: 'mueller', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
  expect(await client.customers.special({ id: rows[0]?.id ?? '' })).toMatchObject({ domainInOrderPortal: true, granted: [{ segment: 'education', proof: 'Mail vom CSP-Team' }] });
  close();
});
