import { describe, expect, test } from 'vitest';
import type { CustomerDraftView } from '../../../core/contract/customer-drafts.ts';
import { aCustomerDraft } from '../../builders/customer-draft.ts';
import { demoDesk } from '../../builders/desk.ts';

/** Drafts of customers through the contract, with real stores and the sample office in Poland. */

const desk = demoDesk();

const aNewOne = (): Promise<CustomerDraftView> => desk.client.customerDrafts.create({ customerId: null });

async function someCustomer() {
  const { rows } = await desk.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 50 });
  for (const { id } of rows) {
    const customer = await desk.client.customers.get({ id });
    if (customer.registrationNumber !== null && customer.address?.country === 'PL') return customer;
  }
  throw new Error('the sample has no Polish customer');
}

describe('a draft of a new customer (S-050)', () => {
  test('starts where the office is, and keeps gaps and slips as typed', async () => {
    const draft = await aNewOne();
    expect(draft.fields).toMatchObject({ country: 'PL', language: 'pl', companyName: '' });
    const fields = { ...draft.fields, companyName: ' Łódzki Żuraw', postalCode: '3-2005', email: 'anna@' };
    await desk.client.customerDrafts.save({ id: draft.id, fields });
    expect((await desk.client.customerDrafts.get({ id: draft.id })).fields).toEqual(fields);
  });

  test('stands in the list with the number of its open fields, the last changed first', async () => {
    const draft = await aNewOne();
    await desk.client.customerDrafts.save({ id: draft.id, fields: aCustomerDraft({ city: '', phone: 'x' }) });
    const { rows } = await desk.client.customerDrafts.list();
    expect(rows.find(({ id }) => id === draft.id)).toMatchObject({ name: 'Łódzki Żuraw Sp. z o.o.', openFields: 2, intentId: null });
  });

  test('is taken away and brought back whole', async () => {
    const draft = await aNewOne();
    const saved = await desk.client.customerDrafts.save({ id: draft.id, fields: aCustomerDraft() });
    await desk.client.customerDrafts.remove({ id: draft.id });
    await expect(desk.client.customerDrafts.get({ id: draft.id })).rejects.toMatchObject({ data: { tag: 'notFound' } });
    expect(await desk.client.customerDrafts.restore({ id: draft.id })).toEqual(saved);
  });
});

describe('a draft of changes', () => {
  test('is filled with what is known, and there is one per customer', async () => {
    const customer = await someCustomer();
    const draft = await desk.client.customerDrafts.create({ customerId: customer.id });
    expect(draft).toMatchObject({ customerId: customer.id, fields: { companyName: customer.name, city: customer.address?.city, taxNumber: customer.registrationNumber } });
    expect((await desk.client.customerDrafts.create({ customerId: customer.id })).id).toBe(draft.id);
  });

  test('what only the office knows is there again the next time', async () => {
    const customer = await someCustomer();
    const draft = await desk.client.customerDrafts.create({ customerId: customer.id });
    const contacts = [{ name: 'Ewa Lis', role: 'księgowość', email: 'ewa@lis.example', phone: '' }];
    await desk.client.customerDrafts.save({ id: draft.id, fields: { ...draft.fields, institution: 'school', contacts } });
    await desk.client.customerDrafts.remove({ id: draft.id });
    const next = await desk.client.customerDrafts.create({ customerId: customer.id });
    expect(next.id).not.toBe(draft.id);
    expect(next.fields).toMatchObject({ institution: 'school', contacts });
  });
});

describe('possible duplicates', () => {
  const question = { draftId: null, customerId: null, companyName: '', taxNumber: '', country: 'PL', domain: '' };

  test('are found by tax number, by tenant and by a name nearly the same', async () => {
    const customer = await someCustomer();
    const ask = async (over: Partial<typeof question>) => (await desk.client.customerDrafts.duplicates({ ...question, ...over })).hits.find(({ id }) => id === customer.id)?.matched;
    expect(await ask({ taxNumber: `PL ${customer.registrationNumber}` })).toBe('taxNumber');
    expect(await ask({ domain: customer.domain ?? '' })).toBe('domain');
    expect(await ask({ companyName: customer.name.toUpperCase() })).toBe('name');
  });

  test('are none for an empty question, and never the customer itself', async () => {
    const customer = await someCustomer();
    expect((await desk.client.customerDrafts.duplicates(question)).hits).toEqual([]);
    const { hits } = await desk.client.customerDrafts.duplicates({ ...question, customerId: customer.id, companyName: customer.name });
    expect(hits.map(({ id }) => id)).not.toContain(customer.id);
  });

  test('another draft with the same number is one', async () => {
    const draft = await aNewOne();
    await desk.client.customerDrafts.save({ id: draft.id, fields: aCustomerDraft({ taxNumber: '5250000009' }) });
    const { hits } = await desk.client.customerDrafts.duplicates({ ...question, taxNumber: 'PL 525-000-00-09' });
    expect(hits).toMatchObject([{ kind: 'draft', id: draft.id, matched: 'taxNumber' }]);
  });
});
