import { describe, expect, test } from 'vitest';
import type { Allowed, Consequence, Detail } from '../../../../core/domain/nce/verdict.ts';
import { instant } from '../../../../core/domain/time/instant.ts';
import { changeOf, type ChangeKind } from '../../../../renderer/areas/changes/form-of.ts';
import { firstTyped, losesAccess, scheduledAgain, wishedAction, type Typed } from '../../../../renderer/areas/changes/wish.ts';
import { aSubscriptionDetail } from '../../../builders/subscription-view.ts';

/** From what a person typed to the intent: the dialogs of a change. */
const allowed = (detail: Detail | null, consequences: readonly Consequence[] = []): Allowed => ({
  kind: 'allowed', until: null, warnBy: null, basis: 'rules', isCautious: false, effectiveAt: null, detail, consequences, money: null, rules: [],
});
const TERMS: Detail = { kind: 'terms', targets: [{ term: 'P1Y', plan: 'annual' }, { term: 'P3Y', plan: 'monthly' }] };
const SCHEDULE: Detail = { kind: 'schedule', targets: [{ term: 'P1M', plan: 'monthly' }], endDateUntil: instant(0) };
const TEN = aSubscriptionDetail({ quantity: 10, autoRenew: true, term: 'P1Y', billingPlan: 'monthly' });

const typed = (over: Partial<Typed> = {}): Typed => ({ count: 1, target: null, endDate: 0, fullTerm: false, ...over });
const wished = (change: ChangeKind, over: Partial<Typed> = {}, detail: Detail | null = null) => {
  const action = wishedAction({ change, typed: typed(over), subscription: TEN, verdict: allowed(detail) });
  return action?.kind === 'changeSubscription' ? action.change : action;
};

describe('what is typed becomes one kind of change', () => {
  test.each([
    ['three more', wished('addSeats', { count: 3 }), { kind: 'quantity', quantity: 13 }],
    ['three fewer', wished('reduceSeats', { count: 3 }), { kind: 'quantity', quantity: 7 }],
    ['nothing typed', wished('addSeats', { count: null }), null],
    ['none', wished('addSeats', { count: 0 }), null],
    ['all of them is a cancellation, not a reduction', wished('reduceSeats', { count: 10 }), null],
    ['cancel', wished('cancel'), { kind: 'cancel' }],
    ['off, as the rulebook offers', wished('switchAutoRenew', {}, { kind: 'autoRenew', to: 'off' }), { kind: 'autoRenew', on: false }],
    ['off, because it is on', wished('switchAutoRenew'), { kind: 'autoRenew', on: false }],
    ['the second term', wished('changeTerm', { target: 1 }, TERMS), { kind: 'term', term: 'P3Y', billingPlan: 'monthly' }],
    ['no such term', wished('changeTerm', { target: 9 }, TERMS), null],
    ['another plan from the next charge on', wished('changeBillingPlan', { target: 0 }, TERMS), { kind: 'nextCharge', billingPlan: 'annual' }],
    ['a plan without a difference', wished('scheduleChange', { count: 10 }, SCHEDULE), null],
  ])('%s', (_, action, expected) => expect(action).toEqual(expected));

  test('a schedule names only what differs', () => {
    expect(wished('scheduleChange', { count: 8, target: 0 }, SCHEDULE)).toMatchObject({ kind: 'nextTerm', instructions: { quantity: 8, term: 'P1M', billingPlan: 'monthly', productId: null, action: null } });
  });

  test('a term ends with the last second of its day', () => {
    const change = wished('alignEndDate', {}, { kind: 'endDates', dates: [20_818] });
    expect(change).toMatchObject({ kind: 'nextTerm', instructions: { customTermEndsAt: Date.UTC(2026, 11, 31, 23, 59, 59) } });
  });

  test('a legacy subscription that may only begin anew does', () => {
    const action = wishedAction({ change: 'migrateFromLegacy', typed: typed({ count: 10 }), subscription: TEN, verdict: allowed({ kind: 'migrate', fullTermOnly: true }) });
    expect(action).toEqual({ kind: 'migration', migration: { quantity: 10, term: 'P1Y', billingPlan: 'monthly', purchaseFullTerm: true, customTermEndsAt: null } });
  });

  test('a form begins with the smallest step, or with what is there', () => {
    expect(firstTyped('addSeats', TEN).count).toBe(1);
    expect(firstTyped('scheduleChange', TEN).count).toBe(10);
  });
});

describe('which actions have a dialog', () => {
  test.each([
    ['addSeats', allowed(null), 'addSeats'],
    ['changeTerm', allowed({ kind: 'terms', targets: [] }), null],
    ['alignEndDate', allowed({ kind: 'endDates', dates: [] }), null],
    ['upgradeFull', allowed({ kind: 'upgrade', targets: ['A:1'], mostSeats: null, windowUntil: null }), null],
  ] as const)('%s', (action, verdict, expected) => expect(changeOf(action, verdict)).toBe(expected));
});

describe('a change that deletes the schedule (R-7.3)', () => {
  const deleted: readonly Consequence[] = [{ code: 'scheduledChangeDeleted' }];
  const planned = (over: Partial<NonNullable<typeof TEN.scheduledChange>>) =>
    aSubscriptionDetail({ scheduledChange: { action: 'renew', effectiveAt: null, product: null, term: 'P1Y', billingPlan: 'annual', quantity: 8, ...over } });

  test('offers to queue it again', () => {
    expect(scheduledAgain(planned({}), deleted)).toMatchObject({ change: { kind: 'nextTerm', instructions: { quantity: 8, term: 'P1Y', billingPlan: 'annual' } } });
  });
  test('says so when it cannot, because another product was planned', () => {
    expect(scheduledAgain(planned({ product: 'Business Premium' }), deleted)).toBe('lost');
    expect(scheduledAgain(planned({ action: 'transition' }), deleted)).toBe('lost');
  });
  test('keeps silent when nothing is planned or nothing is deleted', () => {
    expect(scheduledAgain(planned({}), [])).toBeNull();
    expect(scheduledAgain(TEN, deleted)).toBeNull();
  });
  test('the loss of access is asked about by its own code', () => {
    expect(losesAccess([{ code: 'accessLostAtOnce' }])).toBe(true);
    expect(losesAccess(deleted)).toBe(false);
  });
});
