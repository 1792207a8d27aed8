import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { words } from './pages/people.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

for (const language of ['pl', 'de', 'en'] as const) {
  test(`news in ${language}: on the first page, all of them, a note of one's own`, async ({ start }) => {
    const { page } = await start({ language });
    await page.setViewportSize({ width: 1366, height: 768 });
    const { news, settings } = words(language);
    await framePage(page, language).ready();
    await expect(page.getByText('Portal maintenance on Saturday evening')).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `news-today-${language}`);
    await open(page, '/today/news');
    await expect(page.getByRole('heading', { name: news.title, level: 1 })).toBeVisible();
    await page.getByLabel(news.titleLabel).fill('Kto ma klucze?');
    await page.getByRole('button', { name: news.add, exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Kto ma klucze?' })).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `news-${language}`);
    await open(page, '/settings/data');
    await expect(page.getByRole('heading', { name: settings.section.data }).or(page.locator('#privacy-title'))).toBeVisible();
    await page.locator('#privacy-title').scrollIntoViewIfNeeded();
    await expectNoViolations(page);
    await photograph(page, `privacy-${language}`);
  });
}
