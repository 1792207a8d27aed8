import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedLines, listFile } from '../builders/price-list.ts';
import { cartsPage } from './pages/carts.ts';
import { framePage } from './pages/frame.ts';
import { gridOf } from './pages/grid.ts';
import { pricesPage } from './pages/prices.ts';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { answerDialog } from './support/dialogs.ts';
import { pdfText } from './support/pdf.ts';
import { survey } from './support/sizes.ts';

/** Answers the next question of the system where to keep a file. */
async function savesTo({ app, profile }: Desk, name: string): Promise<string> {
  const file = path.join(profile, name);
  await answerDialog({ app }, file);
  return file;
}

const LANGUAGES = ['en', 'de', 'pl'] as const;
const ARTICLE = 'Microsoft 365 Business Standard';

for (const language of LANGUAGES) {
  test(`old orders in ${language}: priced, compared, made a quote`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    const { words, dialog, openPart, button, region } = pricesPage(page, language);
    await openPart('legacy');
    // The page's own example: ten seats at 20.00, 2 576.00 against 2 400.00 and what is paid twice.
    const example = region(words.legacy.example.title);
    await expect(example.getByText(/2.576[.,]00/).first()).toBeVisible();
    await expect(example.getByText(/2.400[.,]00/).first()).toBeVisible();

    const orders = gridOf(page, words.legacy.orders);
    await orders.ready();
    await orders.rows.filter({ hasText: 'Business Essentials' }).first().click();
    await button(words.legacy.note).first().click();
    await dialog.getByLabel(words.legacy.dialog.price).fill('4,50');
    await survey(desk, language, 'legacy-facts');
    await dialog.getByRole('button', { name: words.legacy.dialog.save }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(words.legacy.secondYear).first()).toBeVisible();
    await survey(desk, language, 'legacy');
    await button(words.legacy.quote).click();
    await expect(page).toHaveURL(/quotes\/[0-9a-f-]{36}/);
  });

  test(`from a price list over an event to letters in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    const { words, dialog, alert, openPart, button, give, rows, changes } = pricesPage(page, language);
    await openPart('lists');
    await button(words.sheet.button).click();
    await expect(alert.getByRole('button', { name: words.import.confirm, exact: true })).toBeEnabled();
    await survey(desk, language, 'sheet');
    await alert.getByRole('button', { name: words.import.confirm, exact: true }).click();
    await expect(alert).toBeHidden();
    await openPart('lists');
    await button(words.lists.import).first().click();
    await give('NCE 2026-12.csv', listFile(...generatedLines(200)));
    await alert.getByRole('button', { name: words.import.confirm, exact: true }).click();
    await expect(alert).toBeHidden();
    await changes.ready();

    await openPart('');
    await button(words.events.new).click();
    await dialog.getByLabel(words.dialog.namePl).fill('Podwyżka 2027');
    await dialog.getByLabel(words.dialog.effective).fill('01.01.2027');
    await dialog.getByLabel(words.dialog.percent).fill('11');
    await dialog.getByRole('button', { name: words.dialog.save }).click();
    await rows.ready();
    await survey(desk, language, 'outputs');
    const workbook = await savesTo(desk, 'prices.xlsx');
    await button(words.outputs.workbook).click();
    await expect(page.getByText(workbook).first()).toBeVisible({ timeout: 30_000 });
    expect((await readFile(workbook)).subarray(0, 2).toString()).toBe('PK');
    await button(words.outputs.letters).click();
    // The page for letters to many, with the event chosen and everybody whose price changes ticked.
    await expect(page).toHaveURL(/quotes\/papers\/letters\?kind=priceChange&event=/);
    await expect(page.getByRole('checkbox').nth(3)).toBeVisible({ timeout: 20_000 });
    await survey(desk, language, 'letters');
    // One of them will do.
    await page.getByRole('checkbox').first().uncheck();
    await page.getByRole('checkbox').nth(1).check();
    await page.locator('main').getByRole('button').filter({ hasText: '1' }).first().click();
    await expect(page.locator('[data-letter-run="ended"]')).toBeVisible({ timeout: 60_000 });
  });

  test(`the term adviser in ${language}: forecast, ways side by side, a quote`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    const { words, openPart, button } = pricesPage(page, language);
    await openPart('adviser');
    await page.getByRole('combobox', { name: words.dialog.product }).fill(ARTICLE);
    await page.getByRole('option', { name: ARTICLE }).first().click();
    await page.getByLabel(words.adviser.fill.seasonSeats).fill('15');
    await page.getByLabel(words.adviser.fill.seasonMonths).fill('3');
    await button(words.adviser.fill.button).click();
    const ways = page.getByRole('table', { name: words.adviser.options });
    await expect(ways.getByRole('row')).toHaveCount(6);
    await survey(desk, language, 'adviser');
    await expect(button(words.adviser.quote)).toBeDisabled();
    const customer = page.getByRole('combobox', { name: words.adviser.customer });
    await customer.click();
    await page.getByRole('listbox').getByRole('option').first().click();
    // The page for the meeting speaks the language that was chosen, whatever the screen speaks.
    const file = await savesTo(desk, 'advice.pdf');
    await page.getByLabel(words.adviser.paper.language).selectOption('de');
    await button(words.adviser.pdf).click();
    await expect(page.getByText(file).first()).toBeVisible({ timeout: 30_000 });
    const text = await pdfText(file);
    expect(text).toContain('Laufzeit und Zahlung wählen');
    expect(text).toContain(ARTICLE);
    expect(text.split('\f').filter((one) => one.trim() !== '')).toHaveLength(1);

    await button(words.adviser.quote).click();
    await expect(page).toHaveURL(/quotes\/[0-9a-f-]{36}/);
  });

  test(`idle seats, revenue, price books and rates in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    const { words, dialog, alert, openPart, button, region } = pricesPage(page, language);

    await openPart('seats');
    const seats = gridOf(page, words.seats.label);
    await seats.ready();
    await seats.rows.first().click();
    await button(words.seats.note).click();
    await dialog.getByRole('textbox').fill('0');
    await dialog.getByRole('button', { name: words.legacy.dialog.save }).click();
    await expect(dialog).toBeHidden();
    await page.locator('input[type="file"]').setInputFiles({ name: 'seats.csv', mimeType: 'text/csv', buffer: Buffer.from('Subscription ID;Assigned\nnobody;many\n') });
    await expect(page.getByText(words.seats.problem.notANumber.replace('{{value}}', 'many')).first()).toBeVisible();
    await survey(desk, language, 'seats');

    await openPart('revenue');
    await gridOf(page, words.revenue.groups.customer.replace('{{currency}}', 'EUR')).ready();
    await survey(desk, language, 'revenue');

    await openPart('books');
    await button(words.books.new).first().click();
    await alert.getByLabel(words.books.dialog.name).fill('Standard 2027');
    await alert.getByLabel(words.books.dialog.share).fill('12,5');
    await alert.getByLabel(words.books.dialog.minimum, { exact: true }).selectOption('amount');
    const least = alert.getByLabel(words.books.dialog.atLeast.amount.replace('{{currency}}', 'EUR'));
    await alert.getByRole('button', { name: words.legacy.dialog.save }).click();
    await expect(alert.getByText(words.books.dialog.amountProblem)).toBeVisible();
    await least.fill('1');
    await survey(desk, language, 'book-dialog');
    await alert.getByRole('button', { name: words.legacy.dialog.save }).click();
    await expect(region('Standard 2027')).toBeVisible();
    await page.getByRole('combobox', { name: words.dialog.product }).fill(ARTICLE);
    await page.getByRole('option', { name: ARTICLE }).first().click();
    await expect(page.getByRole('table', { name: words.books.try }).getByText(/Standard 2027/).first()).toBeVisible();
    await survey(desk, language, 'books');

    // The book shows where the article stands, and carts are priced by it.
    const carts = cartsPage(page, language);
    await carts.add('business standard', ARTICLE, 3);
    await expect(page.locator('[data-own="true"]').first()).toContainText('Standard 2027');
    await survey(desk, language, 'article-own-price');
    await carts.openList();
    await carts.grid.rows.first().dblclick();
    await expect(page.locator('[data-price-book="Standard 2027"]')).toBeVisible();
    await survey(desk, language, 'cart-own-price');

    await openPart('rates');
    await page.locator('input[type="file"]').setInputFiles({ name: 'archive.csv', mimeType: 'text/csv', buffer: Buffer.from('data;1EUR;1USD;nr;full\n;euro;dolar;;\n20261119;4,2500;3,9000;1;224/A/NBP/2026\n20261120;4,3000;3,9500;2;225/A/NBP/2026\n') });
    const rates = gridOf(page, words.rates.label);
    await rates.ready();
    expect(await rates.total()).toBe(4);
    await survey(desk, language, 'rates');

    // What is sold in złoty is counted in złoty, at the rate that is named.
    await openPart('books');
    await button(words.books.new).first().click();
    await alert.getByLabel(words.books.dialog.name).fill('PLN 2027');
    await alert.getByLabel(words.lists.column.currency).selectOption('PLN');
    await alert.getByLabel(words.books.dialog.share).fill('20');
    await alert.getByRole('button', { name: words.legacy.dialog.save }).click();
    await expect(region('PLN 2027')).toBeVisible();
    await openPart('revenue');
    await gridOf(page, words.revenue.groups.customer.replace('{{currency}}', 'PLN')).ready();
    await expect(page.getByText('225/A/NBP/2026')).toBeVisible();
    await survey(desk, language, 'revenue-other-currency');
  });
}
