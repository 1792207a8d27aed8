import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { utc } from '../../../core/domain/time/utc-calendar.ts';
import { demoDesk } from '../../builders/desk.ts';

/** Price books, rates and price sheets through the contract, with the sample office in Poland. */

const desk = demoDesk();

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('price books and rates', () => {
  const anywhere = { productId: null, skuId: null, segment: null, term: null, plan: null };
  const ruleId = '11111111-1111-4111-8111-111111111111';
  const book = { id: null, name: 'Standard', owner: { kind: 'office' as const }, currency: 'PLN', rounding: { step: 100, less: 1, direction: 'up' as const }, validFrom: null, validTo: null, rules: [{ id: ruleId, match: anywhere, pricing: { kind: 'markup' as const, basisPoints: 1_000 }, minimum: null }] };

  test('say everything that is wrong, by field', async () => {
    const wrong = desk.client.prices.books.save({ ...book, name: ' ', rounding: { step: 1, less: 1, direction: 'up' }, rules: [] });
    await expect(wrong).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'name', problem: 'missing' }, { path: 'rounding', problem: 'stepTooSmall' }, { path: 'rules', problem: 'missing' }] } });
  });

  test('price an article in another currency with the rate of the day, and say how', async () => {
    const { rows } = await desk.client.catalogue.page({ search: 'business standard', kind: 'main', segment: null, from: 0, count: 10 });
    const { productId = '', skuId = '' } = rows[0] ?? {};
    const asked = { productId, skuId, customerId: null };
    const kept = await desk.client.prices.books.save(book);
    expect((await desk.client.prices.books.sale(asked)).prices[0]?.price).toMatchObject({ kind: 'noRate', from: 'EUR', to: 'PLN' });

    const table = 'data;1EUR;1USD;nr tabeli;pełny numer tabeli\n;euro;dolar;;\n20261119;4,2500;3,9000;1;224/A/NBP/2026\n20261120;4,3000;3,9500;2;225/A/NBP/2026\n';
    expect(await desk.client.prices.rates.importTable({ content: base64(table.replace('4,2500', 'x')), currencies: null })).toMatchObject({ kind: 'refused', problem: { line: 3, problem: 'badRate' } });
    expect((await desk.client.prices.rates.known()).currencies).toEqual([]);
    expect(await desk.client.prices.rates.importTable({ content: base64(table), currencies: ['EUR'] })).toEqual({ kind: 'kept', rates: 2, firstDay: '2026-11-19', lastDay: '2026-11-20' });
    // The clock shows Sunday, 22 November: Friday's rate holds.
    expect(await desk.client.prices.rates.on({ from: 'EUR', to: 'PLN', day: '2026-11-22' })).toMatchObject({ amount: 43_000, table: '225/A/NBP/2026' });

    const [first] = (await desk.client.prices.books.sale(asked)).prices;
    expect(first?.price).toMatchObject({ kind: 'byBook', sale: { currency: 'PLN' }, rate: { day: '2026-11-20' } });
    expect(first?.price.kind === 'byBook' ? first.price.steps.map(({ kind }) => kind) : []).toEqual(['cost', 'book', 'converted', 'rule', 'rounded']);
    expect((first?.price.sale.amount ?? 0) % 100).toBe(99);

    // Quotes take it from there.
    const customerId = (await desk.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).rows[0]?.id ?? '';
    expect((await desk.client.catalogue.get({ productId, skuId, customerId })).prices[0]?.sale).toEqual(first?.price.sale);
    expect((await desk.client.catalogue.get({ productId, skuId })).prices[0]?.sale).toBeUndefined();

    await desk.client.prices.books.remove({ id: kept.id });
    expect((await desk.client.prices.books.sale(asked)).prices[0]?.price.kind).toBe('list');
    await desk.client.prices.books.restore({ id: kept.id });
    expect((await desk.client.prices.books.list()).books).toEqual([kept]);
    await desk.client.prices.books.remove({ id: kept.id });
  });

  test('keep groups of customers', async () => {
    const customer = (await desk.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).rows[0];
    if (customer === undefined) throw new Error('no customer');
    await desk.client.prices.books.setGroup({ customerId: customer.id, group: 'Schools' });
    expect(await desk.client.prices.books.members()).toEqual({ members: [{ customerId: customer.id, customerName: customer.name, group: 'Schools' }] });
    expect((await desk.client.prices.books.list()).groups).toEqual(['Schools']);
  });
});

