import { customersPage } from './pages/customers.ts';
import { draftsPage } from './pages/customer-drafts.ts';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { expect, test } from './support/app.ts';
import { survey } from './support/sizes.ts';

for (const language of ['en', 'de', 'pl'] as const) {
  test(`a new customer in ${language}: gaps named, slips explained, everything kept`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    await customersPage(page, language).openList();
    const drafts = draftsPage(page, language);
    await drafts.newCustomer.click();
    await expect(page.getByRole('heading', { level: 1, name: drafts.words.editor.newTitle })).toBeVisible();
    await expect(drafts.open).toHaveAttribute('data-open', '11');
    await survey(desk, language, 'customer-new-empty');

    await drafts.field('companyName').fill('Łódzki Żuraw Sp. z o.o.');
    await expect(drafts.field('prefix')).toHaveValue('lodzkizurawspzoo');
    await drafts.field('taxNumber').fill('123-456-32-17');
    await drafts.field('postalCode').fill('90361');
    await drafts.field('postalCode').press('Tab');
    await expect(drafts.field('postalCode')).toHaveValue('90-361');
    await expect(page.getByText(drafts.words.problem.number.checkDigit.split('{{')[0] ?? '').first()).toBeVisible();
    await drafts.field('email').fill('anna@');
    await drafts.field('email').press('Tab');
    await expect(page.locator('[data-duplicate]').first()).toBeVisible();
    await survey(desk, language, 'customer-new-slips');

    await drafts.field('taxNumber').fill('5250000009');
    await drafts.field('line1').fill('ul. Piotrkowska 12');
    await drafts.field('city').fill('Łódź');
    await drafts.field('region').selectOption('10');
    await drafts.field('firstName').fill('Anna');
    await drafts.field('lastName').fill('Żurawska');
    await drafts.field('email').fill('anna@zuraw.example');
    await drafts.field('phone').fill('+48422511234');
    await drafts.field('phone').press('Tab');
    await expect(drafts.field('phone')).toHaveValue('42 251 12 34');
    await expect(drafts.open).toHaveAttribute('data-open', '0');
    await expect(drafts.step('draft')).toHaveAttribute('data-state', 'done');

    // The service knows another postal code for this city, and says so before anything is queued.
    await drafts.field('postalCode').fill('30-552');
    await expect(page.locator('[data-address="interactionRequired"]')).toBeVisible();
    await survey(desk, language, 'customer-new-address');
    await page.locator('[data-address-suggestion]').first().click();
    await expect(page.locator('[data-address="verified"]')).toBeVisible();
    await expect(drafts.field('postalCode')).not.toHaveValue('30-552');
    await expect(page.locator('[data-save="saved"]')).toBeVisible();
    await survey(desk, language, 'customer-new-complete');

    await open(page, '/customers/drafts');
    await drafts.grid.rowOf('Łódzki Żuraw Sp. z o.o.').dblclick();
    await expect(drafts.field('phone')).toHaveValue('42 251 12 34');

    // Another customer has the first proposal; the next one is free.
    await expect(page.locator('[data-domain="taken"]')).toBeVisible();
    await page.getByRole('list', { name: drafts.words.editor.proposals }).getByRole('button').nth(1).click();
    await expect(page.locator('[data-domain="free"]')).toBeVisible();
    await page.getByRole('button', { name: drafts.words.queue.create }).click();
    await expect(page.locator('[data-queued="confirmed"]')).toBeVisible();
    await expect(drafts.step('created')).toHaveAttribute('data-state', 'done');
    await survey(desk, language, 'customer-queued');
    await page.getByRole('button', { name: drafts.words.signIn.show }).click();
    await expect(page.getByRole('alertdialog').getByText(/^admin@lodzkizuraw.*\.onmicrosoft\.com$/)).toBeVisible();
    await survey(desk, language, 'customer-first-sign-in');
    await page.getByRole('button', { name: drafts.words.signIn.noted }).click();
    await page.getByRole('button', { name: drafts.words.queue.openCustomer }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Łódzki Żuraw Sp. z o.o.' })).toBeVisible();
  });
}

test('a new customer is written with the keyboard alone, and a gap is a way into its field', async ({ start }) => {
  const { page } = await start();
  await framePage(page, 'en').ready();
  await customersPage(page, 'en').openList();
  const drafts = draftsPage(page, 'en');
  await drafts.newCustomer.focus();
  await page.keyboard.press('Enter');
  await expect(drafts.open).toBeVisible();
  await drafts.gap('city').focus();
  await page.keyboard.press('Enter');
  await expect(drafts.field('city')).toBeFocused();
  await page.keyboard.type('Łódź');
  await page.keyboard.press('Tab');
  await expect(drafts.field('region')).toBeFocused();
  await expect(drafts.gap('city')).toHaveCount(0);
});

test('a discarded draft comes back whole', async ({ start }) => {
  const { page } = await start();
  await framePage(page, 'en').ready();
  await customersPage(page, 'en').openList();
  const drafts = draftsPage(page, 'en');
  await drafts.newCustomer.click();
  await drafts.field('companyName').fill('Short Lived Ltd');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.getByRole('button', { name: drafts.words.editor.discard }).click();
  await page.getByRole('button', { name: drafts.words.editor.undo }).or(page.getByText(drafts.words.editor.undo, { exact: true })).first().click();
  await expect(drafts.field('companyName')).toHaveValue('Short Lived Ltd');
});

test('a customer that is there is edited with what is known of it', async ({ start }) => {
  const { page } = await start();
  await framePage(page, 'en').ready();
  const customers = customersPage(page, 'en');
  await customers.openList();
  await customers.openCustomer('Müller GmbH');
  const drafts = draftsPage(page, 'en');
  await page.getByRole('button', { name: drafts.words.page.edit, exact: true }).click();
  await expect(drafts.field('city')).toHaveValue('Hüllhorst');
  await expect(drafts.field('companyName')).toHaveValue('Müller GmbH');
  await expect(drafts.field('prefix')).toHaveCount(0);
});
