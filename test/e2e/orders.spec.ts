import de from '../../locales/de/orders.json' with { type: 'json' };
import en from '../../locales/en/orders.json' with { type: 'json' };
import pl from '../../locales/pl/orders.json' with { type: 'json' };
import { framePage } from './pages/frame.ts';
import { outboxPage } from './pages/outbox.ts';
import { quotesPage } from './pages/quotes.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

const WORDS = { en, de, pl } as const;
const CUSTOMER = 'Łódzki Żuraw Sp. z o.o.';

/** The main job to its end: a quote is accepted, ordered, and confirmed by the server. */
for (const language of ['de', 'pl', 'en'] as const) {
  test(`an accepted quote becomes an order, in ${language}`, async ({ start }) => {
    const { page } = await start({ language });
    await framePage(page, language).ready();
    const words = WORDS[language];
    const quotes = quotesPage(page, language);
    await quotes.openList();
    await quotes.begin(CUSTOMER, 'zuraw');
    await quotes.addProduct('business basic', 'Microsoft 365 Business Basic');
    await quotes.line(1).quantity.fill('4');
    await expect(quotes.saved).toBeVisible();
    await quotes.action('issue').click();
    await quotes.confirm.click();
    await page.getByRole('button', { name: words.open }).click();

    const dialog = page.locator('[data-order]');
    await expect(dialog.locator('[data-order-line="0"]')).toContainText('Microsoft 365 Business Basic');
    await expectNoViolations(page);
    await photograph(page, `order-confirm-${language}`);
    await dialog.getByRole('button', { name: words.confirm, exact: true }).click();
    await expect(dialog).toBeHidden();

    const outbox = outboxPage(page, language);
    await outbox.openList('done');
    await expect(outbox.grid.rows).toHaveCount(1, { timeout: 40_000 });
    await outbox.grid.rows.first().dblclick();
    await expect(page.getByText(outbox.words.state.confirmed, { exact: true })).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `order-confirmed-${language}`);
  });
}
