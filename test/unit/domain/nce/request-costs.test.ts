import { describe, expect, it } from 'vitest';
import { runningCase } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import type { ChangeRequest } from '../../../../core/domain/nce/request.ts';
import { ownProduct, upgradeCost } from '../../../../core/domain/nce/swap-cost.ts';
import type { Cost, Share } from '../../../../core/domain/nce/verdict.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { boughtAt, moment, price } from '../../../builders/nce.ts';
import { OWN, NEW, AT, YEAR, TRIAL, EXTENDED, row, ask } from '../../../builders/nce-requests.ts';

/** What a wish costs by the list, and what is known of a cost that stays open. */

describe('what is known of a cost that is open', () => {
  /** More than an amount can hold once seats are counted. */
  const ENDLESS = price('90071992547409.91');
  const running = (subscription: Subscription, known: Partial<RuleContext>, at = AT) => {
    const found = runningCase(subscription, at, ruleContext(known));
    if (found === null) throw new Error('nothing runs');
    return found;
  };
  const cost = (known: Partial<RuleContext>, swap: Partial<Parameters<typeof upgradeCost>[1]> = {}, subscription = YEAR, at = AT): Cost => upgradeCost(running(subscription, known, at), { product: NEW, term: null, plan: null, quantity: 10, ...swap });
  const share = (decimal: string, quantity: number, [billingDays, fullDays]: readonly [number, number], minor: number): Share => ({ amount: { minor, currency: 'EUR' }, formula: { unitPrice: price(decimal), quantity, billingDays, fullDays, fullCycles: 0 } });
  const year = row(NEW, 'P1Y', 'monthly', '20.00');
  const REST: readonly [number, number] = [31, 31];
  const old = share('10.00', 10, REST, 10_000);
  const fresh = share('20.00', 10, REST, 20_000);

  it.each<[string, () => Cost, Cost]>([
    ['no list: nothing', () => cost({ price: price('10.00') }), { kind: 'open', because: 'newPriceUnknown', charge: null, credit: null }],
    ['a term to come: nothing', () => cost({ price: price('10.00'), listed: [year] }, {}, YEAR, moment('2027-05-10T12:00:00Z')), { kind: 'open', because: 'futureList', charge: null, credit: null }],
    ['not in the list: what comes back', () => cost({ price: price('10.00'), listed: [] }), { kind: 'open', because: 'newPriceUnknown', charge: null, credit: old }],
    ['no own price: what is charged', () => cost({ listed: [year] }), { kind: 'open', because: 'priceUnknown', charge: fresh, credit: null }],
    ['an own price beyond counting: what is charged', () => cost({ price: ENDLESS, listed: [year] }), { kind: 'open', because: 'priceUnknown', charge: fresh, credit: null }],
    ['a new price beyond counting: what comes back', () => cost({ price: price('10.00'), listed: [{ ...year, price: ENDLESS }] }), { kind: 'open', because: 'priceUnknown', charge: null, credit: old }],
    ['two currencies: both', () => cost({ price: price('10.00'), listed: [{ ...year, price: price('20.00', 'USD') }] }), { kind: 'open', because: 'otherCurrency', charge: { amount: { minor: 20_000, currency: 'USD' }, formula: { ...fresh.formula, unitPrice: price('20.00', 'USD') } }, credit: old }],
    ['no rhythm of payment: no share of one', () => cost({ price: price('10.00'), listed: [row(NEW, 'P1Y', 'none', '20.00')] }, {}, { ...YEAR, billingPlan: 'none' }), { kind: 'open', because: 'priceUnknown', charge: null, credit: null }],
  ])('%s', (_name, found, expected) => {
    expect(found()).toEqual(expected);
  });

  const three = { term: 'P3Y', plan: 'annual' } as const;
  const longer = row(NEW, 'P3Y', 'annual', '200.00');
  const whole = share('200.00', 10, [365, 365], 200_000);
  it.each<[string, () => Cost, Cost]>([
    ['not in the list', () => cost({ price: price('10.00'), listed: [year] }, three), { kind: 'open', because: 'notListed', charge: null, credit: old }],
    ['no own price', () => cost({ listed: [longer] }, three), { kind: 'open', because: 'priceUnknown', charge: whole, credit: null }],
    ['two currencies', () => cost({ price: price('10.00', 'USD'), listed: [longer] }, three), { kind: 'open', because: 'otherCurrency', charge: whole, credit: { amount: { minor: 10_000, currency: 'USD' }, formula: { ...old.formula, unitPrice: price('10.00', 'USD') } } }],
    ['a new price beyond counting', () => cost({ price: price('10.00'), listed: [{ ...longer, price: ENDLESS }] }, three), { kind: 'open', because: 'notListed', charge: null, credit: old }],
    ['all of it', () => cost({ price: price('10.00'), listed: [longer] }, three), { kind: 'estimate', money: { kind: 'upgrade', amount: { minor: 190_000, currency: 'EUR' }, charge: whole.amount, formula: whole.formula, credit: old } }],
    ['more seats than there are: what comes back is for those that are there', () => cost({ price: price('10.00'), listed: [longer] }, { ...three, quantity: 12 }), { kind: 'estimate', money: { kind: 'upgrade', amount: { minor: 230_000, currency: 'EUR' }, charge: { minor: 240_000, currency: 'EUR' }, formula: { ...whole.formula, quantity: 12 }, credit: old } }],
  ])('a term that begins anew, %s', (_name, found, expected) => {
    expect(found()).toEqual(expected);
  });

  it('R-8.3, R-15.2: a trial and an extended term begin anew even where the term stays a month', () => {
    const month = row(NEW, 'P1M', 'monthly', '20.00');
    const swap = { term: 'P1M', plan: 'monthly' } as const;
    const monthly: Subscription = { ...TRIAL, term: 'P1M', billingPlan: 'monthly' };
    expect(cost({ listed: [month] }, { ...swap, quantity: 25 }, monthly)).toEqual({ kind: 'estimate', money: { kind: 'firstPayment', ...share('20.00', 25, [31, 31], 50_000) } });
    expect(cost({ price: price('10.00'), listed: [month] }, swap, EXTENDED)).toMatchObject({ kind: 'estimate', money: { charge: { minor: 20_000 }, credit: { formula: { billingDays: 22, fullDays: 31 } } } });
  });

  it('R-15.1: a trial and an extended term become a year paid by the month where nothing is said', () => {
    expect(cost({ listed: [year] }, { quantity: 25 }, TRIAL)).toMatchObject({ kind: 'estimate', money: { kind: 'firstPayment', amount: { minor: 50_000 } } });
    expect(cost({ price: price('10.00'), listed: [year] }, {}, EXTENDED)).toMatchObject({ kind: 'estimate', money: { charge: { minor: 20_000 } } });
  });

  it('a list that names the product beside others names it', () => {
    expect(cost({ price: price('10.00'), listed: [row('Z:1', 'P1Y', 'monthly', '5.00'), row(NEW, 'P1M', 'monthly', '24.00')] })).toMatchObject({ because: 'notListed' });
  });

  it('a product is named by both of its ids, or not at all', () => {
    const named = (changes: Partial<Subscription>) => ownProduct(running({ ...YEAR, ...changes }, {}));
    expect([named({}), named({ productId: null }), named({ skuId: null })]).toEqual([OWN, null, null]);
  });
});

