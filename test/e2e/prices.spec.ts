import { generatedLines, listFile, listLine } from '../builders/price-list.ts';
import { framePage } from './pages/frame.ts';
import { pricesPage } from './pages/prices.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { survey } from './support/sizes.ts';

const LANGUAGES = ['en', 'de', 'pl'] as const;
/** Shown as the person's own country writes it. */
const DAY = '01.04.2027';

for (const language of LANGUAGES) {
  test(`a price event in ${language}: entered, simulated, taken away and back`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    const prices = pricesPage(page, language);
    const { words, dialog } = prices;
    await prices.openPart('');
    await prices.button(words.events.new).click();

    // Nothing typed: every gap is named, nothing is kept.
    await dialog.getByRole('button', { name: words.dialog.save }).click();
    await expect(dialog.getByText(words.dialog.problem.missing)).toBeVisible();
    await dialog.getByLabel(words.dialog.namePl).fill('Podwyżka kwietniowa');
    await dialog.getByLabel(words.dialog.nameDe).fill('Erhöhung im April');
    await dialog.getByLabel(words.dialog.nameEn).fill('Increase in April');
    await dialog.getByLabel(words.dialog.effective).fill(DAY);
    await dialog.getByLabel(words.dialog.percent).fill('11');
    await photograph(page, `prices-event-dialog-${language}`);
    await expectNoViolations(page);
    await dialog.getByRole('button', { name: words.dialog.save }).click();

    const name = { pl: 'Podwyżka kwietniowa', de: 'Erhöhung im April', en: 'Increase in April' }[language];
    await expect(prices.region(name)).toBeVisible();
    await prices.rows.ready();
    expect(await prices.rows.total()).toBeGreaterThan(20);
    await survey(desk, language, 'prices-events');

    await prices.button(words.events.remove).click();
    await expect(page.getByText(words.events.removed.replace('{{name}}', name)).first()).toBeVisible();
    await expect(prices.region(name)).toBeHidden();
    await page.getByRole('button', { name: words.events.undo }).click();
    await expect(page.getByRole('navigation', { name: words.events.label }).getByText(name)).toBeVisible();
  });

  test(`price lists in ${language}: refused by line, imported, compared`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    const prices = pricesPage(page, language);
    const { words, alert } = prices;
    await prices.openPart('lists');
    await prices.button(words.lists.import).first().click();

    await prices.give('NCE 2026-06.csv', listFile(...generatedLines(40), listLine({ cost: '12,50' })));
    await expect(alert.getByText(words.import.problem.decimalComma.replace('{{value}}', '12,50'))).toBeVisible();
    await expect(alert.getByRole('button', { name: words.import.confirm, exact: true })).toBeDisabled();
    await survey(desk, language, 'prices-refused');

    await prices.give('NCE 2026-06.csv', listFile(...generatedLines(400), listLine()));
    await alert.getByRole('button', { name: words.import.confirm, exact: true }).click();
    await expect(alert).toBeHidden();

    await prices.openPart('lists');
    await prices.button(words.lists.import).first().click();
    await prices.give('NCE 2026-07.csv', listFile(...generatedLines(395, { changeEvery: 10 }), listLine({ cost: '11.00', list: '13.75' }), listLine({ sku: '0009' })));
    await expect(alert.getByText('2026-07')).toHaveCount(0);
    await expect(alert.getByRole('textbox')).toHaveValue('2026-07');
    await survey(desk, language, 'prices-preview');
    await alert.getByRole('button', { name: words.import.confirm, exact: true }).click();
    await expect(alert).toBeHidden();
    await prices.changes.ready();
    // 40 changed by the builder, one by hand, one new, five gone.
    expect(await prices.changes.total()).toBe(47);
    await survey(desk, language, 'prices-changes');
  });

  test(`exposure in ${language}: what is bound, and a limit`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    const prices = pricesPage(page, language);
    const { words, dialog } = prices;
    await prices.openPart('exposure');
    await prices.owed.ready();
    await prices.owed.rows.first().click();
    await prices.button(words.exposure.limit.set).click();
    await dialog.getByRole('textbox').fill('100');
    await dialog.getByRole('button', { name: words.exposure.limit.save }).click();
    await expect(prices.owed.rows.first().getByText(words.exposure.verdict.over)).toBeVisible();
    await survey(desk, language, 'prices-exposure');
  });
}
