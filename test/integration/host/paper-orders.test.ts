import { describe, expect, test } from 'vitest';
import type { LivePaperKind } from '../../../core/domain/papers/kinds.ts';
import { demoDesk, queuedEntry } from '../../builders/desk.ts';
import { quoteLine } from '../../builders/quote.ts';
import { visible } from '../../builders/visible.ts';

/** Receipts and confirmations of what went through the outbox, with real stores and the sample office's server. */

const desk = demoDesk();

const source = (kind: LivePaperKind, subjectId: string, about: string | null = null) => ({ kind, subjectId, about, language: 'de', secondLanguage: null }) as const;

/** The words of a paper as things stand. */
async function words(kind: LivePaperKind, id: string, about: string | null = null): Promise<string> {
  const rendered = await desk.host.renderPaper({ kind: 'draftPaper', paper: kind, id, about, language: 'de', secondLanguage: null });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return visible(rendered.value.html).replaceAll(/\s+/g, ' ');
}

async function aSubscription() {
  const { rows } = await desk.client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 200 });
  const found = rows.find(({ model, isTrial, windowEndsAt, quantity, autoRenew }) => model === 'nce' && !isTrial && windowEndsAt === null && quantity < 200 && autoRenew);
  if (!found) throw new Error('the demo office has no such subscription');
  return found;
}

describe('an order from an accepted quote', () => {
  /** An issued, accepted quote over an article of the catalogue and some work of the office's own. */
  async function acceptedQuote(customerId: string) {
    const { client } = desk;
    const { rows } = await client.catalogue.page({ search: 'Business Basic', kind: 'main', segment: null, from: 0, count: 5 });
    const sku = rows.find(({ isPurchasable, priceFrom }) => isPurchasable && priceFrom !== null);
    if (!sku) throw new Error('nothing to order');
    const { prices } = await client.catalogue.get({ productId: sku.productId, skuId: sku.skuId });
    const price = prices.find(({ term, billingPlan }) => term === 'P1Y' && billingPlan === 'annual');
    if (!price) throw new Error('no price');
    const draft = await client.quotes.create({ customerId });
    const { id, validUntil, subject, introduction, closing } = draft;
    const { currency } = price.list;
    await client.quotes.setCustomerTaxNumber({ id, taxNumber: 'DE136695976' });
    const saved = await client.quotes.save({
      id, customerId, language: 'de', currency, validUntil, subject, introduction, closing,
      lines: [
        quoteLine({ id: '00000000-0000-4000-8000-000000000901', productId: sku.productId, skuId: sku.skuId, title: sku.title, term: 'P1Y', billingPlan: 'annual', quantity: 12, unitPrice: { amount: 10_000, scale: 2, currency } }),
        quoteLine({ id: '00000000-0000-4000-8000-000000000902', productId: null, skuId: null, title: 'Einrichtung vor Ort', term: null, billingPlan: 'oneTime', quantity: 1, unitPrice: { amount: 50_000, scale: 2, currency } }),
      ],
    });
    expect(saved.blockers).toEqual([]);
    const { number } = await client.quotes.issue({ id });
    await client.documents.markQuote({ id, mark: 'accepted' });
    const order = await client.quotes.order({ id });
    return { id, number: number ?? '', title: sku.title, catalogItemId: order.lines[0]?.catalogItemId ?? '', currency };
  }

  test('has a receipt while it waits, and a confirmation with every difference once the service has taken it', async () => {
    const { client } = desk;
    const { customerId } = await aSubscription();
    const quote = await acceptedQuote(customerId);
    await client.outbox.pause();
    const line = { number: 0, catalogItemId: quote.catalogItemId, quantity: 10, term: 'P1Y', billingPlan: 'annual', currency: quote.currency, friendlyName: null, promotionId: null, partnerIdOnRecord: null, customTermEndsAt: null, parentSubscriptionId: null, renewalTerm: null, attestationAccepted: null, addOns: [] } as const;
    const entry = queuedEntry(await client.outbox.queue({ action: { kind: 'order', lines: [line] }, customer: { kind: 'known', id: customerId }, subscriptionId: null, dependsOn: [], prices: [{ number: 0, extendedPrice: null }], draft: false }));
    expect(await client.documents.linkOrder({ quoteId: quote.id, entryId: entry.id })).toEqual({ orders: [entry.id] });

    const receipt = await words('orderReceipt', entry.id);
    expect(receipt).toContain('Auftrag eingegangen – noch nicht übermittelt');
    expect(receipt).toContain(quote.title);
    await expect(client.documents.draftLayout(source('orderConfirmation', entry.id))).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'subject', problem: 'notAccepted' }] } });
    await expect(client.documents.issue(source('orderConfirmation', entry.id))).rejects.toMatchObject({ data: { tag: 'validation' } });
    const issuedReceipt = await client.documents.issue(source('orderReceipt', entry.id));
    expect(issuedReceipt.number).toMatch(/^AE-\d{4}-0001$/);

    await client.outbox.resume();
    expect((await desk.ended(entry.id)).state.kind).toBe('confirmed');
    await client.customers.refresh({ id: customerId });
    await expect(client.documents.issue(source('orderReceipt', entry.id))).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'subject', problem: 'alreadyAccepted' }] } });
    const confirmation = await words('orderConfirmation', entry.id);
    expect(confirmation).toContain(`Abweichungen vom Angebot Nr. ${quote.number}`);
    expect(confirmation).toContain(`${quote.title}: 12`);
    expect(confirmation).toContain(`${quote.title}: 10`);
    expect(confirmation).toContain('eigene Leistung');
    // Ten licences at the quoted price; what the office itself pays is nowhere on it.
    expect(confirmation).toMatch(/Jährlich 1\.000,00 \S+ netto · USt\. 23 % 230,00 \S+ · 1\.230,00 \S+ brutto/);
    const { orders } = await client.customers.get({ id: customerId });
    const placed = orders.find(({ id }) => confirmation.includes(id));
    expect(placed).toBeDefined();
    expect(await words('orderConfirmation', customerId, placed?.id ?? '')).toContain(`Abweichungen vom Angebot Nr. ${quote.number}`);
  });

  test('of another customer does not go with the quote', async () => {
    const { client } = desk;
    const { rows: entries } = await client.outbox.page({ filter: 'all', customerId: null, from: 0, count: 50 });
    const foreign = entries.find(({ kind }) => kind === 'order');
    const { rows } = await client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 9 });
    const quote = await acceptedQuote(rows.find(({ id }) => id !== foreign?.customerId)?.id ?? '');
    await expect(client.documents.linkOrder({ quoteId: quote.id, entryId: foreign?.id ?? '' })).rejects.toMatchObject({ data: { tag: 'conflict' } });
  });
});

