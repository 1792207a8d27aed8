import { beforeAll, describe, expect, test } from 'vitest';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import type { NewCustomer } from '../../../core/domain/customers/new-customer.ts';
import { demoDesk, queuedEntry } from '../../builders/desk.ts';

/** A creation whose domain is taken already: a person names the customer, and what waits goes on with that one. */

const desk = demoDesk();

const address = { country: 'DE', region: null, state: null, city: 'Hüllhorst', line1: 'Bremer Straße 14', line2: null, postalCode: '32609', firstName: 'Änne', lastName: 'Weiß', phone: '+495744944198' };
const customerOf = (over: Partial<NewCustomer>): NewCustomer => ({ companyName: 'Neue Küche GmbH', domainPrefix: 'neuekueche27', firstName: 'Änne', lastName: 'Weiß', email: 'weiss@kueche.example', phone: '+495744944198', address, registrationNumber: null, language: 'de', culture: 'de-DE', associatedPartnerId: null, ...over });
const agreement = { templateId: '117a77b0-9360-443b-8795-c6dedc750cf9', agreedAt: Date.UTC(2026, 10, 22, 8), firstName: 'Änne', lastName: 'Weiß', email: 'weiss@kueche.example', phone: null };
const nothingMore = { subscriptionId: null, dependsOn: [], prices: [], draft: false };

const creation = async (over: Partial<NewCustomer>): Promise<OutboxEntry> => queuedEntry(await desk.client.outbox.queue({ action: { kind: 'createCustomer', customer: customerOf(over) }, customer: null, ...nothingMore }));
const agreementFor = async (by: string): Promise<OutboxEntry> => queuedEntry(await desk.client.outbox.queue({ action: { kind: 'confirmAgreement', agreement }, customer: { kind: 'created', by }, ...nothingMore }));

let made: string;
let asked: OutboxEntry;
let waiting: OutboxEntry;

beforeAll(async () => {
  made = (await desk.ended((await creation({})).id)).customerId ?? expect.fail('not created');
  const twin = await creation({ companyName: 'Neue Küche und Bad GmbH' });
  waiting = await agreementFor(twin.id);
  asked = await desk.ended(twin.id);
});

describe('which customer it was', () => {
  test('is asked, because the domain is taken', () => {
    expect(asked).toMatchObject({ customerId: null, state: { kind: 'needsDecision', decision: { problem: 'taken', choices: ['lookAgain', 'itHappened', 'giveUp'] } } });
  });

  test('is offered by what the service knows: the same domain first', async () => {
    const { isAnswered, hits } = await desk.client.outbox.madeCustomers({ id: asked.id });
    expect(isAnswered).toBe(true);
    expect(hits[0]).toMatchObject({ customerId: made, name: 'Neue Küche GmbH', domain: 'neuekueche27.onmicrosoft.com', matched: 'domain', source: 'service' });
  });

  test.each<[string, string, string]>([
    ['a tenant id', '', 'tenantId'],
    ['the beginning of a name', 'neue küc', 'text'],
    ['the beginning of a domain', 'neuekueche27.onm', 'text'],
  ])('is found by %s', async (_name, text, matched) => {
    const { hits } = await desk.client.outbox.madeCustomers({ id: asked.id, text: text === '' ? made.toUpperCase() : text });
    expect(hits).toContainEqual(expect.objectContaining({ customerId: made, matched }));
  });

  test('is nobody where the service knows no such tenant', async () => {
    const stranger = '99999999-9999-4999-8999-999999999999';
    expect(await desk.client.outbox.madeCustomers({ id: asked.id, text: stranger })).toEqual({ isAnswered: true, hits: [] });
    await expect(desk.client.outbox.decide({ id: asked.id, choice: 'itHappened', customerId: stranger })).rejects.toMatchObject({ data: { tag: 'notFound', what: 'customer' } });
  });

  test('has to be said: nothing is decided without it, and nobody is asked about other entries', async () => {
    await expect(desk.client.outbox.decide({ id: asked.id, choice: 'itHappened' })).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ path: 'customerId' }] } });
    expect((await desk.client.outbox.one({ id: asked.id })).entry.state.kind).toBe('needsDecision');
    await expect(desk.client.outbox.madeCustomers({ id: waiting.id })).rejects.toMatchObject({ data: { tag: 'notFound' } });
  });

  test('said, is whom everything that waits goes to', async () => {
    expect((await desk.client.outbox.following({ id: asked.id })).entries.map(({ id }) => id)).toEqual([waiting.id]);
    const decided = await desk.client.outbox.decide({ id: asked.id, choice: 'itHappened', customerId: made });
    expect(decided).toMatchObject({ customerId: made, state: { kind: 'confirmed', confirmation: { by: 'person', customerId: made } } });
    expect(await desk.ended(waiting.id)).toMatchObject({ customerId: made, state: { kind: 'confirmed' } });
    await desk.client.customers.refresh({ id: made });
    expect((await desk.client.customers.get({ id: made })).agreements).toHaveLength(1);
  });
});
