import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import german from '../../../../locales/de/rules.json' with { type: 'json' };
import english from '../../../../locales/en/rules.json' with { type: 'json' };
import polish from '../../../../locales/pl/rules.json' with { type: 'json' };
import type { BillingPlan, Term } from '../../../../core/domain/catalog/terms.ts';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { ListedPrice, RuleContext } from '../../../../core/domain/nce/context.ts';
import { costSentences, costsOf } from '../../../../core/domain/nce/explain.ts';
import { requestVerdict } from '../../../../core/domain/nce/request.ts';
import type { ChangeRequest } from '../../../../core/domain/nce/request.ts';
import type { Cost, CostDoubt, MoneyEstimate } from '../../../../core/domain/nce/verdict.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { after, DAY } from '../../../../core/domain/time/instant.ts';
import type { Instant } from '../../../../core/domain/time/instant.ts';
import { boughtAt, moment, price } from '../../../builders/nce.ts';

const OWN = 'CFQ7TTC0LDPB:0001';
const NEW = 'CFQ7TTC0LCHC:0001';

const row = (product: string, term: Term, plan: BillingPlan, decimal: string, changes: Partial<ListedPrice> = {}): ListedPrice => ({ product, term, plan, from: null, until: null, price: price(decimal), ...changes });

const knowing = (changes: Partial<RuleContext>): RuleContext => ruleContext({ sku: { minimumQuantity: 1, maximumQuantity: null, upgradeTargets: [NEW] }, additions: [], ...changes });

/** In cents: what is charged, what comes back, what remains. */
const sides = (money: MoneyEstimate | null | undefined): readonly (number | undefined)[] =>
  money === null || money === undefined ? [] : 'credit' in money ? [money.charge.minor, money.credit.amount.minor, money.amount.minor] : [money.amount.minor];

type Asked = { readonly subscription: Subscription; readonly at: Instant; readonly context: RuleContext };
const asked = ({ subscription, at, context }: Asked, request: ChangeRequest): { readonly money: readonly (number | undefined)[]; readonly costs: readonly Cost[]; readonly rules: readonly string[]; readonly kind: string } => {
  const verdict = requestVerdict(subscription, at, { context, request });
  return { kind: verdict.kind, money: verdict.kind === 'allowed' ? sides(verdict.money) : [], costs: costsOf(verdict), rules: verdict.rules.map(({ id }) => id) };
};

const JUNE_2021 = boughtAt('2021-06-18T10:00:00Z', '2022-06-17', { quantity: 300 });
const LISTED_2021 = knowing({ price: price('10.08'), listed: [row(NEW, 'P1Y', 'monthly', '6.43')] });

const YEAR = boughtAt('2026-04-10T09:00:00Z', '2027-04-09');

