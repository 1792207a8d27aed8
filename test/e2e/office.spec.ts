import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { guidesPage } from './pages/guides.ts';
import { words } from './pages/people.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

for (const language of ['pl', 'de', 'en'] as const) {
  test(`the office itself in ${language}: what stands before the first order, its numbers, the demo thrown away`, async ({ start }) => {
    const { page } = await start({ language });
    await page.setViewportSize({ width: 1366, height: 768 });
    const { settings, people, common, today } = words(language);
    await framePage(page, language).ready();
    // Offered once, and nothing waits for the answer.
    await page.getByRole('button', { name: today.demo.look, exact: true }).click();
    await expect(page.locator('[data-demo-choice]')).toHaveCount(0);

    await open(page, '/settings/readiness');
    await expect(page.locator('[data-need="customerNumberMissing"]')).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `readiness-${language}`);
    // A missing step is one click away: the guide begins, and the next click goes on with it.
    const guides = guidesPage(page, language);
    for (const _time of ['first', 'again']) {
      await page.locator('[data-need="portalAccessMissing"]').getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: guides.words.guide.registration.title }).waitFor();
      await open(page, '/settings/readiness');
    }
    await guides.openList();
    await expect(page.locator('[data-guide="registration"]').getByRole('link')).toHaveCount(1);
    await open(page, '/settings/readiness');
    await page.locator('[data-need="customerNumberMissing"]').getByRole('link').click();
    await expect(page.locator('#partner-title')).toBeVisible();
    await page.locator('#partner-title').scrollIntoViewIfNeeded();
    await expectNoViolations(page);
    await photograph(page, `partner-${language}`);

    await open(page, '/settings/people');
    await page.getByRole('button', { name: people.list.first }).click();
    await page.getByLabel(people.field.name).fill('Anna Szefowa');
    await page.getByRole('button', { name: common.action.save, exact: true }).click();
    await expect(page.locator('[data-person="Anna Szefowa"]')).toBeVisible();
    await open(page, '/settings/connection');
    await page.getByRole('button', { name: settings.demo.discard }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: settings.demo.discard }).click();
    await expect(page.getByText(settings.demo.discarded).first()).toBeVisible();
    await expect(page.locator('[data-person="Anna Szefowa"]')).toHaveCount(0);
    await expectNoViolations(page);
  });
}
