import { describe, expect, it } from 'vitest';
import { after, DAY, HOUR } from '../../../core/domain/time/instant.ts';
import type { Sandbox } from '../../../core/sandbox/sandbox.ts';
import { BUSINESS_BASIC, BUSINESS_PREMIUM, BUSINESS_STANDARD } from '../../../core/sandbox/world/catalogue/suites.ts';
import type { SubscriptionRecord } from '../../../core/sandbox/world/records.ts';
import { itemFor, owned } from '../../builders/sandbox-writes.ts';
import type { Send, Told } from '../../builders/sandbox-writes.ts';
import { isClosed, isOpen, office, paid, patch } from '../../builders/sandbox-patches.ts';
import type { Json } from '../../builders/sandbox-patches.ts';

type Case = (send: Send, sandbox: Sandbox) => Promise<Told>;

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
