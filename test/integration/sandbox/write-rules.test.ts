import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR, MINUTE } from '../../../core/domain/time/instant.ts';
import { SQL_SERVER } from '../../../core/sandbox/world/catalogue/others.ts';
import { at, below } from '../../builders/sandbox.ts';
import { byName, itemFor, owned } from '../../builders/sandbox-writes.ts';
import type { Told } from '../../builders/sandbox-writes.ts';
import { isClosed, isOpen, office, paid, patch } from '../../builders/sandbox-patches.ts';
import type { Json } from '../../builders/sandbox-patches.ts';

describe('a PATCH that sends everything back as it was', () => {
  const pascal = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pascal);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name.charAt(0).toUpperCase() + name.slice(1), pascal(part)]));
  };

  it.each([
    ['in camel case', (value: unknown): unknown => value],
    ['in Pascal case', pascal],
  ])('changes nothing, whatever the subscription, %s', async (_name, spelled) => {
    const { sandbox, send } = office();
    for (const customer of sandbox.world.indexes().map(sandbox.world.customer)) {
      for (const record of sandbox.world.subscriptions(customer, sandbox.clock.now())) {
        const path = `/v1/customers/${customer.id}/subscriptions/${record.id}`;
        const { body } = await send('GET', path);
        // Azure plans and the old model know no such fields; the rest answers them all or has nothing to lose.
        const answer = await send('PATCH', path, spelled({ scheduledNextTermInstructions: null, nextChargeInstructions: null, ...(body as Json) }));
        expect(answer).toMatchObject({ status: 200, body });
      }
    }
    expect(sandbox.ledger()).toEqual([]);
    expect(sandbox.world.happenings()).toEqual([]);
  });
});