test('a change has a receipt while it waits and a confirmation afterwards', async () => {
  const { client } = desk;
  const { id, customerId, quantity } = await aSubscription();
  await client.outbox.pause();
  const action = { kind: 'changeSubscription', change: { kind: 'quantity', quantity: quantity + 3 } } as const;
  const entry = queuedEntry(await client.outbox.queue({ action, customer: { kind: 'known', id: customerId }, subscriptionId: id, dependsOn: [], prices: [], draft: false }));
  const receipt = await words('orderReceipt', entry.id);
  for (const text of ['Auftrag eingegangen', 'Nachbuchung von Lizenzen', `${quantity} Liz`, `${quantity + 3} Liz`]) expect(receipt).toContain(text);
  await client.outbox.resume();
  await desk.ended(entry.id);
  const confirmation = await words('changeConfirmation', entry.id);
  expect(confirmation).toContain('Nachbuchung von Lizenzen');
  expect(confirmation).toContain(`${quantity} Lizenzen → ${quantity + 3} Lizenzen`);
  const issued = await client.documents.issue(source('changeConfirmation', entry.id));
  expect(issued.customerId).toBe(customerId);
});

test('an order of a customer that is still to be created has a receipt with the address that was typed', async () => {
  const { client } = desk;
  await client.outbox.pause();
  const address = { country: 'DE', region: null, state: null, city: 'Hüllhorst', line1: 'Bremer Straße 14', line2: null, postalCode: '32609', firstName: 'Änne', lastName: 'Weiß', phone: '+495744944198' };
  const customer = { companyName: 'Neue Küche GmbH', domainPrefix: 'neuekueche27', firstName: 'Änne', lastName: 'Weiß', email: 'weiss@kueche.example', phone: '+495744944198', address, registrationNumber: null, language: 'de', culture: 'de-DE', associatedPartnerId: null };
  const created = queuedEntry(await client.outbox.queue({ action: { kind: 'createCustomer', customer }, customer: null, subscriptionId: null, dependsOn: [], prices: [], draft: false }));
  await expect(client.documents.draftLayout(source('orderReceipt', created.id))).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ problem: 'noPaper' }] } });
  const { rows } = await client.catalogue.page({ search: 'Business Basic', kind: 'main', segment: null, from: 0, count: 1 });
  const [sku] = rows;
  const line = { number: 0, catalogItemId: `${sku?.productId ?? ''}:${sku?.skuId ?? ''}:X`, quantity: 4, term: 'P1Y', billingPlan: 'annual', currency: null, friendlyName: null, promotionId: null, partnerIdOnRecord: null, customTermEndsAt: null, parentSubscriptionId: null, renewalTerm: null, attestationAccepted: null, addOns: [] } as const;
  const order = queuedEntry(await client.outbox.queue({ action: { kind: 'order', lines: [line] }, customer: { kind: 'created', by: created.id }, subscriptionId: null, dependsOn: [], prices: [], draft: true }));
  await expect(client.documents.draftLayout(source('orderReceipt', order.id))).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ problem: 'notReceived' }] } });
  await client.outbox.release({ id: order.id });
  const receipt = await words('orderReceipt', order.id);
  for (const text of ['Neue Küche GmbH', 'Bremer Straße 14', '32609 HÜLLHORST', sku?.title ?? '']) expect(receipt).toContain(text);
  expect(receipt).not.toContain(created.id);
  const issued = await client.documents.issue(source('orderReceipt', order.id));
  expect(issued).toMatchObject({ customerId: null, customerName: 'Neue Küche GmbH' });
});

