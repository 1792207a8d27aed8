import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import de from '../../locales/de/radar.json' with { type: 'json' };
import quotesDe from '../../locales/de/quotes.json' with { type: 'json' };
import en from '../../locales/en/radar.json' with { type: 'json' };
import pl from '../../locales/pl/radar.json' with { type: 'json' };
import type { Language } from '../../electron/bridge.ts';
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { gridOf } from './pages/grid.ts';
import { filled } from './pages/quotes.ts';
import { expect, test } from './support/app.ts';
import { answerDialog } from './support/dialogs.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { pdfText } from './support/pdf.ts';
import { resize, SIZES, survey } from './support/sizes.ts';

const WORDS = { en, de, pl } as const;

function radarPage(page: Page, language: Language) {
  const words = WORDS[language];
  return { words, grid: gridOf(page, words.label), chip: (list: 'filters' | 'horizons', name: string) => page.getByRole('list', { name: words[list] }).getByRole('button', { name: new RegExp(`^${name}`) }) };
}

for (const language of ['en', 'de', 'pl'] as const) {
  test(`the radar in ${language}: the year ahead, monthly noise in one line`, async ({ start }) => {
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

test('a take-over is noted on the radar, and the year goes onto the wall in German', async ({ start, profile }) => {
  const desk = await start({ language: 'de' });
  const { page } = desk;
  await framePage(page, 'de').ready();
  await resize(desk, SIZES[0]);
  await open(page, '/radar');
  await radarPage(page, 'de').grid.ready();
  await page.getByText(de.takeOver.none).click();
  await page.getByRole('button', { name: de.takeOver.add }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('Bald bei uns GmbH & Co. KG');
  await dialog.getByLabel(de.takeOver.field.distributor).fill('Anderer Distributor AG');
  await dialog.getByLabel(de.takeOver.field.product).fill('20 × Microsoft 365 Business Premium');
  await dialog.getByLabel(de.takeOver.field.endsOn).fill('2027-03-31');
  await dialog.getByRole('textbox', { name: de.takeOver.field.monthly }).fill('400');
  await expectNoViolations(page);
  await photograph(page, 'radar-take-over-dialog-de');
  await dialog.getByRole('button', { name: de.takeOver.save, exact: true }).click();
  await expect(page.locator('[data-take-over]')).toContainText('130');
  await expectNoViolations(page);
  await photograph(page, 'radar-take-over-de');

  for (const size of ['A3', 'A4'] as const) {
    const file = path.join(profile, `${size}.pdf`);
    await answerDialog(desk, file);
    await page.getByRole('button', { name: de.planner.save }).click();
    await page.getByRole('menuitem', { name: de.planner.sizes[size] }).click();
    await expect(page.getByText(filled(de.planner.saved, { path: file })).first()).toBeVisible({ timeout: 30_000 });
    const { text, pages, points } = await lookAt(file);
    expect(text).toContain('Bald bei uns');
    expect(text).toContain('Oktober 2027');
    expect(pages).toBe(1);
    expect(points, 'landscape').toEqual(size === 'A3' ? [1191, 842] : [842, 595]);
  }
});

async function lookAt(file: string): Promise<{ readonly text: string; readonly pages: number; readonly points: readonly number[] }> {
  const { stdout } = await promisify(execFile)('pdfinfo', [file]);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(stdout);
  return { text: await pdfText(file), pages: Number(/Pages:\s+(\d+)/.exec(stdout)?.[1]), points: [size?.[1], size?.[2]].map((one) => Math.round(Number(one))) };
}

test('rows of the radar that are picked get letters, or one change for all of them', async ({ start }) => {
  const desk = await start({ language: 'de' });
  const { page } = desk;
  await framePage(page, 'de').ready();
  await resize(desk, SIZES[0]);
  await open(page, '/radar?filter=renewals');
  const radar = radarPage(page, 'de');
  await radar.grid.ready();
  await radar.grid.rows.nth(0).getByRole('checkbox').click();
  await radar.grid.rows.nth(1).getByRole('checkbox').click();
  await expect(page.getByRole('button', { name: de.chosen.letters })).toBeVisible();
  await expectNoViolations(page);
  await photograph(page, 'radar-picked-de');
  await page.getByRole('button', { name: de.chosen.change }).click();
  const bulk = page.locator('[data-bulk]');
  await expect(bulk).toBeVisible();
  await expect(bulk.locator('[data-bulk-ready]')).toBeVisible({ timeout: 20_000 });
  await photograph(page, 'radar-bulk-de');
  await page.keyboard.press('Escape');
  await expect(bulk).toBeHidden();
  await page.getByRole('button', { name: de.chosen.letters }).click();
  const named = page.getByText(new RegExp(`^(${quotesDe.letters.chosen_one.split('{{')[0]}|${quotesDe.letters.chosen_other.split('{{')[0]})`));
  await expect(named).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  await expectNoViolations(page);
  await photograph(page, 'radar-letters-de');
  await page.getByRole('button', { name: quotesDe.letters.everybody }).click();
  await expect(named).toBeHidden();
});