describe('what a PATCH of a subscription does', () => {
  const bought = at('2026-11-20T00:00:00Z');

  it('moves the ETag, writes an audit record, and the ledger', async () => {
    const { sandbox, send } = office();
    const { path, record, customer } = owned(sandbox, isOpen(sandbox));
    const etag = below((await send('GET', path)).body, 'attributes', 'etag');
    const answer = await patch(send, path, { quantity: record.quantity + 2 }, { 'If-Match': String(etag), 'MS-RequestId': 'r-1' });
    expect(answer.status).toBe(200);
    expect(below(answer.body, 'attributes', 'etag')).not.toBe(etag);
    const records = await send('GET', '/v1/auditrecords?size=1');
    expect(below(records.body, 'items', 0)).toMatchObject({ customerId: customer.id, operationType: 'update_subscription', resourceType: 'subscription' });
    expect(sandbox.ledger()).toMatchObject([{ number: 1, kind: 'quantity', subscriptionId: record.id, value: record.quantity + 2, requestId: 'r-1' }]);
  });

  it('resets what is left out: auto-renew, the plan of the next term, the next charge (API page, section 12)', async () => {
    const { sandbox, send } = office();
    const { path } = owned(sandbox, (one) => paid(one) && one.next !== null && one.autoRenew);
    const { body } = await send('GET', path);
    const { autoRenewEnabled: _switch, scheduledNextTermInstructions: _plan, ...sparse } = body as Json;
    const answer = await send('PATCH', path, { ...sparse, friendlyName: 'Nowa nazwa' });
    expect(answer.body).toMatchObject({ friendlyName: 'Nowa nazwa', autoRenewEnabled: false });
    expect(answer.body).not.toHaveProperty('scheduledNextTermInstructions');
  });

  it('keeps what is echoed', async () => {
    const { sandbox, send } = office();
    const { path } = owned(sandbox, (one) => paid(one) && one.next !== null && one.autoRenew);
    const { body } = await send('GET', path);
    const answer = await send('PATCH', path, { ...(body as Json), friendlyName: 'Nowa nazwa' });
    expect(answer.body).toMatchObject({ autoRenewEnabled: true, scheduledNextTermInstructions: below(body, 'scheduledNextTermInstructions') });
  });

  it.each<[string, Json]>([
    ['more seats', { quantity: 60 }],
    ['auto-renew off', { autoRenewEnabled: false }],
    ['suspension', { status: 'suspended' }],
  ])('deletes the plan of the next term on %s (R-7.3)', async (_name, over) => {
    const { sandbox, send } = office();
    const { path } = owned(sandbox, (one) => paid(one) && one.next !== null && one.autoRenew);
    const answer = await patch(send, path, over);
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('scheduledNextTermInstructions');
  });

  it('gives seats back from the newest batches, each with its own window (R-3.3)', async () => {
    const { sandbox, send } = office();
    const { path, record } = owned(sandbox, isClosed(sandbox));
    expect((await patch(send, path, { quantity: record.quantity + 5 })).body).toMatchObject({ refundableQuantity: { totalQuantity: 5 } });
    sandbox.clock.advance(3 * DAY);
    expect((await patch(send, path, { quantity: record.quantity + 7 })).body).toMatchObject({ refundableQuantity: { totalQuantity: 7, details: [{ quantity: 5 }, { quantity: 2 }] } });
    expect((await patch(send, path, { quantity: record.quantity + 4 })).body).toMatchObject({ refundableQuantity: { totalQuantity: 4, details: [{ quantity: 4 }] } });
    expect((await patch(send, path, { quantity: record.quantity - 1 })).code).toBe('900257');
    sandbox.clock.advance(4 * DAY + MINUTE);
    expect((await patch(send, path, { quantity: record.quantity })).code).toBe('900257');
  });

  it('suspends and brings back, without auto-renew (R-9.1)', async () => {
    const { sandbox, send } = office();
    const { path } = owned(sandbox, (one) => isClosed(sandbox)(one) && one.autoRenew);
    expect((await patch(send, path, { status: 'suspended' })).body).toMatchObject({ status: 'suspended', autoRenewEnabled: false, suspensionReasons: ['CustomerCancellation'], refundableQuantity: null });
    expect((await patch(send, path, { status: 'active' })).body).toMatchObject({ status: 'active', autoRenewEnabled: false });
    expect(sandbox.ledger().map(({ kind }) => kind)).toEqual(['suspended', 'reactivated']);
  });

  it('lengthens a term at once and opens no new window (R-10.2, R-3.2)', async () => {
    const { sandbox, send } = office();
    const { path } = owned(sandbox, (one) => paid(one) && one.term === 'P1M' && one.startsAt < after(sandbox.clock.now(), -8 * DAY));
    const answer = await patch(send, path, { termDuration: 'P1Y', billingCycle: 'annual' });
    expect(answer.body).toMatchObject({ termDuration: 'P1Y', billingCycle: 'annual', commitmentEndDate: '2027-11-21T00:00:00Z', effectiveStartDate: expect.stringMatching(/^2026-11-22T09:00/) });
    expect((await patch(send, path, { status: 'deleted' })).code).toBe('900117');
  });

  it('chooses what happens at the end, and drops it again (R-8.4)', async () => {
    const { sandbox, send } = office();
    const { path } = owned(sandbox, (one) => isClosed(sandbox)(one) && one.autoRenew && one.startsAt > at('2025-12-01T00:00:00Z'));
    const choose = (actionType: string): Promise<Told> => patch(send, path, { scheduledActions: [{ scheduleType: 'TermEnd', actionType }] });
    expect((await choose('Cancel')).body).toMatchObject({ autoRenewEnabled: false, scheduledActions: [{ actionType: 'Cancel' }] });
    expect((await choose('RenewToExtendedServiceTerm')).body).toMatchObject({ scheduledActions: [{ actionType: 'RenewToExtendedServiceTerm' }] });
    const back = await patch(send, path, { autoRenewEnabled: true, scheduledActions: [] });
    expect(back.body).toMatchObject({ autoRenewEnabled: true });
    expect(back.body).not.toHaveProperty('scheduledActions');
  });

  it('takes another rhythm of payment from the next charge on (R-10.1)', async () => {
    const { sandbox, send } = office();
    const customer = byName(sandbox, 'Hurtownia Ślęż');
    const order = await send('POST', `/v1/customers/${customer.id}/orders`, { BillingCycle: 'annual', LineItems: [{ OfferId: itemFor(sandbox, SQL_SERVER, '0002'), Quantity: 2, TermDuration: 'P3Y' }] });
    expect(order.status).toBe(201);
    sandbox.clock.advance(HOUR);
    const { path } = owned(sandbox, (one) => one.orderId === below(order.body, 'id'), customer);
    const answer = await patch(send, path, { nextChargeInstructions: { product: { billingCycle: 'triennial' } } });
    expect(answer.body).toMatchObject({ billingCycle: 'annual', nextChargeInstructions: { product: { billingCycle: 'triennial' } } });
    sandbox.clock.advance(366 * DAY);
    expect((await send('GET', path)).body).toMatchObject({ billingCycle: 'triennial' });
  });

  it('renews what was planned when its clock passes midnight, and cancels what was chosen', async () => {
    const { sandbox, send } = office();
    const { path, record } = owned(sandbox, (one) => isClosed(sandbox)(one) && one.autoRenew && one.atTermEnd === null && one.term === 'P1Y');
    expect((await patch(send, path, { scheduledNextTermInstructions: { product: { productId: record.sku?.productId, skuId: record.sku?.id, billingCycle: 'Monthly', termDuration: 'P1M' }, quantity: 2 } })).status).toBe(200);
    sandbox.clock.setNow(after(record.endsOn ?? bought, 2 * DAY));
    expect((await send('GET', path)).body).toMatchObject({ quantity: 2, termDuration: 'P1M', billingCycle: 'monthly', status: 'active' });
  });
});
