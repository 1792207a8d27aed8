import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { outboxPage } from './pages/outbox.ts';
import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN, serveOpenly } from './support/office-server.ts';

const SMALL = { width: 1366, height: 768 };

for (const language of ['pl', 'de', 'en'] as const) {
  test(`upgrade, trial and the end of a term have their dialogs with before, after and money, in ${language}`, async ({ start }) => {
    test.setTimeout(180_000);
    const { page } = await start({ language });
    await page.setViewportSize(SMALL);
    await framePage(page, language).ready();
    const outbox = outboxPage(page, language);
    const subscriptions = subscriptionsPage(page, language);
    const dialog = outbox.dialog;

    await subscriptions.openOne('Łódzki Żuraw', 'Business Standard');
    await photograph(page, `change-verdicts-${language}`);
    await outbox.begin('upgradeFull');
    await expect(dialog.locator('[data-money]')).toBeVisible();
    await expect(dialog.locator('[data-money="open"]')).toHaveCount(0);
    await expectNoViolations(page);
    await photograph(page, `change-upgrade-${language}`);
    await page.keyboard.press('Escape');
    await outbox.begin('upgradePartial');
    await dialog.getByRole('textbox').fill('2');
    await expect(dialog.locator('[data-money]')).toBeVisible();
    await photograph(page, `change-upgrade-some-${language}`);
    await page.keyboard.press('Escape');
    await outbox.begin('switchAutoRenew');
    await dialog.getByRole('radio', { name: new RegExp(`^${outbox.changes.end.off}`) }).check();
    await dialog.getByRole('radio', { name: new RegExp(`^${outbox.changes.end.end}`) }).check();
    await expectNoViolations(page);
    await photograph(page, `change-end-${language}`);
    await page.keyboard.press('Escape');

    await subscriptions.openOne('Ciepły Piec', 'Power BI');
    await outbox.begin('convertTrial');
    await expect(dialog.locator('[data-money]')).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `change-trial-${language}`);
  });
}

test('an upgrade of some and a trial turned into a subscription go out and are confirmed', async ({ start }) => {
  test.setTimeout(180_000);
  const { page } = await start({ language: 'en' });
  await framePage(page, 'en').ready();
  const outbox = outboxPage(page, 'en');
  const subscriptions = subscriptionsPage(page, 'en');
  await subscriptions.openOne('Łódzki Żuraw', 'Business Standard');
  await outbox.begin('upgradePartial');
  await outbox.dialog.getByRole('textbox').fill('2');
  await outbox.queue();
  await subscriptions.openOne('Ciepły Piec', 'Power BI');
  await outbox.begin('convertTrial');
  await outbox.queue();
  await outbox.openList('done');
  await expect(outbox.grid.rows).toHaveCount(2, { timeout: 30_000 });
  await expect(outbox.grid.root.getByText(outbox.words.state.confirmed)).toHaveCount(2, { timeout: 30_000 });
  await photograph(page, 'change-done-en');
});

test('a scheduled change that a mid-term change deletes is queued again behind it, and is there again afterwards', async ({ start }) => {
  test.setTimeout(180_000);
  const { sandbox, server } = await serveOpenly(8);
  try {
    const desk = await start({ language: 'en', remote: server.url, token: OFFICE_TOKEN });
    const { page } = desk;
    const gate = gatePage(page, 'en');
    await gate.isNew();
    await gate.choose('five words that I remember');
    await framePage(page, 'en').ready();
    const outbox = outboxPage(page, 'en');
    const subscriptions = subscriptionsPage(page, 'en');
    await subscriptions.openOne('Groß & Söhne KG', 'Business Standard');
    const id = decodeURIComponent(new URL(page.url()).hash.split('/')[2] ?? '');
    const owner = sandbox.world.indexes().map((index) => sandbox.world.customer(index)).find(({ name }) => name === 'Groß & Söhne KG');
    const recordOf = () => (owner === undefined ? undefined : sandbox.world.subscriptions(owner, sandbox.clock.now()).find((one) => one.id === id));
    const before = recordOf();
    expect(before?.next).not.toBeNull();
    await outbox.begin('addSeats');
    await outbox.dialog.getByRole('textbox').fill('2');
    await expect(outbox.dialog.getByRole('checkbox', { name: outbox.changes.confirm.recreate })).toBeChecked();
    await outbox.queue();
    await outbox.openList('done');
    await expect(outbox.grid.rows).toHaveCount(2, { timeout: 30_000 });
    await expect(outbox.grid.root.getByText(outbox.words.state.confirmed)).toHaveCount(2, { timeout: 30_000 });
    const after = recordOf();
    expect(after?.quantity).toBe((before?.quantity ?? 0) + 2);
    expect(after?.next).toMatchObject({ quantity: before?.next?.quantity, term: before?.next?.term });
    desk.takeProblems();
  } finally {
    await server.close();
  }
});

/** The window of the demo office's youngest subscription closes some hours after the day it is made for. */
test('licences are given back just inside of the window; just outside the rules refuse and say when next', async ({ start, profile }) => {
  test.setTimeout(180_000);
  const inside = await start({ language: 'en' });
  await framePage(inside.page, 'en').ready();
  const subscriptions = subscriptionsPage(inside.page, 'en');
  await subscriptions.openOne('Łódzki Żuraw', 'Business Standard');
  const title = (await subscriptions.verdict('reduceSeats').locator('time').first().getAttribute('datetime')) ?? '';
  const closes = Date.parse(title);
  expect(Number.isFinite(closes)).toBe(true);
  await inside.close();

  const at = (shift: number) => new Date(closes + shift).toISOString();
  const last = await start({ language: 'en', profile: `${profile}/inside`, clock: at(-60_000) });
  await framePage(last.page, 'en').ready();
  const outbox = outboxPage(last.page, 'en');
  await subscriptionsPage(last.page, 'en').openOne('Łódzki Żuraw', 'Business Standard');
  await outbox.begin('reduceSeats');
  await expect(outbox.dialog.locator('[data-money]')).toBeVisible();
  await outbox.queue();
  await outbox.openList('done');
  await expect(outbox.grid.root.getByText(outbox.words.state.confirmed)).toHaveCount(1, { timeout: 30_000 });
  await last.close();

  const late = await start({ language: 'en', profile: `${profile}/outside`, clock: at(1_000) });
  await framePage(late.page, 'en').ready();
  const closed = subscriptionsPage(late.page, 'en');
  await closed.openOne('Łódzki Żuraw', 'Business Standard');
  await expect(closed.verdict('reduceSeats')).toHaveAttribute('data-kind', 'refused');
  await expect(late.page.locator('[data-change-button="reduceSeats"]')).toHaveCount(0);
  await photograph(late.page, 'change-outside-en');
});
