import { describe, expect, it } from 'vitest';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import { openClosings } from '../../../../core/domain/nce/closings.ts';
import { customEndDates } from '../../../../core/domain/nce/end-dates.ts';
import { followingTerm, isMovedAt, knownTerm, stageAt } from '../../../../core/domain/nce/stage.ts';
import { RULEBOOK } from '../../../../core/domain/rulebook/rulebook.ts';
import type { ScheduledChange, Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { aSubscription, boughtAt, day, endOf, moment, price } from '../../../builders/nce.ts';

const APRIL = boughtAt('2026-04-10T09:00:00Z', '2027-04-09');
const planned = (changes: Partial<ScheduledChange>): ScheduledChange => ({ action: 'renew', effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null, ...changes });
const stage = (subscription: Subscription, iso: string, known: Partial<RuleContext> = {}) => stageAt(subscription, moment(iso), ruleContext(known));

/** The very first moment at which an answer is another one. */
describe('to the millisecond', () => {
  it('bought: the first moment counts', () => {
    expect(stage(APRIL, '2026-04-10T08:59:59.999Z').kind).toBe('notStarted');
    expect(stage(APRIL, '2026-04-10T09:00:00Z').kind).toBe('running');
  });
  it('a next term is over with its last moment, not a moment later', () => {
    expect(stage(APRIL, '2028-04-09T23:59:59.999Z')).toMatchObject({ kind: 'running', term: { endsAt: moment('2028-04-10') } });
    expect(stage(APRIL, '2028-04-10T00:00:00Z')).toMatchObject({ kind: 'renewalPending', term: { endsAt: moment('2029-04-10') } });
  });
  it('R-18.5: legacy moves from the very moment of its date', () => {
    const moved = { rulebook: RULEBOOK, segment: 'commercial' } as const;
    expect([isMovedAt(moment('2024-01-01'), moved), isMovedAt(moment('2023-12-31T23:59:59.999Z'), moved)]).toEqual([true, false]);
  });
  it('R-8.5: free days end with their last moment', () => {
    const ended = boughtAt('2025-02-16T09:00:00Z', '2026-02-15', { autoRenew: false });
    expect(stage(ended, '2026-03-17T23:59:59.999Z')).toMatchObject({ status: 'expired', until: moment('2026-03-18') });
    expect(stage(ended, '2026-03-18')).toMatchObject({ status: 'disabled', until: moment('2026-06-16') });
    expect(stage({ ...ended, status: 'disabled' }, '2026-03-01')).toMatchObject({ status: 'disabled' });
    expect(stage(ended, '2026-06-16')).toMatchObject({ kind: 'over', since: moment('2026-06-16') });
  });
  it('R-3.2: a completed renewal at the very beginning of its day is exact', () => {
    const renewed = boughtAt('2025-04-10T09:00:00Z', '2027-04-09');
    expect(knownTerm(renewed, 'licence', ruleContext({ renewalCompletedAt: moment('2026-04-10') }))).toMatchObject({ openedAt: moment('2026-04-10'), isOpeningExact: true });
    expect(knownTerm(renewed, 'licence', ruleContext())).toMatchObject({ openedAt: moment('2026-04-10'), isOpeningExact: false });
  });
});

describe('the next term', () => {
  const next = (changes: Partial<Subscription>, known: Partial<RuleContext> = {}) => {
    const subscription = { ...APRIL, ...changes };
    const term = knownTerm(subscription, 'licence', ruleContext(known));
    return term === null ? null : followingTerm(subscription, term, ruleContext(known));
  };
  it('R-12.1: cut to a chosen end; a date beyond the term, or the natural one, cuts nothing', () => {
    expect(next({ scheduledChange: planned({ customTermEndsAt: endOf('2027-10-01') }) })).toMatchObject({ outlook: 'renews', next: { end: day('2027-10-01'), isCustomEnd: true } });
    expect(next({ scheduledChange: planned({ customTermEndsAt: endOf('2028-04-09') }) })).toMatchObject({ next: { end: day('2028-04-09'), isCustomEnd: false } });
    expect(next({ scheduledChange: planned({ customTermEndsAt: endOf('2030-01-01') }) })).toMatchObject({ next: { end: day('2028-04-09'), isCustomEnd: false } });
    expect(next({})).toMatchObject({ next: { isCustomEnd: false, seats: 10, plan: 'monthly' } });
  });
  it('R-7.2: takes what is scheduled', () => {
    expect(next({ scheduledChange: planned({ action: 'transition', term: 'P1M', billingPlan: 'monthly', quantity: 3 }) })).toMatchObject({ outlook: 'renews', next: { term: 'P1M', seats: 3, end: day('2027-05-09') } });
  });
  it('R-8.3: the extended term goes on until it is cancelled', () => {
    const extended = { offerName: 'E3 Extended Service Term' } as const;
    expect(next(extended)).toMatchObject({ outlook: 'extendedTerm', next: { term: 'P1M', isExtended: true } });
    expect(next({ ...extended, autoRenew: false })).toMatchObject({ outlook: 'extendedTerm' });
    expect(next({ ...extended, scheduledChange: planned({ action: 'cancel' }) })).toEqual({ outlook: 'ends', next: null });
  });
  it('R-9.1: disabled and expired ones do not come back', () => {
    for (const status of ['suspended', 'expired', 'disabled'] as const) expect(next({ status })).toEqual({ outlook: 'grace', next: null });
  });
  it('a perpetual licence has none', () => {
    const perpetual = aSubscription({ model: 'perpetual', term: null, commitmentEndsAt: null });
    const term = knownTerm(perpetual, 'perpetual', ruleContext());
    expect(term && followingTerm(perpetual, term, ruleContext())).toMatchObject({ next: null });
  });
  it('R-18.6: only legacy that is too large runs out', () => {
    const legacy = { youngestAddOnAt: null, hasPromotion: false, hasCounterpart: true, exceedsBusinessLimit: true };
    expect(next({}, { legacy })).toMatchObject({ outlook: 'renews' });
  });
});

describe("the server's word where dates are missing", () => {
  const said = { cancellationAllowedUntil: moment('2026-04-17T09:00:00Z') };
  const cancel = (changes: Partial<Subscription>, iso = '2026-04-12') => actionsAt({ ...APRIL, ...said, ...changes }, moment(iso), ruleContext()).cancel;
  it.each<[string, Partial<Subscription>]>([
    ['no start', { startsAt: null }],
    ['no end', { commitmentEndsAt: null }],
    ['no term', { term: null }],
    ['suspended', { startsAt: null, status: 'suspended' }],
  ])('counts: %s', (_, changes) => {
    expect(cancel(changes)).toMatchObject({ kind: 'allowed', until: said.cancellationAllowedUntil, basis: 'server', isCautious: true, consequences: [{ code: 'accessLostAtOnce' }, { code: 'cannotBeUndone' }] });
  });
  it.each<[string, Partial<Subscription>]>([
    ['an end before the start', { commitmentEndsAt: moment('2026-01-01') }],
    ['an unknown kind', { model: 'unknown' }],
    ['an order on its way', { startsAt: null, status: 'pending' }],
    ['an odd number of seats', { startsAt: null, quantity: 0 }],
    ['nothing said', { startsAt: null, cancellationAllowedUntil: null }],
    ['a trial', { startsAt: null, isTrial: true }],
  ])('does not stand alone against: %s', (_, changes) => expect(cancel(changes).kind).toBe('cannotTell'));
  it('is over with its moment', () => expect(cancel({ startsAt: null }, '2026-04-17T09:00:00Z').kind).toBe('cannotTell'));
});

describe('end dates to choose from', () => {
  const year = { endsAt: endOf('2026-06-30'), term: 'P1Y', isTrial: false, isActive: true } as const;
  it('R-12.1: the 28th, 29th and 30th only where the month ends with them', () => {
    const days = (end: string, start: string) => customEndDates({ start: day(start), term: 'P1M', siblings: [{ ...year, endsAt: endOf(end) }] }).filter(({ kind }) => kind === 'subscriptionAligned').map((one) => one.day);
    expect(days('2026-06-30', '2026-06-05')).toEqual([day('2026-06-30')]);
    expect(days('2026-07-30', '2026-07-05')).toEqual([]);
    expect(days('2026-07-31', '2026-07-05')).toEqual([day('2026-07-31')]);
    expect(days('2026-07-27', '2026-07-05')).toEqual([day('2026-07-27')]);
  });
  it('a term that reaches no end of a month has nothing to follow', () => expect(customEndDates({ start: day('2026-06-01'), term: 'P1M', siblings: [] })).toEqual([{ day: day('2026-06-30'), kind: 'calendarMonthAligned', count: 0 }]));
});

describe('what waiting costs', () => {
  it('S-111: nothing is said without a rhythm of payment, a term or a price', () => {
    const cost = (changes: Partial<Subscription>, known: Partial<RuleContext> = { price: price('10.00') }) => {
      const verdict = actionsAt({ ...APRIL, ...changes }, moment('2026-08-10'), ruleContext(known)).cancel;
      return verdict.kind === 'refused' ? verdict.money : 'allowed';
    };
    expect(cost({})).toMatchObject({ kind: 'costOfWaiting', formula: { fullCycles: 7 } });
    expect(cost({ billingPlan: null })).toBeNull();
    expect(cost({ billingPlan: 'none' })).toBeNull();
    expect(cost({}, {})).toBeNull();
    expect(cost({ commitmentEndsAt: endOf('2026-12-31') })).toBeNull();
  });
});

describe('ends of open windows, for lists (R-3.1, R-3.3)', () => {
  const YOUNG = '2026-04-12';
  const rules = `rules ${moment('2026-04-17T09:00:00Z')}`;
  const batch = (quantity: number, iso: string) => ({ quantity, allowedUntil: moment(iso) });
  const added = { reducible: { total: 5, batches: [batch(5, '2026-08-05T12:00:00Z'), batch(2, '2026-08-07T12:00:00Z')] } };
  const closings = (changes: Partial<Subscription>, iso: string) => openClosings({ ...APRIL, ...changes }, moment(iso), ruleContext()).map(({ closesAt, isSaid }) => `${isSaid ? 'said' : 'rules'} ${closesAt}`);

  it.each<[string, Partial<Subscription>, string, readonly string[]]>([
    ['by the rules', {}, YOUNG, [rules]],
    ['over, to the moment', {}, '2026-04-17T09:00:00Z', []],
    ['said by the server', { cancellationAllowedUntil: moment('2026-04-18') }, YOUNG, [`said ${moment('2026-04-18')}`]],
    ['the same instant from both is the server’s', { reducible: { total: 10, batches: [batch(10, '2026-04-17T09:00:00Z')] } }, YOUNG, [rules.replace('rules', 'said')]],
    ['each addition', added, '2026-08-01', [`said ${moment('2026-08-05T12:00:00Z')}`, `said ${moment('2026-08-07T12:00:00Z')}`]],
    ['none of single seats while suspended', { ...added, status: 'suspended' }, '2026-08-01', []],
    ['the whole while suspended', { status: 'suspended' }, YOUNG, [rules]],
    ['none of the last seat', { ...added, quantity: 1 }, '2026-08-01', []],
    ['of two seats one may go', { ...added, quantity: 2 }, '2026-08-01', [`said ${moment('2026-08-05T12:00:00Z')}`]],
    ['a trial has none', { isTrial: true }, YOUNG, []],
    ['the extended service term has none', { offerName: 'E3 Extended Service Term' }, YOUNG, []],
    ['legacy has none', { model: 'legacy' }, YOUNG, []],
    ['an Azure plan has none', { model: 'azure', term: null }, YOUNG, []],
    ['a marketplace has hours of its own', { model: 'marketplace' }, YOUNG, [`rules ${moment('2026-04-13T09:00:00Z')}`]],
    ['dates missing, the server’s word alone', { startsAt: null, cancellationAllowedUntil: moment('2026-04-18') }, YOUNG, [`said ${moment('2026-04-18')}`]],
    ['dates missing, nothing said', { startsAt: null }, YOUNG, []],
    ['not begun', {}, '2026-04-01', []],
    ['cancelled', { status: 'deleted' }, YOUNG, []],
    ['expired', { status: 'expired', commitmentEndsAt: endOf('2026-04-11') }, YOUNG, []],
    ['a renewal that the server has not told of', {}, '2027-04-12', []],
    ['a renewal being worked off', {}, '2027-04-10T10:00:00Z', []],
  ])('%s', (_, changes, iso, expected) => expect(closings(changes, iso)).toEqual(expected));
});
