import { describe, expect, test } from 'vitest';
import { demoDesk, queuedEntry } from '../../builders/desk.ts';
import { quoteLine } from '../../builders/quote.ts';

/** A quote against its order and what runs, and what has moved under a draft, with real stores. */

const desk = demoDesk();

async function aCustomer(): Promise<string> {
  const { rows } = await desk.client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 200 });
  return rows.find(({ model, isTrial }) => model === 'nce' && !isTrial)?.customerId ?? '';
}

/** A draft over one article of the catalogue at its list price. */
async function draftOf(customerId: string, validUntil: string | null = null) {
  const { client } = desk;
  const { rows } = await client.catalogue.page({ search: 'Business Basic', kind: 'main', segment: null, from: 0, count: 5 });
  const sku = rows.find(({ isPurchasable, priceFrom }) => isPurchasable && priceFrom !== null);
  if (!sku) throw new Error('nothing to order');
  const { prices } = await client.catalogue.get({ productId: sku.productId, skuId: sku.skuId });
  const price = prices.find(({ term, billingPlan }) => term === 'P1Y' && billingPlan === 'annual');
  if (!price) throw new Error('no price');
  const draft = await client.quotes.create({ customerId });
  const { id, subject, introduction, closing } = draft;
  await client.quotes.setCustomerTaxNumber({ id, taxNumber: 'DE136695976' });
  const line = quoteLine({ productId: sku.productId, skuId: sku.skuId, title: sku.title, term: 'P1Y', billingPlan: 'annual', quantity: 12, unitPrice: price.list });
  const content = { id, customerId, language: 'de' as const, currency: price.list.currency, validUntil: validUntil ?? draft.validUntil, subject, introduction, closing };
  return { quote: await client.quotes.save({ ...content, lines: [line] }), content, line };
}

test('quote, order and subscription stand side by side, with what differs', async () => {
  const { client } = desk;
  const customerId = await aCustomer();
  const { quote } = await draftOf(customerId);
  await client.quotes.issue({ id: quote.id });
  expect(await client.documents.compareQuote({ id: quote.id })).toMatchObject({ orders: [], rows: [{ quoted: { quantity: 12 }, ordered: null, running: null, differences: [] }] });
  const { lines } = await client.quotes.order({ id: quote.id });
  const item = { number: 0, catalogItemId: lines[0]?.catalogItemId ?? '', quantity: 10, term: 'P1Y', billingPlan: 'annual', currency: null, friendlyName: null, promotionId: null, partnerIdOnRecord: null, customTermEndsAt: null, parentSubscriptionId: null, renewalTerm: null, attestationAccepted: null, addOns: [] } as const;
  const entry = queuedEntry(await client.outbox.queue({ action: { kind: 'order', lines: [item] }, customer: { kind: 'known', id: customerId }, subscriptionId: null, dependsOn: [], prices: [{ number: 0, extendedPrice: null }], draft: false }));
  const before = await client.documents.compareQuote({ id: quote.id });
  expect(before.candidates.map(({ entryId }) => entryId)).toContain(entry.id);
  await client.documents.linkOrder({ quoteId: quote.id, entryId: entry.id });
  await desk.ended(entry.id);
  await client.customers.refresh({ id: customerId });
  const after = await client.documents.compareQuote({ id: quote.id });
  expect(after.candidates.map(({ entryId }) => entryId)).not.toContain(entry.id);
  expect(after.rows).toMatchObject([{ quoted: { quantity: 12 }, ordered: { quantity: 10 }, running: { quantity: 10 }, differences: ['quantity'], drift: [] }]);
  const subscriptionId = after.rows[0]?.subscriptionId ?? '';
  const more = queuedEntry(await client.outbox.queue({ action: { kind: 'changeSubscription', change: { kind: 'quantity', quantity: 11 } }, customer: { kind: 'known', id: customerId }, subscriptionId, dependsOn: [], prices: [], draft: false }));
  await desk.ended(more.id);
  await client.customers.refresh({ id: customerId });
  expect((await client.documents.compareQuote({ id: quote.id })).rows).toMatchObject([{ ordered: { quantity: 10 }, running: { quantity: 11 }, drift: ['quantity'] }]);
});

describe('a draft', () => {
  test('at today’s list price needs no look; one that binds beyond a price event says so', async () => {
    const { client } = desk;
    const customerId = await aCustomer();
    const { quote } = await draftOf(customerId);
    expect((await client.documents.checkQuote({ id: quote.id })).findings.filter(({ kind }) => kind === 'priceMoved' || kind === 'itemGone')).toEqual([]);
    await client.prices.saveEvent({ id: null, text: { kind: 'own', pl: 'Podwyżka', de: 'Erhöhung', en: 'Rise' }, announcedAt: null, effectiveAt: Date.UTC(2026, 11, 1), until: null, scope: { currencies: null, productIds: null, terms: null, plans: null, segments: null, models: null }, change: { kind: 'factor', numerator: 11, denominator: 10 }, source: 'test' });
    const { quote: later } = await draftOf(customerId, '2026-12-31');
    const { findings } = await client.documents.checkQuote({ id: later.id });
    expect(findings.some((one) => one.kind === 'event' && one.position === 1 && one.event.text.kind === 'own')).toBe(true);
  });

  test('keeps another VAT rate of a line, and prints alternatives with it', async () => {
    const { client, host } = desk;
    const { quote, content, line } = await draftOf(await aCustomer());
    await client.quotes.save({ ...content, lines: [{ ...line, vatBasisPoints: 800 }] });
    expect((await client.quotes.get({ id: quote.id })).lines[0]?.vatBasisPoints).toBe(800);
    await client.documents.saveQuoteExtras({ id: quote.id, secondLanguage: null, exchange: null, alternatives: ['P1M/monthly', 'P1Y/annual'] });
    const rendered = await host.renderDocument({ kind: 'quote', id: quote.id });
    expect(rendered.ok && rendered.value.html).toContain('Dieselben Lizenzen mit anderer Laufzeit');
  });

  test('whose reverse charge VIES refused is not issued', async () => {
    const { client } = desk;
    const { rows } = await client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 200 });
    const german = rows.find(({ country }) => country === 'DE');
    if (!german) throw new Error('no German customer');
    const { quote } = await draftOf(german.id);
    expect((await client.quotes.get({ id: quote.id })).totals.vat.kind).toBe('reverseCharge');
    await client.documents.saveQuoteExtras({ id: quote.id, secondLanguage: null, exchange: null, vies: { state: 'invalid', day: '2026-11-20', consultation: '' } });
    expect((await client.quotes.get({ id: quote.id })).blockers).toEqual(['vatIdRefused']);
    await client.documents.saveQuoteExtras({ id: quote.id, secondLanguage: null, exchange: null, vies: { state: 'valid', day: '2026-11-20', consultation: 'W1' } });
    expect((await client.quotes.issue({ id: quote.id })).state).toBe('issued');
  });
});