describe('what an upgrade costs', () => {
  it.each<[string, Asked, Extract<ChangeRequest, { kind: 'upgrade' }>, readonly number[]]>([
    // The document truncates the unit price first; ours is exact and rounds once.
    ['R-4.6 Ex 1 (doc): 300 seats on 25 June, 23 of 30 days', { subscription: JUNE_2021, at: moment('2021-06-25T08:00:00Z'), context: LISTED_2021 }, { kind: 'upgrade', target: NEW, quantity: 300 }, [147_890, 231_840, -83_950]],
    ['R-4.6 Ex 2 (doc): 100 of 300', { subscription: JUNE_2021, at: moment('2021-06-25T08:00:00Z'), context: LISTED_2021 }, { kind: 'upgrade', target: NEW, quantity: 100 }, [49_297, 77_280, -27_983]],
    ['R-11.2 Ex 1: 12 for 10: ten come back, twelve are charged', { subscription: YEAR, at: moment('2026-04-10T12:00:00Z'), context: knowing({ price: price('10.00'), listed: [row(NEW, 'P1Y', 'monthly', '20.00')] }) }, { kind: 'upgrade', target: NEW, quantity: 12 }, [24_000, 10_000, 14_000]],
    ['R-11.2 Ex 2: 4 of 10', { subscription: YEAR, at: moment('2026-04-10T12:00:00Z'), context: knowing({ price: price('10.00'), listed: [row(NEW, 'P1Y', 'monthly', '20.00')] }) }, { kind: 'upgrade', target: NEW, quantity: 4 }, [8_000, 4_000, 4_000]],
    // Ex 3: 283 of 365 days.
    ['R-4.1 Ex 3: paid by the year, from 1 July', { subscription: boughtAt('2026-04-10T09:00:00Z', '2027-04-09', { billingPlan: 'annual', quantity: 5 }), at: moment('2026-07-01T09:00:00Z'), context: knowing({ price: price('120.00'), listed: [row(NEW, 'P1Y', 'annual', '240.00')] }) }, { kind: 'upgrade', target: NEW, quantity: 5 }, [93_041, 46_521, 46_520]],
    ['R-11.4: a longer term on the way begins anew', { subscription: YEAR, at: moment('2026-04-25T09:00:00Z'), context: knowing({ price: price('10.00'), listed: [row(NEW, 'P3Y', 'annual', '200.00')] }) }, { kind: 'upgrade', target: NEW, quantity: 10, term: 'P3Y', plan: 'annual' }, [200_000, 5_000, 195_000]],
  ])('%s', (_name, where, request, expected) => {
    const answer = asked(where, request);
    expect(answer.money).toEqual(expected);
    expect(answer.rules).toContain('R-4.6');
  });

  it('R-6.1: the new product costs what the list of that day says, the old one what was locked', () => {
    const listed = [row(NEW, 'P1Y', 'monthly', '20.00', { until: moment('2026-07-01') }), row(NEW, 'P1Y', 'monthly', '26.00', { from: moment('2026-07-01') })];
    const context = knowing({ price: price('10.00'), listed });
    const onDay = (at: string) => asked({ subscription: YEAR, at: moment(at), context }, { kind: 'upgrade', target: NEW, quantity: 10 }).money[0];
    expect(onDay('2026-06-10T00:00:00Z')).toBe(20_000);
    expect(onDay('2026-07-10T00:00:00Z')).toBe(26_000);
  });

  it('R-8.3 Ex 2: leaving the extended term on 20 June, the rest of it comes back and a year begins', () => {
    const extended = boughtAt('2026-06-10T00:00:00Z', '2026-07-09', { term: 'P1M', offerName: 'Business Standard Extended Service Term', autoRenew: false });
    const context = knowing({ price: price('12.36'), listed: [row(NEW, 'P1Y', 'monthly', '10.50')] });
    const answer = asked({ subscription: extended, at: moment('2026-06-20T09:00:00Z'), context }, { kind: 'upgrade', target: NEW, quantity: 10, term: 'P1Y', plan: 'monthly' });
    expect(answer.money).toEqual([10_500, 8_240, 2_260]);
    expect(sides((actionsAt(extended, moment('2026-06-20T09:00:00Z'), context).leaveExtendedTerm as { money: MoneyEstimate }).money)).toEqual([10_500, 8_240, 2_260]);
  });

  it('R-15.2 Ex 1 (doc): a trial of 25 is charged whole at once, nothing comes back', () => {
    const trial = boughtAt('2026-06-01T09:00:00Z', '2026-06-30', { isTrial: true, quantity: 25, term: null, billingPlan: 'none' });
    const where = { subscription: trial, at: moment('2026-06-01T12:00:00Z'), context: knowing({ listed: [row(NEW, 'P1Y', 'monthly', '52.61')] }) };
    expect(asked(where, { kind: 'conversion', target: NEW, quantity: 25, term: null, plan: null }).money).toEqual([131_525]);
    expect(asked(where, { kind: 'conversion', target: NEW, quantity: 24, term: null, plan: null }).kind).toBe('refused');
    expect(asked(where, { kind: 'conversion', target: OWN, quantity: 25, term: null, plan: null }).kind).toBe('refused');
  });

  it('with several targets each has its cost, and the verdict names none', () => {
    const context = knowing({ price: price('10.00'), sku: { minimumQuantity: 1, maximumQuantity: null, upgradeTargets: [NEW, 'X:1'] }, listed: [row(NEW, 'P1Y', 'monthly', '20.00')] });
    const verdict = actionsAt(YEAR, moment('2026-04-10T12:00:00Z'), context).upgradeFull;
    expect(verdict).toMatchObject({ kind: 'allowed', money: null, detail: { costs: [{ kind: 'estimate' }, { kind: 'open', because: 'newPriceUnknown', credit: { amount: { minor: 10_000 } } }] } });
  });

  it.each<[string, ChangeRequest, string]>([
    ['a shorter term', { kind: 'upgrade', target: NEW, quantity: 10, term: 'P1M', plan: 'monthly' }, '900267'],
    ['a plan that does not exist', { kind: 'upgrade', target: NEW, quantity: 10, term: 'P1Y', plan: 'triennial' }, '900270'],
    ['a product without a path', { kind: 'upgrade', target: 'X:1', quantity: 10 }, ''],
  ])('refuses %s', (_name, request, code) => {
    const verdict = requestVerdict(YEAR, moment('2026-05-10'), { context: knowing({}), request });
    expect(verdict).toMatchObject({ kind: 'refused', serverCode: code === '' ? null : code });
  });
});

