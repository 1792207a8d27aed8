import { open } from './pages/address.ts';
import { customersPage } from './pages/customers.ts';
import { framePage } from './pages/frame.ts';
import { words } from './pages/people.ts';
import { quotesPage } from './pages/quotes.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

for (const language of ['pl', 'de', 'en'] as const) {
  test(`several locations of the company in ${language}: kept, refused where wrong, chosen for a customer and on a quote`, async ({ start }) => {
    const { page } = await start({ language });
    await page.setViewportSize({ width: 1366, height: 768 });
    await framePage(page, language).ready();
    const { settings, common } = words(language);
    await open(page, '/settings/company');
    await page.getByRole('button', { name: settings.locations.add, exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    const field = (name: string) => dialog.locator(`input[name="location-${name}"]`);
    await field('name').fill('Łódź');
    await field('line1').fill('ul. Piotrkowska 7');
    await field('postalCode').fill('90-001');
    await field('city').fill('Łódź');
    await field('partnerId').fill('abc');
    await dialog.getByLabel(settings.company.country).selectOption('PL');
    const save = dialog.getByRole('button', { name: common.action.save, exact: true });
    await save.click();
    await expect(dialog.getByText(settings.locations.problem.digits)).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `location-dialog-${language}`);
    await field('partnerId').fill('2204918');
    await save.click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('[data-location="Łódź"]')).toBeVisible();
    await page.locator('#locations-title').scrollIntoViewIfNeeded();
    await expectNoViolations(page);
    await photograph(page, `locations-${language}`);

    const customers = customersPage(page, language);
    await customers.openList();
    await customers.openCustomer('Łódzki Żuraw Sp. z o.o.');
    await page.getByRole('tab', { name: customers.words.page.tabData }).click();
    await page.locator('[data-location-of="customer"] select').selectOption({ label: 'Łódź' });
    await page.locator('[data-location-of="customer"]').scrollIntoViewIfNeeded();
    await photograph(page, `location-customer-${language}`);

    const quotes = quotesPage(page, language);
    await quotes.openList();
    await quotes.begin('Łódzki Żuraw Sp. z o.o.', 'zuraw');
    const choice = page.locator('[data-location-of="quote"] select');
    await expect(choice.locator('option').first()).toContainText('Łódź');
    await choice.selectOption('seat');
    await expect(choice).toHaveValue('seat');
    await photograph(page, `location-quote-${language}`);
  });
}
