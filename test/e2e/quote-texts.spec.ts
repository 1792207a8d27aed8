import { de, en, pl } from './support/quote-words.ts';
import { quoteLine } from '../builders/quote.ts';
import { open } from './pages/address.ts';
import { ownTexts } from './pages/own-texts.ts';
import { expect, test } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { makeQuote, officeReady } from './support/quotes.ts';

/** The office's own words: written once in settings, checked while they are typed, filled in on the paper, other words for one quote. */

const WORDS = { pl, de, en } as const;
const SMALL = { width: 1366, height: 768 };

for (const language of ['pl', 'de', 'en'] as const) {
  test(`texts with placeholders and a line by use in ${language}`, async ({ start }) => {
    const { quotes, settings } = WORDS[language];
    const desk = await start({ language });
    const { page } = desk;
    await page.setViewportSize(SMALL);
    await page.getByRole('banner').getByRole('link').first().waitFor({ timeout: 40_000 });
    const { client, close } = await connectToHost(desk);
    await officeReady(client);

    await open(page, '/settings/company');
    const texts = ownTexts(page, WORDS[language], settings.texts.title);
    const introduction = texts.field(settings.texts.introduction);
    await texts.form.scrollIntoViewIfNeeded();
    await texts.show(language);
    await texts.refuses(settings.texts.introduction, { before: 'Hallo ', placeholder: '{{kunde}}' });
    await expectNoViolations(page);
    await photograph(page, `quote-texts-refused-${language}`);
    await introduction.fill('Hallo ');
    await texts.openPlaceholders(settings.texts.introduction);
    await photograph(page, `quote-texts-menu-${language}`);
    await texts.chooseCustomer();
    await expect(introduction).toHaveValue('Hallo {{customer}}');
    await texts.field(settings.texts.terms).fill('# AGB\n\n1. {{company}}\n2. {{validUntil}}');
    await texts.save(settings.texts.saved);
    await expectNoViolations(page);
    await photograph(page, `quote-texts-${language}`);

    const made = await makeQuote(client, ['Setup']);
    const { id, customerId, currency, validUntil, subject, closing, lines } = made;
    const introducing = (await client.documents.texts()).introduction[language];
    await client.quotes.save({ id, customerId, language, currency, validUntil, subject, introduction: introducing, closing, lines: [...lines, quoteLine({ id: '00000000-0000-4000-8000-000000000779', productId: 'DZH318Z0BPS6', skuId: '0001', title: 'Azure plan', term: null, billingPlan: 'monthly', quantity: 1, unitPrice: { amount: 0, scale: 2, currency }, byUse: true })] });
    close();
    await open(page, `/quotes/${id}`);
    const paper = page.frameLocator('iframe').last();
    await expect(paper.getByText(`Hallo ${made.customerName}`)).toBeVisible({ timeout: 20_000 });
    await expect(paper.getByRole('heading', { name: 'AGB' })).toBeAttached();
    await expect(page.getByText(quotes.lines.byUseNet)).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `quote-by-use-${language}`);
    const terms = page.getByLabel(quotes.head.terms, { exact: true });
    await terms.fill('{{contract}}');
    await expect(page.locator('[data-blocker="placeholders"]')).toContainText('{{contract}}', { timeout: 20_000 });
    await page.locator('[data-blocker="placeholders"]').getByRole('button', { name: quotes.placeholders.show }).click();
    await expect(terms).toBeFocused();
    await expectNoViolations(page);
    await photograph(page, `quote-texts-editor-${language}`);
    await page.getByRole('button', { name: quotes.head.termsBack }).click();
    await expect(page.locator('[data-blocker="placeholders"]')).toBeHidden({ timeout: 20_000 });
  });
}
