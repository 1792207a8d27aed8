import type { Page } from '@playwright/test';
import de from '../../locales/de/radar.json' with { type: 'json' };
import en from '../../locales/en/radar.json' with { type: 'json' };
import pl from '../../locales/pl/radar.json' with { type: 'json' };
import type { Language } from '../../electron/bridge.ts';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { gridOf } from './pages/grid.ts';
import { expect, test } from './support/app.ts';
import { survey } from './support/sizes.ts';

const WORDS = { en, de, pl } as const;

function radarPage(page: Page, language: Language) {
  const words = WORDS[language];
  return { words, grid: gridOf(page, words.label), chip: (list: 'filters' | 'horizons', name: string) => page.getByRole('list', { name: words[list] }).getByRole('button', { name: new RegExp(`^${name}`) }) };
}

for (const language of ['en', 'de', 'pl'] as const) {
  test(`the radar in ${language}: the year ahead, monthly noise in one line`, async ({ start }) => {
    test.slow();
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    await open(page, '/radar');
    const radar = radarPage(page, language);
    await radar.grid.ready();
    await expect(page.getByRole('heading', { level: 1, name: radar.words.title })).toBeVisible();
    await expect(page.locator('[data-folded]')).toBeVisible();
    await survey(desk, language, 'radar');
    const soon = await radar.grid.total();
    await radar.chip('horizons', radar.words.horizon['365']).click();
    await expect.poll(radar.grid.total).toBeGreaterThan(soon);
    await page.getByRole('button', { name: radar.words.head.unfold }).click();
    const folded = Number(await page.locator('[data-folded]').getAttribute('data-folded'));
    await expect.poll(radar.grid.total).toBe(folded);
  });
}

test('an item of the radar is pinned and keeps a note', async ({ start }) => {
  const { page } = await start();
  await framePage(page, 'en').ready();
  await open(page, '/radar');
  const radar = radarPage(page, 'en');
  await radar.grid.ready();
  const [name] = await radar.grid.names();
  await page.getByRole('button', { name: 'Details' }).click();
  await radar.grid.rowOf(name ?? '').first().click();
  await page.getByRole('button', { name: en.pane.pin, exact: true }).click();
  await page.getByRole('textbox', { name: en.note.label }).fill('ask for the headcount');
  await page.getByRole('button', { name: en.note.save }).click();
  await radar.chip('filters', en.filter.pinned).click();
  await expect.poll(radar.grid.total).toBeGreaterThan(0);
  await radar.grid.rowOf(name ?? '').first().click();
  await expect(page.getByRole('button', { name: en.pane.unpin, exact: true })).toBeVisible();
});
