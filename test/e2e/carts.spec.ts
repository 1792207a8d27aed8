import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MINUTE } from '../../core/domain/time/instant.ts';
import de from '../../locales/de/contacts.json' with { type: 'json' };
import { cartsPage } from './pages/carts.ts';
import { cataloguePage } from './pages/catalogue.ts';
import { customersPage } from './pages/customers.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { outboxPage } from './pages/outbox.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN } from './support/office-server.ts';
import { resize, SIZES } from './support/sizes.ts';
import { serveSwitchable } from './support/switchable-server.ts';

const CUSTOMER = 'Łódzki Żuraw Sp. z o.o.';
const BASIC = 'Microsoft 365 Business Basic';

/** Issue 5, proof: from the catalogue into a cart, ordered without a connection, confirmed with one, visible as a subscription. */
for (const language of ['de', 'pl', 'en'] as const) {
  test(`a cart is ordered without a connection and arrives with one, in ${language}`, async ({ start, profile }) => {
    // The office sells in Poland: catalogue and prices are read for it.
    await writeFile(path.join(profile, 'settings.json'), JSON.stringify({ version: 1, formatCountry: 'PL' }));
    const server = await serveSwitchable(12);
    try {
      const desk = await start({ language, remote: server.url, token: OFFICE_TOKEN });
      const { page } = desk;
      const gate = gatePage(page, language);
      await gate.isNew();
      await gate.choose('five words that I remember');
      const frame = framePage(page, language);
      await frame.ready();
      await resize(desk, SIZES[0]);
      const carts = cartsPage(page, language);

      server.setOnline(false);
      await page.keyboard.press('F5');
      await expect(page.getByText(frame.words.syncState.problem).or(page.getByText(frame.words.syncState.offline)).first()).toBeVisible({ timeout: 60_000 });

      await carts.add('business basic', BASIC, 6);
      await carts.openList();
      await expect(carts.grid.rows).toHaveCount(1);
      await expectNoViolations(page);
      await photograph(page, `carts-list-${language}`);
      await carts.grid.rows.first().dblclick();
      await expect(carts.blocker('noCustomer')).toBeVisible();
      await expect(carts.check).toBeDisabled();
      await carts.choose(CUSTOMER, 'zuraw');
      await expect(carts.stand('free')).toBeVisible();
      await carts.quantityOf(BASIC).fill('8');
      await expect(carts.check).toBeEnabled();
      await expectNoViolations(page);
      await photograph(page, `cart-${language}`);

      await carts.check.click();
      await expect(carts.confirmation).toContainText(CUSTOMER);
      await expectNoViolations(page);
      await photograph(page, `cart-confirm-${language}`);
      await carts.confirmation.getByRole('button', { name: carts.words.confirmOffline, exact: true }).click();
      await expect(carts.confirmation).toBeHidden();
      await photograph(page, `cart-ordered-${language}`);

      const outbox = outboxPage(page, language);
      // All of them: what has arrived leaves the open ones at once.
      await outbox.openList('all');
      await expect(outbox.grid.rows).toHaveCount(1);
      expect(server.sandbox.ledger(), 'nothing has left').toEqual([]);

      server.setOnline(true);
      await outbox.grid.rows.first().dblclick();
      const confirmed = page.getByText(outbox.words.state.confirmed, { exact: true });
      await expect(async () => {
        for (const name of [outbox.words.action.retry, outbox.words.action.pump, outbox.words.action.look]) {
          const button = page.getByRole('main').getByRole('button', { name, exact: true });
          if (await button.isVisible()) await button.click({ timeout: 3_000 });
        }
        await expect(confirmed).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });

      // Provisioning takes some minutes (S-088).
      server.sandbox.clock.advance(10 * MINUTE);
      const customers = customersPage(page, language);
      await customers.openList();
      await customers.openCustomer(CUSTOMER);
      await page.getByRole('button', { name: customers.words.page.refresh }).click();
      const subscriptions = customers.panelGrid('subscriptions', CUSTOMER);
      await expect(subscriptions.rows.filter({ hasText: BASIC }).filter({ hasText: '8' })).not.toHaveCount(0, { timeout: 40_000 });
      await photograph(page, `cart-arrived-${language}`);
      desk.takeProblems();
    } finally {
      server.close();
    }
  });
}

test('old names, base licences and what is billed by use lead to the right place', async ({ start }) => {
  const desk = await start({ language: 'de' });
  const { page } = desk;
  await framePage(page, 'de').ready();
  await resize(desk, SIZES[0]);
  const carts = cartsPage(page, 'de');
  const catalogue = cataloguePage(page, 'de');
  await catalogue.openList('?q=office+365+business+premium');
  await expect(catalogue.hint('ambiguous').or(catalogue.hint('renamed')).first()).toBeVisible();
  await catalogue.openList('?q=azure+plan');
  await catalogue.grid.rows.first().dblclick();
  await expect(carts.main.getByRole('button', { name: de.mail.azureEnquiry.name })).toBeVisible();
  await expect(carts.main.getByRole('button', { name: carts.words.carts.add, exact: true })).toHaveCount(0);
  await carts.add('teams phone', 'Microsoft Teams Phone Standard', 2);
  await carts.openList();
  await carts.grid.rows.first().dblclick();
  await expect(page.locator('[data-line-issue="prerequisiteMissing"]')).toBeVisible();
  await carts.add('business standard', 'Microsoft 365 Business Standard', 2);
  await carts.openList();
  await carts.grid.rows.first().dblclick();
  await expect(page.locator('[data-cart-line]')).toHaveCount(2);
  await expect(page.locator('[data-line-issue]')).toHaveCount(0);
  await photograph(page, 'cart-addon-de');
  await expectNoViolations(page);
});
