import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { demoDesk, queuedEntry } from '../../builders/desk.ts';
import { listFile, listLine } from '../../builders/price-list.ts';
import { quoteLine } from '../../builders/quote.ts';

/**
 * What was issued comes out the same for good: after the price list, the own company's address and
 * look, its texts and the customer's address have changed, page for page and byte for byte.
 */

const desk = demoDesk();

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

async function subject() {
  const { rows } = await desk.client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 1 });
  const [row] = rows;
  if (row === undefined) throw new Error('no subscription');
  const catalogue = await desk.client.catalogue.page({ search: 'Business Premium', kind: 'main', segment: null, from: 0, count: 20 });
  const sku = catalogue.rows.find(({ isPurchasable, priceFrom }) => isPurchasable && priceFrom !== null);
  if (sku === undefined) throw new Error('nothing to quote');
  return { customerId: row.customerId, subscriptionId: row.id, sku };
}

async function issuedQuote(customerId: string, { productId, skuId, title }: Awaited<ReturnType<typeof subject>>['sku']): Promise<string> {
  const { client } = desk;
  const { id, language, validUntil, subject: about, introduction, closing } = await client.quotes.create({ customerId });
  await client.quotes.setCustomerTaxNumber({ id, taxNumber: 'DE136695976' });
  const line = quoteLine({ productId, skuId, title, term: 'P1Y', billingPlan: 'annual', unitPrice: { amount: 24_000, scale: 2, currency: 'EUR' } });
  const saved = await client.quotes.save({ id, customerId, language, currency: 'EUR', validUntil, subject: about, introduction, closing, lines: [line] });
  await client.documents.saveQuoteExtras({ id, secondLanguage: null, exchange: null, vies: null, alternatives: ['P1Y/annual'], terms: null });
  expect(saved.blockers).toEqual([]);
  await client.quotes.issue({ id });
  return id;
}

/** What the program prints: its pages, and in place of the press a PDF made of them. */
async function printed(document: { readonly kind: 'quote' | 'paper'; readonly id: string }) {
  const rendered = document.kind === 'quote' ? await desk.host.renderDocument({ kind: 'quote', id: document.id }) : await desk.host.renderPaper({ kind: 'paper', id: document.id });
  if (!rendered.ok) throw new Error(rendered.error.tag);
  const { html, fileName } = rendered.value;
  const kept = desk.host.keepFile(document, { fileName, pdf: Buffer.from(`%PDF-1.7\n${sha256(html)}`) });
  if (!kept.ok || kept.value === null) throw new Error('not kept');
  return { pages: sha256(html), fileName, pdf: sha256(kept.value.pdf), told: kept.value.sha256 };
}

async function everythingElseChanges(customerId: string, { productId, skuId }: Awaited<ReturnType<typeof subject>>['sku']): Promise<void> {
  const { client } = desk;
  const list = listFile(listLine({ product: productId, sku: skuId, plan: 'Annual', cost: '999.99', list: '1999.99' }));
  const { lists } = await client.prices.importFile({ name: 'prices.csv', content: Buffer.from(list).toString('base64'), month: '2026-11' });
  expect(lists.length).toBeGreaterThan(0);

  const profile = await client.office.profile();
  await client.office.saveProfile({ ...profile, companyName: 'Zupełnie inna firma sp. z o.o.', line1: 'ul. Przeniesiona 7', postalCode: '00-950', city: 'Warszawa', iban: 'DE89370400440532013000', author: 'Ktoś Inny' });
  const look = await client.documents.letterhead();
  await client.documents.saveLetterhead({ ...look, accent: '#aa0000', letterForm: look.letterForm === 'A' ? 'B' : 'A', paymentDays: 99 });
  const nothing = { pl: '', de: '', en: '' };
  const inWords = { pl: 'Inne słowa', de: 'Andere Worte', en: 'Other words' };
  await client.documents.saveTexts({ introduction: inWords, closing: inWords, terms: inWords });
  const words = { opening: inWords, closing: nothing };
  await client.documents.saveLetterTexts({ renewalLetter: words, priceChange: words, orderReceipt: words, orderConfirmation: words, changeConfirmation: words });

  const before = (await client.customers.get({ id: customerId })).address;
  if (before === null) throw new Error('no address');
  const { postalCode, city, state, country } = before;
  const address = { line1: 'Umzugsweg 99', line2: null, postalCode, city, state, country, region: null, firstName: null, lastName: null, phone: null };
  const change = { companyName: null, firstName: null, lastName: null, email: null, phone: null, address, language: null, culture: null };
  const entry = queuedEntry(await client.outbox.queue({ action: { kind: 'changeCustomer', change }, customer: { kind: 'known', id: customerId }, subscriptionId: null, dependsOn: [], prices: [], draft: false }));
  expect((await desk.ended(entry.id)).state.kind).toBe('confirmed');
  expect((await client.customers.refresh({ id: customerId })).address?.line1).toBe('Umzugsweg 99');
}

test('a reprint after prices, addresses, looks and texts have changed has the same hash', async () => {
  const { customerId, subscriptionId, sku } = await subject();
  const quote = { kind: 'quote', id: await issuedQuote(customerId, sku) } as const;
  const source = { language: 'pl', secondLanguage: 'de' } as const;
  const statement = { kind: 'paper', id: (await desk.client.documents.issue({ kind: 'licenceStatement', subjectId: customerId, ...source })).id } as const;
  const proof = { kind: 'paper', id: (await desk.client.documents.issue({ kind: 'proofSheet', subjectId: subscriptionId, ...source })).id } as const;
  const papers = [quote, statement, proof];
  const before = await Promise.all(papers.map(printed));

  await everythingElseChanges(customerId, sku);
  expect(await Promise.all(papers.map(printed))).toEqual(before);

  await desk.restart();
  expect(await Promise.all(papers.map(printed))).toEqual(before);
  for (const { pdf, told } of before) expect(told).toBe(pdf);
  // The change was no small one: the same paper made now is another.
  const anew = await desk.client.documents.issue({ kind: 'licenceStatement', subjectId: customerId, ...source });
  const other = await desk.host.renderPaper({ kind: 'paper', id: anew.id });
  expect(other.ok && other.value.html).toContain('Umzugsweg 99');
  expect(other.ok && other.value.html).toContain('Zupełnie inna firma');
});
