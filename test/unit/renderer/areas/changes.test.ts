import { describe, expect, test } from 'vitest';
import type { TransitionTarget } from '../../../../core/contract/outbox.ts';
import type { IntentAction } from '../../../../core/domain/intents/action.ts';
import { ACTION_KINDS } from '../../../../core/domain/nce/verdict.ts';
import type { Allowed, Consequence, Detail } from '../../../../core/domain/nce/verdict.ts';
import { instant } from '../../../../core/domain/time/instant.ts';
import { changeOf, type ChangeKind } from '../../../../renderer/areas/changes/form-of.ts';
import { paymentsOf } from '../../../../renderer/areas/changes/payments.ts';
import { firstTarget } from '../../../../renderer/areas/changes/targets.ts';
import { firstTyped, losesAccess, wishedAction, type Typed } from '../../../../renderer/areas/changes/wish.ts';
import { amountsOf } from '../../../../renderer/areas/subscriptions/amounts.ts';
import { aSubscriptionDetail } from '../../../builders/subscription-view.ts';

/** From what a person typed to the intent: the dialogs of a change. */
const allowed = (detail: Detail | null, consequences: readonly Consequence[] = []): Allowed => ({
  kind: 'allowed', until: null, warnBy: null, basis: 'rules', isCautious: false, effectiveAt: null, detail, consequences, money: null, rules: [],
});
const TERMS: Detail = { kind: 'terms', targets: [{ term: 'P1Y', plan: 'annual' }, { term: 'P3Y', plan: 'monthly' }], costs: [] };
const SCHEDULE: Detail = { kind: 'schedule', targets: [{ term: 'P1M', plan: 'monthly' }], products: ['NEW:1'], endDateUntil: instant(0) };
const TEN = aSubscriptionDetail({ quantity: 10, autoRenew: true, term: 'P1Y', billingPlan: 'monthly' });

const typed = (over: Partial<Typed> = {}): Typed => ({ count: 1, target: null, endDate: null, fullTerm: false, into: null, join: null, end: 'end', ...over });
const PREMIUM: TransitionTarget = { product: 'NEW:1', catalogItemId: 'NEW:1:AVAIL', title: 'Premium', isEligible: true, codes: [], existing: [] };
const UPGRADE: Detail = { kind: 'upgrade', targets: ['NEW:1'], costs: [], mostSeats: 9, windowUntil: null, plans: [{ term: 'P1Y', plan: 'monthly' }, { term: 'P3Y', plan: 'annual' }] };
const TRIAL: Detail = { kind: 'trial', leastSeats: 25, targets: ['NEW:1'], costs: [], plans: [{ term: 'P1M', plan: 'monthly' }, { term: 'P1Y', plan: 'monthly' }] };
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
    ['auto-renew off without a decision', wished('switchAutoRenew', { end: 'off' }), { kind: 'autoRenew', on: false }],
    ['renewal', wished('switchAutoRenew', { end: 'renew' }), { kind: 'autoRenew', on: true }],
    ['an upgrade before a product is chosen', wished('upgradeFull', { count: 10 }, UPGRADE), null],
    ['an upgrade into what has no availability', wished('upgradeFull', { count: 10, into: { ...PREMIUM, catalogItemId: null } }, UPGRADE), null],
    ['the second term', wished('changeTerm', { target: 1 }, TERMS), { kind: 'term', term: 'P3Y', billingPlan: 'monthly' }],
    ['no such term', wished('changeTerm', { target: 9 }, TERMS), null],
    ['another plan from the next charge on', wished('changeBillingPlan', { target: 0 }, TERMS), { kind: 'nextCharge', billingPlan: 'annual' }],
    ['a plan without a difference', wished('scheduleChange', { count: 10 }, SCHEDULE), null],
  ])('%s', (_, action, expected) => expect(action).toEqual(expected));

  test('a schedule names only what differs', () => {
    expect(wished('scheduleChange', { count: 8, target: 0 }, SCHEDULE)).toMatchObject({ kind: 'nextTerm', instructions: { quantity: 8, term: 'P1M', billingPlan: 'monthly', productId: null, action: null } });
  });

  test('a schedule may name another product, even with nothing else different', () => {
    expect(wished('scheduleChange', { count: 10, into: PREMIUM }, SCHEDULE)).toMatchObject({ kind: 'nextTerm', instructions: { productId: 'NEW', skuId: '1', availabilityId: 'AVAIL', quantity: 10, term: null } });
  });

  test('the end of a term is chosen outright, or paid on', () => {
    expect(wished('switchAutoRenew', { end: 'end' })).toMatchObject({ kind: 'nextTerm', instructions: { action: 'cancel' } });
    expect(wished('switchAutoRenew', { end: 'extend' })).toMatchObject({ kind: 'nextTerm', instructions: { action: 'extendedServiceTerm' } });
  });

  test('an upgrade says term and plan only where they change', () => {
    expect(wished('upgradePartial', { count: 4, into: PREMIUM }, UPGRADE)).toEqual({ kind: 'transition', transition: { toCatalogItemId: 'NEW:1:AVAIL', toTitle: 'Premium', toSubscriptionId: null, quantity: 4, term: null, billingPlan: null } });
    expect(wished('upgradeFull', { count: 10, into: PREMIUM, target: 1 }, UPGRADE)).toMatchObject({ transition: { term: 'P3Y', billingPlan: 'annual' } });
  });

  test('a trial becomes a year, paid by the month, with all its seats, unless something else is chosen (R-15.1)', () => {
    const first = firstTyped('convertTrial', aSubscriptionDetail({ quantity: 25, isTrial: true }), allowed(TRIAL));
    expect(first).toMatchObject({ count: 25, target: 1 });
    expect(wishedAction({ change: 'convertTrial', typed: { ...first, into: PREMIUM }, subscription: TEN, verdict: allowed(TRIAL) })).toMatchObject({ kind: 'convertTrial', transition: { quantity: 25, term: 'P1Y', billingPlan: 'monthly' } });
  });

  test('a term ends with the last second of its day', () => {
    const change = wished('alignEndDate', { endDate: 20_818 }, { kind: 'endDates', dates: [20_818] });
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
    ['changeTerm', allowed({ kind: 'terms', targets: [], costs: [] }), null],
    ['alignEndDate', allowed({ kind: 'endDates', dates: [] }), null],
    ['upgradeFull', allowed(UPGRADE), 'upgradeFull'],
    ['convertTrial', allowed(TRIAL), 'convertTrial'],
    ['leaveExtendedTerm', allowed(UPGRADE), 'leaveExtendedTerm'],
  ] as const)('%s', (action, verdict, expected) => expect(changeOf(action, verdict)).toBe(expected));

  test('every action of the rulebook has one', () => {
    expect(ACTION_KINDS.filter((kind) => changeOf(kind, allowed(null)) === null)).toEqual([]);
  });
});

