import { expect, test } from 'vitest';
import { demoDesk } from '../../builders/desk.ts';

/** Linking a tenant that exists already (S-064 to S-071), over the contract with the sample office. */

const desk = demoDesk();

async function draftWith(domain: string) {
  const draft = await desk.client.customerDrafts.create({ customerId: null });
  return desk.client.customerDrafts.save({ id: draft.id, fields: { ...draft.fields, companyName: 'Neu bei uns GmbH', tenant: 'link', domain, institution: 'school', note: 'kommt von einem anderen Distributor' } });
}

async function anyCustomer() {
  const { rows } = await desk.client.customers.page({ search: 'mueller', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
  return rows[0] ?? expect.fail('no customer');
}

test('what somebody noted stays', async () => {
  const { id } = await draftWith('neu.example');
  expect(await desk.client.customerDrafts.link({ id })).toEqual({ sentOn: null, officeListed: false, distributorListed: false, checkedAt: null });
  await desk.client.customerDrafts.saveLink({ id, sentOn: '2026-11-22', officeListed: true, distributorListed: false, checkedAt: null });
  expect(await desk.client.customerDrafts.link({ id })).toMatchObject({ sentOn: '2026-11-22', officeListed: true });
});

test('a domain that the server does not know is not assigned yet, and the time of asking is kept', async () => {
  const { id } = await draftWith('neu.example');
  expect(await desk.client.customerDrafts.checkLink({ id })).toEqual({ kind: 'notYet' });
  expect((await desk.client.customerDrafts.link({ id })).checkedAt).not.toBeNull();
});

test('without a domain nobody is asked', async () => {
  const { id } = await draftWith('keine domain');
  expect(await desk.client.customerDrafts.checkLink({ id })).toEqual({ kind: 'noDomain' });
});

test('an assignment is read, takes the office’s notes along, and the draft goes', async () => {
  const customer = await anyCustomer();
  const { id } = await draftWith(customer.domain ?? '');
  expect(await desk.client.customerDrafts.checkLink({ id })).toEqual({ kind: 'linked', customerId: customer.id, name: customer.name });
  expect((await desk.client.customerDrafts.list()).rows.map((row) => row.id)).not.toContain(id);
  const { requirements } = await desk.client.customers.readiness({ id: customer.id, product: { segment: 'education', licenceKind: 'subscription' } });
  expect(requirements.find(({ code }) => code === 'kindergarten')?.state).toBe('met');
});
