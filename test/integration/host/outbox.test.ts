import { describe, expect, it } from 'vitest';
import { demoDesk, queuedEntry } from '../../builders/desk.ts';

const desk = demoDesk();

/** An active yearly subscription of new commerce, in the middle of its term. */
async function aSubscription() {
  const { rows } = await desk.client.subscriptions.page({ search: '', filter: 'active', sort: 'customer', direction: 'asc', from: 0, count: 200 });
  const found = rows.find(({ model, isTrial, windowEndsAt, quantity, autoRenew }) => model === 'nce' && !isTrial && windowEndsAt === null && quantity < 200 && autoRenew);
  if (!found) throw new Error('the demo office has no such subscription');
  return found;
}

const nothingMore = { dependsOn: [], prices: [], draft: false };

describe('the outbox of the demo office', () => {
  it('carries out a change of seats, tells the journal, and refreshes the copy', async () => {
    const subscription = await aSubscription();
    const { id, customerId, quantity } = subscription;
    const outcome = await desk.client.outbox.queue({ action: { kind: 'changeSubscription', change: { kind: 'quantity', quantity: quantity + 3 } }, customer: { kind: 'known', id: customerId }, subscriptionId: id, ...nothingMore });
    const entry = await desk.ended(queuedEntry(outcome).id);
    expect(entry).toMatchObject({ state: { kind: 'confirmed' }, customerId, customerName: subscription.customerName, gist: { change: 'quantity', from: quantity, to: quantity + 3 }, may: { undo: false, edit: false } });
    await desk.client.customers.refresh({ id: customerId });
    expect((await desk.client.subscriptions.get({ id })).quantity).toBe(quantity + 3);
    const { lines } = await desk.client.sync.journal({ before: null, limit: 20 });
    expect(lines.map(({ event }) => event.code).filter((code) => code.startsWith('outbox.'))).toEqual(['outbox.confirmed', 'outbox.sent', 'outbox.queued']);
    const { attempts } = await desk.client.outbox.one({ id: entry.id });
    expect(attempts).toEqual([expect.objectContaining({ step: 'main', requestId: entry.id, outcome: 'done' })]);
  });

  it('refuses by the rulebook what no server would take, with rule and next date', async () => {
    const { id, customerId } = await aSubscription();
    const outcome = await desk.client.outbox.queue({ action: { kind: 'changeSubscription', change: { kind: 'cancel' } }, customer: { kind: 'known', id: customerId }, subscriptionId: id, ...nothingMore });
    expect(outcome).toMatchObject({ kind: 'refused', verdict: { kind: 'refused', reason: { code: 'windowClosed' }, next: expect.any(Number) as number } });
  });

  it('keeps a draft back, edits it, refuses an old revision, releases it and takes it back before it leaves', async () => {
    await desk.client.outbox.pause();
    const { id, customerId, quantity } = await aSubscription();
    const customer = { kind: 'known' as const, id: customerId };
    const draft = queuedEntry(await desk.client.outbox.queue({ action: { kind: 'changeSubscription', change: { kind: 'quantity', quantity: quantity + 1 } }, customer, subscriptionId: id, ...nothingMore, draft: true }));
    expect(draft).toMatchObject({ state: { kind: 'draft' }, waitsFor: [{ code: 'draft' }], may: { release: true, undo: true, edit: true } });
    const action = { kind: 'changeSubscription' as const, change: { kind: 'quantity' as const, quantity: quantity + 2 } };
    const edited = queuedEntry(await desk.client.outbox.edit({ id: draft.id, revision: draft.revision, action, prices: [] }));
    expect(edited.gist?.to).toBe(quantity + 2);
    await expect(desk.client.outbox.edit({ id: draft.id, revision: draft.revision, action, prices: [] })).rejects.toMatchObject({ data: { tag: 'conflict', what: 'intent' } });
    const released = await desk.client.outbox.release({ id: draft.id });
    expect(released).toMatchObject({ state: { kind: 'waiting' }, waitsFor: [{ code: 'paused' }] });
    expect((await desk.client.outbox.overlay({ customerId: null, subscriptionId: id })).entries).toHaveLength(1);
    expect(await desk.client.outbox.queue({ action, customer, subscriptionId: id, ...nothingMore })).toMatchObject({ kind: 'refused' });
    const undone = await desk.client.outbox.undo({ id: draft.id });
    expect(undone.state.kind).toBe('undone');
    await expect(desk.client.outbox.undo({ id: draft.id })).rejects.toMatchObject({ data: { tag: 'conflict' } });
    await desk.client.outbox.resume();
  });

  it('creates a customer, and its agreement waits for it', async () => {
    const address = { country: 'DE', region: null, state: null, city: 'Hüllhorst', line1: 'Bremer Straße 14', line2: null, postalCode: '32609', firstName: 'Änne', lastName: 'Weiß', phone: '+495744944198' };
    const customer = { companyName: 'Neue Küche GmbH', domainPrefix: 'neuekueche26', firstName: 'Änne', lastName: 'Weiß', email: 'weiss@kueche.example', phone: '+495744944198', address, registrationNumber: null, language: 'de', culture: 'de-DE', associatedPartnerId: null };
    expect(await desk.client.outbox.queue({ action: { kind: 'createCustomer', customer: { ...customer, address: { ...address, postalCode: '3' } } }, customer: null, subscriptionId: null, ...nothingMore })).toMatchObject({ kind: 'customerProblems' });
    const created = queuedEntry(await desk.client.outbox.queue({ action: { kind: 'createCustomer', customer }, customer: null, subscriptionId: null, ...nothingMore }));
    const agreement = { templateId: '117a77b0-9360-443b-8795-c6dedc750cf9', agreedAt: Date.UTC(2026, 10, 22, 8), firstName: 'Änne', lastName: 'Weiß', email: 'weiss@kueche.example', phone: null };
    const agreed = queuedEntry(await desk.client.outbox.queue({ action: { kind: 'confirmAgreement', agreement }, customer: { kind: 'created', by: created.id }, subscriptionId: null, ...nothingMore }));
    expect(agreed).toMatchObject({ customerName: 'Neue Küche GmbH', dependsOn: [created.id] });
    const done = await desk.ended(created.id);
    expect(await desk.ended(agreed.id)).toMatchObject({ customerId: done.customerId, state: { kind: 'confirmed' } });
    expect(done.state).toMatchObject({ kind: 'confirmed', confirmation: { customerId: expect.any(String) as string } });
    expect(await desk.client.outbox.credentials({ id: created.id })).toMatchObject({ userName: expect.any(String) as string, password: expect.any(String) as string });
    expect(await desk.client.outbox.credentials({ id: created.id })).toBeNull();
  });

  it('gives the journal out as a file in which nothing is a formula', async () => {
    const csv = await desk.client.outbox.exportJournal({ format: 'csv', since: null });
    expect(csv.fileName).toBe('csp-desk-journal-2026-11-22.csv');
    expect(csv.content.startsWith('\uFEFF"at","event"')).toBe(true);
    expect(csv.content.split('\r\n')).toHaveLength(csv.lines + 2);
    const text = await desk.client.outbox.exportJournal({ format: 'text', since: null });
    expect(text.content.split('\n')).toHaveLength(text.lines + 2);
  });
});
