import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import de from '../../locales/de/quotes.json' with { type: 'json' };
import en from '../../locales/en/quotes.json' with { type: 'json' };
import pl from '../../locales/pl/quotes.json' with { type: 'json' };
import type { QueueOutcome } from '../../core/contract/outbox.ts';
import { quoteLine } from '../builders/quote.ts';
import { open } from './pages/address.ts';
import { expect, test } from './support/app.ts';
import type { Desk } from './support/app.ts';
import { answerDialog } from './support/dialogs.ts';
import { connectToHost, type HostClient } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { officeReady } from './support/quotes.ts';

const WORDS = { en, de, pl } as const;


async function ready(desk: Desk): Promise<void> {
  await desk.page.getByRole('banner').getByRole('link').first().waitFor({ timeout: 40_000 });
  const { client, close } = await connectToHost(desk);
  await officeReady(client);
  await expect.poll(async () => (await client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 1 })).total, { timeout: 40_000 }).toBeGreaterThan(5);
  await expect.poll(async () => (await client.catalogue.page({ search: 'Business Basic', kind: 'main', segment: null, from: 0, count: 1 })).rows[0]?.priceFrom ?? null, { timeout: 40_000 }).not.toBeNull();
  close();
}

const queued = (outcome: QueueOutcome): string => {
  if (outcome.kind !== 'queued') throw new Error(JSON.stringify(outcome));
  return outcome.entry.id;
};

/** A draft over an article of the catalogue and some work of the office. */
async function draftFor(client: HostClient, language: 'pl' | 'de' | 'en') {
  const { rows } = await client.customers.page({ search: 'piegzak', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 5 });
  const customerId = rows.find(({ name }) => name.startsWith('Agro Piegżak'))?.id ?? '';
  // Nothing is issued before the customer's address has come in.
  await expect.poll(async () => (await client.customers.get({ id: customerId })).address, { timeout: 40_000 }).not.toBeNull();
  const { rows: skus } = await client.catalogue.page({ search: 'Business Basic', kind: 'main', segment: null, from: 0, count: 5 });
  const sku = skus.find(({ isPurchasable, priceFrom }) => isPurchasable && priceFrom !== null);
  const { prices } = await client.catalogue.get({ productId: sku?.productId ?? '', skuId: sku?.skuId ?? '' });
  const price = prices.find(({ term, billingPlan }) => term === 'P1Y' && billingPlan === 'annual');
  if (!sku || !price) throw new Error('nothing to sell');
  const { id, validUntil, subject, introduction, closing } = await client.quotes.create({ customerId });
  const { currency } = price.list;
  await client.quotes.save({
    id, customerId, language, currency, validUntil, subject, introduction, closing,
    lines: [
      quoteLine({ id: '00000000-0000-4000-8000-000000000901', productId: sku.productId, skuId: sku.skuId, title: sku.title, term: 'P1Y', billingPlan: 'annual', quantity: 12, unitPrice: price.list }),
      quoteLine({ id: '00000000-0000-4000-8000-000000000902', productId: null, skuId: null, title: 'Setup', term: null, billingPlan: 'oneTime', quantity: 1, unitPrice: { amount: 500_00, scale: 2, currency }, vatBasisPoints: 800 }),
    ],
  });
  return { id, customerId };
}