describe('price books and figures', () => {
  test('a book moves revenue, in the view and in the simulator, and is forgotten with it', async () => {
    const view = async () => (await desk.client.prices.revenue.view({ months: 12, groupBy: 'term' })).results.find(({ currency }) => currency === 'EUR')?.total;
    const before = await view();
    const book = { id: null, name: 'Figures', owner: { kind: 'office' as const }, currency: 'EUR', rounding: { step: 1, less: 0, direction: 'nearest' as const }, validFrom: null, validTo: null, rules: [{ id: '22222222-2222-4222-8222-222222222222', match: { productId: null, skuId: null, segment: null, term: null, plan: null }, pricing: { kind: 'markup' as const, basisPoints: 5_000 }, minimum: null }] };
    const kept = await desk.client.prices.books.save(book);
    const dearer = await view();
    expect(dearer?.contracted.cost).toBe(before?.contracted.cost);
    expect(dearer?.contracted.revenue ?? 0).toBeGreaterThan(before?.contracted.revenue ?? 0);
    // A mark-up of half is a third of the sale.
    const share = ((dearer?.contracted.revenue ?? 0) - (dearer?.contracted.cost ?? 0)) / (dearer?.contracted.revenue ?? 1);
    expect(share).toBeCloseTo(1 / 3, 2);
    await desk.client.prices.books.remove({ id: kept.id });
    expect(await view()).toEqual(before);
  });
});

describe('a price book in another currency than the purchase', () => {
  const rule = { id: '55555555-5555-4555-8555-555555555555', match: { productId: null, skuId: null, segment: null, term: null, plan: null }, pricing: { kind: 'markup' as const, basisPoints: 5_000 }, minimum: null };
  const crowns = { id: null, name: 'Crowns', owner: { kind: 'office' as const }, currency: 'CZK', rounding: { step: 1, less: 0, direction: 'nearest' as const }, validFrom: null, validTo: null, rules: [rule] };

  test('is counted in its own currency at the rate that is named; a missing rate is said', async () => {
    const { client } = desk;
    const rise = await client.prices.saveEvent({ id: null, text: { kind: 'own', pl: 'Wzrost', de: 'Anstieg', en: 'Rise' }, announcedAt: null, effectiveAt: utc(2027, 1, 1), until: null, scope: { currencies: ['EUR'], productIds: null, terms: null, plans: null, segments: null, models: null }, change: { kind: 'factor', numerator: 11, denominator: 10 }, source: '' });
    const asked = { eventIds: [rise.id], months: 12, passOn: 'factor' as const };
    const view = () => client.prices.revenue.view({ months: 12, groupBy: 'customer' });
    const before = await view();
    const euros = before.results.find(({ currency }) => currency === 'EUR');
    expect(before.exchange).toEqual({ rates: [], missing: [] });

    const kept = await client.prices.books.save(crowns);
    const without = await view();
    const waiting = without.exchange.missing.find(({ from }) => from === 'EUR');
    expect(waiting).toMatchObject({ from: 'EUR', to: 'CZK' });
    expect(waiting?.subscriptions ?? 0).toBeGreaterThan(0);
    // Nothing is left out meanwhile: the list price stands in.
    expect(without.results.find(({ currency }) => currency === 'EUR')).toEqual(euros);
    expect((await client.prices.simulate(asked)).exchange.missing).toEqual(without.exchange.missing);

    await client.prices.rates.add({ from: 'EUR', to: 'CZK', day: '2026-11-20', amount: 25, scale: 0 });
    const converted = await view();
    expect(converted.exchange.rates).toContainEqual({ from: 'EUR', to: 'CZK', units: 1, amount: 25, scale: 0, day: '2026-11-20', table: null });
    expect(converted.exchange.missing.filter(({ from }) => from === 'EUR')).toEqual([]);
    expect(converted.looked).toBe(before.looked);
    const inCrowns = converted.results.find(({ currency }) => currency === 'CZK');
    expect(converted.results.some(({ currency }) => currency === 'EUR')).toBe(false);
    expect((inCrowns?.total.contracted.cost ?? 0) / (euros?.total.contracted.cost ?? 1)).toBeCloseTo(25, 3);
    // A mark-up of half is a third of the sale, in whichever currency.
    const { revenue = 1, cost = 0 } = inCrowns?.total.contracted ?? {};
    expect((revenue - cost) / revenue).toBeCloseTo(1 / 3, 3);

    // A rise of the price list in euros moves what is sold in crowns.
    const simulation = await client.prices.simulate(asked);
    const [money] = simulation.results.filter(({ currency }) => currency === 'CZK');
    expect(simulation.affected).toBeGreaterThan(0);
    expect((money?.total.revenueAfter ?? 0) - (money?.total.revenueBefore ?? 0)).toBeGreaterThan(0);
    const { rows } = await client.prices.simulationRows({ ...asked, sort: 'revenue', direction: 'desc', customerId: null, from: 0, count: 5 });
    expect(rows.filter(({ currency }) => currency === 'CZK').every(({ saleBefore, costBefore }) => saleBefore.currency === 'CZK' && costBefore.currency === 'CZK')).toBe(true);
    const { content } = await client.prices.outputs.workbook({ ...asked, language: 'de' });
    const sheet = await readSheet(new Uint8Array(Buffer.from(content, 'base64')).buffer, 2);
    expect(String(sheet[0]?.[0])).toContain('25 CZK');

    await client.prices.rates.remove({ from: 'EUR', to: 'CZK', day: '2026-11-20' });
    await client.prices.books.remove({ id: kept.id });
    expect(await view()).toEqual(before);
    await client.prices.removeEvent({ id: rise.id });
  });
});

