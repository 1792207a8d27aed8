import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../electron/bridge.ts';
import type { QueueInput } from '../../core/contract/outbox.ts';
import { MINUTE } from '../../core/domain/time/instant.ts';
import { customersPage } from './pages/customers.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { outboxPage } from './pages/outbox.ts';
import { expect, test } from './support/app.ts';
import type { Desk, StartOptions } from './support/app.ts';
import { acceptAgreement, BASIC, createCustomer, NAME, orderFromCatalogue, sendAndConfirm } from './support/first-customer.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN } from './support/office-server.ts';
import { resize, SIZES } from './support/sizes.ts';
import { serveSwitchable, type SwitchableServer } from './support/switchable-server.ts';

/** Issue 5, proof: a whole working day, from a stranger to a subscription, with and without a connection. */

for (const language of ['de', 'pl', 'en'] as const) {
  test(`a new customer gets a tenant, accepts the agreement, orders without a connection and has a subscription, in ${language}`, async ({ start, profile }) => {
    const server = await serveSwitchable(12);
    try {
      const desk = await officeOf(start, { server, language, profile });
      const { page } = desk;
      await createCustomer(page, language);
      await acceptAgreement(page, language);
      server.setOnline(false);
      await orderFromCatalogue(page, language);
      expect(server.sandbox.ledger().filter(({ kind }) => kind === 'ordered'), 'nothing has left').toEqual([]);
      server.setOnline(true);
      await sendAndConfirm(page, language);
      // Provisioning takes some minutes (S-088).
      server.sandbox.clock.advance(10 * MINUTE);
      const customers = customersPage(page, language);
      await customers.openList();
      await customers.openCustomer(NAME);
      await page.getByRole('button', { name: customers.words.page.refresh }).click();
      await expect(customers.panelGrid('subscriptions', NAME).rows.filter({ hasText: BASIC })).toHaveCount(1, { timeout: 40_000 });
      await expectNoViolations(page);
      await photograph(page, `working-day-end-${language}`);
      desk.takeProblems();
    } finally {
      server.close();
    }
  });
}

test('twenty changes of a day without a connection go out once each when there is one', async ({ start, profile }) => {
  const server = await serveSwitchable(40);
  try {
    const desk = await officeOf(start, { server, language: 'de', profile });
    const { client, close } = await connectToHost(desk);
    server.setOnline(false);
    const { rows } = await client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 200 });
    const plain = rows.filter(({ model, isTrial, hasScheduledChange, term, quantity }) => model === 'nce' && !isTrial && !hasScheduledChange && term === 'P1Y' && quantity < 200);
    const ids: string[] = [];
    for (const [place, one] of plain.entries()) {
      if (ids.length === 20) break;
      const outcome = await client.outbox.queue(changeOf(place, one));
      if (outcome.kind === 'queued') ids.push(outcome.entry.id);
    }
    expect(ids).toHaveLength(20);
    const outbox = outboxPage(desk.page, 'de');
    await outbox.openList();
    await expect.poll(outbox.grid.total).toBe(20);
    await photograph(desk.page, 'working-day-offline-de');
    expect(server.sandbox.ledger(), 'nothing has left').toEqual([]);

    server.setOnline(true);
    await expect(async () => {
      for (const id of ids) {
        const { entry } = await client.outbox.one({ id });
        if (entry.may.retry && entry.state.kind !== 'confirmed') await client.outbox.retry({ id }).catch(() => null);
      }
      const states = await Promise.all(ids.map(async (id) => (await client.outbox.one({ id })).entry.state.kind));
      expect(states.filter((state) => state !== 'confirmed')).toEqual([]);
    }).toPass({ timeout: 120_000, intervals: [1_000] });
    expect(server.sandbox.ledger(), 'each of them once').toHaveLength(20);
    await expect(desk.page.getByText(outbox.words.empty.open, { exact: true })).toBeVisible();
    close();
    desk.takeProblems();
  } finally {
    server.close();
  }
});

type Row = { readonly id: string; readonly customerId: string; readonly quantity: number; readonly autoRenew: boolean };

/** More seats, auto-renew the other way round, another name: by turns. */
function changeOf(place: number, { id, customerId, quantity, autoRenew }: Row): QueueInput {
  const changes = [
    { kind: 'quantity', quantity: quantity + 1 + (place % 4) },
    { kind: 'autoRenew', on: !autoRenew },
    { kind: 'friendlyName', name: `Filiale ${place + 1}` },
  ] as const;
  return { action: { kind: 'changeSubscription', change: changes[place % changes.length] ?? changes[0] }, customer: { kind: 'known', id: customerId }, subscriptionId: id, dependsOn: [], prices: [], draft: false };
}

type Office = { readonly server: SwitchableServer; readonly language: Language; readonly profile: string };

/** An office that sells in Poland, opened and read. */
async function officeOf(start: (options?: StartOptions) => Promise<Desk>, { server, language, profile }: Office): Promise<Desk> {
  await writeFile(path.join(profile, 'settings.json'), JSON.stringify({ version: 1, formatCountry: 'PL' }));
  const desk = await start({ language, remote: server.url, token: OFFICE_TOKEN });
  const gate = gatePage(desk.page, language);
  await gate.isNew();
  await gate.choose('five words that I remember');
  await framePage(desk.page, language).ready();
  await resize(desk, SIZES[0]);
  return desk;
}
