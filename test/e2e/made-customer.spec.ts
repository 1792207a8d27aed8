import type { Language } from '../../electron/bridge.ts';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { outboxPage } from './pages/outbox.ts';
import { expect, test } from './support/app.ts';
import { connectToHost, type HostClient } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN } from './support/office-server.ts';
import { resize, SIZES } from './support/sizes.ts';
import { serveSwitchable } from './support/switchable-server.ts';

const WANTED = 'Groß & Söhne';

/** A creation under the domain of a customer that is there, and an agreement that waits for it. */
async function queueCreation({ customers, outbox }: HostClient): Promise<{ readonly creation: string; readonly agreement: string; readonly domain: string }> {
  const { rows } = await customers.page({ search: WANTED, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
  const domain = rows[0]?.domain ?? '';
  const person = { firstName: 'Änne', lastName: 'Weiß', phone: '+495744944198' };
  const address = { country: 'DE', region: null, state: null, city: 'Hüllhorst', line1: 'Bremer Straße 14', line2: null, postalCode: '32609', ...person };
  const customer = { companyName: 'Groß und Söhne KG', domainPrefix: domain.split('.')[0] ?? '', ...person, email: 'weiss@gross.example', address, registrationNumber: null, language: 'de', culture: 'de-DE', associatedPartnerId: null };
  const nothingMore = { subscriptionId: null, dependsOn: [], prices: [], draft: false };
  const creation = await outbox.queue({ action: { kind: 'createCustomer', customer }, customer: null, ...nothingMore });
  if (creation.kind !== 'queued') throw new Error(JSON.stringify(creation));
  const agreement = { templateId: '117a77b0-9360-443b-8795-c6dedc750cf9', agreedAt: Date.UTC(2026, 10, 20), firstName: 'Änne', lastName: 'Weiß', email: 'weiss@gross.example', phone: null };
  const agreed = await outbox.queue({ action: { kind: 'confirmAgreement', agreement }, customer: { kind: 'created', by: creation.entry.id }, ...nothingMore });
  if (agreed.kind !== 'queued') throw new Error(JSON.stringify(agreed));
  return { creation: creation.entry.id, agreement: agreed.entry.id, domain };
}

/** Nobody can tell whether a customer was created: a person says so, and which one it is. */
for (const language of ['pl', 'de', 'en'] as const) {
  test(`the customer of a creation is named, and what waits goes on with it, in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    await resize(desk, SIZES[0]);
    const { client, close } = await connectToHost(desk);
    const { creation, agreement, domain } = await queueCreation(client);
    close();
    const outbox = outboxPage(page, language);
    const { made } = outbox.words;
    await open(page, `/outbox/${creation}`);
    await page.getByRole('button', { name: made.choice }).click();
    await expect(outbox.dialog.getByRole('button', { name: made.save })).toBeDisabled();
    const candidate = outbox.dialog.locator('[data-candidate="domain"]');
    await expect(candidate).toContainText(domain);
    await expect(outbox.dialog).toContainText(made.waiting_one.replace('{{count}}', '1'));
    await candidate.click();
    await expectNoViolations(page);
    await photograph(page, `made-customer-${language}`);
    await outbox.dialog.getByRole('button', { name: made.save }).click();
    await expect(outbox.dialog).toBeHidden();
    await expect(page.getByText(outbox.words.state.confirmed, { exact: true })).toBeVisible();
    await open(page, `/outbox/${agreement}`);
    await expect(page.getByText(outbox.words.state.confirmed, { exact: true })).toBeVisible({ timeout: 30_000 });
  });
}

test('without a connection the copy is searched, and a tenant id that it does not know is not taken', async ({ start }) => {
  const language: Language = 'de';
  const server = await serveSwitchable(8);
  try {
    const desk = await start({ language, remote: server.url, token: OFFICE_TOKEN });
    const { page } = desk;
    const gate = gatePage(page, language);
    await gate.isNew();
    await gate.choose('fünf Wörter die ich mir merke');
    await framePage(page, language).ready();
    await resize(desk, SIZES[0]);
    const { client, close } = await connectToHost(desk);
    await expect(async () => {
      expect((await client.customers.page({ search: WANTED, filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).total).toBe(1);
    }).toPass({ timeout: 60_000 });
    const { creation, domain } = await queueCreation(client);
    close();
    const outbox = outboxPage(page, language);
    const { made } = outbox.words;
    await open(page, `/outbox/${creation}`);
    await expect(page.getByRole('button', { name: made.choice })).toBeVisible({ timeout: 30_000 });
    // Somebody creates it in the portal, where this copy has not looked yet.
    const stranger = server.sandbox.changes.addCustomer('Groß und Söhne Küchen KG');
    server.setOnline(false);
    await page.getByRole('button', { name: made.choice }).click();
    await expect(outbox.dialog.getByText(made.copyOnly)).toBeVisible({ timeout: 30_000 });
    await expect(outbox.dialog.locator('[data-candidate="domain"]')).toContainText(domain);
    const search = outbox.dialog.getByRole('searchbox', { name: made.search });
    await search.fill(stranger);
    await expect(outbox.dialog.getByText(made.notInCopy)).toBeVisible({ timeout: 30_000 });
    await expectNoViolations(page);
    await photograph(page, 'made-customer-offline-de');
    server.setOnline(true);
    await outbox.dialog.locator('[data-candidate="tenantId"]').click({ timeout: 60_000 });
    await outbox.dialog.getByRole('button', { name: made.save }).click();
    await expect(outbox.dialog).toBeHidden();
    await expect(page.getByText(outbox.words.state.confirmed, { exact: true })).toBeVisible();
    await expect(page.getByText(stranger).first()).toBeVisible();
    desk.takeProblems();
  } finally {
    server.close();
  }
});
