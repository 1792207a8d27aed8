import { describe, expect, it } from 'vitest';
import type { BillingPlan, Term } from '../../../../core/domain/catalog/terms.ts';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import { requestVerdict } from '../../../../core/domain/nce/request.ts';
import type { ChangeRequest } from '../../../../core/domain/nce/request.ts';
import { COMBINATIONS } from '../../../../core/domain/rulebook/terms.ts';
import type { ScheduledChange, Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { boughtAt, endOf, moment, price } from '../../../builders/nce.ts';
import { OWN, NEW, AT, YEAR, SUSPENDED, TRIAL, EXTENDED, sku, row, ask, reason } from '../../../builders/nce-requests.ts';

/** One wish at a time: what the general verdict of its action becomes for these figures. */

const PLANNED: ScheduledChange = { action: 'renew', effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: 5, customTermEndsAt: null, promotionId: null };

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
