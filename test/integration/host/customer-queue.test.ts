import { describe, expect, test } from 'vitest';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { aCustomerDraft } from '../../builders/customer-draft.ts';
import { demoDesk } from '../../builders/desk.ts';

/** Drafts on their way through the outbox to the sample service, through the contract. */

const desk = demoDesk();

async function aDraft(over: Parameters<typeof aCustomerDraft>[0] = {}): Promise<string> {
  const { id } = await desk.client.customerDrafts.create({ customerId: null });
  await desk.client.customerDrafts.save({ id, fields: aCustomerDraft({ companyName: 'Nowy Klient Sp. z o.o.', prefix: 'nowyklientspzoo', taxNumber: '5250000009', ...over }) });
  return id;
}

/** Waits until the service has said something final about an entry. */
async function settled(id: string): Promise<OutboxEntry> {
  for await (const _status of await desk.client.outbox.status()) {
    const { entry } = await desk.client.outbox.one({ id });
    if (entry.state.kind === 'confirmed' || entry.state.kind === 'rejected' || entry.state.kind === 'needsDecision') return entry;
  }
  throw new Error('the outbox stopped');
}

async function queued(id: string): Promise<string> {
  const outcome = await desk.client.customerDrafts.queue({ id });
  if (outcome.kind !== 'queued' || outcome.draft.intentId === null) throw new Error(JSON.stringify(outcome));
  return outcome.draft.intentId;
}

describe('a draft of a new customer', () => {
  test('with gaps is not queued, and every gap is named (S-050)', async () => {
    const id = await aDraft({ city: '', phone: '12' });
    expect(await desk.client.customerDrafts.queue({ id })).toMatchObject({ kind: 'incomplete', problems: [{ field: 'city' }, { field: 'phone' }] });
  });

  test('that links a tenant is not created by the service', async () => {
    const id = await aDraft({ tenant: 'link', domain: 'firma.example' });
    expect(await desk.client.customerDrafts.queue({ id })).toEqual({ kind: 'linkOnly' });
    expect((await desk.client.customerDrafts.relationshipLink()).url).toMatch(/^https:/);
  });

  test('is created once, gives its password once, and what the office knows goes with it', async () => {
    const id = await aDraft({ institution: 'school', note: 'met at the fair' });
    const intent = await queued(id);
    await expect(desk.client.customerDrafts.save({ id, fields: aCustomerDraft() })).rejects.toMatchObject({ data: { tag: 'conflict' } });
    const entry = await settled(intent);
    expect(entry.state).toMatchObject({ kind: 'confirmed' });
    const credentials = await desk.client.outbox.credentials({ id: intent });
    expect(credentials?.userName).toContain('admin');
    expect(await desk.client.outbox.credentials({ id: intent })).toBeNull();

    const { rows } = await desk.client.customerDrafts.list();
    expect(rows.map((row) => row.id)).not.toContain(id);
    const created = entry.state.kind === 'confirmed' ? entry.state.confirmation.customerId : null;
    const customer = await desk.client.customers.refresh({ id: created ?? '' });
    expect(customer).toMatchObject({ name: 'Nowy Klient Sp. z o.o.', registrationNumber: '5250000009' });
    const change = await desk.client.customerDrafts.create({ customerId: customer.id });
    expect(change.fields).toMatchObject({ institution: 'school', note: 'met at the fair', region: '10', phone: '+48422511234' });
  });

  test('takes a prefix that is free; one that is taken is told', async () => {
    expect(await desk.client.customerDrafts.domain({ prefix: 'certainlynobodyhasthis' })).toEqual({ state: 'free' });
    expect(await desk.client.customerDrafts.domain({ prefix: 'muellergmbh' })).toEqual({ state: 'taken' });
    expect(await desk.client.customerDrafts.domain({ prefix: 'not a prefix' })).toEqual({ state: 'unknown' });
  });
});

describe('changes of a customer', () => {
  test('without a difference are nothing to queue; with one they reach the service', async () => {
    const { rows } = await desk.client.customers.page({ search: 'Müller GmbH', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
    const customerId = rows[0]?.id ?? '';
    const draft = await desk.client.customerDrafts.create({ customerId });
    expect(await desk.client.customerDrafts.queue({ id: draft.id })).toEqual({ kind: 'unchanged' });
    await desk.client.customerDrafts.save({ id: draft.id, fields: { ...draft.fields, line1: 'Neue Straße 99' } });
    expect((await settled(await queued(draft.id))).state).toMatchObject({ kind: 'confirmed' });
    expect((await desk.client.customers.refresh({ id: customerId })).address?.line1).toBe('Neue Straße 99');
  });
});

describe('the customer agreement (S-056)', () => {
  const person = { firstName: 'Anna', lastName: 'Żuraw', email: 'anna@zuraw.example', phone: '' };

  test('is not accepted on a day that has not come', async () => {
    const { rows } = await desk.client.customers.page({ search: '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
    await expect(desk.client.customerDrafts.confirmAgreement({ customerId: rows[0]?.id ?? '', day: '2026-11-23', ...person })).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'day', problem: 'inFuture' }] } });
  });

  test('of this very day reaches the service before noon, too', async () => {
    const { rows } = await desk.client.customers.page({ search: 'Nowy Klient', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: 1 });
    const outcome = await desk.client.customerDrafts.confirmAgreement({ customerId: rows[0]?.id ?? '', day: '2026-11-22', ...person });
    if (outcome.kind !== 'queued') throw new Error(outcome.kind);
    expect((await settled(outcome.entry.id)).state).toMatchObject({ kind: 'confirmed' });
    expect((await desk.client.customers.refresh({ id: rows[0]?.id ?? '' })).agreements).toHaveLength(1);
  });
});
