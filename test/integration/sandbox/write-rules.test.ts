import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR, MINUTE } from '../../../core/domain/time/instant.ts';
import type { Sandbox, SandboxOptions } from '../../../core/sandbox/sandbox.ts';
import { BUSINESS_BASIC, BUSINESS_PREMIUM, BUSINESS_STANDARD } from '../../../core/sandbox/world/catalogue/suites.ts';
import { SQL_SERVER } from '../../../core/sandbox/world/catalogue/others.ts';
import type { SubscriptionRecord } from '../../../core/sandbox/world/records.ts';
import { at, aSandbox, below } from '../../builders/sandbox.ts';
import { byName, itemFor, owned, sender } from '../../builders/sandbox-writes.ts';
import type { Send, Told } from '../../builders/sandbox-writes.ts';

type Json = Readonly<Record<string, unknown>>;
type Case = (send: Send, sandbox: Sandbox) => Promise<Told>;

const office = (options: Partial<SandboxOptions> = {}): { readonly sandbox: Sandbox; readonly send: Send } => {
  const sandbox = aSandbox({ customers: 60, ...options });
  return { sandbox, send: sender(sandbox) };
};

/** PATCHes the whole resource with something over it. */
async function patch(send: Send, path: string, over: Json, headers: Readonly<Record<string, string>> = {}): Promise<Told> {
  const { body } = await send('GET', path);
  return send('PATCH', path, { ...(body as Json), ...over }, headers);
}

const paid = (one: SubscriptionRecord): boolean => one.model === 'nce' && one.status === 'active' && one.sku?.kind === 'paid' && one.shape === 'usual';
const isOpen = (sandbox: Sandbox) => (one: SubscriptionRecord): boolean => paid(one) && one.startsAt > after(sandbox.clock.now(), -6 * DAY) && one.quantity > 3;
const isClosed = (sandbox: Sandbox) => (one: SubscriptionRecord): boolean =>
  paid(one) && one.startsAt < after(sandbox.clock.now(), -20 * DAY) && one.batches.length === 1 && one.endsOn !== null && one.endsOn > after(sandbox.clock.now(), 20 * DAY) && one.quantity > 3;

const on = (pick: (sandbox: Sandbox) => (one: SubscriptionRecord) => boolean, over: (record: SubscriptionRecord) => Json): Case => (send, sandbox) => {
  const { path, record } = owned(sandbox, pick(sandbox));
  return patch(send, path, over(record));
};
const always = (fits: (one: SubscriptionRecord) => boolean) => () => fits;

