import { describe, expect, it } from 'vitest';
import type { BillingPlan, Term } from '../../../../core/domain/catalog/terms.ts';
import { actionsAt, runningCase } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { ListedPrice, RuleContext } from '../../../../core/domain/nce/context.ts';
import { requestVerdict } from '../../../../core/domain/nce/request.ts';
import type { ChangeRequest } from '../../../../core/domain/nce/request.ts';
import { ownProduct, upgradeCost } from '../../../../core/domain/nce/swap-cost.ts';
import type { Cost, Share, Verdict } from '../../../../core/domain/nce/verdict.ts';
import { COMBINATIONS } from '../../../../core/domain/rulebook/terms.ts';
import type { ScheduledChange, Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { boughtAt, endOf, moment, price } from '../../../builders/nce.ts';

/** One wish at a time: what the general verdict of its action becomes for these figures. */

const OWN = 'CFQ7TTC0LDPB:0001';
const NEW = 'CFQ7TTC0LCHC:0001';
const AT = moment('2026-05-10T12:00:00Z');
const YEAR = boughtAt('2026-04-10T09:00:00Z', '2027-04-09');
const SUSPENDED: Subscription = { ...YEAR, status: 'suspended' };
const TRIAL = boughtAt('2026-05-01T09:00:00Z', '2026-05-30', { isTrial: true, quantity: 25, term: null, billingPlan: 'none' });
const EXTENDED = boughtAt('2026-05-01T00:00:00Z', '2026-05-31', { term: 'P1M', offerName: 'Business Standard Extended Service Term', autoRenew: false });

const PLANNED: ScheduledChange = { action: 'renew', effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: 5, customTermEndsAt: null, promotionId: null };

const sku = { minimumQuantity: 1, maximumQuantity: null, upgradeTargets: [NEW, 'X:1'] };
const row = (product: string, term: Term, plan: BillingPlan, decimal: string, changes: Partial<ListedPrice> = {}): ListedPrice => ({ product, term, plan, from: null, until: null, price: price(decimal), ...changes });

const ask = (subscription: Subscription, request: ChangeRequest, known: Partial<RuleContext> = {}, at = AT): Verdict => requestVerdict(subscription, at, { context: ruleContext({ sku, additions: [], ...known }), request });
const reason = (verdict: Verdict): unknown => (verdict.kind === 'refused' ? { ...verdict.reason, serverCode: verdict.serverCode } : verdict.kind);

describe('the end of the term, chosen outright (R-8.2)', () => {
  it('the paid continuation is the verdict of its own action', () => {
    const { enterExtendedTerm } = actionsAt(YEAR, AT, ruleContext());
    expect(requestVerdict(YEAR, AT, { context: ruleContext(), request: { kind: 'endOfTerm', choice: 'extend' } })).toEqual(enterExtendedTerm);
    expect(reason(ask(EXTENDED, { kind: 'endOfTerm', choice: 'extend' }))).toEqual({ code: 'extendedTerm', serverCode: null });
  });

  it('the end needs no auto-renew, says when it comes and what is kept, and takes the plan away', () => {
    const planned: Subscription = { ...YEAR, autoRenew: false, scheduledChange: PLANNED };
    expect(ask(planned, { kind: 'endOfTerm', choice: 'end' }, { isRenewable: false })).toMatchObject({
      kind: 'allowed',
      until: moment('2027-04-10'),
      detail: null,
      consequences: [{ code: 'endsThen', from: moment('2027-04-10') }, { code: 'dataKept', days: 90 }, { code: 'scheduledChangeDeleted' }],
      rules: [{ id: 'R-8.2' }, { id: 'R-7.1' }, { id: 'R-7.3' }],
    });
  });

  it('without a plan for the next term the end takes nothing more away', () => {
    expect(ask(YEAR, { kind: 'endOfTerm', choice: 'end' })).toMatchObject({ consequences: [{ code: 'endsThen' }, { code: 'dataKept' }] });
  });

  it('no choice is the plan taken away, and nothing else', () => {
    const general = actionsAt({ ...YEAR, scheduledChange: PLANNED }, AT, ruleContext()).switchAutoRenew;
    const answer = ask({ ...YEAR, scheduledChange: PLANNED }, { kind: 'endOfTerm', choice: 'none' });
    expect(answer).toEqual({ ...general, detail: null, consequences: [{ code: 'scheduledChangeDeleted' }] });
    expect(ask(YEAR, { kind: 'endOfTerm', choice: 'none' })).toMatchObject({ kind: 'allowed', detail: null, consequences: [] });
  });

  it.each(['end', 'none'] as const)('%s of a suspended one is refused as its switch is', (choice) => {
    expect(reason(ask(SUSPENDED, { kind: 'endOfTerm', choice }))).toEqual({ code: 'suspended', serverCode: null });
  });
});

describe('seats (R-3.4, R-5.1)', () => {
  it.each<[string, Subscription, number, Partial<RuleContext>, unknown]>([
    ['none left is a cancellation', YEAR, 0, {}, { code: 'useCancel', serverCode: '2002' }],
    ['half a seat', YEAR, 9.5, {}, { code: 'notAWholeNumber', serverCode: '2002' }],
    ['fewer than none', YEAR, -1, {}, { code: 'notAWholeNumber', serverCode: '2002' }],
    ['as many as there are', YEAR, 10, {}, { code: 'unchanged', serverCode: null }],
    ['more of a suspended one, before any limit', SUSPENDED, 20, { sku: { ...sku, maximumQuantity: 11 } }, { code: 'suspended', serverCode: '2001' }],
    ['fewer of a suspended one, before any limit', SUSPENDED, 5, { sku: { ...sku, minimumQuantity: 8 } }, { code: 'suspended', serverCode: '2001' }],
    ['one above the most', YEAR, 12, { sku: { ...sku, maximumQuantity: 11 } }, { code: 'atMaximum', maximum: 11, serverCode: '2002' }],
    ['the most itself', YEAR, 11, { sku: { ...sku, maximumQuantity: 11 } }, 'allowed'],
  ])('%s', (_name, subscription, quantity, known, expected) => {
    expect(reason(ask(subscription, { kind: 'quantity', quantity }, known))).toEqual(expected);
  });

  const early = moment('2026-04-12T09:00:00Z');
  it.each<[string, number, Partial<RuleContext>, unknown]>([
    ['down to the least', 8, { sku: { ...sku, minimumQuantity: 8 } }, 'allowed'],
    ['below the least', 7, { sku: { ...sku, minimumQuantity: 8 } }, { code: 'belowMinimum', minimum: 8, serverCode: '2002' }],
    ['down to one where no least is known', 1, { sku: null }, 'allowed'],
  ])('inside the window: %s', (_name, quantity, known, expected) => {
    expect(reason(ask(YEAR, { kind: 'quantity', quantity }, known, early))).toEqual(expected);
  });

  it('R-3.3: more than came together with the last addition stays', () => {
    const grown: Subscription = { ...YEAR, quantity: 15 };
    const additions = [{ quantity: 5, at: moment('2026-05-08T09:00:00Z') }];
    expect(reason(ask(grown, { kind: 'quantity', quantity: 9 }, { additions }))).toEqual({ code: 'tooManyToReduce', most: 5, serverCode: '900257' });
    expect(ask(grown, { kind: 'quantity', quantity: 12 }, { additions, price: price('10.00') })).toMatchObject({ kind: 'allowed', money: { kind: 'creditForSeats', formula: { quantity: 3 } } });
    expect(ask(YEAR, { kind: 'quantity', quantity: 12 }, { price: price('10.00') })).toMatchObject({ money: { kind: 'chargeForSeats', formula: { quantity: 2 } } });
    expect(ask(YEAR, { kind: 'quantity', quantity: 12 })).toMatchObject({ kind: 'allowed', money: null });
  });
});

describe('term and plan (R-10.1, R-10.2)', () => {
  const MONTH = boughtAt('2026-05-01T09:00:00Z', '2026-05-31', { term: 'P1M' });
  const listed = [row(OWN, 'P1Y', 'monthly', '10.00'), row(OWN, 'P3Y', 'monthly', '9.00')];

  it('names the one target with its own cost', () => {
    const answer = ask(MONTH, { kind: 'term', term: 'P3Y', plan: 'monthly' }, { listed, price: price('12.00') });
    expect(answer).toMatchObject({ kind: 'allowed', detail: { kind: 'terms', targets: [{ term: 'P3Y', plan: 'monthly' }], costs: [{ kind: 'estimate', money: { kind: 'newTerm', charge: { minor: 9_000 } } }] }, money: { charge: { minor: 9_000 } } });
    expect(answer.kind === 'allowed' && answer.detail?.kind === 'terms' && [answer.detail.targets.length, answer.detail.costs.length]).toEqual([1, 1]);
  });

  const THREE = boughtAt('2026-04-10T09:00:00Z', '2029-04-09', { term: 'P3Y' });
  it.each<[string, Subscription, ChangeRequest, unknown]>([
    ['a plan that no term has', YEAR, { kind: 'term', term: 'P1M', plan: 'annual' }, { code: 'noSuchPlan', serverCode: '900270' }],
    ['what it has already', YEAR, { kind: 'term', term: 'P1Y', plan: 'monthly' }, { code: 'unchanged', serverCode: null }],
    ['a shorter term', THREE, { kind: 'term', term: 'P1Y', plan: 'monthly' }, { code: 'shorterTerm', serverCode: '800122' }],
    ['its own term in another rhythm is the rhythm’s verdict', THREE, { kind: 'term', term: 'P3Y', plan: 'annual' }, 'allowed'],
    ['a rhythm that is not offered', THREE, { kind: 'plan', plan: 'triennial' }, { code: 'noSuchPlan', serverCode: '900270' }],
    ['a rhythm that cannot change', YEAR, { kind: 'plan', plan: 'annual' }, { code: 'planFixed', serverCode: null }],
    ['a longer term of a suspended one', SUSPENDED, { kind: 'term', term: 'P3Y', plan: 'annual' }, { code: 'suspended', serverCode: '2001' }],
    ['a shorter term of one whose dates are not known', { ...THREE, startsAt: null }, { kind: 'term', term: 'P1Y', plan: 'monthly' }, 'cannotTell'],
  ])('%s', (_name, subscription, request, expected) => {
    expect(reason(ask(subscription, request))).toEqual(expected);
  });
});

describe('an upgrade (R-11.2, R-11.4)', () => {
  const upgrade = (quantity: number, changes: { readonly target?: string; readonly term?: Term | null; readonly plan?: BillingPlan | null } = {}): ChangeRequest => ({ kind: 'upgrade', target: NEW, quantity, ...changes });

  it.each<[number, number | null]>([
    [9, 9],
    [10, null],
    [12, null],
  ])('%i of ten seats: at most %s may move', (quantity, mostSeats) => {
    expect(ask(YEAR, upgrade(quantity))).toMatchObject({ kind: 'allowed', detail: { kind: 'upgrade', mostSeats, targets: [NEW] } });
  });

  it('names one target and its cost, whatever else there is', () => {
    const answer = ask(YEAR, upgrade(10), { price: price('10.00'), listed: [row(NEW, 'P1Y', 'monthly', '20.00')] });
    expect(answer.kind === 'allowed' && answer.detail?.kind === 'upgrade' && [answer.detail.targets, answer.detail.costs.length]).toEqual([[NEW], 1]);
    expect(answer).toMatchObject({ money: { kind: 'upgrade' } });
  });

  const LONG_EXTENDED: Subscription = { ...EXTENDED, term: 'P1Y', commitmentEndsAt: endOf('2027-04-30') };
  it.each<[string, Subscription, ChangeRequest, unknown]>([
    ['no seats', YEAR, upgrade(0), { code: 'notAWholeNumber', serverCode: '2002' }],
    ['half a seat', YEAR, upgrade(0.5), { code: 'notAWholeNumber', serverCode: '2002' }],
    ['another product', YEAR, upgrade(10, { target: 'Y:1' }), { code: 'noUpgradePath', serverCode: null }],
    ['of a suspended one', SUSPENDED, upgrade(10), { code: 'suspended', serverCode: '2001' }],
    ['part of a suspended one', SUSPENDED, upgrade(5), { code: 'suspended', serverCode: '2001' }],
    ['into a shorter term', YEAR, upgrade(10, { term: 'P1M', plan: 'monthly' }), { code: 'shorterTerm', serverCode: '900267' }],
    ['out of an extended term into a shorter one (R-8.3)', LONG_EXTENDED, upgrade(10, { term: 'P1M', plan: 'monthly' }), 'allowed'],
    ['into another rhythm of the same term', YEAR, upgrade(10, { term: 'P1Y', plan: 'annual' }), { code: 'noSuchPlan', serverCode: '900270' }],
    ['into a longer term with a rhythm of it', YEAR, upgrade(10, { term: 'P3Y', plan: 'annual' }), 'allowed'],
    ['only the term named', YEAR, upgrade(10, { term: 'P3Y' }), 'allowed'],
    ['only the rhythm named', YEAR, upgrade(10, { plan: 'annual' }), 'allowed'],
  ])('%s', (_name, subscription, request, expected) => {
    expect(reason(ask(subscription, request))).toEqual(expected);
  });

  it('R-11.2: of two seats one may stay, of one none', () => {
    expect(actionsAt({ ...YEAR, quantity: 2 }, AT, ruleContext({ sku })).upgradePartial).toMatchObject({ kind: 'allowed', detail: { mostSeats: 1 } });
    expect(reason(actionsAt({ ...YEAR, quantity: 1 }, AT, ruleContext({ sku })).upgradePartial)).toMatchObject({ code: 'singleSeat' });
  });

  it.each<[string, string, string]>([
    ['still open', '2026-04-17T08:59:59.999Z', 'windowInherited'],
    ['closed in this moment', '2026-04-17T09:00:00Z', 'noNewWindow'],
  ])('R-3.2: the window of the source is %s', (_name, at, code) => {
    const verdict = actionsAt(YEAR, moment(at), ruleContext({ sku })).upgradePartial;
    expect(verdict.kind === 'allowed' && verdict.consequences.map((one) => one.code)).toContain(code);
  });

  it('R-8.3, R-15.2: what was no real term may become any, a real one only itself or longer', () => {
    expect(actionsAt(EXTENDED, AT, ruleContext({ sku })).leaveExtendedTerm).toMatchObject({ detail: { plans: COMBINATIONS } });
    expect(actionsAt(TRIAL, AT, ruleContext({ sku })).convertTrial).toMatchObject({ detail: { plans: COMBINATIONS } });
    const { upgradeFull } = actionsAt(YEAR, AT, ruleContext({ sku }));
    expect(upgradeFull.kind === 'allowed' && upgradeFull.detail?.kind === 'upgrade' && upgradeFull.detail.plans).toEqual([
      { term: 'P1Y', plan: 'monthly' },
      { term: 'P3Y', plan: 'monthly' },
      { term: 'P3Y', plan: 'annual' },
      { term: 'P3Y', plan: 'triennial' },
    ]);
  });
});

describe('a trial that becomes paid (R-15.2)', () => {
  const convert = (quantity: number, target = NEW, plan: BillingPlan | null = null): ChangeRequest => ({ kind: 'conversion', target, quantity, term: null, plan });
  it.each<[string, Subscription, ChangeRequest, Partial<RuleContext>, unknown]>([
    ['is no trial', YEAR, convert(25), {}, { code: 'notATrial', serverCode: null }],
    ['no seats', TRIAL, convert(0), {}, { code: 'notAWholeNumber', serverCode: '2002' }],
    ['fewer than none', TRIAL, convert(-1), {}, { code: 'notAWholeNumber', serverCode: '2002' }],
    ['half a seat', TRIAL, convert(25.5), {}, { code: 'notAWholeNumber', serverCode: '2002' }],
    ['one seat too few', TRIAL, convert(24), {}, { code: 'belowMinimum', minimum: 25, serverCode: '2002' }],
    ['a product without a path', TRIAL, convert(25, 'Y:1'), {}, { code: 'noUpgradePath', serverCode: null }],
    ['any product where the catalogue names none', TRIAL, convert(25, 'Y:1'), { sku: null }, 'allowed'],
  ])('%s', (_name, subscription, request, known, expected) => {
    expect(reason(ask(subscription, request, known))).toEqual(expected);
  });

  it('names the one target, with its first payment', () => {
    const answer = ask(TRIAL, convert(30), { listed: [row(NEW, 'P1Y', 'monthly', '10.00')] });
    expect(answer).toMatchObject({ kind: 'allowed', detail: { kind: 'trial', leastSeats: 25 }, money: { kind: 'firstPayment', amount: { minor: 30_000 } } });
    expect(answer.kind === 'allowed' && answer.detail?.kind === 'trial' && [answer.detail.targets, answer.detail.costs.length]).toEqual([[NEW], 1]);
  });

  it('a rhythm that is not paid in cycles has no first payment', () => {
    expect(ask(TRIAL, convert(25, NEW, 'oneTime'), { listed: [row(NEW, 'P1Y', 'oneTime', '10.00')] })).toMatchObject({ detail: { costs: [{ kind: 'open', because: 'notListed', charge: null, credit: null }] } });
  });
});

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