test('an order from quote to confirmation: receipt, confirmation with differences, comparison, mail draft, the same bytes for ever', async ({ start, profile }) => {
  const desk = await start({ language: 'de' });
  await ready(desk);
  const { page } = desk;
  const words = WORDS.de;
  const { client, close } = await connectToHost(desk);
  const { id, customerId } = await draftFor(client, 'de');
  expect((await client.quotes.get({ id })).blockers).toEqual([]);
  await client.quotes.issue({ id });
  await client.documents.markQuote({ id, mark: 'accepted' });
  const { lines } = await client.quotes.order({ id });
  await client.outbox.pause();
  const item = { number: 0, catalogItemId: lines[0]?.catalogItemId ?? '', quantity: 10, term: 'P1Y', billingPlan: 'annual', currency: null, friendlyName: null, promotionId: null, partnerIdOnRecord: null, customTermEndsAt: null, parentSubscriptionId: null, renewalTerm: null, attestationAccepted: null, addOns: [] } as const;
  const entry = queued(await client.outbox.queue({ action: { kind: 'order', lines: [item] }, customer: { kind: 'known', id: customerId }, subscriptionId: null, dependsOn: [], prices: [{ number: 0, extendedPrice: null }], draft: false }));
  await client.documents.linkOrder({ quoteId: id, entryId: entry });
  close();

  await open(page, `/outbox/${entry}`);
  await page.getByRole('button', { name: words.papers.print.orderReceipt }).click();
  const paper = page.frameLocator('iframe').last();
  await page.getByLabel(words.head.language).selectOption('de');
  await expect(paper.getByText('Auftrag eingegangen – noch nicht übermittelt')).toBeVisible({ timeout: 20_000 });
  await expectNoViolations(page);
  await photograph(page, 'paper-receipt-de');

  const again = await connectToHost(desk);
  await again.client.outbox.resume();
  await expect.poll(async () => (await again.client.outbox.one({ id: entry })).entry.state.kind, { timeout: 20_000 }).toBe('confirmed');
  await again.client.customers.refresh({ id: customerId });
  again.close();
  await page.reload();
  await open(page, `/outbox/${entry}`);
  await page.getByRole('button', { name: words.papers.print.orderConfirmation }).click();
  await page.getByLabel(words.head.language).selectOption('de');
  await expect(page.frameLocator('iframe').last().getByText(/Abweichungen vom Angebot/).first()).toBeVisible({ timeout: 20_000 });
  await photograph(page, 'paper-confirmation-de');
  await page.getByRole('button', { name: words.action.issue }).click();
  await expect(page.getByRole('heading', { level: 1, name: /AB-2026-0001/ })).toBeVisible({ timeout: 20_000 });
  const first = path.join(profile, 'first.pdf');
  await answerDialog(desk, first);
  await page.getByRole('button', { name: words.action.pdf }).click();
  await expect.poll(() => readFile(first).then(({ length }) => length, () => 0)).toBeGreaterThan(10_000);
  const letter = path.join(profile, 'letter.eml');
  await answerDialog(desk, letter);
  await page.getByRole('button', { name: words.action.printMore }).click();
  await photograph(page, 'paper-more-de');
  await page.getByRole('menuitem', { name: words.action.mail }).click();
  await expect.poll(() => readFile(letter).then(({ length }) => length, () => 0)).toBeGreaterThan(10_000);
  const mail = await readFile(letter, 'latin1');
  const attached = Buffer.from(/application\/pdf[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(mail)?.[1] ?? '', 'base64');
  expect(createHash('sha256').update(attached).digest('hex')).toBe(createHash('sha256').update(await readFile(first)).digest('hex'));
  expect(Buffer.from(/text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(mail)?.[1] ?? '', 'base64').toString('utf8')).toContain('anbei erhalten Sie unser Dokument „Auftragsbestätigung“');

  await open(page, `/quotes/${id}?view=compare`);
  await expect(page.locator('[data-comparison~="quantity"]')).toBeVisible({ timeout: 20_000 });
  await expectNoViolations(page);
  await photograph(page, 'quote-comparison-de');

  // Another address and another look: what was issued stays, byte by byte.
  const after = await connectToHost(desk);
  const profileBefore = await after.client.office.profile();
  await after.client.office.saveProfile({ ...profileBefore, line1: 'ul. Nowa 1', companyName: 'Inna firma sp. z o.o.' });
  after.close();
  await page.reload();
  const second = path.join(profile, 'second.pdf');
  await answerDialog(desk, second);
  await open(page, '/quotes/papers');
  await page.getByText('AB-2026-0001').first().dblclick();
  await expect(page.getByRole('heading', { level: 1, name: /AB-2026-0001/ })).toBeVisible({ timeout: 20_000 });
  await expect(page.frameLocator('iframe').last().getByText('Chmura Biurowa').first()).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: words.action.pdf }).click();
  await expect.poll(() => readFile(second).then(({ length }) => length, () => 0)).toBeGreaterThan(10_000);
  expect((await readFile(second)).equals(await readFile(first))).toBe(true);
});

for (const language of ['pl', 'de', 'en'] as const) {
  test(`letters to many, numbers and the editor in ${language}`, async ({ start, profile }) => {
    const desk = await start({ language });
    await ready(desk);
    const { page } = desk;
    const words = WORDS[language];
    await page.setViewportSize({ width: 1366, height: 768 }).catch(() => {});
    await open(page, '/quotes/papers/letters?kind=renewalLetter&from=2026-11-22&until=2027-03-31');
    await expect(page.getByRole('checkbox').nth(3)).toBeVisible({ timeout: 20_000 });
    await expectNoViolations(page);
    await photograph(page, `letters-${language}`);
    const folder = path.join(profile, 'letters');
    await mkdir(folder, { recursive: true });
    // Five of them will do.
    await page.getByRole('checkbox').first().uncheck();
    for (let index = 1; index <= 5; index += 1) await page.getByRole('checkbox').nth(index).check();
    await page.locator('main').getByRole('button').filter({ hasText: '5' }).first().click();
    await expect(page.locator('[data-letter-run="ended"]')).toBeVisible({ timeout: 60_000 });
    await photograph(page, `letters-done-${language}`);
    await answerDialog(desk, folder);
    await page.getByRole('button', { name: words.letters.folder }).click();
    await expect.poll(async () => (await readdir(folder)).length, { timeout: 20_000 }).toBe(5);
    const whole = path.join(profile, 'whole.pdf');
    await answerDialog(desk, whole);
    await page.getByRole('button', { name: words.letters.one }).click();
    await expect.poll(() => readFile(whole).then(({ length }) => length, () => 0), { timeout: 30_000 }).toBeGreaterThan(20_000);
    for (const name of await readdir(folder)) expect(name).toMatch(/^[\w.-]+\.pdf$/);
    await page.keyboard.press('Escape');

    await open(page, '/settings/company');
    await page.locator('form').filter({ has: page.getByRole('table', { name: words.numbers.patterns }) }).scrollIntoViewIfNeeded();
    await page.getByLabel(words.numbers.laptop, { exact: true }).scrollIntoViewIfNeeded();
    await expectNoViolations(page);
    await photograph(page, `numbers-${language}`);

    const { client, close } = await connectToHost(desk);
    const { id } = await draftFor(client, language);
    await client.documents.saveQuoteExtras({ id, secondLanguage: null, exchange: null, vies: { state: 'valid', day: '2026-11-20', consultation: 'W1' }, alternatives: ['P1M/monthly', 'P1Y/monthly', 'P1Y/annual', 'P3Y/annual'] });
    close();
    await page.reload();
    await open(page, `/quotes/${id}`);
    await expect(page.getByText(words.alternatives.title).first()).toBeAttached({ timeout: 20_000 });
    await expectNoViolations(page);
    await photograph(page, `quote-editor-${language}`);
    await page.getByText(words.alternatives.title).first().scrollIntoViewIfNeeded();
    await photograph(page, `quote-editor-terms-${language}`);
  });
}
