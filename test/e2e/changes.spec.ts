import path from 'node:path';
import { after, DAY, MINUTE, SECOND } from '../../core/domain/time/instant.ts';
import type { Instant } from '../../core/domain/time/instant.ts';
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

test('licences are given back just inside of the window; just outside the rules refuse and say when next', async ({ start, profile }) => {
  const { sandbox, server } = await serveOpenly(8);
  const owner = sandbox.world.indexes().map((index) => sandbox.world.customer(index)).find(({ name }) => name.startsWith('Łódzki Żuraw'));
  const bought = owner === undefined ? [] : sandbox.world.subscriptions(owner, sandbox.clock.now()).filter(({ sku }) => sku?.title === 'Microsoft 365 Business Standard');
  const closes = after(bought[0]?.startsAt ?? sandbox.clock.now(), 7 * DAY);
  /** The program in a fresh office at a moment, with the subscription open. */
  const openAt = async (name: string, at: Instant) => {
    sandbox.clock.setNow(at);
    const desk = await start({ language: 'en', profile: path.join(profile, name), remote: server.url, token: OFFICE_TOKEN, clock: new Date(at).toISOString() });
    const gate = gatePage(desk.page, 'en');
    await gate.isNew();
    await gate.choose('five words that I remember');
    await framePage(desk.page, 'en').ready();
    const subscriptions = subscriptionsPage(desk.page, 'en');
    await subscriptions.openOne('Łódzki Żuraw', 'Business Standard');
    return { desk, subscriptions, outbox: outboxPage(desk.page, 'en') };
  };
  try {
    const inside = await openAt('inside', after(closes, -10 * MINUTE));
    await inside.outbox.begin('reduceSeats');
    await expect(inside.outbox.dialog.locator('[data-money]')).toBeVisible();
    await inside.outbox.queue();
    await inside.outbox.openList('done');
    await expect(inside.outbox.grid.root.getByText(inside.outbox.words.state.confirmed)).toHaveCount(1, { timeout: 30_000 });
    inside.desk.takeProblems();
    await inside.desk.close();

    const outside = await openAt('outside', after(closes, SECOND));
    await expect(outside.subscriptions.verdict('reduceSeats')).toHaveAttribute('data-kind', 'refused');
    await expect(outside.desk.page.locator('[data-change-button="reduceSeats"]')).toHaveCount(0);
    await outside.subscriptions.unfold('reduceSeats');
    await expectNoViolations(outside.desk.page);
    await photograph(outside.desk.page, 'change-outside-en');
    outside.desk.takeProblems();
  } finally {
    await server.close();
  }
});
