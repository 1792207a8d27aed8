import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MINUTE } from '../../core/domain/time/instant.ts';
import { cartsPage } from './pages/carts.ts';
import { draftsPage } from './pages/customer-drafts.ts';
import { customersPage } from './pages/customers.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { outboxPage } from './pages/outbox.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN } from './support/office-server.ts';
import { resize, SIZES } from './support/sizes.ts';
import { serveSwitchable } from './support/switchable-server.ts';

const COMPANY = 'Świerk i Synowie Sp. z o.o.';
const BASIC = 'Microsoft 365 Business Basic';

/** Issue 5, proof: new customer with its tenant, agreement and order, all of it without a connection; with one, everything follows by itself. */
for (const language of ['de', 'pl', 'en'] as const) {
  test(`customer, tenant, agreement and order are queued without a connection and arrive in their order, in ${language}`, async ({ start, profile }) => {
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
      server.setOnline(false);
      await page.keyboard.press('F5');
      await expect(page.getByText(frame.words.syncState.problem).or(page.getByText(frame.words.syncState.offline)).first()).toBeVisible({ timeout: 60_000 });

      const customers = customersPage(page, language);
      await customers.openList();
      const drafts = draftsPage(page, language);
      const { words } = drafts;
      await drafts.newCustomer.click();
      for (const [field, value] of Object.entries(FIELDS)) await drafts.field(field).fill(value);
      await drafts.field('region').selectOption('10');
      await expect(drafts.field('prefix')).toHaveValue('swierkisynowiespzoo');
      await expect(drafts.open).toHaveAttribute('data-open', '0');
      await page.getByRole('button', { name: words.queue.create }).click();
      await expect(page.locator('[data-queued="waiting"]')).toBeVisible();
      await expect(page.getByRole('button', { name: words.agreement.record })).toBeVisible();
      await expectNoViolations(page);
      await photograph(page, `chain-queued-${language}`);

      await page.getByRole('button', { name: words.agreement.record }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('button', { name: words.agreement.queue })).toBeEnabled();
      await photograph(page, `chain-agreement-${language}`);
      await dialog.getByRole('button', { name: words.agreement.queue }).click();
      await expect(dialog).toBeHidden();
      await expect(page.locator('[data-following="confirmAgreement"]')).toBeVisible();

      // The next step stands where the hand is: an order for the customer that is not there yet.
      await page.getByRole('main').getByRole('button', { name: words.chain.order, exact: true }).click();
      const carts = cartsPage(page, language);
      await expect(carts.customer).toHaveValue(COMPANY);
      await carts.add('business basic', BASIC, 7);
      await carts.openList();
      await carts.grid.rows.filter({ hasText: COMPANY }).first().dblclick();
      await expect(carts.stand('free')).toBeVisible();
      await expect(page.locator('[data-waits="2"]')).toBeVisible();
      await expect(carts.check).toBeEnabled();
      await expectNoViolations(page);
      await photograph(page, `chain-cart-${language}`);
      await carts.check.click();
      await expect(carts.confirmation).toContainText(carts.words.carts.confirmWaits);
      await expectNoViolations(page);
      await photograph(page, `chain-confirm-${language}`);
      await carts.confirmation.getByRole('button', { name: carts.words.confirmOffline, exact: true }).click();
      await expect(carts.confirmation).toBeHidden();
      await page.getByRole('button', { name: carts.words.carts.toDraft }).first().click();
      await expect(page.locator('[data-following="order"]')).toBeVisible();
      await expectNoViolations(page);
      await photograph(page, `chain-whole-${language}`);

      const outbox = outboxPage(page, language);
      await outbox.openList('all');
      await expect(outbox.grid.rows).toHaveCount(3);
      await photograph(page, `chain-queue-${language}`);
      expect(server.sandbox.ledger(), 'nothing has left').toEqual([]);

      server.setOnline(true);
      await page.keyboard.press('F5');
      const confirmed = outbox.grid.rows.filter({ hasText: outbox.words.state.confirmed });
      await expect(async () => {
        await page.keyboard.press('F5');
        await expect(confirmed).toHaveCount(3, { timeout: 5_000 });
      }).toPass({ timeout: 90_000 });

      // Provisioning takes some minutes (S-088).
      server.sandbox.clock.advance(10 * MINUTE);
      await customers.openList();
      await customers.openCustomer(COMPANY);
      await page.getByRole('button', { name: customers.words.page.refresh }).click();
      const subscriptions = customers.panelGrid('subscriptions', COMPANY);
      await expect(subscriptions.rows.filter({ hasText: BASIC }).filter({ hasText: '7' })).not.toHaveCount(0, { timeout: 40_000 });
      await expectNoViolations(page);
      await photograph(page, `chain-arrived-${language}`);
      desk.takeProblems();
    } finally {
      server.close();
    }
  });
}

const FIELDS = {
  companyName: COMPANY,
  taxNumber: '5250000009',
  line1: 'ul. Piotrkowska 12',
  postalCode: '90-361',
  city: 'Łódź',
  firstName: 'Anna',
  lastName: 'Świerk',
  email: 'anna@swierk.example',
  phone: '+48422511234',
};
