import { describe, expect, it } from 'vitest';
import { intentId, productId, skuId, subscriptionId } from '../../../../core/domain/ids.ts';
import { verdictOf } from '../../../../core/domain/intents/deadline.ts';
import { projected } from '../../../../core/domain/intents/projection.ts';
import { explain } from '../../../../core/domain/nce/explain.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import { upgradeIntoObjection, upgradeIntoProblems, upgradeIntoVerdict } from '../../../../core/domain/nce/upgrade-into.ts';
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

describe('each objection by itself, before anything is asked of money', () => {
  const problems = (over: { readonly source?: Partial<Subscription>; readonly target?: Partial<Subscription> }) => upgradeIntoProblems({ source: { ...source, ...over.source }, target: { ...target, ...over.target }, at: AT, context: targetContext });
  const unknown = [{ code: 'unknown', number: null }];
  it.each<[string, Parameters<typeof problems>[0], readonly unknown[]]>([
    ['nothing', {}, []],
    ['the same subscription', { target: { id: source.id } }, [{ code: 'sameSubscription', number: null }]],
    ['a source of no term', { source: { term: null } }, unknown],
    ['a target of no term', { target: { term: null } }, unknown],
    ['a source without an end', { source: { commitmentEndsAt: null } }, unknown],
    ['a target without an end', { target: { commitmentEndsAt: null } }, unknown],
    ['a shorter term, whose end is not looked at any more', { source: { term: 'P3Y' }, target: { commitmentEndsAt: moment('2026-11-30T23:59:59Z') } }, [{ code: 'shorterTerm', number: 3 }]],
    ['not active and ending before', { target: { status: 'suspended', commitmentEndsAt: moment('2026-11-30T23:59:59Z') } }, [{ code: 'notActive', number: 1 }, { code: 'endsBefore', number: 4 }]],
    ['the same end', { target: { commitmentEndsAt: source.commitmentEndsAt } }, []],
  ])('%s', (_name, over, expected) => {
    expect(problems(over)).toEqual(expected);
  });

  it.each<[string, Partial<Subscription>, unknown]>([
    ['itself', { id: source.id }, { kind: 'refused', reason: { code: 'targetIsItself' }, serverCode: '900236' }],
    ['a shorter term', { term: 'P1M' }, { kind: 'refused', reason: { code: 'targetTermShorter' }, serverCode: '900260' }],
    ['nobody knows until when', { commitmentEndsAt: null }, { kind: 'cannotTell', because: ['targetUnknown'] }],
    ['nothing', {}, null],
  ])('as a verdict: %s', (_name, over, expected) => {
    const objection = upgradeIntoObjection({ source, target: { ...target, ...over }, at: AT, context: targetContext });
    if (expected === null) expect(objection).toBeNull();
    else expect(objection).toMatchObject(Object(expected));
  });
});

describe('what joining costs, as far as it is known', () => {
  const join = (over: Partial<Parameters<typeof upgradeIntoVerdict>[0]> = {}) => upgradeIntoVerdict({ source, target, at: AT, context, targetContext, quantity: 4, product: PREMIUM, ...over });
  const costOf = (over: Partial<Parameters<typeof upgradeIntoVerdict>[0]>) => {
    const verdict = join(over);
    return verdict.kind === 'allowed' && verdict.detail?.kind === 'upgrade' ? { costs: verdict.detail.costs, money: verdict.money } : verdict;
  };
  const without = (known: RuleContext): RuleContext => ruleContext({ ...known, price: null });

  it.each<[string, Partial<Parameters<typeof upgradeIntoVerdict>[0]>, object]>([
    ['no price there: what comes back', { targetContext: without(targetContext) }, { costs: [{ kind: 'open', because: 'newPriceUnknown', charge: null, credit: { formula: { quantity: 4, unitPrice: price('10.00') } } }], money: null }],
    ['no price here: what is charged', { context: without(context) }, { costs: [{ kind: 'open', because: 'priceUnknown', charge: { formula: { quantity: 4, unitPrice: price('20.00') } }, credit: null }], money: null }],
    ['neither', { context: without(context), targetContext: without(targetContext) }, { costs: [{ kind: 'open', because: 'newPriceUnknown', charge: null, credit: null }], money: null }],
    ['two currencies', { targetContext: ruleContext({ ...targetContext, price: price('20.00', 'USD') }) }, { costs: [{ kind: 'open', because: 'otherCurrency', charge: { amount: { currency: 'USD' } }, credit: { amount: { currency: 'EUR' } } }], money: null }],
    ['the new product in the list: the rest here is reckoned all the same', { context: ruleContext({ ...context, listed: [{ product: PREMIUM, term: 'P1Y', plan: 'monthly', from: null, until: null, price: price('30.00') }] }) }, { costs: [{ kind: 'estimate', money: { kind: 'upgrade', formula: { unitPrice: price('20.00') }, credit: { formula: { unitPrice: price('10.00') } } } }] }],
  ])('%s', (_name, over, expected) => {
    expect(costOf(over)).toMatchObject(expected);
  });

  it('a refusal of the upgrade itself comes before every other', () => {
    expect(join({ source: { ...source, status: 'suspended' }, product: 'OTHER:0001' })).toMatchObject({ kind: 'refused', reason: { code: 'suspended' }, serverCode: '2001' });
  });

  it('a product that may be bought, but is not the target’s, has no way there', () => {
    const both = ruleContext({ ...context, sku: { minimumQuantity: 1, maximumQuantity: 300, upgradeTargets: [PREMIUM, 'OTHER:0001'] } });
    expect(join({ context: both, product: 'OTHER:0001' })).toMatchObject({ kind: 'refused', reason: { code: 'noUpgradePath' }, serverCode: '900236' });
  });

  it('what keeps seats from being added there is told with both rules', () => {
    const full = ruleContext({ ...targetContext, sku: { minimumQuantity: 1, maximumQuantity: 14, upgradeTargets: [] } });
    const verdict = join({ targetContext: full });
    expect(verdict).toMatchObject({ kind: 'refused', reason: { code: 'atMaximum', maximum: 14 }, serverCode: '2002' });
    expect(verdict.rules.map(({ id }) => id)).toEqual(['R-11.3', 'R-11.2', 'R-11.4', 'R-4.6', 'R-3.4', 'R-5.3']);
  });

  it('the window that a new subscription would inherit is not promised here', () => {
    const young = boughtAt('2026-09-14T10:00:00Z', '2026-12-31', { quantity: 10 });
    const verdict = join({ source: young });
    expect(verdict.kind === 'allowed' ? verdict.consequences.filter(({ code }) => code === 'windowInherited' || code === 'noNewWindow') : verdict).toEqual([{ code: 'noNewWindow' }]);
  });
});
