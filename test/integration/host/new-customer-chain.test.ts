import { beforeAll, describe, expect, test } from 'vitest';
import type { CartView } from '../../../core/contract/carts.ts';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { aCustomerDraft } from '../../builders/customer-draft.ts';
import { demoDesk } from '../../builders/desk.ts';

/** From nothing to an order while nothing leaves: customer, agreement and order wait for each other (issue 5, item 1 to 4). */

const desk = demoDesk();
beforeAll(async () => {
  await desk.client.outbox.pause();
});

const SIGNER = { day: '2026-11-22', firstName: 'Anna', lastName: 'Nowak', email: 'anna@nowy.example', phone: '' };

async function aDraft(over: Parameters<typeof aCustomerDraft>[0]): Promise<string> {
  const { id } = await desk.client.customerDrafts.create({ customerId: null });
  await desk.client.customerDrafts.save({ id, fields: aCustomerDraft({ taxNumber: '5250000009', ...over }) });
  return id;
}

async function queued(id: string): Promise<string> {
  const outcome = await desk.client.customerDrafts.queue({ id });
  if (outcome.kind !== 'queued' || outcome.draft.intentId === null) throw new Error(JSON.stringify(outcome));
  return outcome.draft.intentId;
}

async function agreed(draftId: string): Promise<OutboxEntry> {
  const outcome = await desk.client.customerDrafts.confirmAgreement({ customerId: null, draftId, ...SIGNER });
  return outcome.kind === 'queued' ? outcome.entry : expect.fail(outcome.kind);
}

async function cartFor(draftId: string): Promise<CartView> {
  const { id } = await desk.client.carts.create({ customerId: null, draftId });
  const { rows } = await desk.client.catalogue.page({ search: 'business basic', kind: 'main', segment: null, from: 0, count: 5 });
  const [article = expect.fail('no article')] = rows;
  return desk.client.carts.add({ cartId: id, line: { productId: article.productId, skuId: article.skuId, segment: 'commercial', term: 'P1Y', billingPlan: 'monthly', quantity: 3 } });
}

const order = (cart: CartView) => desk.client.carts.order({ id: cart.id, confirmed: cart.lines.map(({ id, commitment, cost }) => ({ lineId: id, commitment, cost })) });
const entryOf = async (id: string): Promise<OutboxEntry> => (await desk.client.outbox.one({ id })).entry;

async function confirmed(id: string): Promise<OutboxEntry> {
  for await (const _status of await desk.client.outbox.status()) {
    const entry = await entryOf(id);
    if (entry.state.kind === 'confirmed') return entry;
    if (entry.state.kind === 'rejected' || entry.state.kind === 'needsDecision') throw new Error(JSON.stringify(entry.state));
  }
  throw new Error('the outbox stopped');
}

describe('a customer that only waits in the queue', () => {
  test('has a cart before it is queued; what is missing is named until the chain is whole', async () => {
    const draftId = await aDraft({ companyName: 'Schritt für Schritt GmbH', prefix: 'schrittfuerschritt' });
    const cart = await cartFor(draftId);
    expect(cart).toMatchObject({ customerId: null, draftId, customerName: 'Schritt für Schritt GmbH', blockers: ['notQueued'], waitsFor: [] });
    expect(await order(cart)).toEqual({ kind: 'blocked' });
    await expect(desk.client.customerDrafts.confirmAgreement({ customerId: null, draftId, ...SIGNER })).rejects.toMatchObject({ data: { tag: 'notFound' } });

    const creation = await queued(draftId);
    const waiting = await desk.client.carts.get({ id: cart.id });
    expect(waiting.blockers).toEqual(['requirements']);
    expect(waiting.requirements.filter(({ state }) => state === 'missing').map(({ code }) => code)).toEqual(['customerAgreementMissing']);
    expect(waiting.waitsFor).toEqual([{ what: 'customer', intentId: creation }]);

    const agreement = await agreed(draftId);
    const ready = await desk.client.carts.get({ id: cart.id });
    expect(ready.blockers).toEqual([]);
    expect(ready.waitsFor.map(({ what }) => what)).toEqual(['customer', 'agreement']);
    expect(agreement).toMatchObject({ customerName: 'Schritt für Schritt GmbH', dependsOn: [creation] });
    expect(agreement.waitsFor.some((reason) => reason.code === 'dependency' && reason.on === creation)).toBe(true);
  });

  test('follows step by step when the line is open, and ends as a subscription of the customer', async () => {
    const draftId = await aDraft({ companyName: 'Nowy Klient Sp. z o.o.', prefix: 'nowyklientlancuch' });
    const creation = await queued(draftId);
    const agreement = await agreed(draftId);
    const cart = await cartFor(draftId);
    const outcome = await order(cart);
    const ordered = outcome.kind === 'ordered' ? await entryOf(outcome.intentId) : expect.fail(JSON.stringify(outcome));
    expect(ordered.dependsOn).toEqual([creation, agreement.id]);
    expect((await desk.client.outbox.following({ id: creation })).entries.map(({ kind }) => kind)).toEqual(['confirmAgreement', 'order']);

    await desk.client.outbox.resume();
    const done = await confirmed(ordered.id);
    const customerId = done.customerId ?? expect.fail('no customer');
    expect((await entryOf(creation)).state.kind).toBe('confirmed');
    expect((await entryOf(agreement.id)).state.kind).toBe('confirmed');
    expect(await desk.client.carts.get({ id: cart.id })).toMatchObject({ customerId, draftId: null, intentId: ordered.id });
    await desk.client.customers.refresh({ id: customerId });
    const customer = await desk.client.customers.get({ id: customerId });
    expect(customer.subscriptionRows.map(({ quantity }) => quantity)).toEqual([3]);
    expect(customer.agreements.length).toBe(1);
    await desk.client.outbox.pause();
  });

  test('taken back from the queue takes back what waits for it; the draft and its cart are there again', async () => {
    const draftId = await aDraft({ companyName: 'Zurück GmbH', prefix: 'zurueckgmbh' });
    const creation = await queued(draftId);
    const agreement = await agreed(draftId);
    const cart = await cartFor(draftId);
    const outcome = await order(cart);
    expect(outcome.kind).toBe('ordered');
    expect((await desk.client.outbox.undo({ id: creation })).state.kind).toBe('undone');
    expect((await entryOf(agreement.id)).state.kind).toBe('undone');
    if (outcome.kind === 'ordered') expect((await entryOf(outcome.intentId)).state.kind).toBe('undone');
    const again = await desk.client.carts.copy({ id: cart.id });
    expect(again).toMatchObject({ draftId, blockers: ['notQueued'] });
    const second = await queued(draftId);
    expect((await desk.client.carts.get({ id: again.id })).waitsFor).toEqual([{ what: 'customer', intentId: second }]);
  });

  test('that links its tenant has a cart, which waits for the link', async () => {
    const draftId = await aDraft({ companyName: 'Dowiązany Sp. z o.o.', tenant: 'link', domain: 'dowiazany.example' });
    expect((await cartFor(draftId)).blockers).toEqual(['notLinked']);
  });
});