describe('products to choose from', () => {
  test('the first is one that the service allows and that can be asked for', () => {
    const refused = { ...PREMIUM, product: 'A:1', isEligible: false };
    const unknown = { ...PREMIUM, product: 'B:1', catalogItemId: null };
    expect(firstTarget([refused, unknown, { ...PREMIUM, isEligible: null }])?.product).toBe('NEW:1');
    expect(firstTarget([refused, unknown])).toBeNull();
  });
});

describe('payments before and after', () => {
  const unit = (amount: number) => ({ amount, scale: 2, currency: 'EUR' });
  const eur = (minor: number) => ({ minor, currency: 'EUR' });
  const part = (amount: number, quantity: number, fullDays = 30) => ({ amount: eur(0), formula: { unitPrice: unit(amount), quantity, billingDays: 10, fullDays, fullCycles: 0 } });
  const upgrade = (seats: number, fullDays = 30): Allowed => ({ ...allowed(null), money: { kind: 'upgrade', ...part(2_000, seats, fullDays), charge: eur(0), credit: part(1_000, seats) } });
  const action: IntentAction = { kind: 'changeSubscription', change: { kind: 'quantity', quantity: 13 } };
  test.each<[string, Allowed, readonly [number | null, number | null]]>([
    ['seats are added', { ...allowed(null), money: { kind: 'chargeForSeats', ...part(1_000, 3) } }, [10_000, 13_000]],
    ['all seats move', upgrade(10), [10_000, 20_000]],
    ['some seats move, the others stay', upgrade(4), [10_000, 14_000]],
    ['some move into another rhythm, so that nothing adds up', upgrade(4, 365), [10_000, null]],
    ['the service decides, the list is known', { ...allowed({ kind: 'terms', targets: [], costs: [{ kind: 'open', because: 'listUndocumented', charge: part(2_000, 10), credit: null }] }) }, [null, 20_000]],
    ['nothing is known', allowed(null), [null, null]],
  ])('%s', (_name, verdict, [before, after]) => {
    const payments = paymentsOf({ subscription: TEN, action, verdict });
    expect([payments.before?.minor ?? null, payments.after?.minor ?? null]).toEqual([before, after]);
  });

  test('a verdict with several choices shows the least and the most', () => {
    const cost = (minor: number) => ({ kind: 'estimate' as const, money: { kind: 'firstPayment' as const, ...part(1_000, 1), amount: eur(minor) } });
    const many = allowed({ kind: 'upgrade', targets: ['A:1', 'B:1', 'C:1'], costs: [cost(300), cost(100), { kind: 'open', because: 'newPriceUnknown', charge: null, credit: null }], mostSeats: null, windowUntil: null, plans: [] });
    expect(amountsOf(many)).toEqual({ word: 'range', amounts: [eur(100), eur(300)] });
    expect(amountsOf(allowed({ kind: 'terms', targets: [], costs: [{ kind: 'open', because: 'priceUnknown', charge: null, credit: null }] }))).toEqual({ word: 'open', amounts: [] });
    expect(amountsOf(allowed(null))).toBeNull();
  });
});

test('the loss of access is asked about by its own code', () => {
  expect(losesAccess([{ code: 'accessLostAtOnce' }])).toBe(true);
  expect(losesAccess([{ code: 'scheduledChangeDeleted' }])).toBe(false);
});
