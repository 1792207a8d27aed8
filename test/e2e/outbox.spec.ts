import { framePage } from './pages/frame.ts';
import { outboxPage } from './pages/outbox.ts';
import { subscriptionsPage } from './pages/subscriptions.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

/** From the page of a subscription into the queue and to the server: the demo office is the server. */
for (const language of ['pl', 'de', 'en'] as const) {
  test(`licences are added, wait while sending is paused, go out and are confirmed, in ${language}`, async ({ start }) => {
    test.slow();
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
