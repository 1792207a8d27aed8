import { de, en, pl } from './support/quote-words.ts';
import { open } from './pages/address.ts';
import { expect, test } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { makeQuote, officeReady } from './support/quotes.ts';

/** Whether quotes bind and where the customer signs: chosen once for the office, otherwise for one quote. */

const WORDS = { pl, de, en } as const;
const NOT_BINDING = { pl: /zaproszeniem do składania zamówień/, de: /^Freibleibend/, en: /^Subject to our confirmation/ };
const SIGNED = { pl: 'Przyjęcie oferty', de: 'Annahme des Angebots', en: 'Acceptance of the quotation' };

for (const language of ['pl', 'de', 'en'] as const) {
  test(`quotes without binding and with a place to sign in ${language}`, async ({ start }) => {
    const { quotes, settings, common } = WORDS[language];
    const desk = await start({ language });
    const { page } = desk;
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('banner').getByRole('link').first().waitFor({ timeout: 40_000 });
    const { client, close } = await connectToHost(desk);
    await officeReady(client);
    const { id, customerId, currency, validUntil, subject, introduction, closing, lines } = await makeQuote(client, ['Setup']);
    await client.quotes.save({ id, customerId, language, currency, validUntil, subject, introduction, closing, lines: [...lines] });
    close();

    await open(page, '/settings/company');
    const form = page.getByRole('form', { name: settings.letterhead.title });
    await form.getByLabel(settings.letterhead.binding.label, { exact: true }).selectOption({ label: settings.letterhead.binding.no });
    await form.getByLabel(settings.letterhead.acceptanceBlock).check();
    await form.getByRole('button', { name: common.action.save }).click();
    await expect(page.getByText(settings.letterhead.saved).first()).toBeVisible();
    await form.getByLabel(settings.letterhead.acceptanceBlock).scrollIntoViewIfNeeded();
    await expectNoViolations(page);
    await photograph(page, `quote-binding-settings-${language}`);

    await open(page, `/quotes/${id}`);
    const paper = page.frameLocator('iframe').last();
    await expect(paper.getByText(NOT_BINDING[language])).toBeAttached({ timeout: 20_000 });
    await expect(paper.getByRole('heading', { name: SIGNED[language] })).toBeAttached();
    await paper.getByRole('heading', { name: SIGNED[language] }).scrollIntoViewIfNeeded();
    await photograph(page, `quote-binding-paper-${language}`);
    const choice = page.getByLabel(quotes.binding.label, { exact: true });
    await choice.selectOption({ label: quotes.binding.yes });
    await expect(paper.getByText(NOT_BINDING[language])).toHaveCount(0, { timeout: 20_000 });
    await expectNoViolations(page);
    await photograph(page, `quote-binding-${language}`);
  });
}