describe('what a longer term costs', () => {
  const MONTH = boughtAt('2026-06-01T09:00:00Z', '2026-06-30', { term: 'P1M', quantity: 5 });
  const listed = [row(OWN, 'P1Y', 'annual', '120.00'), row(OWN, 'P1Y', 'monthly', '10.50')];

  it('R-10.2 Ex 1: P1M on 10 June to a year paid at once: the whole year less 21 of 30 days', () => {
    const where = { subscription: MONTH, at: moment('2026-06-10T09:00:00Z'), context: knowing({ price: price('12.00'), listed }) };
    expect(asked(where, { kind: 'term', term: 'P1Y', plan: 'annual' }).money).toEqual([60_000, 4_200, 55_800]);
    expect(asked(where, { kind: 'term', term: 'P1Y', plan: 'monthly' }).money).toEqual([5_250, 4_200, 1_050]);
    expect(asked(where, { kind: 'term', term: 'P1Y', plan: 'annual' }).rules).toContain('R-10.2-money');
  });

  it('R-14.7 Ex 1: a running promotion is the service’s to take off; the list price is told', () => {
    const promotions = [{ id: 'p', term: 'P1Y', plan: 'annual', startsAt: null, endsAt: null } as const];
    const { costs, money } = asked({ subscription: MONTH, at: moment('2026-06-10T09:00:00Z'), context: knowing({ price: price('12.00'), listed, promotions }) }, { kind: 'term', term: 'P1Y', plan: 'annual' });
    expect(money).toEqual([]);
    expect(costs).toMatchObject([{ kind: 'open', because: 'promotion', charge: { amount: { minor: 60_000 } }, credit: { amount: { minor: 4_200 } } }]);
  });

  it('R-4.7 Ex 1 (doc): another rhythm from the next payment on is the service’s word; 250 × 20 by the list', () => {
    const three = boughtAt('2021-09-20T09:00:00Z', '2024-09-19', { term: 'P3Y', billingPlan: 'annual', quantity: 10 });
    const { costs, money, rules } = asked({ subscription: three, at: moment('2022-09-01T09:00:00Z'), context: knowing({ price: price('10.00'), listed: [row(OWN, 'P3Y', 'monthly', '20.00')] }) }, { kind: 'plan', plan: 'monthly' });
    expect(money).toEqual([]);
    expect(costs).toMatchObject([{ kind: 'open', because: 'listUndocumented', charge: { amount: { minor: 20_000 } }, credit: null }]);
    expect(rules).toContain('R-4.7-list');
  });
});

