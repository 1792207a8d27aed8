import type { Page } from '@playwright/test';
import type { Language } from '../../electron/bridge.ts';
import { MINUTE } from '../../core/domain/time/instant.ts';
import { open } from './pages/address.ts';
import { customersPage } from './pages/customers.ts';
import { firstRunPage, type FirstRunPage } from './pages/first-run.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { guidesPage } from './pages/guides.ts';
import { words } from './pages/people.ts';
import { expect, test } from './support/app.ts';
import type { Desk, StartOptions } from './support/app.ts';
import { acceptAgreement, BASIC, createCustomer, NAME, orderFromCatalogue, sendAndConfirm } from './support/first-customer.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN } from './support/office-server.ts';
import { serveSwitchable } from './support/switchable-server.ts';

/** Issue 8, proof: from a fresh profile through the guides to the first confirmed order. */

const COMPANY = 'Nowe Biuro Sp. z o.o.';
const PASSPHRASE = 'five words that I remember';
type Start = (options?: StartOptions) => Promise<Desk>;

for (const language of ['pl', 'de', 'en'] as const) {
  test(`from a fresh profile to the first order, in ${language}`, async ({ start }) => {
    const server = await serveSwitchable(6);
    try {
      await beginAndStop(start, language);
      const desk = await goOnAndConnect(start, { language, url: server.url });
      const { page } = desk;
      await finishFirstRun(page, language);
      await registerAndPartner(page, language);
      await createCustomer(page, language);
      await acceptAgreement(page, language);
      await orderFromCatalogue(page, language);
      await sendAndConfirm(page, language);
      expect(server.sandbox.ledger().filter(({ kind }) => kind === 'ordered')).toHaveLength(1);
      // Provisioning takes some minutes (S-088).
      server.sandbox.clock.advance(10 * MINUTE);
      const customers = customersPage(page, language);
      await customers.openList();
      await customers.openCustomer(NAME);
      await page.getByRole('button', { name: customers.words.page.refresh }).click();
      await expect(customers.panelGrid('subscriptions', NAME).rows.filter({ hasText: BASIC })).toHaveCount(1, { timeout: 40_000 });
      await photograph(page, `first-order-end-${language}`);
      desk.takeProblems();
    } finally {
      server.close();
    }
  });
}

/** The demo opens by itself and offers the way; the company is half typed when the program is closed. */
async function beginAndStop(start: Start, language: Language): Promise<void> {
  const desk = await start({ language });
  const { page } = desk;
  await page.setViewportSize({ width: 1366, height: 768 });
  await framePage(page, language).ready();
  await photograph(page, `first-run-offer-${language}`);
  const way = firstRunPage(page, language);
  await way.begin();
  await way.at('language');
  await page.getByLabel(words(language).settings.general.formatCountry).selectOption('PL');
  await expectNoViolations(page);
  await photograph(page, `first-run-language-${language}`);
  await way.next();
  await way.at('office');
  await photograph(page, `first-run-office-${language}`);
  await way.next();
  await way.at('company');
  await typeCompany(page, way, language);
  await expectNoViolations(page);
  await photograph(page, `first-run-company-${language}`);
  await expect.poll(() => page.evaluate(async () => JSON.stringify((await window.desk.getSettings()).layout))).toContain('Kraków');
  await desk.close();
}

async function typeCompany(page: Page, way: FirstRunPage, language: Language): Promise<void> {
  const { company, letterhead } = words(language).settings;
  await way.field(company.companyName).fill(COMPANY);
  await way.field(company.line1).fill('ul. Nowa 1');
  await way.field(company.postalCode).fill('30-552');
  await page.getByLabel(letterhead.legalForm).selectOption('spzoo');
  await way.field(letterhead.field.registerNumber).fill('KRS 0000123456');
  await way.field(company.city).fill('Kraków');
}