describe('letters before renewals', () => {
  test('go to whoever has a term that ends in the span, each in the language of its papers; a letter names only those terms', async () => {
    const { client } = desk;
    const about = '2026-11-22..2027-02-28';
    const { customers } = await client.documents.letterCustomers({ kind: 'renewalLetter', about });
    expect(customers.length).toBeGreaterThan(3);
    const [first] = customers;
    const rendered = await words('renewalLetter', first?.id ?? '', about);
    expect(rendered).toContain('99 Tage');
    const { subscriptionRows } = await client.customers.get({ id: first?.id ?? '' });
    const ending = subscriptionRows.filter(({ status, endsAt }) => status === 'active' && endsAt !== null && endsAt >= Date.UTC(2026, 10, 22, 9) && endsAt < Date.UTC(2027, 2, 1));
    expect(first?.subscriptions).toBeGreaterThanOrEqual(ending.length);
    for (const { product } of ending) expect(rendered).toContain(product);
    expect((await client.documents.letterCustomers({ kind: 'renewalLetter', about: '2030-01-01..2030-01-02' })).customers).toEqual([]);
    await expect(client.documents.letterCustomers({ kind: 'renewalLetter', about: '2026-12-31..2026-12-01' })).rejects.toMatchObject({ data: { tag: 'validation' } });
  });
});

describe('a price event', () => {
  test('names the customers to write to, and what each of their subscriptions will cost', async () => {
    const { client } = desk;
    const { events } = await client.prices.events();
    const letters = await Promise.all(events.map(async ({ id }) => ({ id, ...(await client.documents.priceLetters({ about: id })) })));
    const found = letters.find(({ customers }) => customers.length > 0);
    expect(found).toBeDefined();
    const [first] = found?.customers ?? [];
    const text = await words('priceChange', first?.id ?? '', found?.id ?? '');
    expect(text).toContain('Preisänderung bei Microsoft-Abonnements');
    expect(text).toContain(first?.name ?? '?');
    const issued = await client.documents.issue(source('priceChange', first?.id ?? '', `${found?.id ?? ''}~amount`));
    expect(issued.kind).toBe('priceChange');
    const unaffected = (await client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 200 })).rows.find(({ id }) => !found?.customers.some((one) => one.id === id));
    if (unaffected) await expect(client.documents.draftLayout(source('priceChange', unaffected.id, found?.id ?? ''))).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ problem: 'noPrices' }] } });
  });
});