describe('what cannot be reckoned says why', () => {
  const listed = [row(NEW, 'P1Y', 'monthly', '20.00')];
  it.each<[string, CostDoubt, Partial<RuleContext>, string]>([
    ['no price of the running term', 'priceUnknown', { listed }, '2026-05-10T12:00:00Z'],
    ['no list at all', 'newPriceUnknown', { price: price('10.00') }, '2026-05-10T12:00:00Z'],
    ['a list that ended', 'newPriceUnknown', { price: price('10.00'), listed: [row(NEW, 'P1Y', 'monthly', '20.00', { until: moment('2026-05-01') })] }, '2026-05-10T12:00:00Z'],
    ['a list that names other terms of the product only (R-1.1)', 'notListed', { price: price('10.00'), listed: [row(NEW, 'P1M', 'monthly', '24.00')] }, '2026-05-10T12:00:00Z'],
    ['a list that contradicts itself', 'notListed', { price: price('10.00'), listed: [...listed, row(NEW, 'P1Y', 'monthly', '21.00')] }, '2026-05-10T12:00:00Z'],
    ['two currencies', 'otherCurrency', { price: price('10.00', 'USD'), listed }, '2026-05-10T12:00:00Z'],
    ['the list of a term to come', 'futureList', { price: price('10.00'), listed }, '2027-05-10T12:00:00Z'],
  ])('%s', (_name, because, known, at) => {
    const verdict = actionsAt(YEAR, moment(at), knowing(known)).upgradeFull;
    expect(costsOf(verdict)).toMatchObject([{ kind: 'open', because }]);
  });

  it('in three languages, with what is known', () => {
    const said = costSentences({ kind: 'open', because: 'newPriceUnknown', charge: null, credit: { amount: { minor: 100, currency: 'EUR' }, formula: { unitPrice: price('1.00'), quantity: 1, billingDays: 1, fullDays: 1, fullCycles: 0 } } });
    expect(said.map(({ key }) => key)).toEqual(['money.open.newPriceUnknown', 'money.known.credit']);
    for (const tree of [english, german, polish]) {
      for (const because of Object.keys(english.money.open)) expect(tree.money.open).toHaveProperty(because);
      for (const kind of ['upgrade', 'upgradeBack', 'newTerm', 'newTermBack', 'firstPayment', 'chargeForSeats'] as const) expect(tree.money[kind]).toContain('{{amount}}');
    }
  });
});

describe('sums of wished seats', () => {
  it('round once for all of them, not once for each (R-4.1)', () => {
    const context = knowing({ price: price('10.08') });
    const add = (count: number) => asked({ subscription: { ...JUNE_2021, quantity: 10 }, at: moment('2021-06-20T09:00:00Z'), context }, { kind: 'quantity', quantity: 10 + count }).money;
    // One seat is 9.408, so three are 28.22 and not 3 × 9.41 = 28.23.
    expect([add(1), add(3)]).toEqual([[941], [2_822]]);
  });

  it('R-4.4 Ex 1: the credit is for the seats that are given back', () => {
    const context = knowing({ price: price('10.50'), additions: [{ quantity: 5, at: moment('2026-04-20T09:00:00Z') }] });
    expect(asked({ subscription: { ...YEAR, quantity: 15 }, at: moment('2026-04-22T08:00:00Z'), context }, { kind: 'quantity', quantity: 10 }).money).toEqual([3_150]);
  });

  it('the same seats charged and given back on the same day leave nothing, whatever the day and the price', () => {
    fc.assert(
      fc.property(fc.nat(364), fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 2, max: 300 }), (days, cents, seats) => {
        const unit = { amount: cents, scale: 2, currency: 'EUR' };
        const subscription = { ...YEAR, quantity: seats };
        const context = knowing({ price: unit, listed: [{ ...row(NEW, 'P1Y', 'monthly', '1.00'), price: unit }] });
        const answer = asked({ subscription, at: after(moment('2026-04-10T12:00:00Z'), days * DAY), context }, { kind: 'upgrade', target: NEW, quantity: seats });
        expect(answer.money[2]).toBe(0);
      }),
    );
  });
});
