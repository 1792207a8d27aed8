import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SEAT } from '../../../core/domain/office/locations.ts';
import { firstReadingEnded, hostOptions, officeIs, removeFolder, startHost, syncIs, temporaryFolder } from '../../builders/host.ts';
import type { OfficeLocation } from '../../../core/domain/office/locations.ts';
import type { RunningHost } from '../../builders/host.ts';
import { quoteLine } from '../../builders/quote.ts';

/** Several places of business of one company, through the contract, in a real ledger. */

let desk: RunningHost;
beforeEach(async () => {
  desk = startHost(hostOptions(temporaryFolder()));
  await officeIs(desk.client, 'ready');
  await syncIs(desk.client, firstReadingEnded);
});
afterEach(async () => {
  await desk.close();
  removeFolder(desk.folder);
});

const LODZ = { id: '11111111-1111-4111-8111-111111111111', name: 'Łódź', line1: 'ul. Piotrkowska 7', line2: '', postalCode: '90-001', city: 'Łódź', country: 'PL', taxId: '', phone: '', email: '', author: 'Jan Łódzki', bankName: 'Bank Łódzki', iban: 'PL61109010140000071219812874', partnerId: '2204918' };
const GDANSK = { ...LODZ, id: '22222222-2222-4222-8222-222222222222', name: 'Gdańsk', line1: 'ul. Długa 2', postalCode: '80-001', city: 'Gdańsk', author: '', bankName: '', iban: '', partnerId: '' };

const save = ({ id, ...fields }: OfficeLocation, isUsual = false) => desk.client.locations.save({ id, fields, isUsual });

async function customerId(): Promise<string> {
  const { rows } = await desk.client.customers.page({ search: 'zuraw', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
  return rows[0]?.id ?? expect.fail('no customer');
}

async function draft(): Promise<string> {
  const quote = await desk.client.quotes.create({ customerId: await customerId() });
  const { id, customerId: of, language, currency, validUntil, subject, introduction, closing } = quote;
  await desk.client.quotes.save({ id, customerId: of, language, currency, validUntil, subject, introduction, closing, lines: [quoteLine({ unitPrice: { amount: 9_490, scale: 2, currency } })] });
  return id;
}

async function textOf(id: string): Promise<string> {
  const rendered = await desk.host.renderDocument({ kind: 'quote', id });
  // Typeset text has spaces of several kinds.
  return rendered.ok ? rendered.value.html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') : expect.fail(rendered.error.tag);
}

describe('several locations', () => {
  test('are kept; what is wrong comes back by field and the old one stays', async () => {
    await save(LODZ, true);
    await expect(save({ ...GDANSK, name: 'łódź', country: 'DE', partnerId: 'abc' })).rejects.toMatchObject({
      data: { tag: 'validation', issues: [{ path: 'name', problem: 'taken' }, { path: 'partnerId', problem: 'digits' }, { path: 'taxId', problem: 'taxIdAbroad' }] },
    });
    expect(await desk.client.locations.list()).toEqual({ locations: [LODZ], usual: LODZ.id });
    expect(await save(LODZ)).toMatchObject({ usual: null });
  });

  test('a quote names the usual one, its customer’s, or its own choice, and the seat beside it', async () => {
    const id = await draft();
    const of = await customerId();
    expect(await textOf(id)).toContain('ul. Przykładowa 12');
    await save(LODZ, true);
    await save(GDANSK);
    const usual = await textOf(id);
    for (const said of ['ul. Piotrkowska 7', 'Bank Łódzki', 'Jan Łódzki', 'ul. Przykładowa 12, 31-001 Kraków']) expect(usual).toContain(said);
    expect(await desk.client.locations.choose({ about: 'customer', id: of, choice: GDANSK.id })).toEqual({ choice: GDANSK.id, otherwise: LODZ.id });
    expect(await textOf(id)).toContain('ul. Długa 2');
    expect(await desk.client.locations.choice({ about: 'quote', id })).toEqual({ choice: null, otherwise: GDANSK.id });
    await desk.client.locations.choose({ about: 'quote', id, choice: SEAT });
    expect(await textOf(id)).not.toContain('ul. Długa 2');
    await desk.client.locations.choose({ about: 'quote', id, choice: LODZ.id });
    // A copy names the same place; what was issued keeps it when the place is given up.
    const copy = await desk.client.quotes.copy({ id });
    expect(await textOf(copy.id)).toContain('ul. Piotrkowska 7');
    await desk.client.quotes.issue({ id });
    await desk.client.locations.remove({ id: LODZ.id });
    expect(await textOf(id)).toContain('ul. Piotrkowska 7');
    expect(await textOf(copy.id)).toContain('ul. Długa 2');
    await expect(desk.client.locations.choose({ about: 'quote', id, choice: GDANSK.id })).rejects.toMatchObject({ data: { tag: 'conflict' } });
  });

  test('companion papers name the customer’s location', async () => {
    const of = await customerId();
    await save(GDANSK);
    await desk.client.locations.choose({ about: 'customer', id: of, choice: GDANSK.id });
    const rendered = await desk.host.renderPaper({ kind: 'draftPaper', id: of, paper: 'licenceStatement', language: 'pl', secondLanguage: null });
    expect(rendered.ok && rendered.value.html).toContain('ul. Długa 2');
  });

  test('the Partner ID of the customer’s location goes with its orders; a change waits for its report (S-036)', async () => {
    const of = await customerId();
    await save(LODZ);
    await desk.client.locations.choose({ about: 'customer', id: of, choice: LODZ.id });
    const { rows } = await desk.client.catalogue.page({ search: 'business basic', kind: 'main', segment: null, from: 0, count: 1 });
    const { productId, skuId } = rows[0] ?? expect.fail('no article');
    const { id: cartId } = await desk.client.carts.create({ customerId: of, draftId: null });
    const cart = await desk.client.carts.add({ cartId, line: { productId, skuId, segment: 'commercial', term: 'P1Y', billingPlan: 'monthly', quantity: 3 } });
    const ordered = await desk.client.carts.order({ id: cart.id, confirmed: cart.lines.map(({ id, commitment, cost }) => ({ lineId: id, commitment, cost })) });
    const { entry } = await desk.client.outbox.one({ id: ordered.kind === 'ordered' ? ordered.intentId : expect.fail(ordered.kind) });
    expect(entry.action).toMatchObject({ kind: 'order', lines: [{ partnerIdOnRecord: '2204918' }] });
    expect((await desk.client.guides.facts()).facts.partnerId.reported).toBe(true);
    await save({ ...LODZ, partnerId: '2204919' });
    expect((await desk.client.guides.facts()).facts.partnerId.reported).toBe(false);
    await desk.client.guides.factsReported();
    expect((await desk.client.guides.facts()).facts.partnerId.reported).toBe(true);
  });
});
