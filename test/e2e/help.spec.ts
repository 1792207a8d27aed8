import de from '../../locales/de/help.json' with { type: 'json' };
import en from '../../locales/en/help.json' with { type: 'json' };
import pl from '../../locales/pl/help.json' with { type: 'json' };
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

const WORDS = { pl, de, en } as const;
const ASKED = { pl: 'zlobek', de: 'kindergaerten', en: 'kindergarten' } as const;

for (const language of ['pl', 'de', 'en'] as const) {
  const words = WORDS[language];

  test(`F1 in ${language}: the article of the place, and back where one was`, async ({ start }) => {
    const { page } = await start({ language });
    await framePage(page, language).ready();
    for (const [address, article] of [['/today', 'screenToday'], ['/subscriptions', 'screenSubscriptions'], ['/settings/connection', 'screenConnection'], ['/prices/books', 'screenBooks'], ['/catalogue/carts', 'screenCarts'], ['/settings/data', 'screenBackup']] as const) {
      await open(page, address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.keyboard.press('F1');
      const drawer = page.getByRole('dialog');
      await expect(drawer.getByRole('heading', { name: words.article[article].title })).toBeVisible();
      if (article === 'screenToday' || article === 'screenBooks') {
        await expectNoViolations(page);
        await photograph(page, `help-f1-${article}-${language}`);
      }
      await page.keyboard.press('Escape');
      await expect(drawer).toBeHidden();
    }
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test(`reading and searching the help in ${language}`, async ({ start }) => {
    const { page } = await start({ language });
    const frame = framePage(page, language);
    await frame.ready();
    await frame.area('help').click();
    await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `help-${language}`);
    await page.getByRole('searchbox', { name: words.search }).fill(ASKED[language]);
    await expect(page.getByRole('list', { name: words.resultsLabel }).getByRole('link').first()).toHaveText(words.article.education.title);
    await photograph(page, `help-search-${language}`);
    for (const [place, title] of [['nce', words.article.nce.title], ['terms', words.article.terms.title], ['renames', words.article.renames.title], ['glossary', words.page.glossary], ['rules', words.page.rules], ['contacts', words.page.contacts]] as const) {
      await open(page, `/help/${place}`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expectNoViolations(page);
      await photograph(page, `help-${place}-${language}`);
    }
  });
}