/** The next start goes on at the same step with what was typed; a wrong token is told before anything is stored. */
async function goOnAndConnect(start: Start, { language, url }: { readonly language: Language; readonly url: string }): Promise<Desk> {
  const desk = await start({ language });
  const { page } = desk;
  await page.setViewportSize({ width: 1366, height: 768 });
  const way = firstRunPage(page, language);
  const { company, connection } = words(language).settings;
  await way.at('company');
  await expect(way.field(company.companyName)).toHaveValue(COMPANY);
  await expect(way.field(company.city)).toHaveValue('Kraków');
  // Left by hand it waits on the first page.
  await page.getByRole('button', { name: way.words.later }).click();
  await expect(page.locator('[data-demo-choice="going-on"]')).toBeVisible();
  await photograph(page, `first-run-left-${language}`);
  await way.goOn();
  await way.at('company');
  await way.next();
  await way.at('connection');
  await way.field(connection.url).fill(url);
  await way.field(connection.secretToken).fill('not-the-token');
  const testIt = page.getByRole('button', { name: way.words.connection.test });
  await testIt.click();
  await expect(page.getByText(connection.refused)).toBeVisible();
  await expectNoViolations(page);
  await photograph(page, `first-run-refused-${language}`);
  desk.takeProblems();
  await way.field(connection.secretToken).fill(OFFICE_TOKEN);
  await testIt.click();
  return desk;
}

/** This machine has no key store: the passphrase is part of the way. Then the data come, and the demo goes. */
async function finishFirstRun(page: Page, language: Language): Promise<void> {
  const way = firstRunPage(page, language);
  const gate = gatePage(page, language);
  await gate.isNew();
  await expectNoViolations(page);
  await photograph(page, `first-run-passphrase-${language}`);
  await gate.choose(PASSPHRASE);
  await way.at('security');
  await expect(page.locator('[data-company-taken]')).toBeVisible();
  await expect(page.locator('[data-protection="passphrase"]')).toBeVisible();
  await photograph(page, `first-run-security-${language}`);
  await way.next();
  await way.at('sync');
  await expect(page.locator('[data-first-sync]')).toBeVisible({ timeout: 40_000 });
  await expectNoViolations(page);
  await photograph(page, `first-run-sync-${language}`);
  await way.next();
  await way.at('done');
  await expectNoViolations(page);
  await photograph(page, `first-run-done-${language}`);
  const { settings } = words(language);
  await page.getByRole('button', { name: settings.demo.discard }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: settings.demo.discard }).click();
  await expect(page.getByText(settings.demo.discarded).first()).toBeVisible();
  await page.getByRole('button', { name: way.words.finish }).click();
  await framePage(page, language).ready();
  await expect(page.locator('[data-demo-choice]')).toHaveCount(0);
  await open(page, '/settings/company');
  await expect(page.getByRole('textbox', { name: settings.company.companyName, exact: true })).toHaveValue(COMPANY);
  await expect(page.getByRole('textbox', { name: settings.letterhead.field.registerNumber, exact: true })).toHaveValue('KRS 0000123456');
}

/** The office's own guides: the customer number, portal access, and what the server says of the partnership. */
async function registerAndPartner(page: Page, language: Language): Promise<void> {
  const guides = guidesPage(page, language);
  await guides.openList();
  await guides.start('registration');
  await guides.unfold('customerNo');
  const step = guides.step('customerNo');
  await step.getByLabel(guides.words.fact.customerNo).fill('4711');
  await step.getByRole('button', { name: guides.words.fact.save, exact: true }).click();
  await guides.settle('customerNo');
  await guides.settle('technicalAccess');
  await guides.openList();
  await guides.start('partnership');
  const { scenario } = guides.words;
  await page.getByRole('radiogroup', { name: scenario.isIndirectReseller }).getByRole('radio', { name: scenario.yes, exact: true }).check();
  await page.getByRole('button', { name: scenario.go }).click();
  await guides.unfold('agreement');
  await expect(guides.step('agreement').getByText(guides.words.server.signed)).toBeVisible();
  await photograph(page, `first-order-agreement-${language}`);
  await guides.settle('agreement');
  await open(page, '/settings/readiness');
  for (const met of ['customerNumberMissing', 'portalAccessMissing', 'partnerAgreementMissing', 'notIndirectReseller']) {
    await expect(page.locator(`[data-needs-group="met"] [data-need="${met}"]`)).toBeVisible();
  }
  await photograph(page, `first-order-readiness-${language}`);
}
