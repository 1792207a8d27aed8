import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Language } from '../../../electron/bridge.ts';
import { cartsPage } from '../pages/carts.ts';
import { draftsPage } from '../pages/customer-drafts.ts';
import { customersPage } from '../pages/customers.ts';
import { outboxPage } from '../pages/outbox.ts';
import { expectNoViolations, photograph } from './look.ts';

export const NAME = 'Świeży Start Sp. z o.o.';
export const BASIC = 'Microsoft 365 Business Basic';

/** A stranger becomes a customer with a tenant of its own, created at the service. */
export async function createCustomer(page: Page, language: Language): Promise<void> {
  await customersPage(page, language).openList();
  const drafts = draftsPage(page, language);
  await drafts.newCustomer.click();
  await drafts.field('companyName').fill(NAME);
  for (const [field, value] of [['taxNumber', '5250000009'], ['line1', 'ul. Piotrkowska 12'], ['postalCode', '90-361'], ['city', 'Łódź'], ['firstName', 'Anna'], ['lastName', 'Nowak'], ['email', 'anna@start.example'], ['phone', '+48422511234']] as const) {
    await drafts.field(field).fill(value);
  }
  await drafts.field('region').selectOption('10');
  await expect(drafts.open).toHaveAttribute('data-open', '0');
  await page.getByRole('button', { name: drafts.words.queue.create }).click();
  await expect(page.locator('[data-queued="confirmed"]')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: drafts.words.queue.openCustomer }).click();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
}

/** Its acceptance of the customer agreement is recorded and has arrived. */
export async function acceptAgreement(page: Page, language: Language): Promise<void> {
  const { words } = customersPage(page, language);
  await page.getByRole('button', { name: words.agreement.record }).click();
  const dialog = page.getByRole('dialog');
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: words.agreement.queue }).click();
  await dialog.waitFor({ state: 'detached' });
  const fact = page.locator('[data-fact="agreement"]');
  await expect(async () => {
    await page.getByRole('button', { name: words.page.refresh }).click();
    await expect(fact).toHaveAttribute('data-state', 'met', { timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
  await photograph(page, `working-day-agreement-${language}`);
}

/** Five seats go into a cart, are chosen for the customer and ordered. */
export async function orderFromCatalogue(page: Page, language: Language): Promise<void> {
  const carts = cartsPage(page, language);
  await carts.add('business basic', BASIC, 5);
  await carts.openList();
  await carts.grid.rows.first().dblclick();
  await carts.choose(NAME, 'swiezy');
  await expect(carts.stand('free')).toBeVisible();
  await carts.check.click();
  const { confirm, confirmOffline } = carts.words;
  await carts.confirmation.getByRole('button', { name: confirm, exact: true }).or(carts.confirmation.getByRole('button', { name: confirmOffline, exact: true })).click();
  await expect(carts.confirmation).toBeHidden();
}

/** The order leaves and the service confirms it. */
export async function sendAndConfirm(page: Page, language: Language): Promise<void> {
  const outbox = outboxPage(page, language);
  // All of them: what has arrived leaves the open ones at once.
  await outbox.openList('all');
  await outbox.grid.rows.filter({ hasText: BASIC }).first().dblclick();
  const confirmed = page.getByText(outbox.words.state.confirmed, { exact: true });
  await expect(async () => {
    for (const name of [outbox.words.action.retry, outbox.words.action.pump, outbox.words.action.look]) {
      const button = page.getByRole('main').getByRole('button', { name, exact: true });
      if (await button.isVisible()) await button.click({ timeout: 3_000 });
    }
    await expect(confirmed).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}