describe('what a longer term and another rhythm cost (R-4.7, R-6.1, R-10.2)', () => {
  const MONTH = boughtAt('2026-05-01T09:00:00Z', '2026-05-31', { term: 'P1M' });
  const THREE = boughtAt('2026-04-10T09:00:00Z', '2029-04-09', { term: 'P3Y' });
  const listed = [row(OWN, 'P1Y', 'monthly', '10.00')];
  const costOf = (subscription: Subscription, request: ChangeRequest, known: Partial<RuleContext>, at = AT): Cost | undefined => {
    const verdict = ask(subscription, request, known, at);
    return verdict.kind === 'allowed' && verdict.detail?.kind === 'terms' ? verdict.detail.costs[0] : undefined;
  };
  const toYear: ChangeRequest = { kind: 'term', term: 'P1Y', plan: 'monthly' };
  const toAnnual: ChangeRequest = { kind: 'plan', plan: 'annual' };
  const nothing = (because: string): object => ({ kind: 'open', because, charge: null, credit: null });
  const promotion = { id: 'p', term: 'P1Y', plan: 'monthly', startsAt: null, endsAt: null } as const;

  it.each<[string, Subscription, ChangeRequest, Partial<RuleContext>, string, object]>([
    ['no list', MONTH, toYear, { price: price('12.00') }, '2026-05-10T12:00:00Z', nothing('newPriceUnknown')],
    ['a term to come', { ...MONTH, autoRenew: true }, toYear, { price: price('12.00'), listed }, '2026-06-10T12:00:00Z', nothing('futureList')],
    ['a product without ids', { ...MONTH, productId: null }, toYear, { listed, price: price('12.00') }, '2026-05-10T12:00:00Z', { kind: 'open', because: 'newPriceUnknown', charge: null, credit: { amount: { minor: 8_516 } } }],
    ['not in the list, whatever promotion runs', MONTH, toYear, { price: price('12.00'), listed: [], promotions: [promotion] }, '2026-05-10T12:00:00Z', { kind: 'open', because: 'newPriceUnknown' }],
    ['a promotion of another rhythm', MONTH, toYear, { price: price('12.00'), listed, promotions: [{ ...promotion, plan: 'annual' }] }, '2026-05-10T12:00:00Z', { kind: 'estimate' }],
    ['its own promotion', MONTH, toYear, { price: price('12.00'), listed, promotions: [promotion] }, '2026-05-10T12:00:00Z', { kind: 'open', because: 'promotion', charge: { amount: { minor: 10_000 } }, credit: { amount: { minor: 8_516 } } }],
    ['no list for a rhythm', THREE, toAnnual, {}, '2026-05-10T12:00:00Z', nothing('newPriceUnknown')],
    ['a rhythm of a term to come', { ...THREE, autoRenew: true }, toAnnual, { listed: [row(OWN, 'P3Y', 'annual', '90.00')] }, '2029-05-20T12:00:00Z', nothing('futureList')],
    ['a rhythm that the list has not', THREE, toAnnual, { listed }, '2026-05-10T12:00:00Z', nothing('notListed')],
    ['a rhythm beyond counting', THREE, toAnnual, { listed: [{ ...row(OWN, 'P3Y', 'annual', '1.00'), price: price('90071992547409.91') }] }, '2026-05-10T12:00:00Z', nothing('notListed')],
    ['a rhythm by the list', THREE, toAnnual, { listed: [row(OWN, 'P3Y', 'annual', '90.00')] }, '2026-05-10T12:00:00Z', { kind: 'open', because: 'listUndocumented', charge: { amount: { minor: 90_000, currency: 'EUR' }, formula: { unitPrice: price('90.00'), quantity: 10, billingDays: 1, fullDays: 1, fullCycles: 0 } }, credit: null }],
  ])('%s', (_name, subscription, request, known, at, expected) => {
    expect(costOf(subscription, request, known, moment(at))).toMatchObject(expected);
  });
});
