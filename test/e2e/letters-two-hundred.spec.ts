import common from '../../locales/de/common.json' with { type: 'json' };
import de from '../../locales/de/quotes.json' with { type: 'json' };
import { open } from './pages/address.ts';
import { gatePage } from './pages/gate.ts';
import { expect, test } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN, serveOffice } from './support/office-server.ts';
import { officeReady } from './support/quotes.ts';

/** Renewal letters of a whole office in one go: stopped in the middle, gone on with, and every number accounted for. */

const CUSTOMERS = 240;
const LETTERS = 200;
const SPAN = { from: '2026-11-22', until: '2027-11-21' } as const;

test('two hundred renewal letters as one batch, stopped in the middle and gone on with', async ({ start }) => {
  test.setTimeout(900_000);
  const server = await serveOffice(CUSTOMERS);
  try {
    const desk = await start({ language: 'de', remote: server.url, token: OFFICE_TOKEN });
    const { page } = desk;
    const gate = gatePage(page, 'de');
    await gate.isNew();
    await gate.choose('vier Wörter für ein Büro');
    await page.getByRole('banner').getByRole('link').first().waitFor({ timeout: 60_000 });
    const { client, close } = await connectToHost(desk);
    await officeReady(client);
    // Until everything has come in: nobody joins the list while it is looked at.
    await expect(page.getByText(common.syncState.idle, { exact: true }).first()).toBeVisible({ timeout: 300_000 });
    const due = async (): Promise<number> => (await client.documents.letterCustomers({ kind: 'renewalLetter', about: `${SPAN.from}..${SPAN.until}` })).customers.length;
    expect(await due()).toBeGreaterThanOrEqual(LETTERS);
    const profile = await client.office.profile();
    await client.office.saveProfile({ ...profile, companyName: 'Chmura Biurowa', line1: 'ul. Przykładowa 12', postalCode: '31-001', city: 'Kraków', country: 'PL', taxId: 'PL5250000009' });

    await open(page, `/quotes/papers/letters?kind=renewalLetter&from=${SPAN.from}&until=${SPAN.until}`);
    const boxes = page.getByRole('list').getByRole('checkbox');
    await expect.poll(() => boxes.count(), { timeout: 60_000 }).toBe(await due());
    for (let over = (await boxes.count()) - LETTERS; over > 0; over -= 1) await boxes.nth(over - 1).uncheck();
    const began = Date.now();
    await page.getByRole('button', { name: de.letters.issue_other.replace('{{count}}', String(LETTERS)) }).click();
    const run = page.locator('[data-letter-run]');
    const issued = async (): Promise<number> => Number(await run.getAttribute('data-issued'));
    await expect.poll(issued, { timeout: 300_000, intervals: [100] }).toBeGreaterThanOrEqual(LETTERS / 2 - 10);
    await photograph(page, 'letters-running-de');
    await page.getByRole('button', { name: de.letters.stop }).click();
    await expect(page.locator('[data-letter-run="ended"]')).toBeVisible({ timeout: 60_000 });
    const firstPart = await issued();
    test.info().annotations.push({ type: 'time per letter', description: `${((Date.now() - began) / firstPart).toFixed(0)} ms` });
    expect(firstPart).toBeLessThan(LETTERS);

    // What was issued stays and is named; what was not has no number.
    await expect(page.getByRole('list', { name: de.letters.issued }).getByRole('listitem')).toHaveCount(firstPart);
    await expect(page.getByText(de.letters.stopped_other.replace('{{count}}', String(LETTERS - firstPart)))).toBeVisible();
    const kept = async () => (await client.documents.page({ customerId: null, kind: 'renewalLetter', from: 0, count: 500 })).rows;
    const before = await kept();
    expect(before).toHaveLength(firstPart);
    expect(before.every(({ pdfSha256 }) => pdfSha256 !== null)).toBe(true);
    await expectNoViolations(page);
    await photograph(page, 'letters-stopped-de');

    await page.getByRole('button', { name: de.letters.resume_other.replace('{{count}}', String(LETTERS - firstPart)) }).click();
    await expect.poll(issued, { timeout: 300_000 }).toBe(LETTERS);
    await expect(page.locator('[data-letter-run="ended"]')).toBeVisible({ timeout: 60_000 });
    const rows = await kept();
    expect(rows).toHaveLength(LETTERS);
    expect(new Set(rows.map(({ customerId }) => customerId)).size).toBe(LETTERS);
    // One series for each language, every one of them without a gap.
    for (const language of ['pl', 'de', 'en'] as const) {
      const counts = rows.filter((row) => row.language === language).map(({ number }) => Number(/\d+$/.exec(number)?.[0])).toSorted((a, b) => a - b);
      expect(counts).toEqual(counts.map((_, index) => index + 1));
    }
    close();
    await desk.close();
  } finally {
    await server.close();
  }
});
