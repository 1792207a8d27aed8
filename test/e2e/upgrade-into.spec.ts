import { framePage } from './pages/frame.ts';
import { outboxPage } from './pages/outbox.ts';
import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

/** The name of the change in the queue, in every language. */
const UPGRADE = /Business Standard.*, [12] (Lizenz|licencj|licence)/;

/** licences of an upgrade first make a subscription, the next ones join it; who cannot take them is named with the reason. */
for (const language of ['de', 'pl', 'en'] as const) {
  test(`an upgrade into an existing subscription, in ${language}`, async ({ start }) => {
    const { page } = await start({ language });
    await page.setViewportSize({ width: 1366, height: 768 });
    await framePage(page, language).ready();
    const outbox = outboxPage(page, language);
    const subscriptions = subscriptionsPage(page, language);
    const { dialog } = outbox;
    const target = dialog.locator('[data-join] option, option').filter({ hasText: outbox.changes.field.joinInto.split('{{')[0] ?? '' });

    await subscriptions.openOne('Groß & Söhne KG', 'Business Standard');
    await outbox.begin('upgradePartial');
    await expect(dialog.locator('[data-money]')).toBeVisible();
    await outbox.queue();
    await outbox.openList('done');
    await expect(outbox.grid.root.getByText(outbox.words.state.confirmed).first()).toBeVisible({ timeout: 30_000 });

    // The copy has read what came of it.
    await subscriptions.openOne('Groß & Söhne KG', 'Business Premium');
    await subscriptions.openOne('Groß & Söhne KG', 'Business Standard');
    await outbox.begin('upgradePartial');
    const join = dialog.getByRole('combobox', { name: outbox.changes.field.join });
    await expect(join).toBeVisible({ timeout: 20_000 });
    const value = (await target.first().getAttribute('value')) ?? '';
    await join.selectOption(value);
    await dialog.getByRole('textbox').fill('2');
    await expect(dialog.getByText(/1\u00a0→\u00a03/)).toBeVisible();
    await expect(dialog.locator('[data-money]')).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `upgrade-into-${language}`);
    await outbox.queue();
    await outbox.openList('done');
    // Beside them stands what was planned for the next term and had to be planned again.
    await expect(outbox.grid.rows.filter({ hasText: UPGRADE }).filter({ hasText: outbox.words.state.confirmed })).toHaveCount(2, { timeout: 30_000 });
  });
}