describe('what a PATCH of a subscription is refused with', () => {
  it.each<[string, number, string, Case]>([
    ['cancelled after seven days', 400, '900117', on(isClosed, () => ({ status: 'deleted' }))],
    ['seats given back after seven days', 400, '900257', on(isClosed, ({ quantity }) => ({ quantity: quantity - 1 }))],
    ['no seats at all', 400, '2002', on(isOpen, () => ({ quantity: 0 }))],
    ['half a seat', 400, '2002', on(isOpen, () => ({ quantity: 2.5 }))],
    ['more seats than a Business product has', 400, '2002', on(always((one) => paid(one) && one.sku?.productId === BUSINESS_STANDARD), () => ({ quantity: 301 }))],
    ['seats of software, which goes as a whole', 400, '800090', on(always((one) => one.model === 'softwareSubscription' && one.quantity > 2), ({ quantity }) => ({ quantity: quantity - 1 }))],
    ['seats of an Extended Service Term', 400, '800095', on(always((one) => one.sku?.kind === 'est' && one.status === 'active'), ({ quantity }) => ({ quantity: quantity + 1 }))],
    ['more of a perpetual licence', 400, '800095', on(always((one) => one.model === 'perpetual'), ({ quantity }) => ({ quantity: quantity + 1 }))],
    ['seats of a suspended one', 400, '2001', on(always((one) => one.status === 'suspended' && one.model === 'nce'), ({ quantity }) => ({ quantity: quantity + 1 }))],
    ['suspending a suspended one again by its name is no change, its renewal is', 400, '800091', on(always((one) => one.status === 'suspended' && one.model === 'nce'), () => ({ autoRenewEnabled: true }))],
    ['anything of a deleted one', 400, '2011', on(always((one) => one.status === 'deleted' && one.model === 'nce'), () => ({ quantity: 99 }))],
    ['bringing an expired one back', 400, '800040', on(always((one) => one.status === 'expired' && one.model === 'nce'), () => ({ status: 'active' }))],
    ['an unknown status', 400, '800040', on(isOpen, () => ({ status: 'paused' }))],
    ['a plan for the next term without auto-renew', 400, '800093', on(always((one) => paid(one) && !one.autoRenew && one.atTermEnd === null), (record) => ({ scheduledNextTermInstructions: { product: { productId: record.sku?.productId, skuId: record.sku?.id, billingCycle: record.billing, termDuration: record.term }, quantity: 2 } }))],
    ['the term of a trial', 400, '800107', on(always((one) => one.sku?.kind === 'trial' && one.status === 'active'), () => ({ termDuration: 'P1Y', billingCycle: 'monthly' }))],
    ['seats of a trial', 400, '800107', on(always((one) => one.sku?.kind === 'trial' && one.status === 'active'), () => ({ quantity: 30 }))],
    ['a shorter term', 400, '800122', on(always((one) => paid(one) && one.term === 'P1Y'), () => ({ termDuration: 'P1M', billingCycle: 'monthly' }))],
    ['a term that is not sold', 400, '900270', on(always((one) => paid(one) && one.term === 'P1M'), () => ({ termDuration: 'P1Y', billingCycle: 'triennial' }))],
    ['another rhythm of payment in a year', 400, '2054', on(always((one) => paid(one) && one.term === 'P1Y' && one.billing === 'monthly'), () => ({ billingCycle: 'annual' }))],
    ['a next charge in a year', 400, '2054', on(isClosed, () => ({ nextChargeInstructions: { product: { billingCycle: 'annual' } } }))],
    ['a plan with a product there is no way to', 400, '900236', on(always((one) => paid(one) && one.autoRenew && one.sku?.productId === BUSINESS_PREMIUM), () => ({ scheduledNextTermInstructions: { product: { productId: BUSINESS_BASIC, skuId: '0001', billingCycle: 'monthly', termDuration: 'P1Y' }, quantity: 2 } }))],
    ['a plan with an end outside the next term', 400, '900242', on((sandbox) => (one) => isClosed(sandbox)(one) && one.autoRenew && one.atTermEnd === null, () => ({ scheduledNextTermInstructions: { quantity: 2, customTermEndDate: '2031-01-31T00:00:00Z' } }))],
    ['a plan that says nothing sensible', 400, '3000', on(isOpen, () => ({ scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Sing' }] }))],
    ['a partner that is none', 400, '800016', on(isOpen, () => ({ partnerId: 'nobody' }))],
    ['a partner that has not signed', 403, '900123', on(isOpen, () => ({ partnerId: '5520016' }))],
    ['two changes at once', 400, '800095', on(isOpen, ({ quantity }) => ({ quantity: quantity + 1, autoRenewEnabled: false }))],
    ['a stale ETag', 400, '2055', (send, sandbox) => patch(send, owned(sandbox, isOpen(sandbox)).path, { quantity: 50 }, { 'If-Match': 'bm9uc2Vuc2U=' })],
    ['one that is not provisioned yet', 409, '800082', on(always((one) => one.status === 'pending'), () => ({ quantity: 99 }))],
    ['no such subscription', 404, '20003', (send, sandbox) => send('PATCH', `/v1/customers/${sandbox.world.customer(0).id}/subscriptions/00000000-0000-4000-8000-000000000000`, {})],
    ['a customer nobody knows', 404, '60003', (send) => send('PATCH', '/v1/customers/00000000-0000-4000-8000-000000000000/subscriptions/00000000-0000-4000-8000-000000000000', {})],
    [
      'a customer of somebody else',
      403,
      '20002',
      (send, sandbox) => {
        const { customer, path } = owned(sandbox, isOpen(sandbox));
        sandbox.changes.removeCustomer(customer.id);
        return send('PATCH', path, {});
      },
    ],
    ['no body', 400, '3000', (send, sandbox) => send('PATCH', owned(sandbox, isOpen(sandbox)).path)],
    [
      'a change too many',
      400,
      '900311',
      (send, sandbox) => {
        const { customer, record, path } = owned(sandbox, isOpen(sandbox));
        for (let count = 0; count < 1_200; count += 1) sandbox.changes.setAutoRenew(customer.id, record.id, true);
        return patch(send, path, { quantity: record.quantity + 1 });
      },
    ],
    [
      'more Business seats than a customer may have',
      403,
      '800067',
      async (send, sandbox) => {
        const { customer, record, path } = owned(sandbox, (one) => paid(one) && one.sku?.productId === BUSINESS_STANDARD);
        const more = await send('POST', `/v1/customers/${customer.id}/orders`, { billingCycle: 'monthly', lineItems: [{ offerId: itemFor(sandbox, BUSINESS_STANDARD, '0001', customer.country), quantity: 280, termDuration: 'P1Y' }] });
        expect(more.status).toBe(201);
        return patch(send, path, { quantity: record.quantity + 20 });
      },
    ],
  ])('%s: %d %s, and nothing happens', async (_name, status, code, attempt) => {
    const { sandbox, send } = office();
    const before = (): readonly unknown[] => sandbox.ledger().filter(({ kind }) => kind !== 'ordered');
    const answer = await attempt(send, sandbox);
    expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
    expect(before()).toEqual([]);
  });

  it.each<[string, number, string, Json]>([
    ['seats', 409, '900278', { quantity: 99 }],
    ['the switch', 400, '900277', { autoRenewEnabled: false }],
    ['a plan', 400, '900277', { scheduledNextTermInstructions: { quantity: 5 } }],
  ])('%s while the renewal is being worked off: %d %s (R-7.1)', async (_name, status, code, over) => {
    const { sandbox, send } = office();
    const ending = (one: SubscriptionRecord): boolean => paid(one) && one.autoRenew && one.next === null && one.atTermEnd === null && one.term !== null && one.endsOn !== null && one.renewalDelay > 2 * HOUR;
    const { path, record } = owned(sandbox, ending);
    sandbox.clock.setNow(after(record.endsOn ?? sandbox.clock.now(), DAY + HOUR));
    expect(await patch(send, path, over)).toMatchObject({ status, code });
    sandbox.clock.advance(DAY);
    expect((await patch(send, path, { autoRenewEnabled: false })).status).toBe(200);
  });
});

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
