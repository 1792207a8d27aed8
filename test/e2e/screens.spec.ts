import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { resize, SIZES } from './support/sizes.ts';

/** Every place of the program that has no specification of its own. */
const PLACES = [
  ['today', '/today'],
  ['sync', '/sync'],
  ['settings', '/settings'],
  ['settings-connection', '/settings/connection'],
  ['settings-company', '/settings/company'],
  ['settings-about', '/settings/about'],
] as const;

/** Text that a reader cannot see in full: cut by its box without a way to scroll to it. */
async function widestOverflow({ page }: Desk): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

for (const language of ['pl', 'de', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every place in ${language}, ${theme}: no accessibility problem, nothing wider than the window`, async ({ start }) => {
      const desk = await start({ language });
      const frame = framePage(desk.page, language);
      await frame.ready();
      await frame.useTheme(theme);
      for (const size of SIZES) {
        await resize(desk, size);
        for (const [name, address] of PLACES) {
          await open(desk.page, address);
          await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
          await frame.settled();
          await photograph(desk.page, `${name}-${language}-${theme}-${size.width}`);
          expect(await widestOverflow(desk), `${name} fits into ${size.width}`).toBeLessThanOrEqual(0);
          if (size.width === 1366) await expectNoViolations(desk.page);
        }
      }
    });
  }

  test(`palette and shortcuts sheet in ${language}`, async ({ start }) => {
    const { page } = await start({ language });
    const frame = framePage(page, language);
    await frame.ready();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lodz', { delay: 20 });
    await expect(page.getByRole('option', { name: /Łódzki Żuraw/ }).first()).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `palette-${language}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /Łódzki Żuraw/ })).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `shortcuts-${language}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
}
