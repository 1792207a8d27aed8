import { open } from './pages/address.ts';
import { ownTexts } from './pages/own-texts.ts';
import { expect, test } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { de, en, pl } from './support/quote-words.ts';
import { officeReady } from './support/quotes.ts';

/** The office's own words on its letters: written in settings by kind and language, checked while they are typed, filled in on the letter. */

const WORDS = { pl, de, en } as const;
const SMALL = { width: 1366, height: 768 };

for (const language of ['pl', 'de', 'en'] as const) {
  test(`own words on a renewal letter in ${language}`, async ({ start }) => {
    const { quotes } = WORDS[language];
    const desk = await start({ language });
    const { page } = desk;
    await page.setViewportSize(SMALL);
    await page.getByRole('banner').getByRole('link').first().waitFor({ timeout: 40_000 });
    const { client, close } = await connectToHost(desk);
    await officeReady(client);
    const renewing = async () => (await client.documents.letterCustomers({ kind: 'renewalLetter', about: null })).customers[0] ?? null;
    // Whose term ends soon is known once the subscriptions have come in.
    await expect.poll(renewing, { timeout: 40_000 }).not.toBeNull();
    const customer = await renewing();
    if (customer === null) throw new Error('nothing renews');
    close();

    await open(page, '/settings/company');
    const texts = ownTexts(page, WORDS[language], quotes.letterTexts.title);
    const opening = texts.field(quotes.letterTexts.opening);
    await texts.form.scrollIntoViewIfNeeded();
    await texts.field(quotes.letterTexts.kind).selectOption('priceChange');
    await texts.show(language);
    await texts.refuses(quotes.letterTexts.opening, { before: '', placeholder: '{{days}}' });
    await opening.scrollIntoViewIfNeeded();
    await expectNoViolations(page);
    await photograph(page, `letter-texts-refused-${language}`);
    await opening.fill('');
    await texts.field(quotes.letterTexts.kind).selectOption('renewalLetter');
    await opening.fill('Hallo ');
    await texts.openPlaceholders(quotes.letterTexts.opening);
    await texts.chooseCustomer();
    await expect(opening).toHaveValue('Hallo {{customer}}');
    await texts.field(quotes.letterTexts.closing).fill('Bis bald, {{company}}');
    await texts.save(quotes.letterTexts.saved);
    await expectNoViolations(page);
    await photograph(page, `letter-texts-${language}`);

    await open(page, `/quotes/papers/new?customer=${customer.id}&kind=renewalLetter&lang=${language}`);
    const paper = page.frameLocator('iframe').last();
    await expect(paper.getByText(`Hallo ${customer.name}`)).toBeVisible({ timeout: 20_000 });
    await expect(paper.getByText(/^Bis bald, /)).toBeAttached();
    await expectNoViolations(page);
    await photograph(page, `letter-texts-paper-${language}`);
  });
}
