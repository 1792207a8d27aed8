import { bytesOf, csvOf, customerFile } from '../builders/customer-file.ts';
import { customersPage } from './pages/customers.ts';
import { draftsPage } from './pages/customer-drafts.ts';
import { framePage } from './pages/frame.ts';
import { gridOf } from './pages/grid.ts';
import { expect, test } from './support/app.ts';
import { survey } from './support/sizes.ts';

/** Seven lines, each bad in a way of its own. */
const BAD = {
  1: { NIP: '1234563217' },
  3: { 'Nazwa firmy': '' },
  150: { 'Kod pocztowy': '9-0361' },
  200: { 'E-mail': 'ewa(at)zaklad' },
  311: { Telefon: 'brak' },
  400: { Województwo: 'Bayern' },
  499: { 'Nazwa firmy': 'Müller GmbH', NIP: '' },
};

for (const language of ['en', 'de', 'pl'] as const) {
  test(`a file of 500 customers with 7 bad lines in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await framePage(page, language).ready();
    await customersPage(page, language).openList();
    const { words, grid } = draftsPage(page, language);
    await page.getByRole('button', { name: words.list.import, exact: true }).click();
    await page.locator('input[type="file"]').setInputFiles({ name: 'klienci.csv', mimeType: 'text/csv', buffer: bytesOf(csvOf(customerFile(500, BAD)), 'windows-1250') });
    const rows = gridOf(page, words.import.rows);
    await expect.poll(rows.total).toBe(500);
    await survey(desk, language, 'customer-import');
    await page.getByRole('button', { name: `${words.import.filter.bad} 7` }).click();
    await expect.poll(rows.total).toBe(7);
    // 493 klientów in one language, 493 klienci in another: the form follows the number.
    const take = String(Reflect.get(words.import, `take_${new Intl.PluralRules(language).select(493)}`));
    await page.getByRole('button', { name: take.replace('{{number}}', '493') }).click();
    await expect.poll(grid.total).toBe(493);
    await survey(desk, language, 'customer-drafts');
  });
}
