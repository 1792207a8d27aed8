import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { outboxPage } from './pages/outbox.ts';
import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN, serveOpenly } from './support/office-server.ts';

/** From the page of a subscription into the queue and to the server: the demo office is the server. */
for (const language of ['pl', 'de', 'en'] as const) {
  test(`licences are added, wait while sending is paused, go out and are confirmed, in ${language}`, async ({ start }) => {
    const { page } = await start({ language });
    await framePage(page, language).ready();
    const outbox = outboxPage(page, language);
    const subscriptions = subscriptionsPage(page, language);

    await outbox.openList();
    await expect(page.getByText(outbox.words.empty.open)).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `outbox-empty-${language}`);
    await page.getByRole('button', { name: outbox.words.action.pause }).click();
    await expect(page.getByRole('button', { name: outbox.words.action.resume })).toBeVisible();

    await subscriptions.openOne('Groß & Söhne KG', 'Business Standard');
    await outbox.begin('addSeats');
    await outbox.dialog.getByRole('textbox').fill('3');
    // The schedule that this deletes would be queued again as an entry of its own.
    await outbox.dialog.getByRole('checkbox', { name: outbox.changes.confirm.recreate }).uncheck();
    await expectNoViolations(page);
    await photograph(page, `change-add-${language}`);
    await outbox.queue();
    await expect(outbox.pending).toBeVisible();
    await expect(outbox.bar('waiting')).toBeVisible();
    await photograph(page, `subscription-pending-${language}`);

    await outbox.openList();
    await expect(outbox.grid.rows).toHaveCount(1);
    await expectNoViolations(page);
    await photograph(page, `outbox-waiting-${language}`);
    await page.getByRole('button', { name: outbox.words.action.resume }).click();
    await outbox.chip('done').click();
    await expect(outbox.grid.rows).toHaveCount(1);
    await outbox.grid.rows.first().dblclick();
    await expect(page.getByText(outbox.words.state.confirmed, { exact: true })).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `outbox-entry-${language}`);
  });
}

test('the last day of the next term is one that the server allows', async ({ start }) => {
  const desk = await start({ language: 'de' });
  const { page } = desk;
  await framePage(page, 'de').ready();
  // Sent at once, it would be over before anybody has seen it wait.
  const { client, close } = await connectToHost(desk);
  await client.outbox.pause();
  close();
  const outbox = outboxPage(page, 'de');
  await subscriptionsPage(page, 'de').openOne('Groß & Söhne KG', 'Business Standard');
  await outbox.begin('alignEndDate');
  await expect(outbox.dialog.locator('[data-end-dates="service"]')).toBeEnabled();
  await expect(outbox.dialog.getByText(outbox.changes.field.endDateService)).toBeVisible();
  await expectNoViolations(page);
  await photograph(page, 'change-align-de');
  await outbox.queue();
  await expect(outbox.pending).toBeVisible();
});

test('a window that closes while a change waits stands over everything, until somebody has seen it', async ({ start }) => {
  const desk = await start({ language: 'de' });
  const { page } = desk;
  await framePage(page, 'de').ready();
  const { client, close } = await connectToHost(desk);
  await client.outbox.pause();
  // Four hours and some minutes are left; the nearest warning is the one that cannot be overlooked.
  await client.outbox.setWarningDistances({ hours: [6] });
  close();
  const outbox = outboxPage(page, 'de');
  await subscriptionsPage(page, 'de').openOne('Łódzki Żuraw', 'Business Standard');
  await outbox.begin('cancel');
  await expect(outbox.dialog.getByRole('button', { name: outbox.changes.action.queueCancel })).toBeDisabled();
  await outbox.dialog.getByRole('checkbox', { name: outbox.changes.confirm.access }).check();
  await photograph(page, 'change-cancel-de');
  await outbox.dialog.getByRole('button', { name: outbox.changes.action.queueCancel }).click();

  const alarm = page.locator('[data-alarm]');
  await expect(alarm).toBeVisible({ timeout: 20_000 });
  await expect(alarm).toContainText('Łódzki Żuraw Sp. z o.o.');
  await expectNoViolations(page);
  await photograph(page, 'outbox-alarm-de');
  await alarm.getByRole('button', { name: outbox.words.alarm.seen }).click();
  await expect(alarm).toBeHidden();
  await expect(outbox.bar('waiting')).toBeVisible();

  await outbox.pending.getByRole('button', { name: outbox.words.action.undo }).click();
  await expect(outbox.pending).toBeHidden();
  await expect(outbox.bar('waiting')).toBeHidden();
});

test('what somebody changed meanwhile stands beside what waits, and a person decides', async ({ start }) => {
  const { sandbox, server } = await serveOpenly(8);
  try {
    const desk = await start({ language: 'pl', remote: server.url, token: OFFICE_TOKEN });
    const { page } = desk;
    const gate = gatePage(page, 'pl');
    await gate.isNew();
    await gate.choose('pięć słów które pamiętam dobrze');
    await framePage(page, 'pl').ready();
    const outbox = outboxPage(page, 'pl');
    await outbox.openList();
    await page.getByRole('button', { name: outbox.words.action.pause }).click();
    await subscriptionsPage(page, 'pl').openOne('Groß & Söhne KG', 'Business Standard');
    const subscription = decodeURIComponent(new URL(page.url()).hash.split('/')[2] ?? '');
    await outbox.begin('addSeats');
    await outbox.dialog.getByRole('textbox').fill('2');
    // Otherwise the schedule, queued again behind it, would ask for a decision of its own.
    await outbox.dialog.getByRole('checkbox', { name: outbox.changes.confirm.recreate }).uncheck();
    await outbox.queue();
    const owner = sandbox.world.indexes().map((index) => sandbox.world.customer(index)).find(({ name }) => name === 'Groß & Söhne KG');
    expect(owner === undefined ? false : sandbox.changes.setSeats(owner.id, subscription, 70)).toBe(true);

    await outbox.openList();
    await page.getByRole('button', { name: outbox.words.action.resume }).click();
    await expect(outbox.bar('attention')).toBeVisible({ timeout: 30_000 });
    await outbox.bar('attention').click();
    await outbox.grid.rows.first().dblclick();
    await expect(outbox.fact('quantity')).toContainText('50');
    await expect(outbox.fact('quantity')).toContainText('52');
    await expect(outbox.fact('quantity')).toContainText('70');
    await expectNoViolations(page);
    await photograph(page, 'outbox-conflict-pl');
    await outbox.choice('giveUp').click();
    await expect(outbox.bar('attention')).toBeHidden();
    expect(sandbox.ledger(), 'nothing was sent').toEqual([]);
    desk.takeProblems();
  } finally {
    await server.close();
  }
});
