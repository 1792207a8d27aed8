import { describe, expect, it } from 'vitest';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import { promotionOnChange } from '../../../../core/domain/nce/promotion.ts';
import type { AutoPromotion } from '../../../../core/domain/nce/promotion.ts';
import { stageAt } from '../../../../core/domain/nce/stage.ts';
import type { Verdicts } from '../../../../core/domain/nce/verdict.ts';
import { promotionId } from '../../../../core/domain/ids.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { boughtAt, moment } from '../../../builders/nce.ts';

const YEAR = boughtAt('2026-04-10T09:00:00Z', '2027-04-09');
const MONTH = boughtAt('2026-06-10T09:00:00Z', '2026-07-09', { term: 'P1M' });
const ask = (subscription: Subscription, iso: string, known: Partial<RuleContext>): Verdicts => actionsAt(subscription, moment(iso), ruleContext(known));
const consequencesOf = (verdict: Verdicts[keyof Verdicts]): readonly string[] => (verdict.kind === 'allowed' ? verdict.consequences.map(({ code }) => code) : [verdict.kind]);

describe('end-of-sale products (R-7.6)', () => {
  const transition = { action: 'transition', effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null } as const;

  it.each<[string, Partial<RuleContext>, Partial<Subscription>, string]>([
    ['R-7.6 Ex 2: renewable as before', { isRenewable: true }, {}, 'running'],
    ['the catalogue does not say', { isRenewable: null }, {}, 'running'],
    ['R-7.6 Ex 2: not renewable: what the service does then is not published', { isRenewable: false }, {}, 'undetermined notRenewable'],
    ['R-7.6: redirected by an instruction', { isRenewable: false }, { scheduledChange: transition }, 'running'],
    ['an unknown instruction is another doubt', { isRenewable: false }, { scheduledChange: { ...transition, action: 'unknown' } }, 'undetermined scheduleUnknown'],
    ['not renewing anyway: extended', { isRenewable: false }, { autoRenew: false }, 'running'],
  ])('%s', (_, known, changes, expected) => {
    const stage = stageAt({ ...YEAR, ...changes }, moment('2027-05-01'), ruleContext(known));
    expect(stage.kind === 'undetermined' ? `undetermined ${stage.because.join()}` : stage.kind).toBe(expected);
  });

  it('R-7.6: automatic renewal is not switched on, but may be switched off', () => {
    expect(ask({ ...YEAR, autoRenew: false }, '2026-08-01', { isRenewable: false }).switchAutoRenew).toMatchObject({ kind: 'refused', reason: { code: 'notRenewable' }, serverCode: '900280', rules: [{ id: 'R-7.6' }] });
    expect(ask({ ...YEAR, autoRenew: false }, '2026-08-01', { isRenewable: true }).switchAutoRenew.kind).toBe('allowed');
    expect(ask(YEAR, '2026-08-01', { isRenewable: false }).switchAutoRenew.kind).toBe('allowed');
  });

  it('R-7.6: the next term takes another product; no further window is promised', () => {
    const verdicts = ask(YEAR, '2026-08-01', { isRenewable: false });
    expect(consequencesOf(verdicts.scheduleChange)).toEqual(['otherProductOnly', 'currentListPrice']);
    expect(consequencesOf(ask(YEAR, '2026-08-01', { isRenewable: true }).scheduleChange)).toEqual(['currentListPrice']);
    expect(verdicts.cancel).toMatchObject({ kind: 'refused', next: null });
    expect(ask(YEAR, '2026-08-01', {}).cancel).toMatchObject({ kind: 'refused', next: moment('2027-04-10') });
  });

  it('R-15.1: a trial becomes paid all the same', () => {
    const trial = boughtAt('2026-06-01T10:00:00Z', '2026-06-30', { isTrial: true, term: null, billingPlan: 'none' });
    expect(stageAt(trial, moment('2026-07-05'), ruleContext({ isRenewable: false })).kind).toBe('running');
  });
});

describe('promotions that apply by themselves (R-14.7)', () => {
  const tenPercent: AutoPromotion = { id: 'P-10', term: 'P1Y', plan: 'monthly', startsAt: moment('2026-01-01'), endsAt: moment('2026-06-30T23:59:59Z') };

  it.each<[string, readonly AutoPromotion[], Parameters<typeof promotionOnChange>[1], string, string | null]>([
    ['R-14.7 Ex 1: P1M to P1Y with a running promotion', [tenPercent], { term: 'P1Y', plan: 'monthly' }, '2026-06-10', 'P-10'],
    ['R-14.7 Ex 2: P1Y to P3Y without one: list price', [tenPercent], { term: 'P3Y', plan: 'monthly' }, '2026-06-10', null],
    ['another plan', [tenPercent], { term: 'P1Y', plan: 'annual' }, '2026-06-10', null],
    ['its last moment', [tenPercent], { term: 'P1Y', plan: 'monthly' }, '2026-06-30T23:59:59Z', 'P-10'],
    ['over', [tenPercent], { term: 'P1Y', plan: 'monthly' }, '2026-07-01', null],
    ['its first moment', [tenPercent], { term: 'P1Y', plan: 'monthly' }, '2026-01-01', 'P-10'],
    ['not begun', [tenPercent], { term: 'P1Y', plan: 'monthly' }, '2025-12-31T23:59:59Z', null],
    ['without dates', [{ ...tenPercent, startsAt: null, endsAt: null }], { term: 'P1Y', plan: 'monthly' }, '2030-01-01', 'P-10'],
    ['none at all', [], { term: 'P1Y', plan: 'monthly' }, '2026-06-10', null],
  ])('%s', (_, promotions, target, iso, expected) => {
    expect(promotionOnChange(promotions, target, moment(iso))?.id ?? null).toBe(expected);
  });

  it.each<[string, Subscription, Partial<RuleContext>, readonly string[]]>([
    ['R-14.7 Ex 1: it is said that one applies', MONTH, { promotions: [tenPercent] }, ['currentListPrice', 'noNewWindow', 'promotionApplies']],
    ['R-14.7 Ex 2: it is said that the price of before ends', { ...boughtAt('2026-04-10T09:00:00Z', '2027-04-09'), promotionId: promotionId('P-OLD') }, { promotions: [tenPercent] }, ['currentListPrice', 'noNewWindow', 'promotionEnds']],
    ['no promotion, nothing to lose', MONTH, { promotions: [] }, ['currentListPrice', 'noNewWindow']],
    ['promotions unknown: it may be lost', { ...MONTH, promotionId: promotionId('P-OLD') }, { promotions: null }, ['currentListPrice', 'noNewWindow', 'promotionMayBeLost']],
  ])('%s', (_, subscription, known, expected) => {
    expect(consequencesOf(ask(subscription, '2026-06-12', known).changeTerm)).toEqual(expected);
  });
});