describe('a minimum margin', () => {
  test('is named before a quote is issued, as soon as a discount goes below it', async () => {
    const rule = { id: '33333333-3333-4333-8333-333333333333', match: { productId: null, skuId: null, segment: null, term: null, plan: null }, pricing: { kind: 'markup' as const, basisPoints: 2_000 }, minimum: { kind: 'percent' as const, basisPoints: 1_000 } };
    const kept = await desk.client.prices.books.save({ id: null, name: 'Careful', owner: { kind: 'office' }, currency: 'EUR', rounding: { step: 1, less: 0, direction: 'nearest' }, validFrom: null, validTo: null, rules: [rule] });
    const { productId = '', skuId = '' } = (await desk.client.catalogue.page({ search: 'business standard', kind: 'main', segment: null, from: 0, count: 1 })).rows[0] ?? {};
    const customerId = (await desk.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 })).rows[0]?.id ?? '';
    const way = (await desk.client.catalogue.get({ productId, skuId, customerId })).prices.find(({ term, billingPlan }) => term === 'P1Y' && billingPlan === 'monthly');
    if (way?.sale === undefined) throw new Error('no price by the book');
    const { id, language, validUntil, subject, introduction, closing } = await desk.client.quotes.create({ customerId });
    const save = (discountBasisPoints: number) =>
      desk.client.quotes.save({ id, customerId, language, validUntil, subject, introduction, closing, currency: 'EUR', lines: [{ id: '44444444-4444-4444-8444-444444444444', productId, skuId, title: 'x', note: '', term: 'P1Y', billingPlan: 'monthly', quantity: 1, unitPrice: way.sale ?? way.list, discountBasisPoints }] });
    // A sixth of margin: 5 % off leaves more than a tenth, 10 % off does not.
    await save(500);
    expect((await desk.client.documents.checkQuote({ id })).findings.filter(({ kind }) => kind === 'belowMinimum')).toEqual([]);
    await save(1_000);
    expect((await desk.client.documents.checkQuote({ id })).findings[0]).toEqual({ kind: 'belowMinimum', position: 1 });
    await desk.client.prices.books.remove({ id: kept.id });
  });
});

describe('the price sheet of Partner Center', () => {
  test('becomes a list of its month, compared like any other', async () => {
    const { asOf, preview } = await desk.client.prices.previewSheet();
    expect(asOf).not.toBeNull();
    expect(preview?.rows).toBe(preview?.lists.reduce((so, { rows }) => so + rows, 0));
    const { lists } = await desk.client.prices.importSheet();
    expect(lists.reduce((so, { rowCount }) => so + rowCount, 0)).toBe(preview?.rows);
    const again = await desk.client.prices.previewSheet();
    expect(again.preview?.lists[0]?.replaces).toMatchObject({ fileName: 'Partner Center' });
    const changes = await desk.client.prices.changes({ id: lists[0]?.id ?? 0, marks: ['ADD'], search: 'business standard', from: 0, count: 10 });
    expect(changes.total).toBeGreaterThan(0);
  });
});
