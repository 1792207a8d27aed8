import { bulkPage } from './pages/bulk.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { outboxPage } from './pages/outbox.ts';
import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN, serveOffice } from './support/office-server.ts';

const SMALL = { width: 1366, height: 768 };

test('a change for 200 of which 3 are refused is shown row by row, queued as one and taken back as one', async ({ start }) => {
  const server = await serveOffice(90);
  const desk = await start({ language: 'en', remote: server.url, token: OFFICE_TOKEN });
  const { page } = desk;
  await page.setViewportSize(SMALL);
  const gate = gatePage(page, 'en');
  await gate.isNew();
  await gate.choose('five words that I remember');
  await framePage(page, 'en').ready();
  await subscriptionsPage(page, 'en').openList();
  const { client, close } = await connectToHost(desk);
  await expect.poll(async () => (await client.subscriptions.counts()).all, { timeout: 60_000 }).toBeGreaterThan(260);
  await client.outbox.pause();
  // The list of 200: those that may be planned, three among them that may not.
  const { rows } = await client.subscriptions.page({ search: '', filter: 'all', sort: 'customer', direction: 'asc', from: 0, count: 500 });
  const preview = await client.outbox.bulkPreview({ of: 'chosen', ids: rows.map(({ id }) => id), change: { kind: 'seatsAtRenewal', quantity: 7 } });
  if (preview.kind !== 'read') throw new Error(preview.problem);
  const good = preview.rows.filter(({ state }) => state === 'ready').map(({ subscriptionId }) => subscriptionId ?? '');
  const bad = preview.rows.filter(({ state }) => state === 'refused').map(({ subscriptionId }) => subscriptionId ?? '').slice(0, 3);
  const wanted = 197;
  expect(good.length).toBeGreaterThanOrEqual(wanted);
  const text = ['Subscription id,Quantity', ...[...good.slice(0, wanted), ...bad].map((id) => `${id},7`)].join('\r\n');

  const bulk = bulkPage(page, 'en');
  await bulk.openList();
  await expectNoViolations(page);
  await bulk.dialog.locator('input[type="file"]').setInputFiles({ name: 'quantities.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
  await bulk.dialog.getByRole('radio', { name: bulk.words.changes.bulk.atRenewal }).check();
  await expect(bulk.sums).toHaveAttribute('data-bulk-ready', String(wanted));
  await expect(bulk.sums).toHaveAttribute('data-bulk-left', '3');
  await bulk.chip('left').click();
  await expect(bulk.grid.rows).toHaveCount(3);
  await expectNoViolations(page);
  await photograph(page, 'bulk-left-out-en');
  await bulk.dialog.getByRole('button', { name: `Queue ${wanted} changes` }).click();
  await expect(bulk.dialog).toHaveCount(0);

  const { entries } = await client.outbox.overlay({ customerId: null, subscriptionId: null });
  expect(entries).toHaveLength(wanted);
  await outboxPage(page, 'en').openList();
  await expect(bulk.queueGrid.rows).toHaveCount(1);
  await photograph(page, 'bulk-queue-en');
  await bulk.queueGrid.rows.first().dblclick();
  await bulk.batchGrid.ready();
  await expectNoViolations(page);
  await photograph(page, 'bulk-batch-en');
  await bulk.undoAll.click();
  await expect.poll(async () => (await client.outbox.overlay({ customerId: null, subscriptionId: null })).entries.length).toBe(0);
  close();
  desk.takeProblems();
  await server.close();
});

for (const language of ['pl', 'de', 'en'] as const) {
  test(`rows picked in the list are changed together, in ${language}`, async ({ start }) => {
    const { page } = await start({ language });
    await page.setViewportSize(SMALL);
    await framePage(page, language).ready();
    const outbox = outboxPage(page, language);
    await outbox.openList();
    await page.getByRole('button', { name: outbox.words.action.pause }).click();
    const bulk = bulkPage(page, language);
    const subscriptions = subscriptionsPage(page, language);
    await subscriptions.openList();
    await subscriptions.grid.rows.nth(0).getByRole('checkbox').click();
    await subscriptions.grid.rows.nth(7).getByRole('checkbox').click({ modifiers: ['Shift'] });
    await bulk.openForPicked();
    await bulk.grid.ready();
    await expect(bulk.grid.rows).toHaveCount(8);
    await photograph(page, `bulk-auto-renew-${language}`);
    await bulk.choose('addSeats');
    await expect(bulk.dialog.locator('[data-bulk-charge]').first()).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `bulk-add-${language}`);
    const before = Number(await bulk.sums.getAttribute('data-bulk-ready'));
    await bulk.grid.rows.first().getByRole('checkbox').click();
    await bulk.takeOut.click();
    await expect(bulk.sums).toHaveAttribute('data-bulk-ready', String(before - 1));
    await expect(bulk.grid.root.getByText(bulk.words.changes.bulk.takenOut)).toHaveCount(1);
    await photograph(page, `bulk-out-${language}`);
    await bulk.choose('cancel');
    await bulk.grid.ready();
    await photograph(page, `bulk-cancel-${language}`);
    await page.keyboard.press('Escape');
    await expect(bulk.dialog).toHaveCount(0);
    // What was picked is still picked.
    await expect(page.getByRole('button', { name: bulk.words.list.changeMany })).toBeVisible();
  });
}

test('a bad list says for each line what is wrong and queues nothing by itself', async ({ start }) => {
  const { page } = await start({ language: 'pl' });
  await page.setViewportSize(SMALL);
  await framePage(page, 'pl').ready();
  const bulk = bulkPage(page, 'pl');
  await subscriptionsPage(page, 'pl').openList();
  await bulk.openList();
  const give = (text: string) => bulk.dialog.locator('input[type="file"]').setInputFiles({ name: 'ilości.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
  await give('Nazwa;Uwagi\r\nA;B');
  await expect(bulk.dialog.getByText(bulk.words.changes.bulk.refused.noColumns)).toBeVisible();
  await give('Klient;Produkt;Ilość\r\nGroß & Söhne KG;Nic takiego;5\r\nNikt;Business Standard;5\r\nGroß & Söhne KG;Business Standard;pięć');
  await bulk.grid.ready();
  await expect(bulk.sums).toHaveAttribute('data-bulk-ready', '0');
  await expect(bulk.dialog.getByText(bulk.words.changes.bulk.problem.noCustomer)).toBeVisible();
  await expect(bulk.dialog.getByText(bulk.words.changes.bulk.problem.badQuantity)).toBeVisible();
  await expectNoViolations(page);
  await photograph(page, 'bulk-bad-list-pl');
});
