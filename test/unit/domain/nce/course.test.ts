import { describe, expect, it } from 'vitest';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import type { RuleContext } from '../../../../core/domain/nce/context.ts';
import { courseOf } from '../../../../core/domain/nce/course.ts';
import type { Course, CourseWindow } from '../../../../core/domain/nce/course.ts';
import { actionsAt } from '../../../../core/domain/nce/actions-at.ts';
import { nextChangeOf } from '../../../../core/domain/nce/next-change.ts';
import { subscriptionId } from '../../../../core/domain/ids.ts';
import { notesOf } from '../../../../core/domain/nce/notes.ts';
import type { ScheduledChange, Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { toIso } from '../../../../core/domain/time/instant.ts';
import { aSubscription, boughtAt, endOf, moment } from '../../../builders/nce.ts';

const draw = (subscription: Subscription, iso: string, known: Partial<RuleContext> = {}): Course => courseOf(subscription, moment(iso), ruleContext(known));

function term(subscription: Subscription, iso: string, known: Partial<RuleContext> = {}): Extract<Course, { kind: 'term' }> {
  const course = draw(subscription, iso, known);
  if (course.kind !== 'term') throw new Error(course.kind);
  return course;
}

const short = (at: number): string => toIso(at as never).slice(0, 16);
const windowText = ({ kind, from, to, seats, isSaid }: CourseWindow): string => `${kind} ${short(from)}..${short(to)}${seats === null ? '' : ` ${seats} seats`}${isSaid ? ' said' : ''}`;

const APRIL = boughtAt('2026-04-10T09:00:00Z', '2027-04-09', { quantity: 20 });

describe('the windows of a time line', () => {
  it.each<[string, Subscription, string, readonly string[]]>([
    ['young: open, and the next one expected with the renewal', APRIL, '2026-04-12', ['open 2026-04-10T09:00..2026-04-17T09:00', 'expected 2027-04-10T00:00..2027-04-17T00:00']],
    ['later: past', APRIL, '2026-08-01', ['past 2026-04-10T09:00..2026-04-17T09:00', 'expected 2027-04-10T00:00..2027-04-17T00:00']],
    ["the server's own end", { ...APRIL, cancellationAllowedUntil: moment('2026-04-17T23:59:00Z') }, '2026-04-12', ['open 2026-04-10T09:00..2026-04-17T23:59 said', 'expected 2027-04-10T00:00..2027-04-17T00:00']],
    [
      'an addition has its own; the batch of the purchase is the window of the whole',
      { ...APRIL, reducible: { total: 5, batches: [{ quantity: 20, allowedUntil: moment('2026-04-17T09:00:00Z') }, { quantity: 5, allowedUntil: moment('2026-08-05T12:00:00Z') }, { quantity: 0, allowedUntil: moment('2026-08-09T12:00:00Z') }] } },
      '2026-08-01',
      ['past 2026-04-10T09:00..2026-04-17T09:00', 'open 2026-07-29T12:00..2026-08-05T12:00 5 seats said', 'expected 2027-04-10T00:00..2027-04-17T00:00'],
    ],
    ['not renewing: none to expect', { ...APRIL, autoRenew: false }, '2026-08-01', ['past 2026-04-10T09:00..2026-04-17T09:00']],
    ['a trial has none; what it becomes will', boughtAt('2026-06-01T10:00:00Z', '2026-06-30', { isTrial: true, term: null, billingPlan: 'none' }), '2026-06-02', ['expected 2026-07-01T00:00..2026-07-08T00:00']],
    ['the extended service term has none', boughtAt('2026-06-10T00:00:00Z', '2026-07-09', { term: 'P1M', offerName: 'M365 (Extended Service Term)' }), '2026-06-12', []],
    ['software gives back the whole only', { ...APRIL, model: 'softwareSubscription', reducible: { total: 5, batches: [{ quantity: 5, allowedUntil: moment('2026-08-05T12:00:00Z') }] } }, '2026-04-12', ['open 2026-04-10T09:00..2026-04-17T09:00', 'expected 2027-04-10T00:00..2027-04-17T00:00']],
  ])('%s', (_, subscription, iso, expected) => {
    expect(term(subscription, iso).windows.map(windowText)).toEqual(expected);
  });

  it.each(['expired', 'disabled', 'deleted'] as const)('nothing is open any more once it is %s', (status) => {
    expect(term({ ...APRIL, status }, '2026-04-12').windows.map(({ kind }) => kind)).not.toContain('open');
  });

  it('perpetual licences have one, and no end', () => {
    const course = draw(aSubscription({ model: 'perpetual', term: null, commitmentEndsAt: null }), '2026-03-05');
    expect(course).toMatchObject({ kind: 'endless', from: moment('2026-03-02T09:15:00Z') });
    if (course.kind === 'endless') expect(course.windows.map(windowText)).toEqual(['open 2026-03-02T09:15..2026-04-02T00:00']);
  });
});

describe('what follows', () => {
  it('R-7.1: the next term, and a day in which it is worked off', () => {
    expect(term(APRIL, '2026-08-01')).toMatchObject({ outlook: 'renews', after: { kind: 'term', from: moment('2027-04-10'), to: moment('2028-04-10'), settledBy: moment('2027-04-11'), isExtended: false, seats: 20 } });
  });
  it('R-8.2: without renewal it goes on month by month', () => {
    expect(term({ ...APRIL, autoRenew: false }, '2026-08-01')).toMatchObject({ outlook: 'extendedTerm', after: { kind: 'term', isExtended: true, to: moment('2027-05-10') } });
  });
  it('R-8.5: or has free days, then days for the data', () => {
    expect(term(boughtAt('2025-02-16T09:00:00Z', '2026-02-15', { autoRenew: false }), '2026-01-01').after).toEqual({
      kind: 'retention',
      stretches: [
        { status: 'expired', from: moment('2026-02-16'), to: moment('2026-03-18') },
        { status: 'disabled', from: moment('2026-03-18'), to: moment('2026-06-16') },
      ],
    });
  });
  it('R-8.2: an explicit end leaves the data only', () => {
    const ends = { ...APRIL, scheduledChange: { action: 'cancel', effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null } } as const;
    expect(term(ends, '2026-08-01')).toMatchObject({ outlook: 'ends', after: { kind: 'retention', stretches: [{ status: 'disabled', from: moment('2027-04-10'), to: moment('2027-07-09') }] } });
  });
  it('R-15.3, R-9.2: a trial and suspended legacy leave nothing', () => {
    expect(term(boughtAt('2026-06-01T10:00:00Z', '2026-06-30', { isTrial: true, autoRenew: false, term: null, billingPlan: 'none' }), '2026-06-02').after).toBeNull();
    expect(term({ ...APRIL, model: 'legacy', status: 'suspended' }, '2026-06-02').after).toBeNull();
  });
  it('R-9.1 Ex 1: suspended at the end, nobody signs in for the 120 days that are left', () => {
    expect(term(boughtAt('2025-05-01T09:00:00Z', '2026-04-30', { status: 'suspended', autoRenew: false }), '2026-04-01').after).toEqual({
      kind: 'retention',
      stretches: [{ status: 'disabled', from: moment('2026-05-01'), to: moment('2026-08-29') }],
    });
  });
  it('R-7.6: and where nobody knows, nothing is drawn', () => {
    expect(term(APRIL, '2026-08-01', { isRenewable: false })).toMatchObject({ outlook: 'unknown', after: null });
  });
});

describe('payments', () => {
  it('R-2.3: begin on the last day of each month when the first one did', () => {
    expect(term(boughtAt('2021-01-31T10:00:00Z', '2022-01-30'), '2021-02-01').charges.map(short).map((text) => text.slice(0, 10))).toEqual(
      ['02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'].map((day) => `2021-${day}`),
    );
  });
  it.each<[string, Partial<Subscription>, number]>([
    ['a year at once', { billingPlan: 'annual' }, 0],
    ['an unknown rhythm', { billingPlan: null }, 0],
    ['by the month', {}, 11],
  ])('%s', (_, changes, count) => expect(term({ ...APRIL, ...changes }, '2026-08-01').charges).toHaveLength(count));
});

describe('what cannot be drawn', () => {
  it.each<[string, Partial<Subscription>, readonly string[]]>([
    ['no start', { startsAt: null }, ['startUnknown']],
    ['an end before the start', { commitmentEndsAt: moment('2026-01-01') }, ['endBeforeStart']],
    ['an unknown kind', { model: 'unknown' }, ['modelUnknown']],
    ['a perpetual licence of no date', { model: 'perpetual', startsAt: null, createdAt: null }, ['startUnknown']],
  ])('%s', (_, changes, because) => expect(draw({ ...APRIL, ...changes }, '2026-08-01')).toEqual({ kind: 'cannotTell', because }));

  it('an odd number of seats, or an order on its way, does not hinder', () => {
    expect(draw({ ...APRIL, quantity: -1 }, '2026-08-01').kind).toBe('term');
    expect(draw({ ...APRIL, status: 'pending' }, '2026-08-01').kind).toBe('term');
  });
});

describe('when to ask again', () => {
  const next = (subscription: Subscription, iso: string): string => toIso(nextChangeOf(actionsAt(subscription, moment(iso), ruleContext()), moment(iso)));
  it.each<[string, Subscription, string, string]>([
    ['at the latest at the next UTC day, by which money is reckoned', APRIL, '2026-08-01T10:00:00Z', '2026-08-02T00:00:00'],
    ['when the window is about to close', { ...APRIL, cancellationAllowedUntil: moment('2026-04-17T09:00:00Z') }, '2026-04-17T00:00:00Z', '2026-04-17T08:55:00'],
    ['when it closes', APRIL, '2026-04-17T08:55:00Z', '2026-04-17T09:00:00'],
    ['when a batch closes', { ...APRIL, reducible: { total: 5, batches: [{ quantity: 5, allowedUntil: moment('2026-08-01T12:00:00Z') }, { quantity: 1, allowedUntil: moment('2026-08-03T12:00:00Z') }] } }, '2026-08-01T11:58:00Z', '2026-08-01T12:00:00'],
    ['when a refusal is over', boughtAt('2026-08-01T11:00:00Z', '2027-07-31'), '2026-08-01T10:00:00Z', '2026-08-01T11:00:00'],
    ['nothing can be told', { ...APRIL, model: 'unknown' }, '2026-08-01T10:00:00Z', '2026-08-02T00:00:00'],
  ])('%s', (_, subscription, iso, expected) => expect(next(subscription, iso).slice(0, 19)).toBe(expected));
});

describe('what the last day means', () => {
  const change = (action: ScheduledChange['action']): Partial<Subscription> => ({ scheduledChange: { action, effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null } });
  const bought = (start: string, end: string): Partial<Subscription> => ({ autoRenew: false, createdAt: moment(start), startsAt: moment(start), commitmentEndsAt: endOf(end) });

  it.each<[string, Partial<Subscription>, string]>([
    ['renews by default (R-7.1)', {}, 'renews'],
    ['renews with what is scheduled (R-7.2)', change('renew'), 'changes'],
    ['moves to another product (R-7.2)', change('transition'), 'changes'],
    ['does something that this version does not know', change('unknown'), 'unknown'],
    ['stops when a cancellation is scheduled (R-8.2)', { autoRenew: false, ...change('cancel') }, 'cancels'],
    ['goes on as an Extended Service Term when that is scheduled (R-8.2)', { autoRenew: false, ...change('extendedServiceTerm') }, 'extends'],
    ['suspended ones stop, whatever was scheduled (R-9.1)', { status: 'suspended', ...change('renew') }, 'ends'],
    ['expired ones have ended', { status: 'expired' }, 'over'],
    ['cancelled ones have ended', { status: 'deleted' }, 'over'],
    ['trials become paid (R-15.1)', { isTrial: true, term: 'P1M', billingPlan: 'none' }, 'converts'],
    ['trials without renewal just end (R-15.3)', { isTrial: true, autoRenew: false }, 'ends'],
    ['legacy without renewal ends', { ...bought('2025-06-01', '2026-05-31'), model: 'legacy' }, 'ends'],
    ['software subscriptions know no extended service (R-8.1)', { ...bought('2025-06-01', '2026-05-31'), model: 'softwareSubscription' }, 'ends'],
    ['R-8.1 Ex 1: bought on 31 March 2025', bought('2025-03-31', '2026-03-30'), 'ends'],
    ['R-8.1 Ex 2: bought on 3 May 2025', bought('2025-05-03', '2026-05-02'), 'ends'],
    ['R-8.1 Ex 3: bought on 5 May 2025', bought('2025-05-05', '2026-05-04'), 'extends'],
    ['R-8.1: three years from before April 2025', { ...bought('2024-06-01', '2027-05-31'), term: 'P3Y' }, 'ends'],
  ])('%s', (_, changes, end) => {
    expect(term({ ...APRIL, ...changes }, '2026-04-12').end).toBe(end);
  });
});

describe('what a person should know about a subscription', () => {
  const NOW = moment('2026-11-22T09:00:00Z');
  it.each<[string, Partial<Subscription>, readonly string[]]>([
    ['a year that renews: the price holds (R-6.1)', {}, ['longTerm']],
    ['a renewal under way (R-7.1)', boughtAt('2025-11-22T09:00:00Z', '2026-11-21'), ['renewalPending', 'longTerm']],
    ['a month: the price holds for the month (S-091)', boughtAt('2026-11-10T09:00:00Z', '2026-12-09', { term: 'P1M' }), ['monthlyTerm']],
    ['renewal off, extended service ahead (R-8.2)', { autoRenew: false }, ['endExtends', 'longTerm']],
    ['suspended in new commerce: billing goes on (R-9.1)', { status: 'suspended', autoRenew: false }, ['suspendedNce', 'endEnds']],
    ['suspended in the old commerce: not billed (R-9.2)', { status: 'suspended', model: 'legacy' }, ['suspendedLegacy', 'endEnds', 'legacyMonthly', 'legacyHistory']],
    ['suspended of another kind', { status: 'suspended', model: 'softwareSubscription' }, ['suspendedOther', 'endEnds', 'softwareSubscription']],
    ['on an extended service term (R-8.3)', { offerName: 'Office 365 E3 Extended Service Term', term: 'P1M', autoRenew: false }, ['extended']],
    ['its end is scheduled (R-8.2)', { autoRenew: false, scheduledChange: { action: 'cancel', effectiveAt: null, productId: null, skuId: null, term: null, billingPlan: null, quantity: null, customTermEndsAt: null, promotionId: null } }, ['endCancels', 'longTerm']],
    ['expired (R-8.5)', { status: 'expired', autoRenew: false }, ['expired']],
    ['disabled (R-8.5)', { status: 'disabled', autoRenew: false }, ['disabled']],
    ['cancelled (R-3.6)', { status: 'deleted', autoRenew: false }, ['deleted']],
    ['on its way', { status: 'pending' }, ['pending', 'longTerm']],
    ['a trial that becomes paid (R-15.1)', { isTrial: true }, ['trialConverts']],
    ['a trial that ends (R-15.3)', { isTrial: true, autoRenew: false }, ['trialEnds']],
    ['a trial without dates', { isTrial: true, commitmentEndsAt: null }, ['trialUndated']],
    ['legacy paid annually (rule table H-1)', { model: 'legacy', billingPlan: 'annual' }, ['legacyAnnual', 'legacyHistory']],
    ['bought once', { model: 'perpetual', term: null, commitmentEndsAt: null }, ['perpetual']],
    ['by use', { model: 'azure', term: null }, ['azure']],
    ['of a marketplace', { model: 'marketplace' }, ['marketplace']],
    ['a model of the future', { model: 'unknown' }, ['modelUnknown']],
    ['migrated', { migratedFrom: subscriptionId('99999999-2222-4333-8444-555555555555') }, ['longTerm', 'migrated']],
  ])('%s', (_, changes, expected) => {
    expect(notesOf({ ...APRIL, ...changes }, NOW, ruleContext()).map(({ code }) => code)).toEqual(expected);
  });

  it('R-7.6: nobody knows what follows', () => {
    expect(notesOf(APRIL, NOW, ruleContext({ isRenewable: false }))).toEqual([
      { code: 'endUnknown', tone: 'warning', at: endOf('2027-04-09') },
      { code: 'longTerm', tone: 'info', at: null },
    ]);
  });
});
