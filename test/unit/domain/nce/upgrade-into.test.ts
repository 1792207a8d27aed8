import { describe, expect, it } from 'vitest';
import { intentId, productId, skuId, subscriptionId } from '../../../../core/domain/ids.ts';
import { verdictOf } from '../../../../core/domain/intents/deadline.ts';
import { projected } from '../../../../core/domain/intents/projection.ts';
import { explain } from '../../../../core/domain/nce/explain.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import { upgradeIntoVerdict } from '../../../../core/domain/nce/upgrade-into.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { anIntent } from '../../../builders/intent.ts';
import { boughtAt, moment, price } from '../../../builders/nce.ts';

/** seats of one subscription move into another that is there already. */

const PREMIUM = 'PREMIUM:0001';
const AT = moment('2026-09-15T10:00:00Z');
const source = boughtAt('2026-01-01T10:00:00Z', '2026-12-31', { quantity: 10 });
const target: Subscription = { ...boughtAt('2026-01-01T10:00:00Z', '2026-12-31', { quantity: 12 }), id: subscriptionId('22222222-2222-4333-8444-555555555555'), productId: productId('PREMIUM'), skuId: skuId('0001') };
const context = ruleContext({ sku: { minimumQuantity: 1, maximumQuantity: 300, upgradeTargets: [PREMIUM] }, price: price('10.00'), listed: [] });
const targetContext = ruleContext({ sku: { minimumQuantity: 1, maximumQuantity: 300, upgradeTargets: [] }, price: price('20.00') });
const ask = (quantity: number, over: { readonly target?: Subscription; readonly product?: string; readonly most?: number } = {}) =>
  upgradeIntoVerdict({ source, target: over.target ?? target, at: AT, context, targetContext: over.most === undefined ? targetContext : ruleContext({ ...targetContext, sku: { minimumQuantity: 1, maximumQuantity: over.most, upgradeTargets: [] } }), quantity, product: over.product ?? PREMIUM });

describe('seats that join a subscription', () => {
  it('some of them: the rest stays, the others run to the end of the target at its own plan', () => {
    const verdict = ask(4);
    expect(verdict).toMatchObject({ kind: 'allowed', detail: { plans: [] } });
    expect(verdict.kind === 'allowed' && verdict.consequences).toEqual([
      { code: 'seatsJoin', seats: 16, until: moment('2027-01-01') },
      { code: 'licencesByHand' },
      { code: 'currentListPrice' },
      { code: 'noNewWindow' },
    ]);
  });

  it('all of them: nothing is left here', () => {
    const verdict = ask(10);
    expect(verdict.kind === 'allowed' && verdict.consequences.map(({ code }) => code)).toContain('endsByJoining');
  });

  it('cost what added seats cost there, less the rest here: the same days at twice the price is as much again', () => {
    const verdict = ask(4);
    const money = verdict.kind === 'allowed' ? verdict.money : null;
    expect(money).toMatchObject({ kind: 'upgrade', formula: { quantity: 4, unitPrice: price('20.00') }, credit: { formula: { quantity: 4, unitPrice: price('10.00') } } });
    expect(money?.kind === 'upgrade' && money.amount.minor).toBe(money?.kind === 'upgrade' ? money.charge.minor - money.credit.amount.minor : null);
  });

  it('delete what is scheduled on either side', () => {
    const scheduled = { action: 'renew', effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: 9, customTermEndsAt: null, promotionId: null } as const;
    const verdict = ask(4, { target: { ...target, scheduledChange: scheduled } });
    expect(verdict.kind === 'allowed' && verdict.consequences.map(({ code }) => code)).toContain('targetScheduleDeleted');
  });

  it.each([
    ['not active', { target: { ...target, status: 'suspended' } as const }, 'targetNotActive', '900258'],
    ['still in its window', { target: { ...boughtAt('2026-09-12T10:00:00Z', '2027-09-11'), id: target.id, productId: target.productId, skuId: target.skuId } }, 'targetInWindow', '900259'],
    ['ends before', { target: { ...target, commitmentEndsAt: moment('2026-11-30T23:59:59Z') } }, 'targetEndsBefore', '900261'],
    ['another product', { product: 'OTHER:0001' }, 'noUpgradePath', null],
    ['full', { most: 14 }, 'atMaximum', null],
  ] as const)('refused: %s', (_name, over, code, serverCode) => {
    const verdict = ask(4, over);
    expect(verdict).toMatchObject({ kind: 'refused', reason: { code }, ...(serverCode === null ? {} : { serverCode }) });
    expect(explain('upgradePartial', verdict).short.key).toBe(`refused.${code}`);
  });

  it('are judged with the target that the wish names, and show there while they wait', () => {
    const transition = { toCatalogItemId: `${PREMIUM}:AVAIL`, toSubscriptionId: target.id, quantity: 4, term: null, billingPlan: null } as const;
    const action = { kind: 'transition', transition } as Parameters<typeof verdictOf>[0]['action'];
    expect(verdictOf({ action, subscription: source, at: AT, context, into: { subscription: { ...target, status: 'suspended' }, context: targetContext } })).toMatchObject({ reason: { code: 'targetNotActive' } });
    const queued = anIntent({ id: intentId('77777777-2222-4333-8444-555555555555'), action, subscriptionId: source.id });
    expect(projected(target, [queued]).quantity).toBe(16);
    expect(projected(source, [queued]).quantity).toBe(6);
  });
});
